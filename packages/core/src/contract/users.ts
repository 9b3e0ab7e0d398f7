import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { text } from '../query-parameter';
import { IMPORT_MODES, UsersImportPlan } from '../users-import';
import { CsvFile } from '../webex-go-import';

/** Extension: Control Hub exports and imports users through a private service. */
export const users = {
  /**
   * A row for each user, and a column for each service of each subscription: `Webex Calling VAR Professional
   * [Sub.<id>]`, with `(Suspended)` behind it while the subscription is. What is of no use to an import is there to be
   * read: status, last access, caller ID. The file is called `exported_users.csv`.
   */
  export: {
    method: 'GET',
    path: '/ext/users/export',
    doc: 'Downloads the users of an organization as a CSV file that can be changed and imported.',
    scopes: ['spark-admin:people_read'],
    query: z.object({ orgId: z.optional(text()) }),
    reply: z.string(),
    replyType: 'text/csv',
    fileName: 'exported_users.csv',
  },
  /**
   * Changes nothing. Each row is told with what would change, which Calling licence moves where, what would be lost, or
   * why it is refused, by cell; units are counted over the whole file before anything is given back. 400 with 990020
   * says what is wrong with the file as a whole.
   */
  planImport: {
    method: 'POST',
    path: '/ext/users/actions/planImport/invoke',
    doc: 'Tells what an import of a CSV file of users would do.',
    scopes: ['spark-admin:people_read'],
    query: z.object({ mode: z.enum(IMPORT_MODES), orgId: z.optional(text()) }),
    body: CsvFile,
    bodyType: 'text/csv',
    reply: UsersImportPlan,
  },
} as const satisfies Contract;
