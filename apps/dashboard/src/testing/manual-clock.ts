import type { Clock } from '@hubdeck/sdk';

/** A clock that goes only when a test says so; whoever sleeps wakes when their time has come. */
export interface ManualClock extends Clock {
  pass(milliseconds: number): void;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

export function createManualClock(start: number): ManualClock {
  let now = start;
  let sleepers: Sleeper[] = [];
  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const abort = () => reject(signal?.reason);
        const wake = () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        };
        sleepers.push({ due: now + milliseconds, wake });
        signal?.addEventListener('abort', abort, { once: true });
      }),
    pass(milliseconds) {
      now += milliseconds;
      const due = sleepers.filter((sleeper) => sleeper.due <= now);
      sleepers = sleepers.filter((sleeper) => sleeper.due > now);
      for (const { wake } of due) wake();
    },
  };
}
