import type { ActivationEmailJob, activationEmails } from '@hubdeck/core';
import type { Handlers } from '../call';
import { found, keyOf } from '../lookup';
import { ACTIVATION_EMAIL_JOB, startActivationEmails } from '../people/activation-email-job';
import { conflict } from '../problems';
import { findJob, isJobRunning, listJobErrors } from '../store/jobs';
import { findOrganization } from '../store/organizations';
import type { Store } from '../store/store';

export const activationEmailsHandlers: Handlers<typeof activationEmails> = {
  send({ path, actor, world, store, audit }) {
    const orgId = keyOf('ORGANIZATION', path.orgId, 'Organization');
    found(findOrganization(store, orgId), `Organization ${path.orgId}`);
    if (isJobRunning(store, orgId, ACTIVATION_EMAIL_JOB)) {
      throw conflict('A job is running', 'Only a single instance of the job can be running for an organization.');
    }
    return store.transaction(() => {
      const job = startActivationEmails(world, actor, orgId);
      audit({
        category: 'USERS',
        description: 'Activation e-mails sent again',
        text: 'sent activation e-mails again to everybody who has not activated the account',
        targetType: 'JOB',
        targetId: job.id,
        targetName: job.name,
      });
      return job;
    });
  },

  status: ({ path, store }) => findOwnJob(store, path).text,

  errors: ({ path, store, page }) => listJobErrors(store, findOwnJob(store, path).jobId, page),
};

function findOwnJob(store: Store, { orgId, jobId }: { orgId: string; jobId: string }) {
  const key = keyOf('JOB_ID', jobId, 'Job');
  const org = keyOf('ORGANIZATION', orgId, 'Organization');
  const text = found(findJob<ActivationEmailJob>(store, org, ACTIVATION_EMAIL_JOB, key), `Job ${jobId}`);
  return { jobId: key, text };
}
