import {
  type Device,
  encodeWebexId,
  foldName,
  formatMacWithColons,
  isPhysicalDevice,
  parseMac,
  type WebexGoState,
} from '@hubdeck/core';
import type { PageCut } from '../call';
import { type Json, toJson } from '../json';
import { type DeviceFilter, type DeviceReach, deviceConditions, reachConditions } from './device-filter';
import { type SplicedPage, splicePage } from './splice-page';
import { type Condition, type Store, selectPage } from './store';

export interface NewDevice {
  readonly id: string;
  /** The UUID inside `callingDeviceId`. */
  readonly callingDeviceKey?: string;
  readonly orgId: string;
  readonly personId?: string;
  readonly workspaceId?: string;
  readonly locationId?: string;
  /** Everything but the ids. */
  readonly profile: Omit<Device, 'id' | 'callingDeviceId' | 'orgId' | 'personId' | 'workspaceId' | 'locationId'>;
}

export function insertDevice(store: Store, device: NewDevice): void {
  const { profile } = device;
  store.run(
    `INSERT INTO devices (id, calling_device_id, org_id, person_id, workspace_id, location_id, type, display_name,
       name_key, connection_status, mac, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      device.id,
      device.callingDeviceKey ?? null,
      device.orgId,
      device.personId ?? null,
      device.workspaceId ?? null,
      device.locationId ?? null,
      profile.type,
      profile.displayName,
      foldName(profile.displayName),
      profile.connectionStatus,
      (profile.mac && parseMac(profile.mac)) ?? null,
      toJson(toDevice(device)),
    ],
  );
}

const toDevice = ({ profile, ...device }: NewDevice): Device => ({
  id: encodeWebexId('DEVICE', device.id),
  ...(device.callingDeviceKey && { callingDeviceId: encodeWebexId('CALLING_DEVICE', device.callingDeviceKey) }),
  orgId: encodeWebexId('ORGANIZATION', device.orgId),
  ...(device.personId && { personId: encodeWebexId('PEOPLE', device.personId) }),
  ...(device.workspaceId && { workspaceId: encodeWebexId('PLACE', device.workspaceId) }),
  ...(device.locationId && { locationId: encodeWebexId('LOCATION', device.locationId) }),
  tags: [],
  ...profile,
  ...shownMac(profile),
});

/** Phones show theirs without colons, everything else with. */
function shownMac({ mac, type }: NewDevice['profile']): Pick<Device, 'mac'> {
  const digits = mac && parseMac(mac);
  return digits ? { mac: type === 'phone' ? digits : formatMacWithColons(digits) } : {};
}

export const listDevices = (store: Store, filter: DeviceFilter, page: PageCut): SplicedPage<Device> =>
  splicePage(store, { from: 'devices', json: 'devices.json', where: deviceConditions(filter), ...page });

/** The device by its UUID, if it can be reached. */
export function findDevice(store: Store, id: string, reach?: DeviceReach): Json<Device> | undefined {
  const where: Condition[] = [['id = ?', id], ...(reach ? reachConditions(reach) : [])];
  return selectPage<Device>(store, { from: 'devices', json: 'devices.json', where, size: 1 }).rows[0];
}

/** Whether it waits for its code to be typed into a phone. */
export const isAwaited = (store: Store, id: string): boolean =>
  store.row("SELECT 1 FROM devices WHERE id = ? AND connection_status = 'activating' AND mac IS NULL", [id]) !==
  undefined;

export const findDeviceOwner = (store: Store, id: string): string | undefined =>
  store.row<{ person_id: string | null }>('SELECT person_id FROM devices WHERE id = ?', [id])?.person_id ?? undefined;

export const isMacInUse = (store: Store, digits: string): boolean =>
  store.row('SELECT 1 FROM devices WHERE mac = ?', [digits]) !== undefined;

/** Gone with its line, its codes and its licence unit. True if there was one. */
export const deleteDevice = (store: Store, id: string): boolean =>
  store.run('DELETE FROM devices WHERE id = ?', [id]) > 0;

export function setDeviceTags(store: Store, id: string, tags: readonly string[]): void {
  store.run("UPDATE devices SET json = json_set(json, '$.tags', json(?)) WHERE id = ?", [JSON.stringify(tags), id]);
}

export function setConnectionStatus(store: Store, id: string, status: Device['connectionStatus']): void {
  store.run(
    "UPDATE devices SET connection_status = ?1, json = json_set(json, '$.connectionStatus', ?1) WHERE id = ?2",
    [status, id],
  );
}

/** A device with what the calling service knows beside it. */
export interface CallingDeviceRow {
  /** The UUID inside `callingDeviceId`. */
  readonly callingKey: string;
  readonly device: Device;
  readonly lineState: WebexGoState | undefined;
}

function selectCallingDevices(store: Store, column: string, value: string): CallingDeviceRow[] {
  const rows = store.rows<{ callingKey: string; json: string; state: WebexGoState | null }>(
    `SELECT calling_device_id AS callingKey, json, state FROM devices
     LEFT JOIN webex_go_lines ON webex_go_lines.device_id = devices.id
     WHERE calling_device_id IS NOT NULL AND devices.${column} = ? ORDER BY devices.key`,
    [value],
  );
  return rows.map(({ callingKey, json, state }) => ({
    callingKey,
    device: JSON.parse(json) as Device,
    lineState: state ?? undefined,
  }));
}

/** Oldest first. */
export const listCallingDevicesOf = (store: Store, owner: { personId: string } | { workspaceId: string }) =>
  'personId' in owner
    ? selectCallingDevices(store, 'person_id', owner.personId)
    : selectCallingDevices(store, 'workspace_id', owner.workspaceId);

export const findCallingDevice = (store: Store, callingKey: string): CallingDeviceRow | undefined =>
  selectCallingDevices(store, 'calling_device_id', callingKey)[0];

export function countPhysicalDevices(store: Store, owner: { personId: string } | { workspaceId: string }): number {
  const [column, value] = 'personId' in owner ? ['person_id', owner.personId] : ['workspace_id', owner.workspaceId];
  const devices = store.rows<{ type: string }>(`SELECT type FROM devices WHERE ${column} = ?`, [value]);
  return devices.filter(isPhysicalDevice).length;
}

/** Phones and the Webex Go line. */
export function countCallingDevices(store: Store, owner: { personId: string } | { workspaceId: string }): number {
  const [column, value] = 'personId' in owner ? ['person_id', owner.personId] : ['workspace_id', owner.workspaceId];
  const sql = `SELECT count(*) AS n FROM devices WHERE ${column} = ? AND type IN ('phone', 'webexgo')`;
  return store.row<{ n: number }>(sql, [value])?.n ?? 0;
}

export function deleteWorkspacePhones(store: Store, workspaceId: string): void {
  store.run("DELETE FROM devices WHERE workspace_id = ? AND type = 'phone'", [workspaceId]);
}

/** What a person calls with: phones and the Webex Go line. Devices for meetings stay. */
export function deleteCallingDevicesOf(store: Store, personId: string): void {
  store.run("DELETE FROM devices WHERE person_id = ? AND type IN ('phone', 'webexgo')", [personId]);
}

export function deleteWebexGoDeviceOf(store: Store, personId: string): void {
  store.run("DELETE FROM devices WHERE person_id = ? AND type = 'webexgo'", [personId]);
}
