import * as z from 'zod/mini';

const Named = z.object({ id: z.string(), name: z.string() });

/** Under which number and extension a workspace can be called. */
export const WorkspaceNumbers = z.object({
  distinctiveRingEnabled: z.optional(z.boolean()),
  phoneNumbers: z.array(
    z.object({
      /** E.164. Absent where there is an extension only. */
      external: z.optional(z.string()),
      extension: z.optional(z.string()),
      primary: z.optional(z.boolean()),
    }),
  ),
  workspace: z.object({ id: z.string() }),
  location: Named,
  organization: Named,
});
export type WorkspaceNumbers = z.output<typeof WorkspaceNumbers>;
