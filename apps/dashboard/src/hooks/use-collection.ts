import { useEffect, useSyncExternalStore } from 'react';
import type { Collection, CollectionState } from '../data/collection';

/** What is known of a list; it is read when the first screen asks for it. */
export function useCollection<T>(collection: Collection<T>): CollectionState<T> {
  const state = useSyncExternalStore(collection.subscribe, collection.read);
  useEffect(() => collection.load(), [collection]);
  return state;
}
