import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Collection, CollectionState } from '../data/collection';

/** What is known of a list; it is read when the first screen asks for it. */
export function useCollection<T>(collection: Collection<T>): CollectionState<T> {
  const subscribe = useCallback(
    (listener: () => void) => collection.subscribe(() => tellOnceATurn(listener)),
    [collection],
  );
  const state = useSyncExternalStore(subscribe, collection.read);
  useEffect(() => collection.load(), [collection]);
  return state;
}

const waiting = new Set<() => void>();

/** A screen has several lists, whose answers arrive together and in pieces: it is drawn once for all of a turn of the event loop. */
function tellOnceATurn(listener: () => void): void {
  if (waiting.size === 0) setImmediate(tellAll);
  waiting.add(listener);
}

function tellAll(): void {
  const listeners = [...waiting];
  waiting.clear();
  for (const listener of listeners) listener();
}
