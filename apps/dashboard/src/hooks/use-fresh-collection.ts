import { useEffect } from 'react';
import { keepFresh } from '../data/background-refresh';
import type { Collection, CollectionState } from '../data/collection';
import { useServices } from '../services';
import { useCollection } from './use-collection';

/** What is known of a list, which is read anew from time to time while its screen is in sight. */
export function useFreshCollection<T>(list: Collection<T>): CollectionState<T> {
  const { attention, clock } = useServices();
  useEffect(() => {
    const controller = new AbortController();
    void keepFresh(list, { attention, clock }, controller.signal);
    return () => controller.abort();
  }, [list, attention, clock]);
  return useCollection(list);
}
