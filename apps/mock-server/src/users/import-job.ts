import { describeFinding, type UsersImportJob } from '@hubdeck/core';
import { type Deed, recordDeed } from '../audit';
import type { Actor } from '../call';
import { insertRowError, type RowJobKind, type RowOutcome, type RowProgress, runRowSlice, tryRow } from '../row-job';
import type { World } from '../world';
import { changeUser, createUser } from './change-user';
import { planFile, type StoredUserRow, toStored } from './plan';

/** The job that creates and changes users by the rows of a file, which was checked when it came. */

export const USERS_IMPORT_TASK = 'importUserRows';

export const USERS_IMPORT: RowJobKind<UsersImportJob> = {
  name: 'importUsers',
  task: USERS_IMPORT_TASK,
  step: 'changeUsers',
  noCounts: { totalRows: 0, succeeded: 0, failed: 0, skipped: 0, created: 0, moved: 0 },
};

export async function readUserRows(world: World, asked: Parameters<typeof planFile>[1]): Promise<StoredUserRow[]> {
  const { rows } = await planFile(world, asked);
  const stored: StoredUserRow[] = [];
  for await (const row of rows) stored.push(toStored(row, describeFinding));
  return stored;
}

export function importUserRows(world: World, progress: RowProgress<null>, now: number): void {
  runRowSlice<UsersImportJob, StoredUserRow, null>(
    world,
    USERS_IMPORT,
    progress,
    now,
    (job) => (row) => importRow(world, progress, job, row),
  );
}

function importRow(
  world: World,
  { jobId, orgId, actor }: RowProgress<null>,
  job: UsersImportJob,
  row: StoredUserRow,
): RowOutcome<UsersImportJob> {
  const name = { itemNumber: row.line, item: row.email };
  if (row.kind === 'skip') return ['skipped'];
  if (row.kind === 'refuse') {
    insertRowError(world, job, jobId, name, { status: 400, errors: row.faults });
    return ['failed'];
  }
  const isDone = tryRow(world, job, jobId, name, () => {
    const deeds = row.kind === 'create' ? createUser(world, orgId, row.email, row) : changeUser(world, row);
    recordAll(world, actor, job.trackingId, deeds);
  });
  if (!isDone) return ['failed'];
  return ['succeeded', ...(row.kind === 'create' ? (['created'] as const) : []), ...movesOf(row)];
}

const movesOf = ({ moved }: { moved: readonly string[] }) => (moved.length > 0 ? (['moved'] as const) : []);

function recordAll(world: World, actor: Pick<Actor, 'personId' | 'orgId'>, trackingId: string, deeds: readonly Deed[]) {
  for (const deed of deeds) recordDeed(world, { actor, trackingId, userAgent: '' }, deed);
}
