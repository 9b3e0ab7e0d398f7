import { describe, expect, it } from 'vitest';
import { ageText, untilNextAge } from './age';

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

describe('the age of what is shown', () => {
  it.each([
    [0, undefined],
    [59 * SECOND, undefined],
    [MINUTE, 'read 1 min ago'],
    [2 * MINUTE + 30 * SECOND, 'read 2 min ago'],
    [59 * MINUTE, 'read 59 min ago'],
    [HOUR, 'read 1 h ago'],
    [47 * HOUR, 'read 47 h ago'],
    [3 * DAY, 'read 3 days ago'],
    [-5 * MINUTE, undefined],
  ])('of %d ms is %j', (ms, text) => {
    expect(ageText(ms)).toBe(text);
  });

  it.each([
    [0, MINUTE],
    [90 * SECOND, 30 * SECOND],
    [HOUR, HOUR],
    [-1000, MINUTE],
  ])('of %d ms reads differently in %d ms', (ms, until) => {
    expect(untilNextAge(ms)).toBe(until);
  });
});
