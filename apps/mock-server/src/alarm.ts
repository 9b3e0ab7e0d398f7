/** Calls back once, later; gives what calls it off. */
export type SetTimer = (run: () => void, delayMs: number) => () => void;

/** A timer that does not keep the process alive. */
export const setPlatformTimer: SetTimer = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  timer.unref();
  return () => clearTimeout(timer);
};

// Longer than this a platform's timer cannot wait; the alarm then rings early, finds nothing, and is set anew.
const LONGEST_WAIT_MS = 24 * 3_600_000;

export interface AlarmOptions {
  /** Epoch milliseconds of the earliest work, if there is any. */
  readonly nextDueAt: () => number | undefined;
  readonly now: () => number;
  readonly ring: () => void;
  /** Told of an error of `ring`; the alarm then waits to be set, lest it ring for the same thing for ever. */
  readonly onError: (error: unknown) => void;
  readonly setTimer: SetTimer;
}

export interface Alarm {
  /** Looks anew at when to ring. Called whenever work may have been added, done, or come nearer by the clock. */
  set(): void;
  stop(): void;
}

/** One timer for the earliest piece of work, so that what is due happens without anybody asking. */
export function createAlarm({ nextDueAt, now, ring, onError, setTimer }: AlarmOptions): Alarm {
  let cancel: (() => void) | undefined;

  function stop(): void {
    cancel?.();
    cancel = undefined;
  }

  function set(): void {
    stop();
    const dueAt = nextDueAt();
    if (dueAt === undefined) return;
    const wait = Math.min(Math.max(0, dueAt - now()), LONGEST_WAIT_MS);
    cancel = setTimer(() => {
      try {
        ring();
        set();
      } catch (error) {
        onError(error);
      }
    }, wait);
  }

  return { set, stop };
}
