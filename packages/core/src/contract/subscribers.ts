import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { commaList, flag, instant, integer, text } from '../query-parameter';
import { SUBSCRIBER_STATUSES, Subscriber } from '../subscriber';

export const subscribers = {
  list: {
    method: 'GET',
    path: '/broadworks/subscribers',
    doc: 'Lists BroadWorks subscribers with their onboarding status; filters combine with AND, and there is no sort.',
    scopes: ['spark-admin:broadworks_subscribers_read'],
    query: z.object({
      /** The BroadWorks ID. */
      userId: z.optional(text()),
      personId: z.optional(text()),
      email: z.optional(text()),
      provisioningId: z.optional(text()),
      spEnterpriseId: z.optional(text()),
      /** Changed after. */
      lastStatusChange: z.optional(instant()),
      status: z.optional(commaList(z.enum(SUBSCRIBER_STATUSES))),
      /** Created after: a filter, not a cursor. */
      after: z.optional(instant()),
      selfActivated: z.optional(flag()),
      max: z.optional(integer()),
    }),
    reply: z.object({ items: z.array(Subscriber) }),
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 100 },
  },
  get: {
    method: 'GET',
    path: '/broadworks/subscribers/:subscriberId',
    doc: 'Shows a BroadWorks subscriber.',
    scopes: ['spark-admin:broadworks_subscribers_read'],
    reply: Subscriber,
  },
} as const satisfies Contract;
