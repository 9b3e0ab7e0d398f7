import { describeRun, encodeWebexId, type Job, type JobError, type JobRun } from '@hubdeck/core';
import type { Actor } from './call';
import { changeJob, startJob } from './jobs';
import { found } from './lookup';
import { Problem } from './problems';
import { countJobs, dropJobRows, findJob, insertJobError, insertJobRows, takeJobRows } from './store/jobs';
import { scheduleTask } from './tasks';
import { createUuid, type World } from './world';

/**
 * Background work on one row after the other. It goes on in slices by the clock, so that nobody waits for it; each row is
 * a transaction of its own, all or nothing, so that it may be stopped between any two of them.
 */

const START_MS = 500;
/** So few rows at a time that nobody notices, and so long after each: 20,000 rows take twenty seconds. */
const SLICE_ROWS = 100;
const SLICE_MS = 100;

export interface RowJob extends Job {
  readonly counts: { readonly totalRows: number; readonly failed: number };
}

export interface RowJobKind<J extends RowJob> {
  readonly name: string;
  /** Of the task that does the next slice. */
  readonly task: string;
  /** What the job calls its one step. */
  readonly step: string;
  readonly noCounts: J['counts'];
}

/** What a job needs to go on, beside its rows. */
export interface RowProgress<Order> {
  readonly jobId: string;
  readonly orgId: string;
  readonly actor: Pick<Actor, 'personId' | 'orgId'>;
  readonly order: Order;
  readonly run: JobRun;
}

export interface RowJobOrder<Order> extends Pick<RowProgress<Order>, 'actor' | 'orgId' | 'order'> {
  readonly rows: readonly unknown[];
}

/** In a transaction of the caller's. */
export function startRowJob<J extends RowJob, Order>(
  world: World,
  kind: RowJobKind<J>,
  { rows, orgId, order, actor: { personId, orgId: ownOrgId } }: RowJobOrder<Order>,
): J {
  const { store, clock } = world;
  const id = createUuid(world);
  const run: JobRun = { created: clock.now(), started: clock.now(), steps: [] };
  const instanceId = countJobs(store) + 1;
  const job = {
    name: kind.name,
    id: encodeWebexId('JOB_ID', id),
    trackingId: `NA_${createUuid(world)}`,
    sourceUserId: encodeWebexId('PEOPLE', personId),
    sourceCustomerId: encodeWebexId('ORGANIZATION', ownOrgId),
    targetCustomerId: encodeWebexId('ORGANIZATION', orgId),
    instanceId,
    ...describeRun(instanceId, run),
    counts: { ...kind.noCounts, totalRows: rows.length },
  } as J;
  startJob(world, { id, orgId, kind: kind.name, isRunning: true, job });
  insertJobRows(store, id, rows);
  const progress: RowProgress<Order> = { jobId: id, orgId, actor: { personId, orgId: ownOrgId }, order, run };
  scheduleTask(world, START_MS, kind.task, progress);
  return job;
}

function readRowJob<J extends RowJob>({ store }: World, { name }: RowJobKind<J>, orgId: string, id: string): J {
  return JSON.parse(found(findJob<J>(store, orgId, name, id), `Job ${id}`)) as J;
}

/** Stops the job before its next rows; the rule has been asked. */
export function stopRowJob<J extends RowJob>(world: World, kind: RowJobKind<J>, orgId: string, id: string): J {
  const job = readRowJob(world, kind, orgId, id);
  const [execution] = job.jobExecutionStatus ?? [];
  const run: JobRun = {
    created: Date.parse(execution?.createdTime ?? ''),
    started: Date.parse(execution?.startTime ?? ''),
    steps: [],
    isStopped: true,
  };
  const stopping: J = { ...job, ...describeRun(job.instanceId, run) };
  changeJob(world, { id, orgId, job }, { isRunning: true, job: stopping });
  return stopping;
}

/** What a row has come to: the counts that it adds to. */
export type RowOutcome<J extends RowJob> = readonly (keyof J['counts'])[];

/** Does the next rows, and comes back until there are no more. */
export function runRowSlice<J extends RowJob, Row, Order>(
  world: World,
  kind: RowJobKind<J>,
  progress: RowProgress<Order>,
  now: number,
  startSlice: (job: J) => (row: Row) => RowOutcome<J>,
): void {
  const { store } = world;
  const { jobId, orgId } = progress;
  const job = readRowJob(world, kind, orgId, jobId);
  const isStopped = job.latestExecutionStatus === 'STOPPING';
  const rows = isStopped ? [] : takeJobRows<Row>(store, jobId, SLICE_ROWS);
  const counts = { ...job.counts } as Record<keyof J['counts'], number>;
  const doRow = startSlice(job);
  for (const outcome of rows.flatMap(doRow)) counts[outcome] += 1;
  const isOver = rows.length < SLICE_ROWS;
  const steps = isOver ? [{ name: kind.step, started: progress.run.started, ended: now }] : [];
  const run: JobRun = {
    ...progress.run,
    steps,
    isStopped,
    hasFailures: counts.failed > 0,
    ...(isOver && { ended: now }),
  };
  const after = { ...job, ...describeRun(job.instanceId, run), counts } as J;
  changeJob(world, { id: jobId, orgId, job }, { isRunning: !isOver, job: after });
  if (isOver) dropJobRows(store, jobId);
  else scheduleTask(world, SLICE_MS, kind.task, progress);
}

/** What a row is about: its number in the job, and how it is called. */
export interface RowName {
  readonly itemNumber: number;
  readonly item: string;
}

/** Does a row, and keeps what it is refused for as an error of the job. */
export function tryRow(world: World, job: RowJob, jobId: string, name: RowName, work: () => void): boolean {
  try {
    world.store.transaction(work);
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    insertRowError(world, job, jobId, name, error);
    return false;
  }
}

export function insertRowError(
  { store }: World,
  { trackingId, instanceId }: RowJob,
  jobId: string,
  { itemNumber, item }: RowName,
  { status, errors }: Pick<Problem, 'status' | 'errors'>,
): void {
  const error: JobError = {
    itemNumber,
    item,
    trackingId: `${trackingId}_${instanceId}_${itemNumber}`,
    error: {
      key: String(status),
      message: errors.map(({ description, errorCode }) => ({
        description,
        ...(errorCode !== undefined && { code: String(errorCode) }),
      })),
    },
  };
  insertJobError(store, jobId, error);
}
