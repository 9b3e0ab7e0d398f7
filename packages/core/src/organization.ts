import * as z from 'zod/mini';

export const Organization = z.object({
  id: z.string(),
  displayName: z.string(),
  /** ISO 8601 with a `+00:00` offset, unlike other dates of this API. */
  created: z.string(),
});
export type Organization = z.output<typeof Organization>;

export const OrganizationList = z.object({ items: z.array(Organization) });
export type OrganizationList = z.output<typeof OrganizationList>;
