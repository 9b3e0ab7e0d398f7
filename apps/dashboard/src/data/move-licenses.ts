import { type CallingHolder, holderOfPerson, type License, type Person, type Subscription } from '@hubdeck/core';
import {
  type BulkReport,
  type Clock,
  type HubClient,
  HubError,
  loadCallingDirectory,
  moveCallingLicense,
  moveCallingLicenses,
} from '@hubdeck/sdk';
import { describeError } from '../describe-error';
import type { RunBatch, RunOptions } from '../hooks/use-batch';
import type { MoveItem } from '../rows/move-licenses';
import type { OrganizationData } from './organization-data';

/** Whom a move is about, and what it is planned by. */
export interface MoveSource {
  readonly holders: readonly CallingHolder[];
  readonly licenses: readonly License[];
  /** Unknown where the server does not tell. */
  readonly subscriptions: readonly Subscription[] | undefined;
}

/** Asked for one by one rather than with everybody. */
const FEW = 20;

/** Reads licences anew, since units decide; and everybody only where many are asked for, or a workspace. */
export async function readMoveSource(
  client: HubClient,
  data: Pick<OrganizationData, 'people' | 'subscriptions' | 'extension'>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<MoveSource> {
  const known = new Map(data.people.read().items.map((person) => [person.id, person]));
  if (ids.length > FEW || !ids.every((id) => known.has(id))) return readFromAll(client, known, ids, signal);
  const [licenses, people, isOffered] = await Promise.all([
    client.licenses.list({}, { signal }).toArray(),
    Promise.all(ids.map((personId) => client.people.get({ personId, callingData: true }, { signal }))),
    data.extension.isOffered(),
  ]);
  const subscriptions = isOffered ? data.subscriptions.read().items : undefined;
  return { holders: people.map(holderOfPerson), licenses, subscriptions };
}

async function readFromAll(
  client: HubClient,
  known: ReadonlyMap<string, Person>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<MoveSource> {
  const { holders, licenses, subscriptions } = await loadCallingDirectory(client, { signal });
  const byId = new Map(holders.map((holder) => [holder.id, holder]));
  const find = (id: string): CallingHolder[] => {
    const person = known.get(id);
    const holder = byId.get(id) ?? (person && holderOfPerson(person));
    return holder ? [holder] : [];
  };
  return { holders: ids.flatMap(find), licenses, subscriptions };
}

/** One alone moves as by editing licences, which a suspended subscription lets out; many move as many. */
export const createMove =
  (client: HubClient, clock: Clock): RunBatch<MoveItem> =>
  (rows, options) => {
    const [only] = rows.length === 1 ? rows : [];
    return only ? moveOne(client, clock, only, options) : moveCallingLicenses(client, rows, { ...options, clock });
  };

async function moveOne(
  client: HubClient,
  clock: Clock,
  row: MoveItem,
  { signal, dryRun, onProgress }: RunOptions,
): Promise<BulkReport<MoveItem>> {
  const start = clock.now();
  const line = await moveCallingLicense(client, row, { signal, dryRun, clock }).catch(toFailure(row));
  const isDone = line.outcome === 'done' || line.outcome === 'planned';
  const progress = {
    total: 1,
    done: Number(isDone),
    skipped: Number(line.outcome === 'skipped'),
    failed: Number(line.outcome === 'failed'),
    left: 0,
    elapsed: clock.now() - start,
  };
  onProgress(progress);
  return { ...progress, lines: [line] };
}

/** What the service and the rules say is a result; anything else is a bug. */
const toFailure = (item: MoveItem) => (error: unknown) => {
  if (!(error instanceof HubError)) throw error;
  return { item, outcome: 'failed' as const, reason: describeError(error), error };
};
