import { type UsersImportJob, usersImportRunning, type usersImports } from '@hubdeck/core';
import type { Handlers } from '../call';
import { knownOrgOf } from '../lookup';
import { refuse } from '../problems';
import { startRowJob } from '../row-job';
import { isJobRunning } from '../store/jobs';
import type { Store } from '../store/store';
import { readUserRows, USERS_IMPORT } from '../users/import-job';
import { deedOnJob, rowJobHandlers } from './row-jobs';

export const usersImportsHandlers: Handlers<typeof usersImports> = {
  ...rowJobHandlers(USERS_IMPORT, {
    category: 'USERS',
    cancelled: ['Import of users cancelled', 'cancelled an import of users'],
  }),

  async start({ query, body, actor, world, store, audit }) {
    const orgId = knownOrgOf(store, actor, query.orgId);
    refuseWhileRunning(store, orgId);
    const rows = await readUserRows(world, { orgId, file: body, mode: query.mode });
    return store.transaction(() => {
      // Others were served while the file was read.
      refuseWhileRunning(store, orgId);
      const job = startRowJob<UsersImportJob, null>(world, USERS_IMPORT, { actor, orgId, order: null, rows });
      audit(deedOnJob(job, 'USERS', 'Import of users started', `started an import of ${rows.length} users`));
      return job;
    });
  },
};

function refuseWhileRunning(store: Store, orgId: string): void {
  if (isJobRunning(store, orgId, USERS_IMPORT.name)) throw refuse(usersImportRunning);
}
