import { expect, it } from 'vitest';
import { formatLocal, formatLocalSeconds } from './instants';

it.each([
  ['2026-01-15T09:30:05.900Z', 'UTC', '2026-01-15 09:30:05'],
  ['2026-01-15T04:30:05.000Z', 'America/New_York', '2026-01-14 23:30:05'],
  [Date.parse('2026-07-15T22:00:00.000Z'), 'Europe/Paris', '2026-07-16 00:00:00'],
  ['never', 'UTC', 'never'],
])('%s in %s is %s', (instant, zone, expected) => {
  expect(formatLocalSeconds(instant, zone)).toBe(expected);
  expect(formatLocal(instant, zone)).toBe(expected.slice(0, 16));
});
