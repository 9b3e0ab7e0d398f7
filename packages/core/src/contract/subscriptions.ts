import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { text } from '../query-parameter';
import { Subscription } from '../subscription';

/** Extension: Webex shows administrators the id of a subscription on its licences, and nothing else of it. */
export const subscriptions = {
  list: {
    method: 'GET',
    path: '/ext/subscriptions',
    doc: 'Lists the subscriptions of an organization with their status and licences.',
    scopes: ['spark-admin:licenses_read'],
    query: z.object({ orgId: z.optional(text()) }),
    reply: z.object({ items: z.array(Subscription) }),
    paging: { items: 'items' },
  },
  get: {
    method: 'GET',
    path: '/ext/subscriptions/:subscriptionId',
    doc: 'Shows a subscription.',
    scopes: ['spark-admin:licenses_read'],
    query: z.object({ orgId: z.optional(text()) }),
    reply: Subscription,
  },
} as const satisfies Contract;
