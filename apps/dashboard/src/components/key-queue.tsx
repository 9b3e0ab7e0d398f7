import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import { type KeySource, KeySourceProvider } from '../key-input';
import type { Key } from '../term/key';

/**
 * Hands keys on one at a time, each after the screen shows what the one before did. Keys often arrive together, and a handler
 * acts on what it rendered: without this, "down, down, Enter" would open the first row.
 */
export function KeyQueue({ source, children }: { source: KeySource; children: ReactNode }) {
  const [handled, setHandled] = useState(0);
  const queue = useMemo(() => createQueue(() => setHandled((before) => before + 1)), []);
  useLayoutEffect(() => source.subscribe(queue.push), [source, queue]);
  // Runs when what a key changed is on the screen.
  useLayoutEffect(() => queue.next(), [queue, handled]);
  return <KeySourceProvider value={queue}>{children}</KeySourceProvider>;
}

function createQueue(onHandled: () => void): KeySource & { push(key: Key): void; next(): void } {
  const waiting: Key[] = [];
  const listeners = new Set<(key: Key) => void>();
  let isHandling = false;
  function handle(): void {
    const key = waiting.shift();
    isHandling = key !== undefined;
    if (key === undefined) return;
    for (const listener of [...listeners]) listener(key);
    onHandled();
  }
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    push(key) {
      waiting.push(key);
      if (!isHandling) handle();
    },
    next: handle,
  };
}
