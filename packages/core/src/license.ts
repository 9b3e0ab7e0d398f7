import * as z from 'zod/mini';
import { openEnum } from './open-enum';

/** Units of one service in one subscription. Properties that do not apply are absent. */
export const License = z.object({
  id: z.string(),
  name: z.string(),
  totalUnits: z.number(),
  consumedUnits: z.number(),
  consumedByUsers: z.optional(z.number()),
  consumedByWorkspaces: z.optional(z.number()),
  /** Opaque, such as `Sub-hydraOct26a`. */
  subscriptionId: z.optional(z.string()),
  siteUrl: z.optional(z.string()),
  siteType: z.optional(openEnum(['Control Hub managed site', 'Linked site', 'Site Admin managed site'])),
});
export type License = z.output<typeof License>;

export const LicenseList = z.object({ items: z.array(License) });
export type LicenseList = z.output<typeof LicenseList>;

export const LicenseUser = z.object({
  id: z.string(),
  type: openEnum(['INTERNAL', 'EXTERNAL']),
  displayName: z.string(),
  email: z.string(),
});
export type LicenseUser = z.output<typeof LicenseUser>;

/** A licence with a page of its holders, when `includeAssignedTo=user` was asked for. */
export const LicenseWithUsers = z.extend(License, { users: z.optional(z.array(LicenseUser)) });
export type LicenseWithUsers = z.output<typeof LicenseWithUsers>;

/** What a person is to be given and to lose. */
export const LicenseAssignment = z.object({
  email: z.nullish(z.string().check(z.maxLength(161))),
  personId: z.nullish(z.string().check(z.maxLength(1024))),
  /** To which the licences belong; the caller's unless said. */
  orgId: z.nullish(z.string()),
  licenses: z.nullish(
    z
      .array(
        z.object({
          id: z.string().check(z.maxLength(1024)),
          /** `add` unless said. */
          operation: z.nullish(z.enum(['add', 'remove'])),
          /** Of a Calling licence that is added. */
          properties: z.nullish(
            z.object({
              locationId: z.nullish(z.string()),
              phoneNumber: z.nullish(z.string().check(z.maxLength(40))),
              extension: z.nullish(z.string().check(z.regex(/^(\d{2,10})?$/))),
            }),
          ),
        }),
      )
      .check(z.maxLength(100)),
  ),
  siteUrls: z.nullish(
    z
      .array(
        z.object({
          siteUrl: z.string().check(z.maxLength(256)),
          /** A host is made by a meeting licence. Documented in small letters, sent in capitals by some clients. */
          accountType: z.enum(['attendee', 'ATTENDEE']),
          operation: z.nullish(z.enum(['add', 'remove'])),
        }),
      )
      .check(z.maxLength(100)),
  ),
});
export type LicenseAssignment = z.output<typeof LicenseAssignment>;

export const SiteAccount = z.object({
  siteUrl: z.string(),
  /** A host holds a meeting licence of the site. */
  accountType: openEnum(['attendee', 'host']),
});
export type SiteAccount = z.output<typeof SiteAccount>;

/** What a person holds. Compare it with what was asked for: a change that had no effect looks like a success. */
export const UserLicenses = z.object({
  orgId: z.string(),
  personId: z.string(),
  email: z.string(),
  licenses: z.array(z.string()),
  siteUrls: z.optional(z.array(SiteAccount)),
  /** Of somebody outside the organization, until they accept. */
  pendingLicenses: z.optional(z.array(z.string())),
  pendingSiteUrls: z.optional(z.array(SiteAccount)),
});
export type UserLicenses = z.output<typeof UserLicenses>;
