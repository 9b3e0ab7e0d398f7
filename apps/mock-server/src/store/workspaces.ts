import { encodeWebexId, foldName, type Workspace, type WorkspaceCallingType } from '@hubdeck/core';
import type { PageCut } from '../call';
import { type Json, toJson } from '../json';
import { type SplicedPage, splicePage } from './splice-page';
import type { Condition, Store } from './store';

/** Everything but the ids, the name and what hangs on the calling type. */
export type WorkspaceProfile = Omit<
  Workspace,
  'id' | 'orgId' | 'locationId' | 'workspaceLocationId' | 'displayName' | 'calling' | 'devices'
>;

/** A workspace as it is kept. Its number stands in the inventory. */
export interface StoredWorkspace {
  readonly id: string;
  readonly orgId: string;
  readonly displayName: string;
  readonly locationId?: string | undefined;
  readonly calling: WorkspaceCallingType;
  /** These two with Webex Calling only. */
  readonly extension?: string | undefined;
  readonly licenseId?: string | undefined;
  readonly profile: WorkspaceProfile;
}

function render({ id, orgId, displayName, locationId, calling, licenseId, profile }: StoredWorkspace): Json<Workspace> {
  const { created, ...settings } = profile;
  return toJson<Workspace>({
    id: encodeWebexId('PLACE', id),
    orgId: encodeWebexId('ORGANIZATION', orgId),
    ...(locationId !== undefined && {
      locationId: encodeWebexId('LOCATION', locationId),
      workspaceLocationId: encodeWebexId('WORKSPACE_LOCATION', `${orgId}#${locationId}`),
    }),
    displayName,
    ...settings,
    created,
    calling: {
      type: calling,
      ...(licenseId !== undefined && { webexCalling: { licenses: [encodeWebexId('LICENSE', licenseId)] } }),
    },
  });
}

const COLUMNS = ['org_id', 'location_id', 'display_name', 'name_key', 'calling', 'extension', 'json'];

const columnValues = (workspace: StoredWorkspace) => [
  workspace.orgId,
  workspace.locationId ?? null,
  workspace.displayName,
  foldName(workspace.displayName),
  workspace.calling,
  workspace.extension ?? null,
  render(workspace),
];

const LICENSE_KEY = '(SELECT key FROM licenses WHERE id = ?)';

/** Takes a unit of the licence. */
export function insertWorkspace(store: Store, workspace: StoredWorkspace): void {
  store.run(
    `INSERT INTO workspaces (${COLUMNS.join(', ')}, license_key, id)
     VALUES (${COLUMNS.map(() => '?').join(', ')}, ${LICENSE_KEY}, ?)`,
    [...columnValues(workspace), workspace.licenseId ?? null, workspace.id],
  );
}

/** Units of the licences before and after are given back and taken. */
export function updateWorkspace(store: Store, workspace: StoredWorkspace): void {
  store.run(
    `UPDATE workspaces SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')}, license_key = ${LICENSE_KEY} WHERE id = ?`,
    [...columnValues(workspace), workspace.licenseId ?? null, workspace.id],
  );
}

/** Gone with its devices; its number and its unit become free. */
export const deleteWorkspace = (store: Store, id: string): boolean =>
  store.run('DELETE FROM workspaces WHERE id = ?', [id]) > 0;

const WITH_DEVICES = `substr(workspaces.json, 1, length(workspaces.json) - 1) || ',"devices":[' || coalesce(
  (SELECT group_concat(devices.json, ',') FROM devices WHERE devices.workspace_id = workspaces.id), '') || ']}'`;

const workspaceText = (includeDevices: boolean | undefined) => (includeDevices ? WITH_DEVICES : 'workspaces.json');

export const listWorkspaces = (
  store: Store,
  where: readonly Condition[],
  page: PageCut,
  includeDevices: boolean | undefined,
): SplicedPage<Workspace> =>
  splicePage(store, { from: 'workspaces', json: workspaceText(includeDevices), where, ...page });

export function showWorkspace(
  store: Store,
  id: string,
  includeDevices: boolean | undefined,
): Json<Workspace> | undefined {
  const sql = `SELECT ${workspaceText(includeDevices)} AS json FROM workspaces WHERE id = ?`;
  return store.row<{ json: string }>(sql, [id])?.json as Json<Workspace> | undefined;
}

interface WorkspaceRow extends Record<string, string | null> {
  org_id: string;
  location_id: string | null;
  display_name: string;
  calling: WorkspaceCallingType;
  extension: string | null;
  license_id: string | null;
  json: string;
}

export function findWorkspace(store: Store, id: string): StoredWorkspace | undefined {
  const row = store.row<WorkspaceRow>(
    `SELECT workspaces.org_id, location_id, display_name, calling, extension, licenses.id AS license_id, json
     FROM workspaces LEFT JOIN licenses ON licenses.key = license_key WHERE workspaces.id = ?`,
    [id],
  );
  if (!row) return undefined;
  return {
    id,
    orgId: row.org_id,
    displayName: row.display_name,
    locationId: row.location_id ?? undefined,
    calling: row.calling,
    extension: row.extension ?? undefined,
    licenseId: row.license_id ?? undefined,
    profile: profileOf(JSON.parse(row.json) as Workspace),
  };
}

function profileOf(workspace: Workspace): WorkspaceProfile {
  const { id: _, orgId: __, displayName: ___, locationId: ____, workspaceLocationId, calling, ...profile } = workspace;
  return profile;
}
