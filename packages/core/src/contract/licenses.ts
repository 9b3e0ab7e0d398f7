import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { LicenseAssignment, LicenseList, LicenseWithUsers, UserLicenses } from '../license';
import { integer, text } from '../query-parameter';

export const licenses = {
  list: {
    method: 'GET',
    path: '/licenses',
    doc: 'Lists the licences of an organization, all in one answer.',
    scopes: ['spark-admin:licenses_read'],
    query: z.object({ orgId: z.optional(text()) }),
    reply: LicenseList,
    paging: { items: 'items' },
  },
  get: {
    method: 'GET',
    path: '/licenses/:licenseId',
    doc: 'Shows a licence and, if asked with includeAssignedTo=user, its holders page by page.',
    scopes: ['spark-admin:licenses_read'],
    query: z.object({
      includeAssignedTo: z.optional(z.enum(['user'])),
      /** Opaque, from the Link header. */
      next: z.optional(text()),
      limit: z.optional(integer({ min: 1 })),
    }),
    reply: LicenseWithUsers,
  },
  /**
   * Give `email` or `personId`. A Calling licence that is added wants `properties` with a phone number or an extension,
   * and a location where there is no number. To move somebody between subscriptions, add the one licence and remove
   * the other in a single call: the two are done together or not at all, and number, extension, location, devices and
   * settings stay. Removed alone, the Calling licence takes all of that with it.
   *
   * The status is 206 where only a part could be done, and neither reply says which: compare it with what was asked. A
   * refusal of everything is 400 with one of 400, 400000, 400112, 400118, 400216, 400404, 400406-400408, 400410, 400411,
   * 400413, 700003-700006, or 990010 (no units left), 990032 (subscription not active); 409 with 4201 (number in use)
   * or 4202 (extension in use).
   */
  assign: {
    method: 'PATCH',
    path: '/licenses/users',
    doc: 'Adds and removes licences and roles as attendee of one person.',
    scopes: ['spark-admin:people_write'],
    body: LicenseAssignment,
    reply: UserLicenses,
    partialStatus: 206,
  },
} as const satisfies Contract;
