import * as z from 'zod/mini';
import { ActivationEmailJob } from '../activation-email-job';
import type { Contract } from '../endpoint';
import { JobErrorList } from '../job';
import { integer } from '../query-parameter';

const read = ['spark-admin:people_read', 'spark-admin:people_write'];

export const activationEmails = {
  /** One job at a time: 409 while another runs. */
  send: {
    method: 'POST',
    path: '/identity/organizations/:orgId/jobs/sendActivationEmails',
    doc: 'Starts a job that mails everybody again who was invited and has not activated the account.',
    scopes: ['spark-admin:people_write'],
    reply: ActivationEmailJob,
    status: 202,
  },
  status: {
    method: 'GET',
    path: '/identity/organizations/:orgId/jobs/sendActivationEmails/:jobId/status',
    doc: 'Shows how far such a job has come.',
    scopes: read,
    reply: ActivationEmailJob,
  },
  errors: {
    method: 'GET',
    path: '/identity/organizations/:orgId/jobs/sendActivationEmails/:jobId/errors',
    doc: 'Lists the people whom such a job did not mail, and why.',
    scopes: read,
    query: z.object({ max: z.optional(integer()) }),
    reply: JobErrorList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 100 },
  },
} as const satisfies Contract;
