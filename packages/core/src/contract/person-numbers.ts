import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { PersonNumbers, PersonNumbersChange } from '../person-numbers';
import { flag, text } from '../query-parameter';

export const personNumbers = {
  /** 404 for somebody who does not use Webex Calling. */
  get: {
    method: 'GET',
    path: '/people/:personId/features/numbers',
    doc: 'Shows the numbers and the extension under which a person can be called, the primary one first.',
    scopes: ['spark-admin:people_read'],
    query: z.object({
      orgId: z.optional(text()),
      /** Without it some countries still get numbers in their own way of writing. */
      preferE164Format: z.optional(flag()),
    }),
    reply: PersonNumbers,
  },
  /**
   * For alternate numbers only, at most 10 a person, all of the person's location; the primary number is changed with
   * the person. 409 with 4201 for a number in use. All of it is done, or nothing.
   */
  update: {
    method: 'PUT',
    path: '/telephony/config/people/:personId/numbers',
    doc: 'Assigns and takes away alternate numbers of a person.',
    scopes: ['spark-admin:telephony_config_write'],
    query: z.object({ orgId: z.optional(text()) }),
    body: PersonNumbersChange,
    status: 204,
  },
} as const satisfies Contract;
