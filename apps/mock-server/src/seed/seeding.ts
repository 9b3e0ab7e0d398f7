import type { Store } from '../store/store';
import type { Random } from './random';

export interface SeedRequest {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly seedNumber: number;
  /** Absent: the default organization. */
  readonly people?: number;
}

export interface Seeded {
  /** The UUID of the full administrator whose token is handed out. */
  readonly adminId: string;
  readonly orgId: string;
}

/** What every part of a seed needs. */
export interface Seeding {
  readonly store: Store;
  readonly random: Random;
  /** Midnight, UTC, of the day on which the world begins. Dates are counted from it: all of a day has one world. */
  readonly today: number;
  /** The organization that is administered. */
  readonly orgId: string;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const startOfDay = (now: number): number => Math.floor(now / DAY) * DAY;
export const isoDate = (instant: number): string => new Date(instant).toISOString();

/** Some time of a day that many days ago, 1 being yesterday. */
export const dayAgo = (today: number, days: number, random: Random): number =>
  today - days * DAY + random.below(DAY / 1000) * 1000;
