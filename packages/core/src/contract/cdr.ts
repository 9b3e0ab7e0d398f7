import * as z from 'zod/mini';
import { CallRecordList } from '../cdr';
import type { Contract } from '../endpoint';
import { commaList, integer, isoInstant } from '../query-parameter';

export const cdr = {
  /**
   * A window lies between 30 days and 5 minutes ago and is at most 12 hours long; it counts when a call was over. A
   * window without calls is refused with 404, a wrong region with 451 and the right host in the message. A token may
   * ask for one window and ten further pages a minute, then 429. Besides the scope, an administrator needs the role
   * "Webex Calling Detailed Call History API access".
   */
  list: {
    method: 'GET',
    path: '/cdr_feed',
    doc: 'Lists the detailed call history of a window of at most 12 hours.',
    scopes: ['spark-admin:calling_cdr_read'],
    service: 'analytics',
    query: z.object({
      startTime: isoInstant(),
      endTime: isoInstant(),
      /** Names, ten at most. */
      locations: z.optional(commaList(z.string())),
      /** From 500 to 5000. */
      max: z.optional(integer()),
    }),
    reply: CallRecordList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 500, largestSize: 5000 },
  },
} as const satisfies Contract;
