import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { text } from '../query-parameter';

const Named = z.object({ id: z.string(), name: z.string() });

export const workspaceNumbers = {
  /** 404 for a workspace without Webex Calling. */
  get: {
    method: 'GET',
    path: '/workspaces/:workspaceId/features/numbers',
    doc: 'Shows the number and the extension under which a workspace can be called.',
    scopes: ['spark-admin:workspaces_read'],
    query: z.object({ orgId: z.optional(text()) }),
    reply: z.object({
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
    }),
  },
} as const satisfies Contract;
