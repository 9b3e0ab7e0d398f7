import { useMemo, useState } from 'react';
import { moveKeys } from '../../hooks/use-list';
import type { KeyTable } from '../../keys';
import { idsOf, moveBy, startOfList, visibleWindow, type Window } from '../../rows/list-view';

interface PanelCursor<Row> {
  readonly window: Window;
  readonly selected: Row | undefined;
  readonly keys: KeyTable;
}

/** A cursor of a panel's own: that of the list behind it stays where it is. */
export function usePanelCursor<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  height: number,
): PanelCursor<Row> {
  const [view, setView] = useState(startOfList);
  const ids = useMemo(() => idsOf(rows, idOf), [rows, idOf]);
  const window = visibleWindow(view, ids, height);
  return {
    window,
    selected: rows[window.index],
    keys: moveKeys((by) => setView(moveBy(view, by, ids, height)), height),
  };
}
