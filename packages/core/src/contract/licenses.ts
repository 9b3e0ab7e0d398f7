import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { License, LicenseWithUsers } from '../license';
import { integer, text } from '../query-parameter';

export const licenses = {
  list: {
    method: 'GET',
    path: '/licenses',
    doc: 'Lists the licences of an organization, all in one answer.',
    scopes: ['spark-admin:licenses_read'],
    query: z.object({ orgId: z.optional(text()) }),
    reply: z.object({ items: z.array(License) }),
    paging: { items: 'items' },
  },
  get: {
    method: 'GET',
    path: '/licenses/:licenseId',
    doc: 'Shows a licence and, if asked with includeAssignedTo=user, its holders page by page.',
    scopes: ['spark-admin:licenses_read'],
    query: z.object({
      includeAssignedTo: z.optional(z.enum(['user'])),
      /** Opaque, from the Link header. */
      next: z.optional(text()),
      limit: z.optional(integer({ min: 1 })),
    }),
    reply: LicenseWithUsers,
  },
} as const satisfies Contract;
