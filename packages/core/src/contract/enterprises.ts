import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { Enterprise } from '../enterprise';
import { integer, text } from '../query-parameter';

export const enterprises = {
  list: {
    method: 'GET',
    path: '/broadworks/enterprises',
    doc: 'Lists the BroadWorks enterprises of a service provider.',
    scopes: ['spark-admin:broadworks_enterprises_read'],
    query: z.object({
      spEnterpriseId: z.optional(text()),
      startsWith: z.optional(text()),
      max: z.optional(integer()),
    }),
    reply: z.object({ items: z.array(Enterprise) }),
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
  },
} as const satisfies Contract;
