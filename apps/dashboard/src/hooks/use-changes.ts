import { useMemo, useRef } from 'react';
import type { CollectionState } from '../data/collection';
import { type Changes, noChanges, noticeChanges } from '../rows/changes';
import { useServices } from '../services';

/** The ids of what has changed lately in a list; `idOf` and `stampOf` are the same from render to render. */
export function useChanges<Item>(
  { items, status }: CollectionState<Item>,
  idOf: (item: Item) => string,
  stampOf: (item: Item) => string,
): ReadonlySet<string> {
  const { clock } = useServices();
  const changes = useRef<Changes>(noChanges);
  return useMemo(() => {
    const isWhole = status === 'ready';
    changes.current = noticeChanges(changes.current, items, { idOf, stampOf, now: clock.now(), isWhole });
    return new Set(changes.current.noticed.keys());
  }, [items, status, idOf, stampOf, clock]);
}
