import {
  alreadyHasWebexGo,
  describeFinding,
  describeRun,
  type ErrorDetail,
  encodeWebexId,
  type JobError,
  type JobRun,
  type WebexGoImportJob,
} from '@hubdeck/core';
import type { AssignRow, PlannedRow } from '@hubdeck/core/csv';
import { recordDeed } from '../audit';
import type { Actor } from '../call';
import { changeJob, startJob } from '../jobs';
import { found } from '../lookup';
import { Problem } from '../problems';
import { countJobs, dropJobRows, findJob, insertJobError, insertJobRow, takeJobRows } from '../store/jobs';
import { findPersonRow } from '../store/people';
import { findWebexGoDevice } from '../store/webex-go';
import { scheduleTask } from '../tasks';
import { createUuid, type World } from '../world';
import { addWebexGoDevice } from './add-device';
import { additionOf } from './deeds';

/**
 * The job that adds Webex Go devices by the rows of a file. The file was checked when it came; what is done with a row
 * is decided anew when its turn comes, by the rules of a single addition, since much may have happened meanwhile.
 */

export const IMPORT_JOB = 'importWebexGoDevices';
export const IMPORT_ROWS_TASK = 'importWebexGoRows';

const START_MS = 500;
/** So many rows at a time, and so long after each: 20,000 rows take a minute. */
const CHUNK_ROWS = 100;
const CHUNK_MS = 300;

/** What the job keeps of a row. */
type StoredRow = Pick<PlannedRow, 'line' | 'username'> &
  (
    | Pick<AssignRow, 'kind' | 'personId' | 'subscriptionId' | 'phoneNumber'>
    | { readonly kind: 'skip' }
    | { readonly kind: 'refuse'; readonly faults: readonly ErrorDetail[] }
  );

function toStored({ cells: _, ...row }: PlannedRow): StoredRow {
  if (row.kind !== 'refuse') return row;
  const { findings, ...rest } = row;
  const faults = findings.map((finding) => ({ description: describeFinding(finding), errorCode: finding.errorCode }));
  return { ...rest, faults };
}

interface Progress {
  readonly jobId: string;
  readonly orgId: string;
  readonly actor: Pick<Actor, 'personId' | 'orgId'>;
  readonly sendEmail: boolean;
  readonly run: JobRun;
}

export interface ImportOrder extends Pick<Progress, 'actor' | 'orgId' | 'sendEmail'> {
  readonly rows: Iterable<PlannedRow>;
}

/** In a transaction of the caller's. */
export function startImport(world: World, { rows, ...order }: ImportOrder): WebexGoImportJob {
  const { store, clock } = world;
  const id = createUuid(world);
  const run: JobRun = { created: clock.now(), started: clock.now(), steps: [] };
  const instanceId = countJobs(store) + 1;
  const { orgId, actor } = order;
  const draft: WebexGoImportJob = {
    name: IMPORT_JOB,
    id: encodeWebexId('JOB_ID', id),
    trackingId: `NA_${createUuid(world)}`,
    sourceUserId: encodeWebexId('PEOPLE', actor.personId),
    sourceCustomerId: encodeWebexId('ORGANIZATION', actor.orgId),
    targetCustomerId: encodeWebexId('ORGANIZATION', orgId),
    instanceId,
    ...describeRun(instanceId, run),
    counts: { totalRows: 0, succeeded: 0, failed: 0, skipped: 0 },
  };
  const planned = Array.from(rows, toStored);
  const job = { ...draft, counts: { ...draft.counts, totalRows: planned.length } };
  startJob(world, { id, orgId, kind: IMPORT_JOB, isRunning: true, job });
  for (const row of planned) insertJobRow(store, id, row);
  const progress: Progress = { ...order, actor: { personId: actor.personId, orgId: actor.orgId }, jobId: id, run };
  scheduleTask(world, START_MS, IMPORT_ROWS_TASK, progress);
  return job;
}

/** Stops the job before its next rows; the rule has been asked. */
export function stopImport(world: World, orgId: string, id: string): WebexGoImportJob {
  const job = readImport(world, orgId, id);
  const stopping: WebexGoImportJob = {
    ...job,
    ...describeRun(job.instanceId, { ...runOf(job), isStopped: true }),
  };
  changeJob(world, { id, orgId, job }, { isRunning: true, job: stopping });
  return stopping;
}

const runOf = ({ jobExecutionStatus: [execution] = [] }: WebexGoImportJob): JobRun => ({
  created: Date.parse(execution?.createdTime ?? ''),
  started: Date.parse(execution?.startTime ?? ''),
  steps: [],
});

function readImport({ store }: World, orgId: string, id: string): WebexGoImportJob {
  return JSON.parse(found(findJob<WebexGoImportJob>(store, orgId, IMPORT_JOB, id), `Job ${id}`)) as WebexGoImportJob;
}

/** Does the next rows, and comes back until there are no more. */
export function importRows(world: World, progress: Progress, now: number): void {
  const { store } = world;
  const { jobId, orgId } = progress;
  const job = readImport(world, orgId, jobId);
  const isStopped = job.latestExecutionStatus === 'STOPPING';
  const rows = isStopped ? [] : takeJobRows<StoredRow>(store, jobId, CHUNK_ROWS);
  const counts = { ...job.counts };
  for (const row of rows) counts[importRow(world, progress, job, row)] += 1;
  const isOver = rows.length < CHUNK_ROWS;
  const run: JobRun = {
    ...progress.run,
    isStopped,
    hasFailures: counts.failed > 0,
    ...(isOver && endOf(progress, now)),
  };
  const after = { ...job, ...describeRun(job.instanceId, run), counts };
  changeJob(world, { id: jobId, orgId, job }, { isRunning: !isOver, job: after });
  if (isOver) dropJobRows(store, jobId);
  else scheduleTask(world, CHUNK_MS, IMPORT_ROWS_TASK, progress);
}

const endOf = ({ run }: Progress, now: number): Pick<JobRun, 'ended' | 'steps'> => ({
  ended: now,
  steps: [{ name: 'addWebexGoDevices', started: run.started, ended: now }],
});

type Outcome = 'succeeded' | 'failed' | 'skipped';

function importRow(world: World, progress: Progress, job: WebexGoImportJob, row: StoredRow): Outcome {
  if (row.kind === 'skip') return 'skipped';
  const problem = row.kind === 'assign' ? tryAssign(world, progress, job, row) : { status: 400, errors: row.faults };
  if (!problem) return 'succeeded';
  // Somebody else was quicker.
  if (problem.errors.some(({ errorCode }) => errorCode === alreadyHasWebexGo.errorCode)) return 'skipped';
  insertJobError(world.store, progress.jobId, describeProblem(job, row, problem));
  return 'failed';
}

function tryAssign(world: World, progress: Progress, job: WebexGoImportJob, row: AssignRequest): Problem | undefined {
  try {
    assign(world, progress, job, row);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

type AssignRequest = Pick<AssignRow, 'personId' | 'subscriptionId' | 'phoneNumber'>;

function assign(
  world: World,
  { actor, sendEmail }: Progress,
  { trackingId }: WebexGoImportJob,
  row: AssignRequest,
): void {
  const { store, clock } = world;
  const { personId, subscriptionId, phoneNumber } = row;
  store.transaction(() => {
    const person = found(findPersonRow(store, personId), `Person ${encodeWebexId('PEOPLE', personId)}`);
    const { deviceId } = addWebexGoDevice(world, { person, subscriptionId, phoneNumber, sendEmail });
    const device = found(findWebexGoDevice(store, deviceId, clock.now()), 'Device');
    recordDeed(world, { actor, trackingId, userAgent: '' }, additionOf(device));
  });
}

const describeProblem = (
  { trackingId, instanceId }: WebexGoImportJob,
  { line, username }: StoredRow,
  { status, errors }: Pick<Problem, 'status' | 'errors'>,
): JobError => ({
  itemNumber: line,
  item: username,
  trackingId: `${trackingId}_${instanceId}_${line}`,
  error: {
    key: String(status),
    message: errors.map(({ description, errorCode }) => ({
      description,
      ...(errorCode !== undefined && { code: String(errorCode) }),
    })),
  },
});
