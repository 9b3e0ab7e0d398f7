import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { JobErrorList } from '../job';
import { flag, integer, text } from '../query-parameter';
import { CsvFile, WebexGoImportJob, WebexGoImportJobList } from '../webex-go-import';

const read = ['spark-admin:devices_read'];
const write = ['spark-admin:devices_write'];

/** Extension: Control Hub imports such files through a private service. */
export const webexGoImports = {
  /**
   * The file is the filled in `ext.webexGo.devices.importTemplate`, of at most 20,000 rows. 400 with 990020 says what is
   * wrong with the file as a whole; what is wrong with a row is an error of the job, and keeps no other row from being
   * done. 409 with 990021 while another import runs in the organization.
   */
  start: {
    method: 'POST',
    path: '/ext/jobs/webexGo/importDevices',
    doc: 'Starts a job that adds a Webex Go device to the user of each row of a CSV file.',
    scopes: write,
    query: z.object({
      /** Mail each code with instructions to its user. In bulk they are not mailed unless said. */
      sendEmail: z.optional(flag()),
      orgId: z.optional(text()),
    }),
    body: CsvFile,
    bodyType: 'text/csv',
    reply: WebexGoImportJob,
    status: 202,
  },
  list: {
    method: 'GET',
    path: '/ext/jobs/webexGo/importDevices',
    doc: 'Lists the imports of Webex Go devices, the latest first.',
    scopes: read,
    query: z.object({ max: z.optional(integer()), orgId: z.optional(text()) }),
    reply: WebexGoImportJobList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 200 },
  },
  get: {
    method: 'GET',
    path: '/ext/jobs/webexGo/importDevices/:jobId',
    doc: 'Shows how far an import has come.',
    scopes: read,
    query: z.object({ orgId: z.optional(text()) }),
    reply: WebexGoImportJob,
  },
  /**
   * `itemNumber` is the line in the file, `item` the user. All that is wrong in a row stands in one error; 990007 is
   * that of a row that was skipped, since its user has a device already.
   */
  errors: {
    method: 'GET',
    path: '/ext/jobs/webexGo/importDevices/:jobId/errors',
    doc: 'Lists the rows that an import could not do or skipped, and why.',
    scopes: read,
    query: z.object({ max: z.optional(integer()), orgId: z.optional(text()) }),
    reply: JobErrorList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 1000 },
  },
  /** What has been done stays done. 409 where the job is over. */
  cancel: {
    method: 'POST',
    path: '/ext/jobs/webexGo/importDevices/:jobId/actions/cancel/invoke',
    doc: 'Stops an import before its next rows.',
    scopes: write,
    query: z.object({ orgId: z.optional(text()) }),
    reply: WebexGoImportJob,
  },
} as const satisfies Contract;
