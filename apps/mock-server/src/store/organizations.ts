import { encodeWebexId, type Organization, type OrganizationHoldings } from '@hubdeck/core';
import type { Store } from './store';

interface OrganizationRow extends Record<string, string | number> {
  id: string;
  display_name: string;
  created: number;
}

export function insertOrganization(store: Store, row: { id: string; displayName: string; created: number }): void {
  store.run('INSERT INTO organizations (id, display_name, created) VALUES (?, ?, ?)', [
    row.id,
    row.displayName,
    row.created,
  ]);
}

/** Organizations write their dates with an offset, `+00:00`. */
const toOrganization = (row: OrganizationRow): Organization => ({
  id: encodeWebexId('ORGANIZATION', row.id),
  displayName: row.display_name,
  created: new Date(row.created).toISOString().replace('Z', '+00:00'),
});

export const listOrganizations = (store: Store): Organization[] =>
  store.rows<OrganizationRow>('SELECT * FROM organizations ORDER BY key').map(toOrganization);

export function findOrganization(store: Store, id: string): Organization | undefined {
  const row = store.row<OrganizationRow>('SELECT * FROM organizations WHERE id = ?', [id]);
  return row && toOrganization(row);
}

export const readSetting = (store: Store, orgId: string, name: string): boolean | undefined => {
  const row = store.row<{ value: number }>('SELECT value FROM settings WHERE org_id = ? AND name = ?', [orgId, name]);
  return row && row.value === 1;
};

export function writeSetting(store: Store, orgId: string, name: string, value: boolean): void {
  store.run(
    'INSERT INTO settings (org_id, name, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    [orgId, name, Number(value)],
  );
}

/** What has to go before an organization can. */
export function readHoldings(store: Store, orgId: string): OrganizationHoldings {
  const count = (sql: string) => store.row<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, [orgId])?.n ?? 0;
  return {
    linkedSites: count("licenses WHERE org_id = ? AND site_type = 'Linked site'"),
    activeSubscriptions: count("subscriptions WHERE org_id = ? AND status = 'active'"),
    licenses: count('licenses WHERE org_id = ?'),
    hasDirectorySync: count("enterprises WHERE org_id = ? AND json ->> '$.broadworksDirectorySync.enableDirSync'") > 0,
    people: count('people WHERE org_id = ?'),
  };
}

/** Everything that belongs to it goes too. */
export function deleteOrganization(store: Store, id: string): void {
  store.run('DELETE FROM organizations WHERE id = ?', [id]);
}
