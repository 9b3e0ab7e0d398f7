import { describe, expect, it } from 'vitest';
import { auditRangeStart, startOfDay } from './time-range';

describe('the start of the day', () => {
  it.each([
    ['UTC', '2026-01-15T09:00:00.250Z', '2026-01-15T00:00:00.000Z'],
    ['America/New_York', '2026-01-15T03:00:00.000Z', '2026-01-14T05:00:00.000Z'],
    ['Asia/Kolkata', '2026-01-15T03:00:00.000Z', '2026-01-14T18:30:00.000Z'],
    ['Europe/Paris', '2026-01-14T23:00:00.000Z', '2026-01-14T23:00:00.000Z'],
    ['Europe/Paris', '2026-03-29T20:00:00.000Z', '2026-03-28T23:00:00.000Z'],
    ['Europe/Paris', '2026-10-25T20:00:00.000Z', '2026-10-24T22:00:00.000Z'],
  ])('in %s at %s is %s', (zone, now, expected) => {
    expect(new Date(startOfDay(Date.parse(now), zone)).toISOString()).toBe(expected);
  });
});

it('goes back by days from now, or to midnight', () => {
  const now = Date.parse('2026-01-15T09:00:00.000Z');
  expect(new Date(auditRangeStart('week', now, 'UTC')).toISOString()).toBe('2026-01-08T09:00:00.000Z');
  expect(new Date(auditRangeStart('today', now, 'UTC')).toISOString()).toBe('2026-01-15T00:00:00.000Z');
});
