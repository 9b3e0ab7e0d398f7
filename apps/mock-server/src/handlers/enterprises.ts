import { type DirectorySync, directorySyncRefusal, type enterprises } from '@hubdeck/core';
import type { Deed } from '../audit';
import { startDirectorySync, switchDirectorySync } from '../broadworks/directory-sync';
import { syncExternalUser } from '../broadworks/external-user';
import type { Handlers } from '../call';
import { found, keyOf } from '../lookup';
import { refuse } from '../problems';
import { type EnterpriseRecord, findEnterprise, listEnterprises } from '../store/enterprises';
import type { Store } from '../store/store';

export const enterprisesHandlers: Handlers<typeof enterprises> = {
  list: ({ query, store, page }) =>
    listEnterprises(
      store,
      [
        query.spEnterpriseId !== undefined && ['sp_enterprise_id = ?', query.spEnterpriseId],
        query.startsWith !== undefined && [
          'sp_enterprise_id >= ? AND sp_enterprise_id < ?',
          query.startsWith,
          `${query.startsWith}\u{10FFFF}`,
        ],
      ],
      page,
    ),

  directorySync: {
    get: ({ path, store }) => enterpriseOf(path.id, store).directorySync,

    update({ path, body, world, store, audit }) {
      const enterprise = enterpriseOf(path.id, store);
      return store.transaction(() => {
        const switched = switchDirectorySync(world, enterprise, body.enableDirSync);
        const verb = body.enableDirSync ? 'enabled' : 'disabled';
        audit(deedOn(path.id, enterprise, `Directory sync ${verb}`, `${verb} the directory sync of`));
        return inShort(switched);
      });
    },

    start({ path, world, store, audit }) {
      const enterprise = syncedEnterpriseOf(path.id, store);
      return store.transaction(() => {
        const started = startDirectorySync(world, enterprise);
        audit(deedOn(path.id, enterprise, 'Directory sync started', 'started a directory sync of'));
        return inShort(started);
      });
    },

    syncExternalUser({ path, body, store, audit }) {
      const enterprise = syncedEnterpriseOf(path.id, store);
      return store.transaction(() => {
        const synced = syncExternalUser(store, enterprise, body.userId);
        audit(deedOn(path.id, enterprise, 'External user synced', `synced the external user ${body.userId} of`));
        return synced;
      });
    },
  },
};

const enterpriseOf = (id: string, store: Store): EnterpriseRecord =>
  found(findEnterprise(store, keyOf('ENTERPRISE', id, 'Enterprise')), `Enterprise ${id}`);

function syncedEnterpriseOf(id: string, store: Store): EnterpriseRecord {
  const enterprise = enterpriseOf(id, store);
  const refusal = directorySyncRefusal(enterprise.directorySync);
  if (refusal) throw refuse(refusal);
  return enterprise;
}

/** Whoever changes something is told no more than where it stands. */
const inShort = ({ enableDirSync, directorySyncStatus }: DirectorySync): DirectorySync => ({
  enableDirSync,
  directorySyncStatus: { syncStatus: directorySyncStatus?.syncStatus ?? 'NOT_SYNCED' },
});

const deedOn = (id: string, { spEnterpriseId }: EnterpriseRecord, description: string, verb: string): Deed => ({
  category: 'CUSTOMERS',
  description,
  text: `${verb} ${spEnterpriseId}`,
  targetType: 'ENTERPRISE',
  targetId: id,
  targetName: spEnterpriseId,
});
