import type { JobError } from '@hubdeck/core';
import { ApiError, type BulkLine, type BulkReport, type Clock } from '@hubdeck/sdk';
import type { RunOptions } from '../hooks/use-batch';
import { followJob, type RowsJob } from './follow-job';

/** A row of a file as it goes to the server. */
export interface FileRow {
  readonly cells: readonly string[];
}

/** The calls of a kind of job that reads a file. */
export interface ImportJobs<J extends RowsJob> {
  readonly start: (body: string) => Promise<J>;
  readonly get: (input: { jobId: string }) => Promise<J>;
  readonly cancel: (input: { jobId: string }) => Promise<unknown>;
  readonly errors: (input: { jobId: string }) => { toArray(): Promise<JobError[]> };
  /** Whether an error says that there was nothing left to do; by none unless said. */
  readonly isSkip?: (error: JobError) => boolean;
}

export interface ImportOrder<Row extends FileRow> {
  /** Of the file that the rows come from. */
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly clock: Clock;
}

/** Sends rows as a file of their own and follows the job; `undefined` where the server has no such jobs. */
export async function runImportJob<Row extends FileRow, J extends RowsJob>(
  jobs: ImportJobs<J>,
  { header, rows, clock }: ImportOrder<Row>,
  { signal, onProgress }: Pick<RunOptions, 'signal' | 'onProgress'>,
): Promise<BulkReport<Row> | undefined> {
  // What writes CSV is loaded when it is wanted first.
  const { formatCsv } = await import('@hubdeck/core/csv');
  const started = await jobs.start(formatCsv([header, ...rows.map(({ cells }) => cells)])).catch(unlessNotOffered);
  if (!started) return undefined;
  const jobId = started.id;
  const start = clock.now();
  const calls = { read: () => jobs.get({ jobId }), cancel: () => jobs.cancel({ jobId }) };
  const job = await followJob(calls, { clock, signal, onProgress });
  const errors = await jobs.errors({ jobId }).toArray();
  return {
    ...toReport(rows, job, errors, jobs.isSkip),
    elapsed: clock.now() - start,
    ...(signal.aborted && { stoppedBy: signal.reason }),
  };
}

function unlessNotOffered(error: unknown): undefined {
  if (!(error instanceof ApiError && error.status === 404)) throw error;
}

/** The header is line 1 of what was sent. */
const FIRST_LINE = 2;

/** The job does rows in their order: those beyond its counts were not reached. */
function toReport<Row>(
  rows: readonly Row[],
  { counts }: RowsJob,
  errors: readonly JobError[],
  isSkip: (error: JobError) => boolean = () => false,
) {
  const errorOf = new Map(errors.map((error) => [error.itemNumber, error]));
  const reached = counts.succeeded + counts.failed + counts.skipped;
  const lines = rows.map((item, at): BulkLine<Row> => {
    const error = errorOf.get(at + FIRST_LINE);
    if (error) return { item, outcome: isSkip(error) ? 'skipped' : 'failed', reason: reasonOf(error.error) };
    return { item, outcome: at < reached ? 'done' : 'left' };
  });
  return {
    total: rows.length,
    done: counts.succeeded,
    skipped: counts.skipped,
    failed: counts.failed,
    left: rows.length - reached,
    lines,
  };
}

export const reasonOf = ({ message }: JobError['error']): string =>
  message.map(({ description }) => description).join(' ');
