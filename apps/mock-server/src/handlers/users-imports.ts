import { cancellationRefusal, type UsersImportJob, usersImportRunning, type usersImports } from '@hubdeck/core';
import type { Deed } from '../audit';
import type { Actor, Handlers } from '../call';
import { found, keyOf, knownOrgOf, orgOf } from '../lookup';
import { refuse } from '../problems';
import { startRowJob, stopRowJob } from '../row-job';
import { findJob, isJobRunning, listJobErrors, listJobs } from '../store/jobs';
import type { Store } from '../store/store';
import { readUserRows, USERS_IMPORT } from '../users/import-job';

export const usersImportsHandlers: Handlers<typeof usersImports> = {
  async start({ query, body, actor, world, store, audit }) {
    const orgId = knownOrgOf(store, actor, query.orgId);
    refuseWhileRunning(store, orgId);
    const rows = await readUserRows(world, { orgId, file: body, mode: query.mode });
    return store.transaction(() => {
      // Others were served while the file was read.
      refuseWhileRunning(store, orgId);
      const job = startRowJob<UsersImportJob, null>(world, USERS_IMPORT, { actor, orgId, order: null, rows });
      audit(deedOn(job, 'Import of users started', `started an import of ${rows.length} users`));
      return job;
    });
  },

  list: ({ query, actor, store, page }) =>
    listJobs<UsersImportJob>(store, orgOf(actor, query.orgId), USERS_IMPORT.name, page),

  get: (call) => jobOf(call).text,

  errors: (call) => listJobErrors(call.store, jobOf(call).key, call.page),

  cancel(call) {
    const { world, store, audit } = call;
    const { key, orgId, text } = jobOf(call);
    const refusal = cancellationRefusal(JSON.parse(text) as UsersImportJob);
    if (refusal) throw refuse(refusal);
    return store.transaction(() => {
      const job = stopRowJob(world, USERS_IMPORT, orgId, key);
      audit(deedOn(job, 'Import of users cancelled', 'cancelled an import of users'));
      return job;
    });
  },
};

function refuseWhileRunning(store: Store, orgId: string): void {
  if (isJobRunning(store, orgId, USERS_IMPORT.name)) throw refuse(usersImportRunning);
}

interface JobCall {
  readonly path: { readonly jobId: string };
  readonly query: { readonly orgId?: string | undefined };
  readonly actor: Actor;
  readonly store: Store;
}

function jobOf({ path, query, actor, store }: JobCall) {
  const key = keyOf('JOB_ID', path.jobId, 'Job');
  const orgId = orgOf(actor, query.orgId);
  const text = found(findJob<UsersImportJob>(store, orgId, USERS_IMPORT.name, key), `Job ${path.jobId}`);
  return { key, orgId, text };
}

const deedOn = (job: UsersImportJob, description: string, text: string): Deed => ({
  category: 'USERS',
  description,
  text,
  targetType: 'JOB',
  targetId: job.id,
  targetName: job.name,
});
