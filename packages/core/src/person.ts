import * as z from 'zod/mini';
import { openEnum } from './open-enum';

const optionalText = z.optional(z.string());

export const PersonPhoneNumber = z.object({
  type: openEnum(['work', 'work_extension', 'mobile', 'fax']),
  value: z.string(),
  primary: z.optional(z.boolean()),
});
export type PersonPhoneNumber = z.output<typeof PersonPhoneNumber>;

export const PersonAddress = z.object({
  type: optionalText,
  country: optionalText,
  locality: optionalText,
  region: optionalText,
  streetAddress: optionalText,
  postalCode: optionalText,
});
export type PersonAddress = z.output<typeof PersonAddress>;

const SipAddress = z.object({
  type: openEnum(['personal-room', 'enterprise', 'cloud-calling']),
  value: z.string(),
  primary: z.optional(z.boolean()),
});

/** The cloud documents these two as strings and sends booleans. */
export const LooseBoolean = z.union([z.boolean(), z.enum(['true', 'false'])]);
export type LooseBoolean = z.output<typeof LooseBoolean>;

export const PERSON_STATUSES = [
  'active',
  'call',
  'DoNotDisturb',
  'inactive',
  'meeting',
  'OutOfOffice',
  'pending',
  'presenting',
  'unknown',
] as const;

/** A user of an organization. `locationId` and `extension` come only when asked for with `callingData`. */
export const Person = z.object({
  id: z.string(),
  emails: z.array(z.string()),
  phoneNumbers: z.optional(z.array(PersonPhoneNumber)),
  /** Without the location's routing prefix. */
  extension: optionalText,
  locationId: optionalText,
  displayName: z.string(),
  nickName: optionalText,
  firstName: optionalText,
  lastName: optionalText,
  avatar: optionalText,
  orgId: z.string(),
  /** Ids of roles and licences, not their names. */
  roles: z.optional(z.array(z.string())),
  licenses: z.optional(z.array(z.string())),
  department: optionalText,
  manager: optionalText,
  managerId: optionalText,
  title: optionalText,
  addresses: z.optional(z.array(PersonAddress)),
  created: z.string(),
  lastModified: optionalText,
  timezone: optionalText,
  lastActivity: optionalText,
  siteUrls: z.optional(z.array(z.string())),
  sipAddresses: z.optional(z.array(SipAddress)),
  xmppFederationJid: optionalText,
  status: z.optional(openEnum(PERSON_STATUSES)),
  invitePending: z.optional(LooseBoolean),
  loginEnabled: z.optional(LooseBoolean),
  type: openEnum(['person', 'bot', 'appuser']),
});
export type Person = z.output<typeof Person>;

export const PersonList = z.object({ items: z.array(Person), notFoundIds: z.optional(z.array(z.string())) });
export type PersonList = z.output<typeof PersonList>;

/** With `minResponse` nothing but the id. */
export const CreatedPerson = z.extend(z.partial(Person), { id: z.string() });
export type CreatedPerson = z.output<typeof CreatedPerson>;
