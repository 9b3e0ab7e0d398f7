import {
  activationStateOf,
  type CallingDevice,
  type CallingTier,
  type callingDevices,
  countPersonDevices,
  deviceLimits,
  encodeWebexId,
  type PersonDevice,
  parseMac,
} from '@hubdeck/core';
import type { Actor, Handlers } from '../call';
import { findSupportedDevice, selectSupportedDevices } from '../device-catalogue';
import { tierOf, workspaceTier } from '../devices/device-owner';
import { found, keyOf, orgOf } from '../lookup';
import { badRequest } from '../problems';
import { type CallingDeviceRow, countPhysicalDevices, findCallingDevice, listCallingDevicesOf } from '../store/devices';
import { findLicense } from '../store/licenses';
import { findPersonRow, readProfile } from '../store/people';
import type { Store } from '../store/store';
import { findWorkspace } from '../store/workspaces';

export const callingDevicesHandlers: Handlers<typeof callingDevices> = {
  listSupported: ({ query }) => ({
    upgradeChannelList: ['STABLE', 'STABLE_DELAY', 'PREVIEW', 'BETA', 'TESTING'],
    devices: selectSupportedDevices(query),
  }),

  listOfPerson(call) {
    const { store } = call;
    const personId = personOf(call);
    const { firstName = '', lastName = '' } = readProfile(store, personId);
    const owner = { id: encodeWebexId('PEOPLE', personId), type: 'PEOPLE', firstName, lastName };
    return {
      devices: listCallingDevicesOf(store, { personId }).map((row) => toPersonDevice(row, owner)),
      ...deviceLimits(tierOf(store, personId)),
    };
  },

  countOfPerson(call) {
    const personId = personOf(call);
    return countPersonDevices(tierOf(call.store, personId), countPhysicalDevices(call.store, { personId }));
  },

  listOfWorkspace({ path, query, actor, store }) {
    const stored = findWorkspace(store, keyOf('PLACE', path.workspaceId, 'Workspace'));
    const known = stored?.orgId === orgOf(actor, query.orgId) ? stored : undefined;
    const { id, displayName, licenseId } = found(known, `Workspace ${path.workspaceId}`);
    const owner = { id: encodeWebexId('PLACE', id), type: 'PLACE', firstName: displayName, lastName: '' };
    return {
      devices: listCallingDevicesOf(store, { workspaceId: id }).map((row) => toPersonDevice(row, owner)),
      ...deviceLimits(workspaceLimit(store, licenseId)),
    };
  },

  get(call) {
    const { row } = deviceOf(call);
    return toCallingDevice(row);
  },

  update(call) {
    const { store, audit } = call;
    store.transaction(() => {
      const { row } = deviceOf(call);
      const { device } = row;
      if (modelOf(row).manufacturer !== 'THIRD_PARTY') {
        throw badRequest('Device not supported', [`sipPassword: ${device.product} is not of a third party.`]);
      }
      audit({
        category: 'DEVICES',
        description: 'SIP password changed',
        text: `changed the SIP password of the device ${device.displayName}`,
        targetType: 'DEVICE',
        targetId: device.id,
        targetName: device.displayName,
      });
    });
    return undefined;
  },
};

interface DeviceCall {
  readonly query: { orgId?: string | undefined };
  readonly actor: Actor;
  readonly store: Store;
}

function personOf({ path, query, actor, store }: DeviceCall & { path: { personId: string } }): string {
  const person = findPersonRow(store, keyOf('PEOPLE', path.personId, 'Person'));
  return found(person?.orgId === orgOf(actor, query.orgId) ? person : undefined, `Person ${path.personId}`).id;
}

function deviceOf({ path, query, actor, store }: DeviceCall & { path: { deviceId: string } }) {
  const row = findCallingDevice(store, keyOf('CALLING_DEVICE', path.deviceId, 'Device'));
  const isOwn = row?.device.orgId === encodeWebexId('ORGANIZATION', orgOf(actor, query.orgId));
  return { row: found(isOwn ? row : undefined, `Device ${path.deviceId}`) };
}

/** A workspace of the cheaper licence has one device, as a person of the cheaper licence has. */
function workspaceLimit(store: Store, licenseId: string | undefined): CallingTier {
  const license = licenseId === undefined ? undefined : findLicense(store, licenseId);
  if (!license) return 'none';
  return workspaceTier(license) === 'professional' ? 'professional' : 'standard';
}

/** What the catalogue knows of a device, or what can be told without it. */
function modelOf({ device }: CallingDeviceRow) {
  const isRoomDevice = device.type === 'roomdesk' || device.type === 'accessory';
  return (
    findSupportedDevice(device.product) ?? {
      model: device.product,
      type: isRoomDevice ? 'ROOM_OS' : 'MPP',
      manufacturer: 'CISCO',
      managedBy: device.managedBy ?? 'CISCO',
      upgradeChannelEnabled: isRoomDevice,
    }
  );
}

function toPersonDevice(row: CallingDeviceRow, owner: PersonDevice['owner']): PersonDevice {
  const { device, callingKey, lineState } = row;
  const { model, type } = modelOf(row);
  return {
    id: encodeWebexId('CALLING_DEVICE', callingKey),
    description: device.tags ?? [],
    model,
    modelType: type,
    ...shownHardware(row, 'ipAddress'),
    primaryOwner: true,
    type: device.type === 'webexgo' ? 'MOBILITY' : 'PRIMARY',
    hoteling: { enabled: false },
    owner,
    activationState: activationStateOf({ ...device, lineState }),
  };
}

/** Twelve digits, whatever `/devices` shows. */
function shownHardware<Name extends 'ip' | 'ipAddress'>({ device: { mac, ip } }: CallingDeviceRow, ipName: Name) {
  const digits = mac && parseMac(mac);
  return { ...(digits && { mac: digits }), ...(ip && { [ipName]: ip }) } as { mac?: string } & {
    [Key in Name]?: string;
  };
}

const SIP_DOMAIN = 'calling.webex.example';

/** The SIP credentials are made of the device's own key, so that they stay. */
function toCallingDevice(row: CallingDeviceRow): CallingDevice {
  const { device, callingKey, lineState } = row;
  const { model, manufacturer, managedBy, upgradeChannelEnabled } = modelOf(row);
  const digits = callingKey.replaceAll('-', '');
  return {
    manufacturer,
    managedBy,
    id: encodeWebexId('CALLING_DEVICE', callingKey),
    ...shownHardware(row, 'ip'),
    model,
    activationState: activationStateOf({ ...device, lineState }),
    description: device.tags ?? [],
    upgradeChannelEnabled,
    owner: {
      sipUserName: String(Number.parseInt(digits.slice(0, 6), 16)),
      linePort: `${digits.slice(6, 18)}@${SIP_DOMAIN}`,
    },
    proxy: { outboundProxy: `proxy.${SIP_DOMAIN}` },
  };
}
