import * as z from 'zod/mini';
import { openEnum } from './open-enum';
import type { UncodedRefusal } from './problem';

/** Background work of the service: accepted with 202, then asked for until it is over. */

export const JOB_STATUSES = ['STARTING', 'STARTED', 'STOPPING', 'COMPLETED', 'FAILED', 'ABANDONED', 'UNKNOWN'] as const;
export const JOB_EXIT_CODES = ['UNKNOWN', 'COMPLETED', 'FAILED', 'STOPPED', 'COMPLETED_WITH_ERRORS'] as const;

const JobTimes = z.object({
  id: z.number(),
  startTime: z.optional(z.string()),
  /** Absent while it runs. */
  endTime: z.optional(z.string()),
  lastUpdated: z.optional(z.string()),
  statusMessage: z.optional(openEnum(JOB_STATUSES)),
  exitCode: z.optional(openEnum(JOB_STATUSES)),
  /** ISO 8601 duration, such as `PT5.728S`. */
  timeElapsed: z.optional(z.string()),
});

export const JobStep = z.extend(JobTimes, { name: z.optional(z.string()) });
export type JobStep = z.output<typeof JobStep>;

export const JobExecution = z.extend(JobTimes, {
  createdTime: z.optional(z.string()),
  stepExecutionStatuses: z.optional(z.array(JobStep)),
});
export type JobExecution = z.output<typeof JobExecution>;

/** What every kind of job tells; each adds `counts` of its own. */
export const Job = z.object({
  name: z.string(),
  id: z.string(),
  trackingId: z.string(),
  sourceUserId: z.string(),
  sourceCustomerId: z.string(),
  targetCustomerId: z.string(),
  instanceId: z.number(),
  jobExecutionStatus: z.optional(z.array(JobExecution)),
  latestExecutionStatus: openEnum(JOB_STATUSES),
  /** UNKNOWN while it runs; COMPLETED_WITH_ERRORS where something failed, though the status is COMPLETED. */
  latestExecutionExitCode: z.optional(openEnum(JOB_EXIT_CODES)),
});
export type Job = z.output<typeof Job>;

/** One thing that a job could not do. */
export const JobError = z.object({
  itemNumber: z.number(),
  item: z.optional(z.string()),
  trackingId: z.optional(z.string()),
  error: z.object({
    /** An HTTP status, as text. */
    key: z.string(),
    message: z.array(
      z.object({
        description: z.string(),
        /** Such as `ATLAS-600199`. */
        code: z.optional(z.string()),
        locationId: z.optional(z.nullable(z.string())),
      }),
    ),
  }),
});
export type JobError = z.output<typeof JobError>;

export const JobErrorList = z.object({ items: z.array(JobError) });
export type JobErrorList = z.output<typeof JobErrorList>;

/** When a job ran, in epoch milliseconds. */
export interface JobRun {
  readonly created: number;
  readonly started: number;
  readonly ended?: number | undefined;
  readonly steps: readonly { readonly name: string; readonly started: number; readonly ended: number }[];
  readonly hasFailures?: boolean;
  /** Somebody cancelled it: what is in hand is done, and nothing more. */
  readonly isStopped?: boolean;
}

/** What a job tells of its run; only what is over is told of its steps. */
export function describeRun(
  instanceId: number,
  run: JobRun,
): Pick<Job, 'jobExecutionStatus' | 'latestExecutionStatus' | 'latestExecutionExitCode'> {
  const { created, started, ended, steps, isStopped = false } = run;
  const isOver = ended !== undefined;
  const status = isOver ? (isStopped ? 'ABANDONED' : 'COMPLETED') : isStopped ? 'STOPPING' : 'STARTED';
  const outcome = isStopped ? 'STOPPED' : run.hasFailures ? 'COMPLETED_WITH_ERRORS' : 'COMPLETED';
  const stepStatuses = steps.map((step, index) => ({
    ...describeTimes(instanceId + index + 1, step),
    name: step.name,
  }));
  const times = describeTimes(instanceId, { started, ended });
  return {
    jobExecutionStatus: [
      {
        ...times,
        statusMessage: status,
        createdTime: toIso(created),
        ...(stepStatuses.length > 0 && { stepExecutionStatuses: stepStatuses }),
      },
    ],
    latestExecutionStatus: status,
    latestExecutionExitCode: isOver ? outcome : 'UNKNOWN',
  };
}

/** Statuses in which a job still has something to do. */
const UNFINISHED: readonly string[] = ['STARTING', 'STARTED', 'STOPPING'];

export const isJobUnfinished = ({ latestExecutionStatus }: Pick<Job, 'latestExecutionStatus'>): boolean =>
  UNFINISHED.includes(latestExecutionStatus);

/** Why a job can't be cancelled. */
export const cancellationRefusal = (job: Pick<Job, 'latestExecutionStatus'>): UncodedRefusal | undefined =>
  isJobUnfinished(job)
    ? undefined
    : {
        status: 409,
        message: 'The job is over',
        description: `The job is over (${job.latestExecutionStatus}), so there is nothing left to cancel.`,
      };

function describeTimes(id: number, { started, ended }: { started: number; ended?: number | undefined }): JobStep {
  return {
    id,
    startTime: toIso(started),
    ...(ended !== undefined && { endTime: toIso(ended) }),
    lastUpdated: toIso(ended ?? started),
    statusMessage: ended === undefined ? 'STARTED' : 'COMPLETED',
    exitCode: ended === undefined ? 'UNKNOWN' : 'COMPLETED',
    timeElapsed: formatDuration((ended ?? started) - started),
  };
}

const toIso = (instant: number) => new Date(instant).toISOString();

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** ISO 8601, as the service writes durations: `PT0S`, `PT5.728S`, `PT1H2M3S`. */
export function formatDuration(milliseconds: number): string {
  const hours = Math.floor(milliseconds / HOUR_MS);
  const minutes = Math.floor((milliseconds % HOUR_MS) / MINUTE_MS);
  const seconds = (milliseconds % MINUTE_MS) / 1000;
  const parts = [hours > 0 && `${hours}H`, minutes > 0 && `${minutes}M`, seconds > 0 && `${seconds}S`].filter(Boolean);
  return `PT${parts.join('') || '0S'}`;
}
