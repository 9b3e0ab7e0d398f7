import { ApiError, type BulkProgress } from '@hubdeck/sdk';
import { describe, expect, it } from 'vitest';
import { followJob, type RowsJob } from './follow-job';

const job = (latestExecutionStatus: string, succeeded = 0): RowsJob => ({
  name: 'job',
  id: '1',
  trackingId: '',
  sourceUserId: '',
  sourceCustomerId: '',
  targetCustomerId: '',
  instanceId: 1,
  latestExecutionStatus,
  counts: { totalRows: 4, succeeded, failed: 0, skipped: 0 },
});

/** A job whose answers come one after the other, the last one for ever; a second passes with each wait. */
function follow(
  answers: readonly RowsJob[],
  { cancel, abortAt = Infinity }: { cancel?: Error; abortAt?: number } = {},
) {
  const controller = new AbortController();
  const told: BulkProgress[] = [];
  let [now, looks, cancelled] = [0, 0, 0];
  const done = followJob(
    {
      read: async () => {
        looks += 1;
        if (looks === abortAt) controller.abort();
        return answers[Math.min(looks, answers.length) - 1] as RowsJob;
      },
      cancel: async () => {
        cancelled += 1;
        if (cancel) throw cancel;
      },
    },
    {
      clock: {
        now: () => now,
        sleep: async (milliseconds, signal) => {
          if (signal?.aborted) throw signal.reason;
          now += milliseconds;
        },
      },
      signal: controller.signal,
      onProgress: (progress) => told.push(progress),
    },
  );
  return { done, told, looks: () => looks, cancelled: () => cancelled };
}

const over = new ApiError({ endpoint: 'x', method: 'POST', url: 'https://example.com' }, { status: 409, errors: [] });

describe('following a job', () => {
  it('looks each second until it is over, and tells how far it is', async () => {
    const { done, told } = follow([job('STARTED'), job('STARTED', 2), job('COMPLETED', 4)]);
    expect((await done).latestExecutionStatus).toBe('COMPLETED');
    expect(told.map((progress) => [progress.done, progress.left, progress.timeLeft])).toEqual([
      [0, 4, undefined],
      [2, 2, 1000],
      [4, 0, 0],
    ]);
  });

  it('cancels it once, and follows it to its end', async () => {
    const answers = [job('STARTED'), job('STARTED', 1), job('STOPPING', 2), job('ABANDONED', 2)];
    const run = follow(answers, { abortAt: 2 });
    expect((await run.done).latestExecutionStatus).toBe('ABANDONED');
    expect(run.cancelled()).toBe(1);
  });

  it('does not mind that it ended before it could be cancelled', async () => {
    const { done } = follow([job('STARTED'), job('COMPLETED', 4)], { abortAt: 1, cancel: over });
    expect((await done).latestExecutionStatus).toBe('COMPLETED');
  });

  it('says where it cannot be cancelled', async () => {
    const { done } = follow([job('STARTED')], { abortAt: 1, cancel: new Error('not allowed') });
    await expect(done).rejects.toThrow('not allowed');
  });
});
