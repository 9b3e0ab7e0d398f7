import * as z from 'zod/mini';

export const DirectorySyncStatus = z.object({ syncStatus: z.optional(z.string()) });

/** A BroadWorks enterprise and the Webex organization that it is mapped to. */
export const Enterprise = z.object({
  id: z.string(),
  orgId: z.string(),
  provisioningId: z.optional(z.string()),
  spEnterpriseId: z.string(),
  broadworksDirectorySync: z.optional(
    z.object({ enableDirSync: z.optional(z.boolean()), directorySyncStatus: z.optional(DirectorySyncStatus) }),
  ),
});
export type Enterprise = z.output<typeof Enterprise>;
