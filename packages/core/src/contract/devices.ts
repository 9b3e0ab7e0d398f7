import * as z from 'zod/mini';
import { CONNECTION_STATUSES, DEVICE_TYPES, Device } from '../device';
import type { Contract } from '../endpoint';
import { commaList, integer, text } from '../query-parameter';

const read = ['spark-admin:devices_read', 'spark:devices_read'];
const write = ['spark-admin:devices_write', 'spark:devices_write'];

export const devices = {
  list: {
    method: 'GET',
    path: '/devices',
    doc: 'Lists the devices of an organization.',
    scopes: read,
    query: z.object({
      max: z.optional(integer()),
      start: z.optional(integer()),
      displayName: z.optional(text()),
      personId: z.optional(text()),
      workspaceId: z.optional(text()),
      orgId: z.optional(text()),
      connectionStatus: z.optional(z.enum(CONNECTION_STATUSES)),
      product: z.optional(text()),
      type: z.optional(z.enum(DEVICE_TYPES)),
      serial: z.optional(text()),
      /** All of them. */
      tag: z.optional(commaList(z.string())),
      software: z.optional(text()),
      upgradeChannel: z.optional(text()),
      errorCode: z.optional(text()),
      capability: z.optional(z.enum(['xapi'])),
      permission: z.optional(text()),
      locationId: z.optional(text()),
      /** Deprecated by Webex for locationId. */
      workspaceLocationId: z.optional(text()),
      mac: z.optional(text()),
      devicePlatform: z.optional(z.enum(['cisco', 'microsoftTeamsRoom'])),
      plannedMaintenance: z.optional(z.enum(['off', 'on', 'upcoming'])),
    }),
    reply: z.object({ items: z.array(Device) }),
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
  },
  get: {
    method: 'GET',
    path: '/devices/:deviceId',
    doc: 'Shows a device.',
    scopes: read,
    query: z.object({ orgId: z.optional(text()) }),
    reply: Device,
  },
  delete: {
    method: 'DELETE',
    path: '/devices/:deviceId',
    doc: 'Removes a device; a Webex Go device gives its licence unit back, and the user still has to remove the dead line from the phone.',
    scopes: write,
    query: z.object({ orgId: z.optional(text()) }),
    status: 204,
  },
} as const satisfies Contract;
