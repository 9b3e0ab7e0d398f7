import type { Clock } from './clock';
import { createPace } from './pace';

/**
 * Where every attempt of a client waits for its turn. The limit is the organization's, not the call's: when one call is
 * told to wait, all of them do, else each would collect its own refusal.
 */
export interface Gate {
  /** Resolves when the attempt may start; `isRepeated` lets it go ahead of new ones. */
  enter(options: { readonly isRepeated: boolean; readonly signal?: AbortSignal | undefined }): Promise<Leave>;
}

/** To be called once when the attempt is over; after a 429 with the milliseconds for which everyone is to wait. */
export type Leave = (pause?: number) => void;

export interface GatePolicy {
  /** Attempts at the same time. Default 8. */
  readonly concurrency?: number | undefined;
}

const DEFAULT_CONCURRENCY = 8;
/** Milliseconds by which a late timer may be made up for. */
const SLACK = 25;

export function createGate({ concurrency = DEFAULT_CONCURRENCY }: GatePolicy, clock: Clock): Gate {
  const pace = createPace();
  const queue: (() => void)[] = [];
  let alarm: AbortController | undefined;
  let running = 0;
  let openAt = 0;
  let lastPause = Number.NEGATIVE_INFINITY;

  function admit(): void {
    while (queue.length > 0 && running < concurrency) {
      if (clock.now() < openAt) {
        setAlarm();
        return;
      }
      queue.shift()?.();
    }
    if (queue.length === 0) clearAlarm();
  }

  function setAlarm(): void {
    if (alarm) return;
    alarm = new AbortController();
    const ring = () => {
      alarm = undefined;
      admit();
    };
    clock.sleep(openAt - clock.now(), alarm.signal).then(ring, () => {});
  }

  /** A timer that nobody waits for would keep a finished program alive. */
  function clearAlarm(): void {
    alarm?.abort();
    alarm = undefined;
  }

  function start(): Leave {
    const started = clock.now();
    running += 1;
    openAt = Math.max(openAt, started - SLACK) + pace.start(started);
    return (pause) => {
      running -= 1;
      if (pause === undefined) pace.served();
      else hold(started, pause);
      admit();
    };
  }

  /** Attempts that had started before a pause began say nothing new: their 429s are one event. */
  function hold(started: number, pause: number): void {
    const end = clock.now() + pause;
    openAt = Math.max(openAt, end);
    if (started <= lastPause) return;
    lastPause = clock.now();
    pace.throttled(lastPause, end);
  }

  function enter(isRepeated: boolean, signal: AbortSignal | undefined): Promise<Leave> {
    return new Promise((resolve, reject) => {
      const go = () => {
        signal?.removeEventListener('abort', stop);
        resolve(start());
      };
      const stop = () => {
        queue.splice(queue.indexOf(go), 1);
        reject(signal?.reason);
        admit();
      };
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener('abort', stop, { once: true });
      if (isRepeated) queue.unshift(go);
      else queue.push(go);
      admit();
    });
  }

  return { enter: ({ isRepeated, signal }) => enter(isRepeated, signal) };
}
