import * as z from 'zod/mini';
import { CONNECTION_STATUSES, DEVICE_TYPES, Device, DeviceActivationCode, DeviceList } from '../device';
import { TagOperation } from '../device-tags';
import type { Contract } from '../endpoint';
import { commaList, integer, text } from '../query-parameter';

/** The scopes of users reach their own devices only. */
const read = ['spark-admin:devices_read', 'spark:devices_read'];
const write = ['spark-admin:devices_write', 'spark:devices_write'];

const LONGEST_ID = 1024;
const Id = z.string().check(z.maxLength(LONGEST_ID));
const Model = z.string().check(z.minLength(1), z.maxLength(128));

/** Published as one operation, shown as a list of them, and sent both ways. */
const TagOperations = z.pipe(
  z.transform((patch: unknown) => (Array.isArray(patch) ? patch : [patch])),
  z.array(TagOperation).check(z.minLength(1), z.maxLength(100)),
);

export const devices = {
  /** A user's own token lists the user's own devices. The page size has no published limit; 1000 is given at most. */
  list: {
    method: 'GET',
    path: '/devices',
    doc: 'Lists the devices of an organization.',
    scopes: read,
    query: z.object({
      max: z.optional(integer()),
      start: z.optional(integer()),
      /** Contains, in any case. */
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
      /** With or without separators. */
      mac: z.optional(text()),
      devicePlatform: z.optional(z.enum(['cisco', 'microsoftTeamsRoom'])),
      plannedMaintenance: z.optional(z.enum(['off', 'on', 'upcoming'])),
    }),
    reply: DeviceList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
  },
  /**
   * 400: a model that is unknown, not added by MAC address or not for that owner; a third-party phone without password;
   * not exactly one owner; an owner without Webex Calling. 409: the MAC address is in use, or the owner has as many
   * devices as the licence carries (Standard: one). Add devices to a Professional user one at a time: the first one
   * becomes the primary device.
   */
  create: {
    method: 'POST',
    path: '/devices',
    doc: 'Adds a phone to a person or a workspace by its MAC address.',
    scopes: ['spark-admin:devices_write'],
    query: z.object({ orgId: z.optional(text()) }),
    body: z.object({
      mac: z.string().check(z.maxLength(32)),
      /** Model or display name of a supported device. */
      model: Model,
      /** This or personId. */
      workspaceId: z.nullish(Id),
      personId: z.nullish(Id),
      /** For phones of third parties only. */
      password: z.nullish(z.string().check(z.minLength(8), z.maxLength(128))),
    }),
    reply: Device,
  },
  /**
   * The code is typed into the device within 7 days. Without a model it is for RoomOS devices only. Refused as `create`
   * is. A workspace with the calling type none or thirdPartySipCalling changes over to freeCalling.
   */
  createActivationCode: {
    method: 'POST',
    path: '/devices/activationCode',
    doc: 'Makes a code of 16 digits that adds a device to a person or a workspace.',
    scopes: [
      'spark-admin:devices_write identity:one_time_password',
      'spark-admin:devices_write identity:placeonetimepassword_create',
    ],
    query: z.object({ orgId: z.optional(text()) }),
    body: z.object({
      /** This or personId; with the scope for places only, this. */
      workspaceId: z.nullish(Id),
      personId: z.nullish(Id),
      /** Needed for phones. */
      model: z.nullish(Model),
    }),
    reply: DeviceActivationCode,
    isSecret: true,
  },
  get: {
    method: 'GET',
    path: '/devices/:deviceId',
    doc: 'Shows a device.',
    scopes: read,
    query: z.object({ orgId: z.optional(text()) }),
    reply: Device,
  },
  /** Nothing but the tags can be changed. `add` keeps the tags that are there, `remove` takes them all away. */
  modifyTags: {
    method: 'PATCH',
    path: '/devices/:deviceId',
    doc: 'Adds to, replaces or removes the tags of a device.',
    scopes: write,
    query: z.object({ orgId: z.optional(text()) }),
    body: TagOperations,
    bodyType: 'application/json-patch+json',
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
