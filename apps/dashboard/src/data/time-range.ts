const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How far back the audit events are asked for. The service gives at most a year. */
export const AUDIT_RANGES = ['today', 'week', 'month', 'quarter', 'year'] as const;
export type AuditRange = (typeof AUDIT_RANGES)[number];

const AUDIT_DAYS: Readonly<Record<Exclude<AuditRange, 'today'>, number>> = {
  week: 7,
  month: 30,
  quarter: 90,
  year: 365,
};

export const auditRangeStart = (range: AuditRange, now: number, timeZone: string): number =>
  range === 'today' ? startOfDay(now, timeZone) : now - AUDIT_DAYS[range] * DAY;

export const CALL_RANGES = ['hour', 'halfDay', 'day', 'week'] as const;
export type CallRange = (typeof CALL_RANGES)[number];

const CALL_HOURS: Readonly<Record<CallRange, number>> = { hour: 1, halfDay: 12, day: 24, week: 7 * 24 };

export const callRangeLength = (range: CallRange): number => CALL_HOURS[range] * HOUR;

/** The last midnight in a time zone. */
export function startOfDay(now: number, timeZone: string): number {
  const guess = now - sinceMidnight(now, timeZone);
  // On the day on which the clocks change, the guess is an hour off to either side.
  const excess = sinceMidnight(guess, timeZone);
  return excess > DAY / 2 ? guess + DAY - excess : guess - excess;
}

function sinceMidnight(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', timeStyle: 'medium' });
  const [hours = 0, minutes = 0, seconds = 0] = (format.format(instant).match(/\d+/g) ?? []).map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + (instant % 1000);
}
