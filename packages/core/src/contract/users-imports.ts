import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { JobErrorList } from '../job';
import { integer, text } from '../query-parameter';
import { IMPORT_MODES, UsersImportJob, UsersImportJobList } from '../users-import';
import { CsvFile } from '../webex-go-import';

const read = ['spark-admin:people_read'];
const write = ['spark-admin:people_write'];

/** Extension: Control Hub imports users through a private service. */
export const usersImports = {
  /**
   * The file is a changed `ext.users.export`, of at most 20,000 rows. A column that is missing and a cell that is blank
   * change nothing. `addOnly` reads TRUE only; `addAndRemove` reads FALSE, too, and is what a move between subscriptions
   * takes: FALSE for the one and TRUE for the other, done together or not at all, so that numbers, voicemail and settings
   * stay. An address that nobody has makes a new user. Nobody is deleted, and neither a status nor the location of a
   * Calling user changes.
   *
   * 400 with 990020 says what is wrong with the file as a whole; what is wrong with a row is an error of the job, and
   * keeps no other row from being done. 409 with 990021 while another import of users runs in the organization.
   */
  start: {
    method: 'POST',
    path: '/ext/jobs/users/importUsers',
    doc: 'Starts a job that creates and changes users by the rows of a CSV file.',
    scopes: write,
    query: z.object({ mode: z.enum(IMPORT_MODES), orgId: z.optional(text()) }),
    body: CsvFile,
    bodyType: 'text/csv',
    reply: UsersImportJob,
    status: 202,
  },
  list: {
    method: 'GET',
    path: '/ext/jobs/users/importUsers',
    doc: 'Lists the imports of users, the latest first.',
    scopes: read,
    query: z.object({ max: z.optional(integer()), orgId: z.optional(text()) }),
    reply: UsersImportJobList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 200 },
  },
  get: {
    method: 'GET',
    path: '/ext/jobs/users/importUsers/:jobId',
    doc: 'Shows how far an import of users has come.',
    scopes: read,
    query: z.object({ orgId: z.optional(text()) }),
    reply: UsersImportJob,
  },
  /** `itemNumber` is the line in the file, `item` the e-mail address. All that is wrong in a row stands in one error. */
  errors: {
    method: 'GET',
    path: '/ext/jobs/users/importUsers/:jobId/errors',
    doc: 'Lists the rows that an import of users could not do, and why.',
    scopes: read,
    query: z.object({ max: z.optional(integer()), orgId: z.optional(text()) }),
    reply: JobErrorList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 1000 },
  },
  /** What has been done stays done; no row is ever done by half. 409 where the job is over. */
  cancel: {
    method: 'POST',
    path: '/ext/jobs/users/importUsers/:jobId/actions/cancel/invoke',
    doc: 'Stops an import of users before its next rows.',
    scopes: write,
    query: z.object({ orgId: z.optional(text()) }),
    reply: UsersImportJob,
  },
} as const satisfies Contract;
