import {
  type ActivationStatus,
  activationStatus,
  encodeWebexId,
  WEBEX_GO_INDICATORS,
  type WebexGoDevice,
  type WebexGoState,
} from '@hubdeck/core';
import type { PageCut } from '../call';
import { toJson } from '../json';
import { findPersonRow, type PersonLine } from './people';
import { type Condition, type Page, type Store, selectPage } from './store';

export interface NewWebexGoLine {
  readonly deviceId: string;
  readonly personId: string;
  readonly licenseId: string;
  readonly phoneNumber: string;
  readonly state: WebexGoState;
  readonly lastStatusChange: number;
  readonly lastReportedLost?: number;
}

/** The line of a device that exists already. Its unit is held by `holdLicense`, in the same transaction. */
export function insertWebexGoLine(store: Store, line: NewWebexGoLine): void {
  store.run(
    `INSERT INTO webex_go_lines (device_id, person_id, license_id, phone_number, state, last_status_change,
       last_reported_lost) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      line.deviceId,
      line.personId,
      line.licenseId,
      line.phoneNumber,
      line.state,
      line.lastStatusChange,
      line.lastReportedLost ?? null,
    ],
  );
}

/** Instants in epoch milliseconds. */
export interface StoredCode {
  readonly deviceId: string;
  readonly matchingId: string;
  readonly issuedAt: number;
  readonly expiry: number;
  readonly usedAt?: number | undefined;
  readonly revokedAt?: number | undefined;
  readonly emailedTo?: string | undefined;
}

export function insertActivationCode(store: Store, code: StoredCode): void {
  store.run(
    `INSERT INTO activation_codes (device_id, matching_id, issued_at, expiry, used_at, revoked_at, emailed_to)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      code.deviceId,
      code.matchingId,
      code.issuedAt,
      code.expiry,
      code.usedAt ?? null,
      code.revokedAt ?? null,
      code.emailedTo ?? null,
    ],
  );
}

/** Every code that could still be used stops working. */
export function revokeActivationCodes(store: Store, deviceId: string, now: number): void {
  store.run(
    'UPDATE activation_codes SET revoked_at = ? WHERE device_id = ? AND used_at IS NULL AND revoked_at IS NULL',
    [now, deviceId],
  );
}

interface CodeRow extends Record<string, string | number | null> {
  device_id: string;
  matching_id: string;
  issued_at: number;
  expiry: number;
  used_at: number | null;
  revoked_at: number | null;
  emailed_to: string | null;
}

const toCode = (row: CodeRow): StoredCode => ({
  deviceId: row.device_id,
  matchingId: row.matching_id,
  issuedAt: row.issued_at,
  expiry: row.expiry,
  usedAt: row.used_at ?? undefined,
  revokedAt: row.revoked_at ?? undefined,
  emailedTo: row.emailed_to ?? undefined,
});

export function findLatestCode(store: Store, deviceId: string): StoredCode | undefined {
  const row = store.row<CodeRow>('SELECT * FROM activation_codes WHERE device_id = ? ORDER BY key DESC', [deviceId]);
  return row && toCode(row);
}

export function findCode(store: Store, matchingId: string): StoredCode | undefined {
  const row = store.row<CodeRow>('SELECT * FROM activation_codes WHERE matching_id = ?', [matchingId]);
  return row && toCode(row);
}

export function markCodeUsed(store: Store, matchingId: string, now: number): void {
  store.run('UPDATE activation_codes SET used_at = ? WHERE matching_id = ?', [now, matchingId]);
}

export function markCodeEmailed(store: Store, matchingId: string, recipient: string): void {
  store.run('UPDATE activation_codes SET emailed_to = ? WHERE matching_id = ?', [recipient, matchingId]);
}

/** A state that the line has already leaves the instant of its last change alone. */
export function setLineState(store: Store, deviceId: string, state: WebexGoState, now: number): void {
  store.run('UPDATE webex_go_lines SET state = ?1, last_status_change = ?2 WHERE device_id = ?3 AND state <> ?1', [
    state,
    now,
    deviceId,
  ]);
}

/** Ahead of the change of state: a line that is on a phone at this instant is dead there. */
export function noteLineLost(store: Store, deviceId: string, now: number): void {
  store.run('UPDATE webex_go_lines SET last_reported_lost = ? WHERE device_id = ?', [now, deviceId]);
}

export const findLineNumber = (store: Store, deviceId: string): string =>
  store.row<{ phone_number: string }>('SELECT phone_number FROM webex_go_lines WHERE device_id = ?', [deviceId])
    ?.phone_number ?? '';

export const findLineState = (store: Store, deviceId: string): WebexGoState | undefined =>
  store.row<{ state: WebexGoState }>('SELECT state FROM webex_go_lines WHERE device_id = ?', [deviceId])?.state;

export const listLineStates = (store: Store): { deviceId: string; state: WebexGoState }[] =>
  store.rows<{ deviceId: string; state: WebexGoState }>('SELECT device_id AS deviceId, state FROM webex_go_lines');

/** Whose line it is; a line has always an owner. */
export function ownerOf(store: Store, deviceId: string): PersonLine {
  const row = store.row<{ person_id: string }>('SELECT person_id FROM webex_go_lines WHERE device_id = ?', [deviceId]);
  const person = row && findPersonRow(store, row.person_id);
  if (!person) throw new Error(`Webex Go device ${deviceId} has no owner`);
  return person;
}

interface LineRow {
  deviceId: string;
  callingDeviceKey: string;
  personId: string;
  orgId: string;
  locationId: string;
  displayName: string;
  subscriptionId: string;
  licenseId: string;
  phoneNumber: string;
  state: WebexGoState;
  created: string;
  lastStatusChange: number;
  lastReportedLost: number | null;
  expiry: number;
  usedAt: number | null;
  revokedAt: number | null;
}

// `key` of a line is its device's, so a list of lines has the order of the devices.
const FROM = `devices JOIN webex_go_lines AS line ON line.device_id = devices.id
  JOIN licenses ON licenses.id = line.license_id
  JOIN activation_codes AS code ON code.key =
    (SELECT max(latest.key) FROM activation_codes AS latest WHERE latest.device_id = devices.id)`;
const LINE = `json_object('deviceId', devices.id, 'callingDeviceKey', devices.calling_device_id,
  'personId', line.person_id, 'orgId', devices.org_id, 'locationId', devices.location_id,
  'displayName', devices.display_name, 'subscriptionId', licenses.subscription_id, 'licenseId', licenses.id,
  'phoneNumber', line.phone_number, 'state', line.state, 'created', devices.json ->> '$.created',
  'lastStatusChange', line.last_status_change, 'lastReportedLost', line.last_reported_lost,
  'expiry', code.expiry, 'usedAt', code.used_at, 'revokedAt', code.revoked_at)`;

/** Lines as the extension shows them; whether a code is still valid depends on `now`. */
export function listWebexGoDevices(
  store: Store,
  where: readonly Condition[],
  page: PageCut,
  now: number,
): Page<WebexGoDevice> {
  const found = selectPage<LineRow>(store, { from: FROM, json: LINE, where, ...page });
  return { ...found, rows: found.rows.map((row) => toJson(toWebexGoDevice(JSON.parse(row) as LineRow, now))) };
}

export function findWebexGoDevice(store: Store, deviceId: string, now: number): WebexGoDevice | undefined {
  const row = store.row<{ json: string }>(`SELECT ${LINE} AS json FROM ${FROM} WHERE devices.id = ?`, [deviceId]);
  return row && toWebexGoDevice(JSON.parse(row.json) as LineRow, now);
}

export const findWebexGoDeviceOf = (store: Store, personId: string): string | undefined =>
  store.row<{ device_id: string }>('SELECT device_id FROM webex_go_lines WHERE person_id = ?', [personId])?.device_id;

function toWebexGoDevice(row: LineRow, now: number): WebexGoDevice {
  return {
    id: encodeWebexId('DEVICE', row.deviceId),
    callingDeviceId: encodeWebexId('CALLING_DEVICE', row.callingDeviceKey),
    personId: encodeWebexId('PEOPLE', row.personId),
    orgId: encodeWebexId('ORGANIZATION', row.orgId),
    locationId: encodeWebexId('LOCATION', row.locationId),
    displayName: row.displayName,
    product: WEBEX_GO_PRODUCT,
    type: 'webexgo',
    subscriptionId: row.subscriptionId,
    licenseId: encodeWebexId('LICENSE', row.licenseId),
    phoneNumber: row.phoneNumber,
    state: row.state,
    indicator: WEBEX_GO_INDICATORS[row.state],
    activationStatus: statusOf(row, now),
    activationExpiryTime: new Date(row.expiry).toISOString(),
    created: row.created,
    lastStatusChange: new Date(row.lastStatusChange).toISOString(),
    ...(row.lastReportedLost !== null && { lastReportedLost: new Date(row.lastReportedLost).toISOString() }),
  };
}

export const WEBEX_GO_PRODUCT = 'Webex Go Device';

const statusOf = ({ expiry, usedAt, revokedAt }: LineRow, now: number): ActivationStatus =>
  activationStatus({ expiry, usedAt: usedAt ?? undefined, revokedAt: revokedAt ?? undefined }, now);
