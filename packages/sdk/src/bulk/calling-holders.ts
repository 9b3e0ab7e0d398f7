import {
  type CallingHolder,
  type CallingPlace,
  holderOfPerson,
  holderOfWorkspace,
  isMovable,
  type License,
  moveAssignment,
  moveWorkspaceUpdate,
  type PlannedMove,
  type Subscription,
  type Workspace,
} from '@hubdeck/core';
import { ApiError } from '../errors';
import type { HubClient } from '../hub-client';
import { readSubscriptions } from './subscription-status';

/** Who is moved: one of the two. */
export type HolderId = { readonly personId: string } | { readonly workspaceId: string };

/** The part of a client that reads and moves one person or workspace. */
export interface HolderClient {
  readonly licenses: Pick<HubClient['licenses'], 'assign'>;
  readonly people: Pick<HubClient['people'], 'get'>;
  readonly workspaces: Pick<HubClient['workspaces'], 'get' | 'update'>;
  readonly workspaceNumbers: Pick<HubClient['workspaceNumbers'], 'get'>;
}

/** One holder of a Calling licence as the service has it at this moment. */
export interface Subject {
  read(): Promise<CallingHolder>;
  /** The one request of the move. What it answers proves nothing; read again. */
  send(move: PlannedMove): Promise<unknown>;
}

export const keyOfHolder = (row: HolderId): string => ('personId' in row ? row.personId : row.workspaceId);

export const openSubject = (client: HolderClient, row: HolderId): Subject =>
  'personId' in row ? openPerson(client, row.personId) : openWorkspace(client, row.workspaceId);

const openPerson = (client: HolderClient, personId: string): Subject => ({
  read: async () => holderOfPerson(await client.people.get({ personId, callingData: true })),
  send: (move) => client.licenses.assign({ body: moveAssignment(move) }),
});

const openWorkspace = (client: HolderClient, workspaceId: string): Subject => ({
  async read() {
    const workspace = await client.workspaces.get({ workspaceId });
    return holderOfWorkspace(workspace, await readReach(client, workspace));
  },
  async send(move) {
    const workspace = await client.workspaces.get({ workspaceId });
    return client.workspaces.update({ workspaceId, body: moveWorkspaceUpdate(workspace, move) });
  },
});

type Reach = Pick<CallingPlace, 'phoneNumber' | 'extension'>;

async function readReach(client: HolderClient, { id, calling }: Workspace): Promise<Reach> {
  if (calling?.type !== 'webexCalling') return {};
  try {
    const { phoneNumbers } = await client.workspaceNumbers.get({ workspaceId: id });
    const main = phoneNumbers.find(({ primary }) => primary) ?? phoneNumbers[0];
    return { phoneNumber: main?.external, extension: main?.extension };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return {};
    throw error;
  }
}

/** All that a move is planned with; give it to `planLicenseMove` as holders and as facts. */
export interface CallingDirectory {
  /** People and workspaces with any licence of Calling. */
  readonly holders: readonly CallingHolder[];
  readonly licenses: readonly License[];
  /** Left out where the service tells nothing of subscriptions. */
  readonly subscriptions?: readonly Subscription[] | undefined;
}

export interface CallingDirectoryOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told how many people and workspaces have been read so far. */
  readonly onProgress?: ((read: number) => void) | undefined;
}

/** Reads everybody who could be moved, with licences and subscriptions: one request for every hundred people. */
export async function loadCallingDirectory(
  client: HubClient,
  options: CallingDirectoryOptions = {},
): Promise<CallingDirectory> {
  const { signal } = options;
  const [licenses, subscriptions, reaches] = await Promise.all([
    client.licenses.list({}, { signal }).toArray(),
    readSubscriptions(client, signal),
    readReaches(client, signal),
  ]);
  const movable = new Set(licenses.filter(isMovable).map(({ id }) => id));
  const holders: CallingHolder[] = [];
  let read = 0;
  const take = (holder: CallingHolder): void => {
    read += 1;
    if (holder.licenses.some((id) => movable.has(id))) holders.push(holder);
    options.onProgress?.(read);
  };
  for await (const person of client.people.list({ callingData: true }, { signal })) take(holderOfPerson(person));
  for await (const workspace of client.workspaces.list({ calling: 'webexCalling' }, { signal })) {
    take(holderOfWorkspace(workspace, reaches.get(workspace.id)));
  }
  return { holders, licenses, subscriptions };
}

async function readReaches(client: HubClient, signal: AbortSignal | undefined): Promise<Map<string, Reach>> {
  const reaches = new Map<string, Reach>();
  for await (const { owner, phoneNumber, extension } of client.numbers.list({ ownerType: 'PLACE' }, { signal })) {
    if (owner?.id !== undefined) reaches.set(owner.id, { phoneNumber, extension });
  }
  return reaches;
}
