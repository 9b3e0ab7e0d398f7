import { useCallback, useEffect, useState } from 'react';
import { useServices } from '../services';

export type Load<T> = {
  /** When the value was read, in epoch milliseconds. */
  readonly readAt?: number | undefined;
} & (
  | { readonly status: 'loading'; readonly value?: T | undefined }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown; readonly value?: T | undefined }
);

/**
 * One answer of the server's, asked for when the screen opens and again by `reload`; leaving the screen ends the request.
 * `read` has to be the same function from render to render, or it is asked forever.
 */
export function useLoad<T>(read: (signal: AbortSignal) => Promise<T>): [Load<T>, () => void] {
  const { now } = useServices().clock;
  const [state, setState] = useState<Load<T>>({ status: 'loading' });
  const [round, setRound] = useState(0);
  // Another round reads again.
  useEffect(() => {
    const controller = new AbortController();
    const set = (change: (before: Load<T>) => Load<T>) => {
      if (!controller.signal.aborted) setState(change);
    };
    set(({ value, readAt }) => ({ status: 'loading', value, readAt }));
    read(controller.signal).then(
      (value) => set(() => ({ status: 'ready', value, readAt: now() })),
      (error: unknown) => set(({ value, readAt }) => ({ status: 'failed', error, value, readAt })),
    );
    return () => controller.abort();
  }, [read, round, now]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return [state, reload];
}
