/** Time as the SDK sees it; tests bring their own, and nothing waits for real. */
export interface Clock {
  /** Epoch milliseconds that never run backwards. */
  now(): number;
  /** Rejects with the signal's reason as soon as it aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      if (signal?.aborted) return stop();
      signal?.addEventListener('abort', stop, { once: true });
    }),
};

const STOPPED = new Error('stopped');

/**
 * Does something later, unless it is stopped before. The real clock goes without a signal: Node keeps each until the next
 * full collection of garbage, and this is done for every request.
 */
export function callLater(clock: Clock, milliseconds: number, action: () => void): () => void {
  if (clock === systemClock) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  }
  const controller = new AbortController();
  clock.sleep(milliseconds, controller.signal).then(action, () => {});
  return () => controller.abort(STOPPED);
}
