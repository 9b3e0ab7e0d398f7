/**
 * One signal covers the queue, the headers, the body and the sleeps of a call. Callers keep a signal for hours and
 * thousands of calls, so every listener added here is removed when its call is over.
 */

/** Aborts the controller when the signal does; returns how to stop that. */
export function forwardAbort(signal: AbortSignal | undefined, controller: AbortController): () => void {
  const forward = () => controller.abort(signal?.reason);
  if (signal?.aborted) forward();
  signal?.addEventListener('abort', forward, { once: true });
  return () => signal?.removeEventListener('abort', forward);
}

/** The promise's outcome, or the signal's reason if that comes first: not every `fetch` or token source heeds a signal. */
export function abortable<T>(promise: T | PromiseLike<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return Promise.resolve(promise);
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    Promise.resolve(promise)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}
