import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { AvailableNumberList, NUMBER_ORDERS, PhoneNumberList } from '../number';
import { commaList, flag, integer, text } from '../query-parameter';

const OWNER_TYPES = [
  'PEOPLE',
  'PLACE',
  'AUTO_ATTENDANT',
  'CALL_QUEUE',
  'PAGING_GROUP',
  'HUNT_GROUP',
  'VOICE_MESSAGING',
  'BROADWORKS_ANYWHERE',
  'CONTACT_CENTER_LINK',
  'ROUTE_LIST',
  'VOICEMAIL_GROUP',
  'VIRTUAL_LINE',
] as const;

export const numbers = {
  /**
   * An extension without a number is a row of its own. By default in the order of numbers, then of extensions. 400: what
   * contradicts itself (available with ownerType or reservedNumber; numberType EXTENSION with available or state).
   */
  list: {
    method: 'GET',
    path: '/telephony/config/numbers',
    doc: 'Lists the phone numbers and extensions of an organization.',
    scopes: ['spark-admin:telephony_config_read'],
    query: z.object({
      orgId: z.optional(text()),
      locationId: z.optional(text()),
      max: z.optional(integer()),
      start: z.optional(integer()),
      /** Contains; everything but digits is ignored. */
      phoneNumber: z.optional(text()),
      /** Not together with reservedNumber, nor, if true, with ownerType. */
      available: z.optional(flag()),
      order: z.optional(z.enum(NUMBER_ORDERS)),
      /** Contains, in any case. */
      ownerName: z.optional(text()),
      /** A person or a workspace. */
      ownerId: z.optional(text()),
      ownerType: z.optional(z.enum(OWNER_TYPES)),
      extension: z.optional(text()),
      /** What has a number, or what has an extension; EXTENSION forbids available and state. */
      numberType: z.optional(z.enum(['NUMBER', 'EXTENSION'])),
      /** Leaves out what has no number, as state does. */
      phoneNumberType: z.optional(z.enum(['PRIMARY', 'ALTERNATE', 'FAX', 'DNIS', 'Default'])),
      state: z.optional(z.enum(['ACTIVE', 'INACTIVE'])),
      /** Adds count, which no filter but locationId narrows. */
      details: z.optional(flag()),
      tollFreeNumbers: z.optional(flag()),
      restrictedNonGeoNumbers: z.optional(flag()),
      includedTelephonyTypes: z.optional(commaList(z.enum(['PSTN_NUMBER', 'MOBILE_NUMBER']))),
      serviceNumber: z.optional(flag()),
      reservedNumber: z.optional(flag()),
    }),
    reply: PhoneNumberList,
    paging: { items: 'phoneNumbers', sizeParameter: 'max', defaultSize: 2000, largestSize: 2000 },
  },
  listAvailableForWebexGo: {
    method: 'GET',
    path: '/telephony/config/locations/:locationId/webexGo/availableNumbers',
    doc: 'Lists the unassigned PSTN numbers of a location that a Webex Go line can take.',
    scopes: ['spark-admin:telephony_config_read'],
    query: z.object({
      orgId: z.optional(text()),
      max: z.optional(integer()),
      start: z.optional(integer()),
      phoneNumber: z.optional(commaList(z.string())),
    }),
    reply: AvailableNumberList,
    paging: { items: 'phoneNumbers', sizeParameter: 'max', defaultSize: 2000, largestSize: 2000 },
  },
} as const satisfies Contract;
