import { CDR_LONGEST_HOURS } from './cdr-limits';

/** A span of time, epoch milliseconds. */
export interface CdrWindow {
  readonly startTime: number;
  readonly endTime: number;
}

const LONGEST_MS = CDR_LONGEST_HOURS * 3_600_000;

/**
 * A span as windows that may each be asked for at once, newest first. Neighbours share their border, and the service
 * counts both ends in: a call that was over at the border comes twice, with the same `Report ID`.
 */
export function cdrWindows({ startTime, endTime }: CdrWindow): CdrWindow[] {
  const windows: CdrWindow[] = [];
  for (let end = endTime; end > startTime; end -= LONGEST_MS) {
    windows.push({ startTime: Math.max(startTime, end - LONGEST_MS), endTime: end });
  }
  return windows;
}
