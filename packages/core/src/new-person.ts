import * as z from 'zod/mini';
import { openEnum } from './open-enum';
import { LooseBoolean, PersonAddress } from './person';

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
  loginEnabled: z.nullish(LooseBoolean),
});
export type PersonReplacement = z.output<typeof PersonReplacement>;
