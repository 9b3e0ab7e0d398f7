import type { Store } from './store';

/** What a seeded organization tells of its own past: from it the events before the beginning are written. */

export interface Administrator {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly role: string;
}

export const listAdministrators = (store: Store, orgId: string): Administrator[] =>
  store.rows<{ id: string; displayName: string; email: string; role: string }>(
    `SELECT people.id, display_name AS displayName, email, role FROM person_roles
     JOIN people ON people.id = person_id WHERE org_id = ? ORDER BY people.id LIMIT 12`,
    [orgId],
  );

/** Somebody or something that a deed can be about. */
export type Named = Readonly<Record<'id' | 'name', string>>;

/** Who came last, newest first; `created` in epoch milliseconds. */
export const listNewcomers = (store: Store, orgId: string, most: number): (Named & { created: number })[] =>
  store
    .rows<{ id: string; name: string; created: string }>(
      `SELECT id, display_name AS name, json_extract(json_head || '}', '$.created') AS created FROM people
       WHERE org_id = ? ORDER BY key DESC LIMIT ?`,
      [orgId, most],
    )
    .map(({ created, ...row }) => ({ ...row, created: Date.parse(created) }));

/** The first ones that have a number. */
export const listNumberedPeople = (store: Store, orgId: string, most: number): (Named & { phoneNumber: string })[] =>
  store.rows<{ id: string; name: string; phoneNumber: string }>(
    `SELECT people.id, display_name AS name, phone_number AS phoneNumber FROM people
     JOIN numbers ON person_id = people.id AND type = 'PRIMARY' WHERE org_id = ? GROUP BY people.key
     ORDER BY people.key LIMIT ?`,
    [orgId, most],
  );

export const listPlaces = (store: Store, orgId: string, table: 'locations' | 'workspaces'): Named[] =>
  store.rows<{ id: string; name: string }>(
    `SELECT id, ${table === 'locations' ? 'name' : 'display_name'} AS name FROM ${table} WHERE org_id = ?
     ORDER BY key LIMIT 12`,
    [orgId],
  );

/** A code that was issued for a line. Instants in epoch milliseconds. */
export interface PastCode {
  readonly deviceId: string;
  readonly owner: string;
  readonly matchingId: string;
  readonly phoneNumber: string;
  readonly issuedAt: number;
  readonly expiry: number;
  readonly emailedTo: string | undefined;
  /** What led to it. */
  readonly occasion: 'added' | 'renewed' | 'lost';
  /** Whether a phone can still install it, but for its expiry. */
  readonly isUnused: boolean;
}

interface PastCodeRow extends Record<string, string | number | null> {
  deviceId: string;
  owner: string;
  matchingId: string;
  phoneNumber: string;
  issuedAt: number;
  expiry: number;
  emailedTo: string | null;
  occasion: 'added' | 'renewed' | 'lost';
  isUnused: number;
}

/** The latest codes since an instant, oldest first. */
export const listPastCodes = (store: Store, since: number, most: number): PastCode[] =>
  store
    .rows<PastCodeRow>(
      `SELECT codes.device_id AS deviceId, people.display_name AS owner, matching_id AS matchingId,
         phone_number AS phoneNumber, issued_at AS issuedAt, expiry, emailed_to AS emailedTo,
         used_at IS NULL AND revoked_at IS NULL AS isUnused,
         CASE WHEN NOT EXISTS (SELECT 1 FROM activation_codes earlier
                WHERE earlier.device_id = codes.device_id AND earlier.key < codes.key) THEN 'added'
              WHEN last_reported_lost = issued_at THEN 'lost' ELSE 'renewed' END AS occasion
       FROM activation_codes codes JOIN webex_go_lines USING (device_id) JOIN people ON people.id = person_id
       WHERE issued_at >= ? ORDER BY issued_at DESC LIMIT ?`,
      [since, most],
    )
    .map((row) => ({ ...row, emailedTo: row.emailedTo ?? undefined, isUnused: row.isUnused === 1 }))
    .reverse();
