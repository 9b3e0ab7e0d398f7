import { CDR_REQUESTS_A_MINUTE, cdrWait } from '@hubdeck/core';
import type { Clock } from '@hubdeck/sdk';

type Kind = keyof typeof CDR_REQUESTS_A_MINUTE;

/** Keeps to the rate at which calls may be asked for, so that the service has nothing to refuse. */
export interface CdrTurns {
  /** Resolves when a request is allowed, and counts it; `onWait` hears until when it takes. */
  take(kind: Kind, signal: AbortSignal, onWait: (until: number) => void): Promise<void>;
  /** Nothing is allowed for so many milliseconds: the service said so. */
  postpone(milliseconds: number): void;
}

export function createCdrTurns(clock: Clock): CdrTurns {
  const earlier: Record<Kind, number[]> = { first: [], page: [] };
  let closedUntil = Number.NEGATIVE_INFINITY;
  const waitFor = (kind: Kind, now: number) => Math.max(cdrWait(kind, earlier[kind], now) * 1000, closedUntil - now);
  return {
    async take(kind, signal, onWait) {
      for (let wait = waitFor(kind, clock.now()); wait > 0; wait = waitFor(kind, clock.now())) {
        onWait(clock.now() + wait);
        await clock.sleep(wait, signal);
      }
      earlier[kind] = [...earlier[kind], clock.now()].slice(-CDR_REQUESTS_A_MINUTE[kind]);
    },
    postpone(milliseconds) {
      closedUntil = clock.now() + milliseconds;
    },
  };
}
