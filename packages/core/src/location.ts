import * as z from 'zod/mini';

export const LocationAddress = z.object({
  address1: z.string(),
  address2: z.optional(z.string()),
  city: z.string(),
  state: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  /** ISO 3166-1 alpha-2: `GB`, not `UK`. */
  country: z.string(),
});
export type LocationAddress = z.output<typeof LocationAddress>;

/** The published schema draws a workspace location here; the cloud sends, and its example shows, this. */
export const Location = z.object({
  id: z.string(),
  name: z.string(),
  orgId: z.optional(z.string()),
  timeZone: z.optional(z.string()),
  preferredLanguage: z.optional(z.string()),
  announcementLanguage: z.optional(z.string()),
  address: LocationAddress,
  /** Degrees; a number or a string. */
  latitude: z.optional(z.union([z.number(), z.string()])),
  longitude: z.optional(z.union([z.number(), z.string()])),
  notes: z.optional(z.string()),
});
export type Location = z.output<typeof Location>;
