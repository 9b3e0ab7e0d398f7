import { cancellationRefusal, type LicenseTemplateJob, type licenseTemplateJobs, templateRunning } from '@hubdeck/core';
import type { Deed } from '../audit';
import type { Actor, Handlers } from '../call';
import { listTemplateRows, TEMPLATE_JOB, type TemplateOrder } from '../license-template/apply-job';
import { found, keyOf, knownOrgOf, orgOf } from '../lookup';
import { refuse } from '../problems';
import { startRowJob, stopRowJob } from '../row-job';
import { findJob, isJobRunning, listJobErrors, listJobs } from '../store/jobs';
import { readLicenseTemplate } from '../store/license-templates';
import type { Store } from '../store/store';

export const licenseTemplateJobsHandlers: Handlers<typeof licenseTemplateJobs> = {
  start({ query, actor, world, store, audit }) {
    const orgId = knownOrgOf(store, actor, query.orgId);
    if (isJobRunning(store, orgId, TEMPLATE_JOB.name)) throw refuse(templateRunning);
    return store.transaction(() => {
      const template = readLicenseTemplate(store, orgId);
      const rows = listTemplateRows(store, orgId, template);
      const { licenses, keepExistingLicenses } = template;
      const order: TemplateOrder = { licenses, keepExistingLicenses };
      const job = startRowJob(world, TEMPLATE_JOB, { actor, orgId, order, rows });
      audit(deedOn(job, 'License template applied', 'began to apply the automatic license template'));
      return job;
    });
  },

  list: ({ query, actor, store, page }) =>
    listJobs<LicenseTemplateJob>(store, orgOf(actor, query.orgId), TEMPLATE_JOB.name, page),

  get: (call) => jobOf(call).text,

  errors: (call) => listJobErrors(call.store, jobOf(call).key, call.page),

  cancel(call) {
    const { world, store, audit } = call;
    const { key, orgId, text } = jobOf(call);
    const refusal = cancellationRefusal(JSON.parse(text) as LicenseTemplateJob);
    if (refusal) throw refuse(refusal);
    return store.transaction(() => {
      const job = stopRowJob(world, TEMPLATE_JOB, orgId, key);
      audit(deedOn(job, 'License template stopped', 'stopped applying the automatic license template'));
      return job;
    });
  },
};

interface JobCall {
  readonly path: { readonly jobId: string };
  readonly query: { readonly orgId?: string | undefined };
  readonly actor: Actor;
  readonly store: Store;
}

function jobOf({ path, query, actor, store }: JobCall) {
  const key = keyOf('JOB_ID', path.jobId, 'Job');
  const orgId = orgOf(actor, query.orgId);
  const text = found(findJob<LicenseTemplateJob>(store, orgId, TEMPLATE_JOB.name, key), `Job ${path.jobId}`);
  return { key, orgId, text };
}

const deedOn = (job: LicenseTemplateJob, description: string, text: string): Deed => ({
  category: 'LICENSES',
  description,
  text,
  targetType: 'JOB',
  targetId: job.id,
  targetName: job.name,
});
