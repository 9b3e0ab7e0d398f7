import { describe, expect, it } from 'vitest';
import {
  countOutcomes,
  endedEarly,
  mergeSettled,
  nextOutcome,
  type Planned,
  progressBar,
  progressFacts,
  resultTable,
  settle,
  toRetry,
} from './batch';

const planned = (name: string, refusal?: string): Planned<string> => ({
  id: name,
  item: name,
  name,
  deed: 'is moved',
  refusal,
});

const plan = [planned('a'), planned('b', 'no units'), planned('c'), planned('d')];
const rows = settle(plan, [
  { item: 'a', outcome: 'done' },
  { item: 'c', outcome: 'failed', reason: 'The service failed.' },
]);

describe('what became of a plan', () => {
  it('has a line for each row: run, left out or not reached', () => {
    expect(rows.map(({ name, outcome, reason }) => [name, outcome, reason])).toEqual([
      ['a', 'done', ''],
      ['b', 'skipped', 'no units'],
      ['c', 'failed', 'The service failed.'],
      ['d', 'left', ''],
    ]);
  });

  it('is tried again where it failed or was left, and nowhere else', () => {
    expect(toRetry(rows).map(({ name }) => name)).toEqual(['c', 'd']);
  });

  it('is what the last run says of a row', () => {
    const again = settle(toRetry(rows), [
      { item: 'c', outcome: 'done' },
      { item: 'd', outcome: 'done' },
    ]);
    expect(mergeSettled(rows, again).map(({ outcome }) => outcome)).toEqual(['done', 'skipped', 'done', 'done']);
  });

  it('is counted by outcome', () => {
    expect(countOutcomes(rows).map(({ text }) => text)).toEqual(['✓ Done 1', '– Skipped 1', '✗ Failed 1', '… Left 1']);
  });

  it('is shown outcome by outcome, and then whole again', () => {
    const seen: (string | undefined)[] = [undefined];
    do seen.push(nextOutcome(rows, seen.at(-1)));
    while (seen.at(-1) !== undefined);
    expect(seen).toEqual([undefined, 'done', 'skipped', 'failed', 'left', undefined]);
  });

  it('is written as a table in words', () => {
    expect(resultTable(rows)[3]).toEqual(['Failed', 'c', 'is moved', 'The service failed.']);
  });
});

describe('progress', () => {
  it.each([
    [{ total: 10, left: 10 }, '░░░░░░░░░░   0 %'],
    [{ total: 10, left: 4 }, '██████░░░░  60 %'],
    [{ total: 1000, left: 1 }, '█████████░  99 %'],
    [{ total: 10, left: 0 }, '██████████ 100 %'],
    [{ total: 0, left: 0 }, '██████████ 100 %'],
  ])('of %j is a bar', (progress, bar) => {
    expect(progressBar(progress, 16)).toBe(bar);
  });

  it('tells the time left once there is a pace', () => {
    const progress = { total: 3, done: 1, skipped: 0, failed: 1, left: 1, elapsed: 125_000 };
    const told = (timeLeft?: number) =>
      progressFacts({ ...progress, ...(timeLeft !== undefined && { timeLeft }) }, false).map(({ value }) => value);
    expect(told()).toEqual(['1', '0', '1', '1', '2:05', 'not known yet']);
    expect(told(62_400).at(-1)).toBe('1:02');
  });
});

describe('a run that ended early', () => {
  const describeIt = (error: unknown) => `said: ${(error as Error).message}`;
  it.each([
    ['nothing of one that did not', {}, undefined],
    ['that the person stopped it', { stoppedBy: 'enough' }, 'Ended early: you stopped it.'],
    ['so of a signal without a reason', { stoppedBy: AbortSignal.abort().reason }, 'Ended early: you stopped it.'],
    ['what met every row', { stoppedBy: new TypeError('no token') }, 'Ended early: said: no token'],
  ])('says %s', (_, report, expected) => {
    expect(endedEarly(report, describeIt)).toBe(expected);
  });
});
