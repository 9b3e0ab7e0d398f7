import { expect, test } from 'vitest';
import { cancellationRefusal, describeRun, formatDuration, JOB_STATUSES } from './job';

test.each([
  [0, 'PT0S'],
  [59, 'PT0.059S'],
  [5728, 'PT5.728S'],
  [60_000, 'PT1M'],
  [3_723_400, 'PT1H2M3.4S'],
])('%i ms is %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

const STEPS = [{ name: 'report', started: 40, ended: 440 }];

test.each([
  ['runs', {}, 'STARTED', 'UNKNOWN', 'PT0S'],
  ['is over', { ended: 1040 }, 'COMPLETED', 'COMPLETED', 'PT1S'],
  ['is over with failures', { ended: 1040, hasFailures: true }, 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'PT1S'],
  ['was cancelled and still runs', { isStopped: true }, 'STOPPING', 'UNKNOWN', 'PT0S'],
  ['was cancelled', { ended: 1040, isStopped: true, hasFailures: true }, 'ABANDONED', 'STOPPED', 'PT1S'],
])('a job that %s', (_, run, status, exitCode, timeElapsed) => {
  const told = describeRun(3, { created: 0, started: 40, steps: STEPS, ...run });
  expect(told).toMatchObject({ latestExecutionStatus: status, latestExecutionExitCode: exitCode });
  expect(told.jobExecutionStatus).toHaveLength(1);
  expect(told.jobExecutionStatus?.[0]).toMatchObject({
    id: 3,
    createdTime: '1970-01-01T00:00:00.000Z',
    statusMessage: status,
    exitCode: exitCode === 'UNKNOWN' ? 'UNKNOWN' : 'COMPLETED',
    timeElapsed,
    stepExecutionStatuses: [{ id: 4, name: 'report', timeElapsed: 'PT0.4S', statusMessage: 'COMPLETED' }],
  });
});

test('a job can be cancelled while it runs', () => {
  const cancellable = JOB_STATUSES.filter((latestExecutionStatus) => !cancellationRefusal({ latestExecutionStatus }));
  expect(cancellable).toEqual(['STARTING', 'STARTED', 'STOPPING']);
  expect(cancellationRefusal({ latestExecutionStatus: 'COMPLETED' })?.description).toContain('is over (COMPLETED)');
});
