import {
  type AskedParts,
  callingChangeRefusal,
  callingCreationRefusal,
  encodeWebexId,
  foldName,
  initialWorkspaceSettings,
  type NewWorkspace,
  type QueryOf,
  settingsRefusal,
  type UncodedRefusal,
  updateWorkspaceSettings,
  type WorkspaceUpdate,
  type workspaces,
} from '@hubdeck/core';
import type { Deed } from '../audit';
import type { Actor, Handlers } from '../call';
import { filterKey, found, keyOf, knownOrgOf, legacyLocationKey, optionalKey, orgOf } from '../lookup';
import { badRequest, refuse } from '../problems';
import { listCallingDevicesOf } from '../store/devices';
import { findLocation } from '../store/locations';
import type { Condition, Store } from '../store/store';
import {
  deleteWorkspace,
  findWorkspace,
  insertWorkspace,
  listWorkspaces,
  type StoredWorkspace,
  showWorkspace,
  type WorkspaceProfile,
} from '../store/workspaces';
import { saveWorkspace } from '../workspaces/save-workspace';
import { createUuid, type World } from '../world';

export const workspacesHandlers: Handlers<typeof workspaces> = {
  list: ({ query, actor, store, page }) =>
    listWorkspaces(
      store,
      [['workspaces.org_id = ?', orgOf(actor, query.orgId)], ...conditionsOf(query)],
      page,
      query.includeDevices,
    ),

  get(call) {
    const { id } = workspaceOf(call);
    return found(showWorkspace(call.store, id, call.query.includeDevices), 'Workspace');
  },

  create({ body, actor, world, store, audit }) {
    const orgId = knownOrgOf(store, actor, body.orgId ?? undefined);
    return store.transaction(() => {
      const asked = askedParts(store, orgId, body, 'freeCalling');
      refuseFirst(callingCreationRefusal(asked.calling), settingsRefusal({}, asked));
      const workspace = describeNew(world, orgId, body, asked);
      insertWorkspace(store, workspace);
      saveWorkspace(store, workspace, body.calling ?? undefined);
      audit(deedOn(workspace, 'Workspace created', 'created the workspace'));
      return found(showWorkspace(store, workspace.id, false), 'Workspace');
    });
  },

  update(call) {
    const { body, store, audit } = call;
    return store.transaction(() => {
      const before = workspaceOf(call);
      const asked = askedParts(store, before.orgId, body, before.calling);
      const supportedDevices = before.profile.supportedDevices ?? 'collaborationDevices';
      const deviceCount = listCallingDevicesOf(store, { workspaceId: before.id }).length;
      refuseFirst(
        settingsRefusal({ ...before.profile, supportedDevices, locationId: before.locationId }, asked),
        callingChangeRefusal({ calling: before.calling, supportedDevices, deviceCount }, asked.calling),
      );
      const workspace: StoredWorkspace = {
        ...before,
        displayName: body.displayName ?? before.displayName,
        locationId: before.locationId ?? asked.locationId,
        profile: profileAfter(before.profile, body),
      };
      saveWorkspace(store, workspace, body.calling ?? undefined);
      audit(deedOn(workspace, 'Workspace changed', 'changed the workspace'));
      return found(showWorkspace(store, workspace.id, false), 'Workspace');
    });
  },

  delete(call) {
    const { store, audit } = call;
    store.transaction(() => {
      const workspace = workspaceOf(call);
      deleteWorkspace(store, workspace.id);
      audit(deedOn(workspace, 'Workspace deleted', 'deleted the workspace'));
    });
    return undefined;
  },
};

interface WorkspaceCall {
  readonly path: { workspaceId: string };
  readonly actor: Actor;
  readonly store: Store;
}

function workspaceOf({ path, actor, store }: WorkspaceCall): StoredWorkspace {
  const workspace = findWorkspace(store, keyOf('PLACE', path.workspaceId, 'Workspace'));
  return found(workspace?.orgId === actor.orgId ? workspace : undefined, `Workspace ${path.workspaceId}`);
}

function askedParts(
  store: Store,
  orgId: string,
  body: NewWorkspace | WorkspaceUpdate,
  calling: StoredWorkspace['calling'],
): AskedParts {
  return {
    locationId: askedLocation(store, orgId, body),
    supportedDevices: body.supportedDevices ?? undefined,
    sipAddress: body.sipAddress ?? undefined,
    floorId: body.floorId,
    calling: body.calling?.type ?? calling,
  };
}

/** The location of a workspace is where it calls, too. */
function askedLocation(store: Store, orgId: string, body: NewWorkspace | WorkspaceUpdate): string | undefined {
  const key = body.locationId
    ? filterKey('LOCATION', body.locationId, 'locationId')
    : legacyLocationKey(body.workspaceLocationId ?? undefined);
  if (key !== undefined && !findLocation(store, key, orgId)) {
    throw badRequest('Unable to find location', [`locationId: there is no location ${body.locationId}.`]);
  }
  return key;
}

function refuseFirst(...refusals: readonly (UncodedRefusal | undefined)[]): void {
  const refusal = refusals.find((candidate) => candidate !== undefined);
  if (refusal) throw refuse(refusal);
}

/** Before anything is known of how it calls. */
function describeNew(world: World, orgId: string, body: NewWorkspace, { locationId }: AskedParts): StoredWorkspace {
  const id = createUuid(world);
  return {
    id,
    orgId,
    displayName: body.displayName,
    locationId,
    calling: 'freeCalling',
    profile: {
      ...initialWorkspaceSettings(body),
      sipAddress: body.sipAddress ?? sipAddressOf(id, body.displayName),
      created: new Date(world.clock.now()).toISOString(),
      devicePlatform: 'cisco',
      plannedMaintenance: { mode: 'off' },
    },
  };
}

function sipAddressOf(id: string, displayName: string): string {
  const slug = foldName(displayName).replace(/[^a-z0-9]+/g, '_');
  return `${slug}_${id.slice(0, 8)}@room.webex.example`;
}

function profileAfter(before: WorkspaceProfile, body: WorkspaceUpdate): WorkspaceProfile {
  const { created, devicePlatform, plannedMaintenance, sipAddress } = before;
  const sip = body.sipAddress ?? sipAddress;
  return {
    ...updateWorkspaceSettings(before, body),
    created,
    ...(devicePlatform && { devicePlatform }),
    ...(plannedMaintenance && { plannedMaintenance }),
    ...(sip && { sipAddress: sip }),
  };
}

/** Filters on members of the stored JSON. */
const JSON_FILTERS = {
  floorId: '$.floorId',
  supportedDevices: '$.supportedDevices',
  calendar: '$.calendar.type',
  devicePlatform: '$.devicePlatform',
  plannedMaintenance: '$.plannedMaintenance.mode',
} as const;

const json = (path: string) => `workspaces.json ->> '${path}'`;

function conditionsOf(query: QueryOf<(typeof workspaces)['list']>): Condition[] {
  const locationId =
    optionalKey('LOCATION', query.locationId, 'locationId') ?? legacyLocationKey(query.workspaceLocationId);
  const { displayName, capacity, type, calling, deviceHostedMeetingsEnabled } = query;
  return [
    locationId !== undefined && ['workspaces.location_id = ?', locationId],
    displayName !== undefined && ['instr(workspaces.name_key, ?) > 0', foldName(displayName)],
    capacity !== undefined && [`coalesce(${json('$.capacity')}, -1) = ?`, capacity],
    type !== undefined && [`coalesce(${json('$.type')}, 'notSet') = ?`, type],
    calling !== undefined && ['workspaces.calling = ?', calling],
    deviceHostedMeetingsEnabled !== undefined && [
      `coalesce(${json('$.deviceHostedMeetings.enabled')}, 0) = ?`,
      Number(deviceHostedMeetingsEnabled),
    ],
    ...Object.entries(JSON_FILTERS).map(([name, path]): Condition => {
      const value = query[name as keyof typeof JSON_FILTERS];
      return value !== undefined && [`${json(path)} = ?`, value];
    }),
  ];
}

const deedOn = ({ id, displayName }: StoredWorkspace, description: string, verb: string): Deed => ({
  category: 'WORKSPACES',
  description,
  text: `${verb} ${displayName}`,
  targetType: 'WORKSPACE',
  targetId: encodeWebexId('PLACE', id),
  targetName: displayName,
});
