import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { DirectorySync, EnterpriseList, ExternalUserSync } from '../enterprise';
import { integer, text } from '../query-parameter';

const read = ['spark-admin:broadworks_enterprises_read'];
const write = ['spark-admin:broadworks_enterprises_write'];
const syncPath = '/broadworks/enterprises/:id/broadworksDirectorySync';

export const enterprises = {
  list: {
    method: 'GET',
    path: '/broadworks/enterprises',
    doc: 'Lists the BroadWorks enterprises of a service provider.',
    scopes: read,
    query: z.object({
      spEnterpriseId: z.optional(text()),
      startsWith: z.optional(text()),
      max: z.optional(integer()),
    }),
    reply: EnterpriseList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
  },
  directorySync: {
    get: {
      method: 'GET',
      path: syncPath,
      doc: 'Shows how the last directory sync of an enterprise went.',
      scopes: read,
      reply: DirectorySync,
    },
    update: {
      method: 'PUT',
      path: syncPath,
      doc: 'Enables or disables the directory sync of an enterprise.',
      scopes: write,
      body: z.object({ enableDirSync: z.boolean() }),
      reply: DirectorySync,
    },
    /** Runs in the background; what fails stands in `errors`, 6003 if BroadWorks cannot be reached. 409 if disabled. */
    start: {
      method: 'POST',
      path: syncPath,
      doc: 'Starts a directory sync of an enterprise, unless one is running.',
      scopes: write,
      body: z.object({ syncStatus: z.enum(['SYNC_NOW']) }),
      reply: DirectorySync,
    },
    /** 409 if directory sync is disabled. */
    syncExternalUser: {
      method: 'POST',
      path: `${syncPath}/externalUser`,
      doc: 'Brings one BroadWorks user without Webex into the directory.',
      scopes: write,
      body: z.object({ userId: z.string().check(z.minLength(1), z.maxLength(161)) }),
      reply: ExternalUserSync,
    },
  },
} as const satisfies Contract;
