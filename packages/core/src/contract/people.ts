import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { NewPerson, PersonReplacement } from '../new-person';
import { CreatedPerson, Person, PersonList } from '../person';
import { commaList, flag, integer, text } from '../query-parameter';

const write = ['spark-admin:people_write spark-admin:people_read'];

export const people = {
  /**
   * A token without `spark-admin:people_read` must give `email`, `displayName` or `id`, and is shown neither licences
   * nor roles. Pages hold at most 100 people with `callingData`, at most 50 with `locationId`.
   */
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
      /** Leaves status and lastActivity out, as asking by id does. */
      excludeStatus: z.optional(flag()),
    }),
    reply: PersonList,
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
  /**
   * Wants an e-mail and a name of any kind. A user of Webex Calling needs licence, `locationId` and a work number or an
   * extension at once. Of several licences those that can be assigned are, the rest is left out in silence; a single
   * one that can't be is refused with the error codes of `licenses.assign`. 409 for an e-mail that is taken, 4201 and
   * 4202 for a number and an extension in use. The cloud has been seen to answer 400 though the person was created:
   * look for the e-mail before trying again.
   */
  create: {
    method: 'POST',
    path: '/people',
    doc: 'Creates a person and invites them.',
    scopes: write,
    query: z.object({
      callingData: z.optional(flag()),
      /** Nothing but the id in the reply. */
      minResponse: z.optional(flag()),
    }),
    body: NewPerson,
    reply: CreatedPerson,
  },
  /**
   * Full replacement: whatever is left out is taken away, licences and roles included; read, change, write back. The
   * location of a Calling user never changes, and taking the Calling licence away loses number, extension, devices and
   * Webex Go line. Nothing comes back with `minResponse`. The cloud may have changed a part although it refused: read
   * again after an error.
   */
  update: {
    method: 'PUT',
    path: '/people/:personId',
    doc: 'Replaces all details of a person.',
    scopes: write,
    query: z.object({
      callingData: z.optional(flag()),
      /** Shows roles as attendee of sites; only then those that are left out are taken away. */
      showAllTypes: z.optional(flag()),
      minResponse: z.optional(flag()),
    }),
    body: PersonReplacement,
    reply: Person,
    mayBeEmpty: true,
  },
  /**
   * Gives back licences and numbers; devices and a Webex Go line go. Refused with 403 to administrators of read-only,
   * provisioning and device roles, and for oneself.
   */
  delete: {
    method: 'DELETE',
    path: '/people/:personId',
    doc: 'Removes a person for good.',
    scopes: write,
    status: 204,
  },
} as const satisfies Contract;
