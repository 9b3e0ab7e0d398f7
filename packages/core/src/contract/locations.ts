import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { Location } from '../location';
import { integer, text } from '../query-parameter';

export const locations = {
  list: {
    method: 'GET',
    path: '/locations',
    doc: 'Lists the calling locations of an organization.',
    scopes: ['spark-admin:locations_read', 'spark-admin:people_read', 'spark-admin:device_read'],
    query: z.object({
      /** Contains. */
      name: z.optional(text()),
      id: z.optional(text()),
      orgId: z.optional(text()),
      max: z.optional(integer()),
    }),
    reply: z.object({ items: z.array(Location) }),
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 500, largestSize: 1000 },
  },
  get: {
    method: 'GET',
    path: '/locations/:locationId',
    doc: 'Shows a location.',
    scopes: ['spark-admin:locations_read', 'spark-admin:people_read', 'spark-admin:device_read'],
    query: z.object({ orgId: z.optional(text()) }),
    reply: Location,
  },
} as const satisfies Contract;
