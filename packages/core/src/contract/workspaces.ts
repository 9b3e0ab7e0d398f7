import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { flag, integer, text } from '../query-parameter';
import {
  CALENDAR_TYPES,
  NewWorkspace,
  WORKSPACE_CALLING_TYPES,
  WORKSPACE_DEVICES,
  WORKSPACE_TYPES,
  Workspace,
  WorkspaceList,
  WorkspaceUpdate,
} from '../workspace';

const read = ['spark-admin:workspaces_read'];
const write = ['spark-admin:workspaces_write'];

export const workspaces = {
  list: {
    method: 'GET',
    path: '/workspaces',
    doc: 'Lists the workspaces of an organization.',
    scopes: read,
    query: z.object({
      orgId: z.optional(text()),
      locationId: z.optional(text()),
      /** Deprecated for locationId; the ids of both are taken. */
      workspaceLocationId: z.optional(text()),
      floorId: z.optional(text()),
      /** Contains, in any case. */
      displayName: z.optional(text()),
      /** -1: without capacity. */
      capacity: z.optional(integer({ min: -1 })),
      type: z.optional(z.enum(WORKSPACE_TYPES)),
      start: z.optional(integer()),
      max: z.optional(integer()),
      calling: z.optional(z.enum(WORKSPACE_CALLING_TYPES)),
      supportedDevices: z.optional(z.enum(WORKSPACE_DEVICES)),
      calendar: z.optional(z.enum(CALENDAR_TYPES)),
      deviceHostedMeetingsEnabled: z.optional(flag()),
      devicePlatform: z.optional(z.enum(['cisco', 'microsoftTeamsRoom'])),
      includeDevices: z.optional(flag()),
      plannedMaintenance: z.optional(z.enum(['off', 'on', 'upcoming'])),
    }),
    reply: WorkspaceList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
  },
  /**
   * Webex Calling wants a location and a number or an extension, and takes a unit of the oldest suitable licence. 400: a
   * calling type that cannot be, a licence that is unknown or used up, a number of another location. 409: the number or
   * the extension is in use.
   */
  create: {
    method: 'POST',
    path: '/workspaces',
    doc: 'Creates a workspace, with free calling unless said.',
    scopes: write,
    body: NewWorkspace,
    reply: Workspace,
    status: 201,
  },
  get: {
    method: 'GET',
    path: '/workspaces/:workspaceId',
    doc: 'Shows a workspace.',
    scopes: read,
    query: z.object({ includeDevices: z.optional(flag()) }),
    reply: Workspace,
  },
  /**
   * Send what `get` gave, changed: without capacity, type or notes these are taken away. Location and supported devices
   * cannot be changed once they are set. Leaving Webex Calling gives number and licence unit back.
   */
  update: {
    method: 'PUT',
    path: '/workspaces/:workspaceId',
    doc: 'Changes a workspace.',
    scopes: write,
    body: WorkspaceUpdate,
    reply: Workspace,
  },
  delete: {
    method: 'DELETE',
    path: '/workspaces/:workspaceId',
    doc: 'Deletes a workspace with its devices; its number and its licence unit become free.',
    scopes: write,
    status: 204,
  },
} as const satisfies Contract;
