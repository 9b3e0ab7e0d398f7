import { describe, expect, test } from 'vitest';
import { cdrWindowFaults } from './cdr-limits';
import { cdrWindows } from './cdr-windows';

const HOUR = 3_600_000;
const END = Date.UTC(2026, 0, 31);
const hours = (span: number) =>
  cdrWindows({ startTime: END - span * HOUR, endTime: END }).map(({ startTime, endTime }) => [
    (END - startTime) / HOUR,
    (END - endTime) / HOUR,
  ]);

describe('a span of the call history', () => {
  test.each([
    [1, [[1, 0]]],
    [12, [[12, 0]]],
    [
      25,
      [
        [12, 0],
        [24, 12],
        [25, 24],
      ],
    ],
    [0, []],
  ])('of %i hours is asked for newest first', (span, expected) => {
    expect(hours(span)).toEqual(expected);
  });

  test('of a week makes fourteen windows, of which none is refused', () => {
    const windows = cdrWindows({ startTime: END - 7 * 24 * HOUR, endTime: END });
    expect(windows).toHaveLength(14);
    for (const window of windows) expect(cdrWindowFaults(window, END + 5 * 60_000)).toEqual([]);
  });
});
