import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { Organization } from '../organization';

export const organizations = {
  list: {
    method: 'GET',
    path: '/organizations',
    doc: 'Lists the organizations that the caller administers, all in one answer.',
    scopes: ['spark-admin:organizations_read'],
    reply: z.object({ items: z.array(Organization) }),
    paging: { items: 'items' },
  },
  get: {
    method: 'GET',
    path: '/organizations/:orgId',
    doc: 'Shows an organization.',
    scopes: ['spark-admin:organizations_read'],
    reply: Organization,
  },
} as const satisfies Contract;
