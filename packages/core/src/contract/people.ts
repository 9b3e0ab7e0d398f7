import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { Person } from '../person';
import { commaList, flag, integer, text } from '../query-parameter';

export const people = {
  list: {
    method: 'GET',
    path: '/people',
    doc: 'Lists the people of an organization; callers who are no administrators must give email or displayName.',
    scopes: ['spark-admin:people_read', 'spark:people_read'],
    query: z.object({
      email: z.optional(text()),
      /** Starts with. */
      displayName: z.optional(text()),
      /** Up to 85. */
      id: z.optional(commaList(z.string())),
      orgId: z.optional(text()),
      roles: z.optional(commaList(z.string())),
      /** Adds locationId and extension. */
      callingData: z.optional(flag()),
      locationId: z.optional(text()),
      max: z.optional(integer()),
      excludeStatus: z.optional(flag()),
    }),
    reply: z.object({ items: z.array(Person), notFoundIds: z.optional(z.array(z.string())) }),
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
  },
  me: {
    method: 'GET',
    path: '/people/me',
    doc: 'Shows the person whom the access token belongs to.',
    scopes: ['spark:people_read', 'spark-admin:people_read'],
    query: z.object({ callingData: z.optional(flag()) }),
    reply: Person,
  },
  get: {
    method: 'GET',
    path: '/people/:personId',
    doc: 'Shows a person.',
    scopes: ['spark-admin:people_read', 'spark:people_read'],
    query: z.object({ callingData: z.optional(flag()) }),
    reply: Person,
  },
} as const satisfies Contract;
