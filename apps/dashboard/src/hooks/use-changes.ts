import { useMemo, useRef } from 'react';
import type { CollectionState } from '../data/collection';
import { type Changes, markChanged, noChanges, noticeChanges } from '../rows/changes';
import type { Column } from '../rows/table';
import { useServices } from '../services';

/** What is looked at for changes, and where they are marked; the same from render to render. */
export interface Watched<Item, Row> {
  readonly idOf: (item: Item) => string;
  /** What counts as a change when it is another. */
  readonly stampOf: (item: Item) => string;
  /** The id of the item that a row shows. */
  readonly itemIdOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly markedColumn: string;
}

/** The columns of a list, with a mark where something has changed while it was looked at. */
export function useMarkedColumns<Item, Row>(
  list: CollectionState<Item>,
  watched: Watched<Item, Row>,
): readonly Column<Row>[] {
  const changed = useChanges(list, watched);
  return useMemo(() => {
    const { columns, markedColumn, itemIdOf } = watched;
    return changed.size === 0 ? columns : markChanged(columns, markedColumn, (row) => changed.has(itemIdOf(row)));
  }, [changed, watched]);
}

/** The ids of what has changed lately in a list. */
function useChanges<Item>(
  { items, status }: CollectionState<Item>,
  { idOf, stampOf }: Watched<Item, never>,
): ReadonlySet<string> {
  const { clock } = useServices();
  const changes = useRef<Changes>(noChanges);
  return useMemo(() => {
    const isWhole = status === 'ready';
    changes.current = noticeChanges(changes.current, items, { idOf, stampOf, now: clock.now(), isWhole });
    return new Set(changes.current.noticed.keys());
  }, [items, status, idOf, stampOf, clock]);
}
