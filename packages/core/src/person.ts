import * as z from 'zod/mini';
import { openEnum } from './open-enum';

const optionalText = z.optional(z.string());

export const PersonPhoneNumber = z.object({
  type: openEnum(['work', 'work_extension', 'mobile', 'fax']),
  value: z.string(),
  primary: z.optional(z.boolean()),
});
export type PersonPhoneNumber = z.output<typeof PersonPhoneNumber>;

const PersonAddress = z.object({
  type: optionalText,
  country: optionalText,
  locality: optionalText,
  region: optionalText,
  streetAddress: optionalText,
  postalCode: optionalText,
});

const SipAddress = z.object({
  type: openEnum(['personal-room', 'enterprise', 'cloud-calling']),
  value: z.string(),
  primary: z.optional(z.boolean()),
});

/** The cloud documents these two as strings and sends booleans. */
const looseBoolean = z.union([z.boolean(), z.enum(['true', 'false'])]);

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
  invitePending: z.optional(looseBoolean),
  loginEnabled: z.optional(looseBoolean),
  type: openEnum(['person', 'bot', 'appuser']),
});
export type Person = z.output<typeof Person>;

export const PersonList = z.object({ items: z.array(Person), notFoundIds: z.optional(z.array(z.string())) });
export type PersonList = z.output<typeof PersonList>;

/** Null and an empty text mean the same as leaving the member out: clients of every kind are about. */
const written = z.nullish(z.string().check(z.maxLength(256)));
const ids = z.nullish(z.array(z.string().check(z.maxLength(1024))).check(z.maxLength(100)));
const email = z.string().check(z.maxLength(161), z.regex(/^[^\s@]+@[^\s@]+$/));
const emails = z.array(email).check(z.minLength(1), z.maxLength(10));

const writable = {
  /** Only `work` can be set, and only for Webex Calling; other kinds are the directory's and stay as they are. */
  phoneNumbers: z.nullish(
    z
      .array(
        z.object({
          type: openEnum(['work']),
          value: z.string().check(z.maxLength(40)),
          primary: z.nullish(z.boolean()),
        }),
      )
      .check(z.maxLength(50)),
  ),
  /** Without the location's routing prefix. */
  extension: z.nullish(z.string().check(z.regex(/^(\d{2,10})?$/))),
  /** Only together with a Webex Calling licence that is assigned; never changed afterwards. */
  locationId: z.nullish(z.string()),
  firstName: written,
  lastName: written,
  avatar: z.nullish(z.string().check(z.maxLength(2048))),
  orgId: z.nullish(z.string()),
  roles: ids,
  /** Those that can be assigned are; the others are left out in silence, so compare the reply. */
  licenses: ids,
  department: written,
  manager: written,
  managerId: z.nullish(z.string()),
  title: written,
  addresses: z.nullish(z.array(PersonAddress).check(z.maxLength(20))),
  /** `mysite.webex.com#attendee` makes an attendee of that site. */
  siteUrls: z.nullish(z.array(z.string().check(z.maxLength(256))).check(z.maxLength(100))),
};

/** Somebody to be created: an e-mail, a name of any kind and, for Webex Calling, licence, location and number at once. */
export const NewPerson = z.object({ emails, displayName: written, ...writable });
export type NewPerson = z.output<typeof NewPerson>;

/** All of a person: what is left out is taken away, the e-mail excepted. Read, change, write back. */
export const PersonReplacement = z.object({
  emails: z.nullish(emails),
  displayName: z.string().check(z.minLength(1), z.maxLength(256)),
  ...writable,
  /** Follows the first name, whatever is sent. */
  nickName: written,
  loginEnabled: z.nullish(looseBoolean),
});
export type PersonReplacement = z.output<typeof PersonReplacement>;

/** With `minResponse` nothing but the id. */
export const CreatedPerson = z.extend(z.partial(Person), { id: z.string() });
export type CreatedPerson = z.output<typeof CreatedPerson>;
