import { isJobUnfinished, type Job } from '@hubdeck/core';
import { ApiError, type BulkProgress, type Clock } from '@hubdeck/sdk';

/** A job that counts rows. */
export interface RowsJob extends Job {
  readonly counts: {
    readonly totalRows: number;
    readonly succeeded: number;
    readonly failed: number;
    readonly skipped: number;
  };
}

export interface FollowOptions {
  readonly clock: Clock;
  /** Cancels the job: it is followed until it has ended all the same. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BulkProgress) => void;
}

export interface JobCalls<J extends RowsJob> {
  readonly read: () => Promise<J>;
  readonly cancel: () => Promise<unknown>;
}

/** Milliseconds between two looks. */
const PACE = 1000;

/** Looks at a job of the server's until it is over. */
export async function followJob<J extends RowsJob>({ read, cancel }: JobCalls<J>, options: FollowOptions): Promise<J> {
  const { clock, signal, onProgress } = options;
  const start = clock.now();
  for (let isCancelled = false; ; ) {
    const job = await read();
    onProgress(progressOf(job, clock.now() - start));
    if (!isJobUnfinished(job)) return job;
    if (signal.aborted && !isCancelled) {
      isCancelled = true;
      await cancel().catch(unlessOver);
      continue;
    }
    // The signal wakes it; once heard, it would wake it for ever.
    await clock.sleep(PACE, isCancelled ? undefined : signal).catch(() => undefined);
  }
}

/** It may have ended by itself a moment before. */
function unlessOver(error: unknown): void {
  if (!(error instanceof ApiError && error.status === 409)) throw error;
}

function progressOf({ counts }: RowsJob, elapsed: number): BulkProgress {
  const { totalRows: total, succeeded: done, failed, skipped } = counts;
  const reached = done + failed + skipped;
  const left = total - reached;
  return { total, done, failed, skipped, left, elapsed, ...(reached > 0 && { timeLeft: (elapsed / reached) * left }) };
}
