import { useEffect, useRef, useState } from 'react';

export type Action<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'busy' }
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown };

/**
 * Something that changes data. Leaving the screen does not take it back: the request is on its way and may have been done, so
 * it is never aborted; only its answer is dropped.
 */
export function useAction<T>(): [Action<T>, (run: () => Promise<T>) => void] {
  const [state, setState] = useState<Action<T>>({ status: 'idle' });
  const isMounted = useRef(true);
  const isBusy = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  const settle = (next: Action<T>) => {
    isBusy.current = false;
    if (isMounted.current) setState(next);
  };
  const start = (run: () => Promise<T>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ status: 'busy' });
    run().then(
      (value) => settle({ status: 'done', value }),
      (error: unknown) => settle({ status: 'failed', error }),
    );
  };
  return [state, start];
}
