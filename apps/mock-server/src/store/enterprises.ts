import { type DirectorySync, type Enterprise, encodeWebexId } from '@hubdeck/core';
import type { PageCut } from '../call';
import { toJson } from '../json';
import { type SplicedPage, splicePage } from './splice-page';
import type { Condition, Store } from './store';

export interface NewEnterprise {
  readonly id: string;
  readonly orgId: string;
  readonly spEnterpriseId: string;
  readonly provisioningId: string;
  readonly directorySync?: DirectorySync;
}

/** An enterprise as rules need it. */
export interface EnterpriseRecord extends NewEnterprise {
  readonly directorySync: DirectorySync;
  /** How many directory syncs were started. */
  readonly syncAttempt: number;
}

const NEVER_SYNCED: DirectorySync = { enableDirSync: false, directorySyncStatus: { syncStatus: 'NOT_SYNCED' } };

export function insertEnterprise(store: Store, enterprise: NewEnterprise): void {
  const { id, orgId, spEnterpriseId, provisioningId } = enterprise;
  store.run('INSERT INTO enterprises (id, org_id, sp_enterprise_id, provisioning_id, json) VALUES (?, ?, ?, ?, ?)', [
    id,
    orgId,
    spEnterpriseId,
    provisioningId,
    toJson(showEnterprise(enterprise)),
  ]);
}

const showEnterprise = ({ id, orgId, ...enterprise }: NewEnterprise): Enterprise => ({
  id: encodeWebexId('ENTERPRISE', id),
  orgId: encodeWebexId('ORGANIZATION', orgId),
  provisioningId: enterprise.provisioningId,
  spEnterpriseId: enterprise.spEnterpriseId,
  broadworksDirectorySync: enterprise.directorySync ?? NEVER_SYNCED,
});

export function updateDirectorySync(store: Store, enterprise: EnterpriseRecord): void {
  store.run('UPDATE enterprises SET sync_attempt = ?, json = ? WHERE id = ?', [
    enterprise.syncAttempt,
    toJson(showEnterprise(enterprise)),
    enterprise.id,
  ]);
}

export const listEnterprises = (store: Store, where: readonly Condition[], page: PageCut): SplicedPage<Enterprise> =>
  splicePage(store, { from: 'enterprises', json: 'enterprises.json', where, ...page });

interface EnterpriseRow extends Record<string, string | number> {
  id: string;
  org_id: string;
  sp_enterprise_id: string;
  provisioning_id: string;
  sync_attempt: number;
  json: string;
}

function findEnterpriseWhere(store: Store, column: string, value: string): EnterpriseRecord | undefined {
  const row = store.row<EnterpriseRow>(`SELECT * FROM enterprises WHERE ${column} = ?`, [value]);
  if (!row) return undefined;
  const { broadworksDirectorySync } = JSON.parse(row.json) as Enterprise;
  return {
    id: row.id,
    orgId: row.org_id,
    spEnterpriseId: row.sp_enterprise_id,
    provisioningId: row.provisioning_id,
    directorySync: broadworksDirectorySync ?? NEVER_SYNCED,
    syncAttempt: row.sync_attempt,
  };
}

export const findEnterprise = (store: Store, id: string) => findEnterpriseWhere(store, 'id', id);

/** By the service provider's own identifier. */
export const findEnterpriseCalled = (store: Store, spEnterpriseId: string) =>
  findEnterpriseWhere(store, 'sp_enterprise_id', spEnterpriseId);

/** Sorted. */
export const listExternalUsers = (store: Store, enterpriseId: string): string[] =>
  store
    .rows<{ user_id: string }>('SELECT user_id FROM external_users WHERE enterprise_id = ? ORDER BY user_id', [
      enterpriseId,
    ])
    .map((row) => row.user_id);

/** True if the user was not there before. */
export const addExternalUser = (store: Store, enterpriseId: string, userId: string): boolean =>
  store.run('INSERT INTO external_users (enterprise_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING', [
    enterpriseId,
    userId,
  ]) > 0;

export function removeExternalUser(store: Store, enterpriseId: string, userId: string): void {
  store.run('DELETE FROM external_users WHERE enterprise_id = ? AND user_id = ?', [enterpriseId, userId]);
}
