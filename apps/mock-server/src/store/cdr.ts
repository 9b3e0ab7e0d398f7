import type { CallRecord } from '@hubdeck/core';
import type { PageCut } from '../call';
import { type Json, toJson } from '../json';
import { type Page, type Store, selectPage } from './store';

export interface NewCallRecord {
  readonly id: string;
  readonly orgId: string;
  /** The location's name. */
  readonly location: string;
  readonly startedAt: number;
  /** When the call was over. */
  readonly reportAt: number;
  /** What is not empty. */
  readonly record: CallRecord;
}

export function insertCallRecord(store: Store, call: NewCallRecord): void {
  store.run('INSERT INTO call_records (id, org_id, location, started_at, report_at, json) VALUES (?, ?, ?, ?, ?, ?)', [
    call.id,
    call.orgId,
    call.location,
    call.startedAt,
    call.reportAt,
    toJson(call.record),
  ]);
}

export interface CallFilter {
  readonly orgId: string;
  /** Over at or after the one and not after the other. */
  readonly startTime: number;
  readonly endTime: number;
  /** Names. */
  readonly locations?: readonly string[] | undefined;
}

/** Records without their empty members. */
export const listCallRecords = (store: Store, filter: CallFilter, page: PageCut): Page<CallRecord> =>
  selectPage(store, {
    from: 'call_records',
    json: 'call_records.json',
    where: [
      ['org_id = ?', filter.orgId],
      ['report_at >= ? AND report_at <= ?', filter.startTime, filter.endTime],
      filter.locations && [`location IN (${filter.locations.map(() => '?').join(', ')})`, ...filter.locations],
    ],
    ...page,
  });

/** All that began from one instant up to, but without, the other, and were over before `doneAt`. */
export const listCallsOfDays = (
  store: Store,
  { orgId, from, to, doneAt }: { orgId: string; from: number; to: number; doneAt: number },
): Json<CallRecord>[] =>
  store
    .rows<{ json: string }>(
      `SELECT json FROM call_records WHERE org_id = ? AND started_at >= ? AND started_at < ? AND report_at <= ?
       ORDER BY started_at, key`,
      [orgId, from, to, doneAt],
    )
    .map((row) => row.json as Json<CallRecord>);

/** Somebody who can make and get calls. */
export interface CallParty {
  readonly personId: string;
  readonly orgId: string;
  readonly displayName: string;
  readonly extension: string | undefined;
  readonly phoneNumber: string | undefined;
  readonly locationId: string;
  readonly locationName: string;
  readonly timeZone: string | undefined;
  readonly mainNumber: string | undefined;
  /** Of a desk phone. */
  readonly deviceMac: string | undefined;
  readonly deviceModel: string | undefined;
  readonly hasWebexGo: boolean;
}

interface PartyRow extends Record<string, string | number | null> {
  person_id: string;
  org_id: string;
  display_name: string;
  extension: string | null;
  phone_number: string | null;
  location_id: string;
  location_name: string;
  time_zone: string | null;
  main_number: string | null;
  mac: string | null;
  model: string | null;
  online_since: number | null;
}

const PARTIES = `SELECT people.id AS person_id, people.org_id, people.display_name, people.extension,
    (SELECT phone_number FROM numbers WHERE person_id = people.id AND type = 'PRIMARY' ORDER BY key) AS phone_number,
    locations.id AS location_id, locations.name AS location_name, json_extract(locations.json, '$.timeZone') AS time_zone,
    (SELECT phone_number FROM numbers WHERE location_id = locations.id AND is_main = 1) AS main_number,
    desk.mac, json_extract(desk.json, '$.product') AS model,
    (SELECT last_status_change FROM webex_go_lines WHERE person_id = people.id AND state = 'online') AS online_since
  FROM people JOIN locations ON locations.id = people.location_id
  LEFT JOIN devices AS desk ON desk.key = (SELECT min(key) FROM devices
    WHERE person_id = people.id AND type = 'phone' AND mac IS NOT NULL)`;

const toParty = (row: PartyRow, at = Number.POSITIVE_INFINITY): CallParty => ({
  personId: row.person_id,
  orgId: row.org_id,
  displayName: row.display_name,
  extension: row.extension ?? undefined,
  phoneNumber: row.phone_number ?? undefined,
  locationId: row.location_id,
  locationName: row.location_name,
  timeZone: row.time_zone ?? undefined,
  mainNumber: row.main_number ?? undefined,
  deviceMac: row.mac?.replaceAll(':', '') ?? undefined,
  deviceModel: row.model ?? undefined,
  hasWebexGo: row.online_since !== null && row.online_since < at,
});

export function findCallParty(store: Store, personId: string): CallParty | undefined {
  const row = store.row<PartyRow>(`${PARTIES} WHERE people.id = ?`, [personId]);
  return row && toParty(row);
}

/** The first of those who have a calling location. A line that was not online before an instant does not count. */
export const listCallParties = (store: Store, orgId: string, most: number, at: number): CallParty[] =>
  store
    .rows<PartyRow>(`${PARTIES} WHERE people.org_id = ? ORDER BY people.key LIMIT ?`, [orgId, most])
    .map((row) => toParty(row, at));

export interface CallHistoryPlan {
  readonly orgId: string;
  readonly seed: string;
  /** The last instant at which a call was over. */
  readonly until: number;
}

export function insertCallHistoryPlan(store: Store, { orgId, seed, until }: CallHistoryPlan): void {
  store.run('INSERT INTO call_history_plans (org_id, seed, until) VALUES (?, ?, ?)', [orgId, seed, until]);
}

/** Removes and gives it. */
export function takeCallHistoryPlan(store: Store, orgId: string): CallHistoryPlan | undefined {
  const row = store.row<{ seed: string; until: number }>(
    'SELECT seed, until FROM call_history_plans WHERE org_id = ?',
    [orgId],
  );
  if (!row) return undefined;
  store.run('DELETE FROM call_history_plans WHERE org_id = ?', [orgId]);
  return { orgId, seed: row.seed, until: row.until };
}

export type CdrRequestKind = 'first' | 'page';

/** Instants of a token's requests after one, oldest first. */
export const listCdrRequests = (store: Store, token: string, kind: CdrRequestKind, after: number): number[] =>
  store
    .rows<{ at: number }>('SELECT at FROM cdr_requests WHERE token = ? AND kind = ? AND at > ? ORDER BY at', [
      token,
      kind,
      after,
    ])
    .map((row) => row.at);

/** Forgets those that do not count any more. */
export function recordCdrRequest(
  store: Store,
  token: string,
  kind: CdrRequestKind,
  at: number,
  keepAfter: number,
): void {
  store.run('DELETE FROM cdr_requests WHERE at <= ?', [keepAfter]);
  store.run('INSERT INTO cdr_requests (token, kind, at) VALUES (?, ?, ?)', [token, kind, at]);
}
