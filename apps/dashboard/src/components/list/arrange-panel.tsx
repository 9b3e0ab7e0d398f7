import { useMemo } from 'react';
import { useNavigation } from '../../hooks/use-navigation';
import type { KeyTable } from '../../keys';
import { messages } from '../../messages';
import { type ArrangeRow, arrangeColumns, shownIds, toArrangeRows } from '../../rows/arrange';
import { moveColumn, toggleColumn } from '../../rows/column-choice';
import { type ListView, sortBy, turnOrder, withOrder } from '../../rows/list-view';
import type { Column } from '../../rows/table';
import { Panel, usePanelHeight } from './panel';
import { usePanelCursor } from './use-panel-cursor';

const words = messages.lists.arrange;
const idOf = ({ id }: ArrangeRow) => id;

export interface ArrangePanelProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly isGrouped?: boolean | undefined;
  readonly close: () => void;
}

/** Which columns a list shows, where they stand, and by which of them it is ordered. Every key acts on the list at once. */
export function ArrangePanel<Row>({ columns, isGrouped = false, close }: ArrangePanelProps<Row>) {
  const { view, setView } = useNavigation();
  const rows = useMemo(() => toArrangeRows(columns, view), [columns, view]);
  const cursor = usePanelCursor(rows, idOf, usePanelHeight());
  return (
    <Panel
      title={words.title}
      status={isGrouped ? words.hintGrouped : words.hint}
      columns={arrangeColumns}
      rows={rows}
      idOf={idOf}
      window={cursor.window}
      keys={[
        ...columnKeys(cursor.selected, shownIds(columns, view), (shown) => setView({ ...view, columns: shown })),
        ...orderKeys(cursor.selected, view, setView, isGrouped),
        {
          id: 'columns.reset',
          label: words.keys.reset,
          short: words.keys.short.reset,
          run: () => setView({ ...withOrder(view, []), columns: undefined }),
        },
        {
          id: 'columns.close',
          label: words.keys.close,
          short: words.keys.short.close,
          run: close,
        },
        ...cursor.keys,
      ]}
    />
  );
}

function columnKeys(
  row: ArrangeRow | undefined,
  shown: readonly string[],
  set: (shown: readonly string[]) => void,
): KeyTable {
  if (!row) return [];
  const { keys } = words;
  const move = (by: 1 | -1) => set(moveColumn(shown, row.id, by));
  return [
    {
      id: 'columns.toggle',
      label: keys.toggle,
      short: keys.short.toggle,
      refusal: row.isShown && shown.length === 1 ? words.lastOne : undefined,
      run: () => set(toggleColumn(shown, row.id)),
    },
    { id: 'columns.left', label: keys.up, short: keys.short.up, run: () => move(-1) },
    { id: 'columns.right', label: keys.down, short: keys.short.down, run: () => move(1) },
  ];
}

function orderKeys(
  row: ArrangeRow | undefined,
  view: ListView,
  setView: (view: ListView) => void,
  isGrouped: boolean,
): KeyTable {
  if (!row) return [];
  const { keys } = words;
  const refusal = isGrouped ? words.fixedOrder : undefined;
  return [
    {
      id: 'columns.order',
      label: keys.order,
      short: keys.short.order,
      refusal,
      run: () => setView(turnOrder(view, row.id)),
    },
    {
      id: 'columns.only-order',
      label: keys.onlyOrder,
      short: keys.short.onlyOrder,
      refusal,
      run: () => setView(sortBy(view, row.id)),
    },
  ];
}
