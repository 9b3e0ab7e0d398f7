import type { Store } from './store';

/** What something without a browser asks of a person. Instants in epoch milliseconds. */
export interface DeviceRequest {
  readonly deviceCode: string;
  /** Six digits. */
  readonly userCode: string;
  /** Stands for the user code in the complete verification address. */
  readonly verificationKey: string;
  readonly ticket: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly status: 'pending' | 'approved' | 'denied';
  readonly personId?: string | undefined;
  readonly expiresAt: number;
  readonly polledAt?: number | undefined;
}

interface DeviceRow extends Record<string, string | number | null> {
  device_code: string;
  user_code: string;
  verification_key: string;
  ticket: string;
  client_id: string;
  person_id: string | null;
  scopes: string;
  status: DeviceRequest['status'];
  expires_at: number;
  polled_at: number | null;
}

const toRequest = (row: DeviceRow): DeviceRequest => ({
  deviceCode: row.device_code,
  userCode: row.user_code,
  verificationKey: row.verification_key,
  ticket: row.ticket,
  clientId: row.client_id,
  scopes: row.scopes.split(' '),
  status: row.status,
  personId: row.person_id ?? undefined,
  expiresAt: row.expires_at,
  polledAt: row.polled_at ?? undefined,
});

export function insertDeviceRequest(store: Store, request: Omit<DeviceRequest, 'status'>): void {
  store.run(
    `INSERT INTO device_requests (device_code, user_code, verification_key, ticket, client_id, scopes, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      request.deviceCode,
      request.userCode,
      request.verificationKey,
      request.ticket,
      request.clientId,
      request.scopes.join(' '),
      request.expiresAt,
    ],
  );
}

export function deleteExpiredDeviceRequests(store: Store, now: number): void {
  store.run('DELETE FROM device_requests WHERE expires_at <= ?', [now]);
}

const KEYS = {
  deviceCode: 'device_code',
  userCode: 'user_code',
  verificationKey: 'verification_key',
  ticket: 'ticket',
};

/** A request that has not expired, by any one of its secrets. */
export function findDeviceRequest(
  store: Store,
  by: keyof typeof KEYS,
  value: string,
  now: number,
): DeviceRequest | undefined {
  const row = store.row<DeviceRow>(`SELECT * FROM device_requests WHERE ${KEYS[by]} = ? AND expires_at > ?`, [
    value,
    now,
  ]);
  return row && toRequest(row);
}

export function approveDeviceRequest(store: Store, deviceCode: string, personId: string): void {
  store.run("UPDATE device_requests SET status = 'approved', person_id = ? WHERE device_code = ?", [
    personId,
    deviceCode,
  ]);
}

export function denyDeviceRequest(store: Store, deviceCode: string): void {
  store.run("UPDATE device_requests SET status = 'denied' WHERE device_code = ?", [deviceCode]);
}

export function notePoll(store: Store, deviceCode: string, now: number): void {
  store.run('UPDATE device_requests SET polled_at = ? WHERE device_code = ?', [now, deviceCode]);
}

export function deleteDeviceRequest(store: Store, deviceCode: string): void {
  store.run('DELETE FROM device_requests WHERE device_code = ?', [deviceCode]);
}
