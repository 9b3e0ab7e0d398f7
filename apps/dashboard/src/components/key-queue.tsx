import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import { type KeySource, KeySourceProvider } from '../key-input';
import type { Key } from '../term/key';

export interface KeyQueueProps {
  readonly source: KeySource;
  /** The screen that the next key is meant for isn't there yet. */
  readonly isHeld: boolean;
  readonly children: ReactNode;
}

/**
 * Hands keys on one at a time, each after the screen shows what the one before did. Keys often arrive together, and a handler
 * acts on what it rendered: without this, "down, down, Enter" would open the first row. While it is held keys wait.
 */
export function KeyQueue({ source, isHeld, children }: KeyQueueProps) {
  const [handled, setHandled] = useState(0);
  const queue = useMemo(() => createQueue(setHandled), []);
  useLayoutEffect(() => source.subscribe(queue.push), [source, queue]);
  // Runs when what a key changed is on the screen; not inside that very update, for React ends a chain of fifty with an error.
  useLayoutEffect(() => queueMicrotask(() => queue.shown(handled)), [queue, handled]);
  useLayoutEffect(() => queue.hold(isHeld), [queue, isHeld]);
  return <KeySourceProvider value={queue}>{children}</KeySourceProvider>;
}

interface Queue extends KeySource {
  push(key: Key): void;
  /** The screen shows what that many keys did. */
  shown(handled: number): void;
  hold(isHeld: boolean): void;
}

function createQueue(onHandled: (handled: number) => void): Queue {
  const waiting: Key[] = [];
  const listeners = new Set<(key: Key) => void>();
  let handled = 0;
  let isHandling = false;
  let isHeld = false;
  function handle(): void {
    const key = isHeld ? undefined : waiting.shift();
    isHandling = key !== undefined;
    if (key === undefined) return;
    for (const listener of [...listeners]) listener(key);
    handled += 1;
    onHandled(handled);
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
    // What the first screen shows may be told when the first key is already being handled.
    shown: (count) => count === handled && handle(),
    hold(now) {
      isHeld = now;
      // As above: not inside of this very update.
      if (!isHeld) queueMicrotask(() => !isHandling && handle());
    },
  };
}
