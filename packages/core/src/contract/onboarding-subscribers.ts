import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { flag } from '../query-parameter';
import { Subscriber, SubscriberRetry } from '../subscriber';
import { subscriberFilters } from './subscribers';

/** Extension: what Partner Hub does in the list of users beside what Webex publishes. */
export const onboardingSubscribers = {
  /**
   * The answer comes before the work: the subscriber is `provisioning` with the e-mail address given, and the errors of
   * the attempt before are gone. 400 with 990040 where that is no e-mail address; 409 with 990041 while the subscriber is
   * provisioned, provisioning or updating, and with 990042 where users cannot provision themselves with the template.
   */
  retryActivation: {
    method: 'POST',
    path: '/ext/broadworks/subscribers/:subscriberId/actions/retryActivation/invoke',
    doc: 'Onboards a subscriber who failed or is waiting, with an e-mail address that the administrator vouches for.',
    scopes: ['spark-admin:broadworks_subscribers_write'],
    body: SubscriberRetry,
    issueCodes: { missing: 990040, size: 990040 },
    reply: Subscriber,
    status: 202,
  },
  export: {
    method: 'GET',
    path: '/ext/broadworks/subscribers/export',
    doc: 'Gives the list of subscribers as a CSV file that no spreadsheet runs, all of it at once.',
    scopes: ['spark-admin:broadworks_subscribers_read'],
    query: z.object({
      ...subscriberFilters,
      /** Leaves those out who are `provisioned`; who is `updating` stays. */
      excludeProvisioned: z.optional(flag()),
    }),
    reply: z.string(),
    replyType: 'text/csv',
  },
} as const satisfies Contract;
