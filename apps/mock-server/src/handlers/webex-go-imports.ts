import { cancellationRefusal, importRunning, type WebexGoImportJob, type webexGoImports } from '@hubdeck/core';
import type { Deed } from '../audit';
import type { Actor, Handlers } from '../call';
import { found, keyOf, knownOrgOf, orgOf } from '../lookup';
import { refuse, refuseAll } from '../problems';
import { findJob, isJobRunning, listJobErrors, listJobs } from '../store/jobs';
import type { Store } from '../store/store';
import { createDirectory } from '../webex-go/directory';
import { IMPORT_JOB, startImport, stopImport } from '../webex-go/import-job';

export const webexGoImportsHandlers: Handlers<typeof webexGoImports> = {
  async start({ body, query, actor, world, store, audit }) {
    const orgId = knownOrgOf(store, actor, query.orgId);
    const { planWebexGoImport } = await loadCsv();
    if (isJobRunning(store, orgId, IMPORT_JOB)) throw refuse(importRunning);
    const { refusals, rows } = planWebexGoImport(body, createDirectory(world, orgId));
    const [first, ...others] = refusals;
    if (first) throw refuseAll([first, ...others]);
    return store.transaction(() => {
      const job = startImport(world, { actor, orgId, sendEmail: query.sendEmail ?? false, rows: rows() });
      audit(
        deedOn(
          job,
          'Import of Webex Go devices started',
          `started an import of ${job.counts.totalRows} Webex Go devices`,
        ),
      );
      return job;
    });
  },

  list: ({ query, actor, store, page }) =>
    listJobs<WebexGoImportJob>(store, orgOf(actor, query.orgId), IMPORT_JOB, page),

  get: (call) => jobOf(call).text,

  errors: (call) => listJobErrors(call.store, jobOf(call).key, call.page),

  cancel(call) {
    const { world, store, audit } = call;
    const { key, orgId, text } = jobOf(call);
    const refusal = cancellationRefusal(JSON.parse(text) as WebexGoImportJob);
    if (refusal) throw refuse(refusal);
    return store.transaction(() => {
      const job = stopImport(world, orgId, key);
      audit(deedOn(job, 'Import of Webex Go devices cancelled', 'cancelled an import of Webex Go devices'));
      return job;
    });
  },
};

/** Only when it is needed: it takes longer to load than the whole server. */
const loadCsv = () => import('@hubdeck/core/csv');

interface JobCall {
  readonly path: { readonly jobId: string };
  readonly query: { readonly orgId?: string | undefined };
  readonly actor: Actor;
  readonly store: Store;
}

function jobOf({ path, query, actor, store }: JobCall) {
  const key = keyOf('JOB_ID', path.jobId, 'Job');
  const orgId = orgOf(actor, query.orgId);
  return { key, orgId, text: found(findJob<WebexGoImportJob>(store, orgId, IMPORT_JOB, key), `Job ${path.jobId}`) };
}

const deedOn = (job: WebexGoImportJob, description: string, text: string): Deed => ({
  category: 'DEVICES',
  description,
  text,
  targetType: 'JOB',
  targetId: job.id,
  targetName: job.name,
});
