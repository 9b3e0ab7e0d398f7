/** Records can be had once they are that old. */
export const CDR_DELAY_MS = 5 * 60_000;
export const CDR_HISTORY_DAYS = 30;
export const CDR_LONGEST_HOURS = 12;
export const CDR_MOST_LOCATIONS = 10;

const HOUR_MS = 3_600_000;

/** What is wrong with a window of time, a line a parameter. The vendor's clients ask for the whole span, to the second. */
export function cdrWindowFaults({ startTime, endTime }: { startTime: number; endTime: number }, now: number): string[] {
  return [
    now - startTime > CDR_HISTORY_DAYS * 24 * HOUR_MS && `startTime: at most ${CDR_HISTORY_DAYS} days ago.`,
    endTime > now - CDR_DELAY_MS && `endTime: at least ${CDR_DELAY_MS / 60_000} minutes ago.`,
    endTime <= startTime && 'endTime: must be after startTime.',
    endTime - startTime > CDR_LONGEST_HOURS * HOUR_MS && `endTime: at most ${CDR_LONGEST_HOURS} hours after startTime.`,
  ].filter((fault) => fault !== false);
}

/** Requests a minute that a token may make: for a window, and for further pages of it. */
export const CDR_REQUESTS_A_MINUTE = { first: 1, page: 10 } as const;

const MINUTE_MS = 60_000;

/** Whole seconds until a request of a kind is allowed, given the instants of the earlier ones, oldest first; 0: now. */
export function cdrWait(kind: keyof typeof CDR_REQUESTS_A_MINUTE, earlier: readonly number[], now: number): number {
  const blocking = earlier.at(-CDR_REQUESTS_A_MINUTE[kind]);
  return blocking === undefined ? 0 : Math.max(0, Math.ceil((blocking + MINUTE_MS - now) / 1000));
}
