import * as z from 'zod/mini';
import { SubscriptionHolderList } from '../calling-data';
import type { Contract } from '../endpoint';
import { integer, text } from '../query-parameter';
import { Subscription, SubscriptionCancellation, SubscriptionList } from '../subscription';

/** Extension: Webex shows administrators the id of a subscription on its licences, and nothing else of it. */
export const subscriptions = {
  list: {
    method: 'GET',
    path: '/ext/subscriptions',
    doc: 'Lists the subscriptions of an organization with their status and licences.',
    scopes: ['spark-admin:licenses_read'],
    query: z.object({ orgId: z.optional(text()) }),
    reply: SubscriptionList,
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
  /**
   * People and workspaces, one row each; somebody whose Webex Go line alone is of the subscription is told by that
   * licence. What is at stake is what they would lose if the subscription ended now.
   */
  callingHolders: {
    method: 'GET',
    path: '/ext/subscriptions/:subscriptionId/callingHolders',
    doc: 'Lists who is still on a subscription with Webex Calling, and what they would lose with it.',
    scopes: ['spark-admin:licenses_read spark-admin:people_read'],
    query: z.object({ orgId: z.optional(text()), max: z.optional(integer({ min: 1 })) }),
    reply: SubscriptionHolderList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
  },
  /**
   * The reply is the subscription that it is tied to now. 409 with 990072 for a location that is not on Cisco PSTN; 400
   * with 990032 for a subscription that is not active and with 990070 for one without Calling licences; 409 with 990071
   * for one with a pending action. To where it is already, nothing is done.
   */
  movePstnLocation: {
    method: 'PUT',
    path: '/ext/locations/:locationId/pstnSubscription',
    doc: 'Moves a location on Cisco PSTN to another subscription.',
    scopes: ['spark-admin:locations_write spark-admin:licenses_read'],
    query: z.object({ orgId: z.optional(text()) }),
    body: z.object({ subscriptionId: z.string() }),
    reply: Subscription,
  },
  /**
   * Nobody loses anything by it, but no unit can be assigned any more, and its users move one at a time only. 409 with
   * 990039 for a subscription that is not active.
   */
  suspend: {
    method: 'POST',
    path: '/ext/subscriptions/:subscriptionId/actions/suspend/invoke',
    doc: 'Suspends a subscription: its users keep their services, its units are no longer assigned.',
    scopes: ['spark-admin:people_write'],
    query: z.object({ orgId: z.optional(text()) }),
    reply: Subscription,
  },
  /** 409 with 990039 for a subscription that is not suspended. */
  reactivate: {
    method: 'POST',
    path: '/ext/subscriptions/:subscriptionId/actions/reactivate/invoke',
    doc: 'Makes a suspended subscription active again.',
    scopes: ['spark-admin:people_write'],
    query: z.object({ orgId: z.optional(text()) }),
    reply: Subscription,
  },
  /**
   * For good. 409 with 990030 while people or workspaces call on it or locations have Cisco PSTN by it, and with 990039 for one that is cancelled already.
   * With `force` their licences end: voicemail, PIN, numbers, settings, phones and Webex Go lines are lost, and the
   * reply tells whose; its locations stay without outside lines until they move.
   */
  cancel: {
    method: 'POST',
    path: '/ext/subscriptions/:subscriptionId/actions/cancel/invoke',
    doc: 'Cancels a subscription and takes its licences from whoever still holds them.',
    scopes: ['spark-admin:people_write'],
    query: z.object({ orgId: z.optional(text()) }),
    body: z.object({ force: z.nullish(z.boolean()) }),
    reply: SubscriptionCancellation,
  },
} as const satisfies Contract;
