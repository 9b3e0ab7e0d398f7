import type { WebexGoState } from '@hubdeck/core';
import type { Condition, Store } from './store';

/** What is on users' phones, as far as the service does not know it. */

/** A line that the service ended while it was on a phone. */
export interface DeadLine {
  readonly deviceId: string;
  /** Empty where the person is gone, too. */
  readonly ownerName: string;
  readonly phoneNumber: string;
  readonly reason: 'lost' | 'deleted';
}

interface DeadLineRow extends Record<string, string | number> {
  device_id: string;
  owner_name: string;
  phone_number: string;
  reason: DeadLine['reason'];
}

const toDeadLine = ({ device_id, owner_name, phone_number, reason }: DeadLineRow): DeadLine => ({
  deviceId: device_id,
  ownerName: owner_name,
  phoneNumber: phone_number,
  reason,
});

/** The latest, where the line died on several phones. */
export function findDeadLine(store: Store, deviceId: string): DeadLine | undefined {
  const row = store.row<DeadLineRow>('SELECT * FROM dead_lines WHERE device_id = ? ORDER BY key DESC', [deviceId]);
  return row && toDeadLine(row);
}

/** Newest first. */
export const listDeadLines = (store: Store, most: number): DeadLine[] =>
  store.rows<DeadLineRow>('SELECT * FROM dead_lines ORDER BY key DESC LIMIT ?', [most]).map(toDeadLine);

/** The user removes it from the phone. False if there is none. */
export const deleteDeadLine = (store: Store, deviceId: string): boolean =>
  store.run('DELETE FROM dead_lines WHERE key = (SELECT max(key) FROM dead_lines WHERE device_id = ?)', [deviceId]) > 0;

/** A call that is not over. Instants are epoch milliseconds. */
export interface LineCall {
  readonly deviceId: string;
  readonly personId: string;
  readonly direction: 'ORIGINATING' | 'TERMINATING';
  readonly otherNumber: string;
  /** Whose that number is, if it is somebody's of the organization. */
  readonly colleagueId?: string | undefined;
  readonly startedAt: number;
  readonly answeredAt?: number | undefined;
}

export function insertLineCall(store: Store, call: LineCall): void {
  store.run(
    `INSERT INTO line_calls (device_id, person_id, direction, other_number, colleague_id, started_at, answered_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      call.deviceId,
      call.personId,
      call.direction,
      call.otherNumber,
      call.colleagueId ?? null,
      call.startedAt,
      call.answeredAt ?? null,
    ],
  );
}

interface LineCallRow extends Record<string, string | number | null> {
  device_id: string;
  person_id: string;
  direction: LineCall['direction'];
  other_number: string;
  colleague_id: string | null;
  started_at: number;
  answered_at: number | null;
}

export function findLineCall(store: Store, deviceId: string): LineCall | undefined {
  const row = store.row<LineCallRow>('SELECT * FROM line_calls WHERE device_id = ?', [deviceId]);
  if (!row) return undefined;
  return {
    deviceId,
    personId: row.person_id,
    direction: row.direction,
    otherNumber: row.other_number,
    colleagueId: row.colleague_id ?? undefined,
    startedAt: row.started_at,
    answeredAt: row.answered_at ?? undefined,
  };
}

export function deleteLineCall(store: Store, deviceId: string): void {
  store.run('DELETE FROM line_calls WHERE device_id = ?', [deviceId]);
}

/** A line at the service, as its phone shows it. */
export interface PhoneLine {
  readonly deviceId: string;
  readonly ownerName: string;
  readonly phoneNumber: string;
  readonly state: WebexGoState;
}

interface PhoneLineRow extends Record<string, string> {
  device_id: string;
  display_name: string;
  phone_number: string;
  state: WebexGoState;
}

/** By their owners' names; those that hold a text, folded, if one is given. */
export function listPhoneLines(store: Store, nameKey: string | undefined, most: number): PhoneLine[] {
  const filter: Condition = nameKey !== undefined && ['instr(name_key, ?) > 0', nameKey];
  const rows = store.rows<PhoneLineRow>(
    `SELECT device_id, display_name, phone_number, state FROM webex_go_lines JOIN people ON people.id = person_id
     ${filter ? `WHERE ${filter[0]}` : ''} ORDER BY name_key, people.key LIMIT ?`,
    [...(filter ? filter.slice(1) : []), most],
  );
  return rows.map(({ device_id, display_name, phone_number, state }) => ({
    deviceId: device_id,
    ownerName: display_name,
    phoneNumber: phone_number,
    state,
  }));
}
