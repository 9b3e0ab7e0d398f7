import type { Clock } from '@hubdeck/sdk';
import type { Attention } from '../attention';
import type { Collection } from './collection';

export interface BackgroundRefresh {
  readonly clock: Clock;
  readonly attention: Attention;
}

/** Milliseconds. */
const AT_MOST_EVERY = 5 * 60_000;
/** Of the time no more than this part goes into reading: a list of a hundred thousand is not read every five minutes. */
const SHARE = 1 / 20;

/** Reads a list anew from time to time until the signal, but not while nobody looks: then once somebody does. */
export async function keepFresh(
  list: Collection<unknown>,
  { clock, attention }: BackgroundRefresh,
  signal: AbortSignal,
): Promise<void> {
  try {
    while (!signal.aborted) {
      await clock.sleep(untilRefresh(list, clock.now()), signal);
      await attention.whenLooking(signal);
      // Meanwhile the person may have done it.
      if (untilRefresh(list, clock.now()) <= 0) list.refresh();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** A list that is being read, or never was, is looked at later; one that failed waits for the person. */
function untilRefresh(list: Collection<unknown>, now: number): number {
  const { status, readAt, tookMs = 0 } = list.read();
  if (status !== 'ready' || readAt === undefined) return AT_MOST_EVERY;
  return readAt + Math.max(AT_MOST_EVERY, tookMs / SHARE) - now;
}
