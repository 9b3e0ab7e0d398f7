import type { Clock } from './clock';

/** For tests: time stands still until nothing else can happen, then jumps to the next sleeper. */
export interface VirtualClock extends Clock {
  /** Lets time pass until the promise settles. */
  run<T>(promise: Promise<T>): Promise<T>;
  /** Sleeps as they were asked for, in milliseconds. */
  readonly slept: readonly number[];
  /** Sleepers that nobody has woken or cancelled. */
  readonly sleeping: number;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** Lets everything happen that needs no time. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

export function createVirtualClock(start = Date.UTC(2026, 0, 1)): VirtualClock {
  let now = start;
  const sleepers = new Set<Sleeper>();
  const slept: number[] = [];

  const sleep = (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      slept.push(milliseconds);
      const stop = () => {
        sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      const wake = () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const sleeper = { due: now + milliseconds, wake };
      sleepers.add(sleeper);
      signal?.addEventListener('abort', stop, { once: true });
    });

  function wakeNext(): void {
    const next = [...sleepers].reduce<Sleeper | undefined>((a, b) => (a && a.due <= b.due ? a : b), undefined);
    if (!next) return;
    sleepers.delete(next);
    now = Math.max(now, next.due);
    next.wake();
  }

  async function run<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false;
    const settled = () => {
      isSettled = true;
    };
    promise.then(settled, settled);
    for (await settle(); !isSettled; await settle()) wakeNext();
    return promise;
  }

  return {
    now: () => now,
    sleep,
    run,
    slept,
    get sleeping() {
      return sleepers.size;
    },
  };
}
