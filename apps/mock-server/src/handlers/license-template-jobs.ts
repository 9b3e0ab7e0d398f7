import { type licenseTemplateJobs, templateRunning } from '@hubdeck/core';
import type { Handlers } from '../call';
import { listTemplateRows, TEMPLATE_JOB, type TemplateOrder } from '../license-template/apply-job';
import { knownOrgOf } from '../lookup';
import { refuse } from '../problems';
import { startRowJob } from '../row-job';
import { isJobRunning } from '../store/jobs';
import { readLicenseTemplate } from '../store/license-templates';
import { deedOnJob, rowJobHandlers } from './row-jobs';

export const licenseTemplateJobsHandlers: Handlers<typeof licenseTemplateJobs> = {
  ...rowJobHandlers(TEMPLATE_JOB, {
    category: 'LICENSES',
    cancelled: ['License template stopped', 'stopped applying the automatic license template'],
  }),

  start({ query, actor, world, store, audit }) {
    const orgId = knownOrgOf(store, actor, query.orgId);
    if (isJobRunning(store, orgId, TEMPLATE_JOB.name)) throw refuse(templateRunning);
    return store.transaction(() => {
      const template = readLicenseTemplate(store, orgId);
      const rows = listTemplateRows(store, orgId, template);
      const { licenses, keepExistingLicenses } = template;
      const order: TemplateOrder = { licenses, keepExistingLicenses };
      const job = startRowJob(world, TEMPLATE_JOB, { actor, orgId, order, rows });
      const text = 'began to apply the automatic license template';
      audit(deedOnJob(job, 'LICENSES', 'License template applied', text));
      return job;
    });
  },
};
