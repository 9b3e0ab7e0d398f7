import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { text } from '../query-parameter';
import { WorkspaceNumbers } from '../workspace-numbers';

export const workspaceNumbers = {
  /** 404 for a workspace without Webex Calling. */
  get: {
    method: 'GET',
    path: '/workspaces/:workspaceId/features/numbers',
    doc: 'Shows the number and the extension under which a workspace can be called.',
    scopes: ['spark-admin:workspaces_read'],
    query: z.object({ orgId: z.optional(text()) }),
    reply: WorkspaceNumbers,
  },
} as const satisfies Contract;
