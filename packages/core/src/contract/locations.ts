import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { CreatedLocation, Location, LocationList, LocationUpdate, NewLocation } from '../location';
import { integer, text } from '../query-parameter';

const write = ['spark-admin:locations_write'];

export const locations = {
  list: {
    method: 'GET',
    path: '/locations',
    doc: 'Lists the calling locations of an organization.',
    scopes: ['spark-admin:locations_read', 'spark-admin:people_read', 'spark-admin:device_read'],
    query: z.object({
      /** Contains, in any case. */
      name: z.optional(text()),
      id: z.optional(text()),
      orgId: z.optional(text()),
      max: z.optional(integer()),
    }),
    reply: LocationList,
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
  /** 409: the organization has a location of that name, in whatever case. */
  create: {
    method: 'POST',
    path: '/locations',
    doc: 'Creates a location.',
    scopes: write,
    query: z.object({ orgId: z.optional(text()) }),
    body: NewLocation,
    reply: CreatedLocation,
    status: 201,
  },
  /** What is left out stays. 400: another country. 409: the name is in use. */
  update: {
    method: 'PUT',
    path: '/locations/:locationId',
    doc: 'Changes a location; its country cannot be changed.',
    scopes: write,
    query: z.object({ orgId: z.optional(text()) }),
    body: LocationUpdate,
    status: 204,
  },
  /** 409: people, workspaces, devices or numbers are still there. */
  delete: {
    method: 'DELETE',
    path: '/locations/:locationId',
    doc: 'Deletes a location that is not in use.',
    scopes: write,
    query: z.object({ orgId: z.optional(text()) }),
    status: 204,
  },
} as const satisfies Contract;
