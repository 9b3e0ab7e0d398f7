import { useEffect, useMemo } from 'react';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import { chosenColumns } from '../rows/column-choice';
import type { Filter } from '../rows/filter';
import type { Offer } from '../rows/filter-entry';
import {
  idsOf,
  type ListView,
  moveBy,
  nextSort,
  orderOf,
  scrollBy,
  visibleWindow,
  type Window,
} from '../rows/list-view';
import { type Marks, markedRows, noMarks, type Targets, targetsOf } from '../rows/marks';
import type { QueryProblem } from '../rows/query';
import { createSorter } from '../rows/sort-rows';
import type { Column } from '../rows/table';
import type { Key } from '../term/key';
import { markKeys } from './mark-keys';
import { useFilterEntry } from './use-filter-entry';
import { useNavigation } from './use-navigation';

/** Keeps rows that match; some lists have no more than that. */
export type ListFilter<Row> = ((rows: readonly Row[], filter: string) => readonly Row[]) &
  Partial<Pick<Filter<Row>, 'prepare' | 'problems' | 'fields'>>;

export interface ListInput<Row> {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Keeps the rows that match; the same function from render to render. */
  readonly filter: ListFilter<Row>;
  /** Rows that have room. */
  readonly height: number;
  readonly open?: ((row: Row) => void) | undefined;
  readonly openLabel?: string | undefined;
  /** For the footer, where the label is long. */
  readonly openShort?: string | undefined;
  /** The rows belong together in their order: it can't be changed. */
  readonly isGrouped?: boolean | undefined;
  /** The person comes to look for something: what is typed filters at once. */
  readonly isSearch?: boolean | undefined;
  /** The row under the cursor until it is moved; the first one unless said. */
  readonly startId?: string | undefined;
  /** There are actions that meet many rows: they can be marked. */
  readonly isMarkable?: boolean | undefined;
}

export interface List<Row> {
  readonly shown: readonly Row[];
  /** The columns that were chosen, from left to right. */
  readonly columns: readonly Column<Row>[];
  readonly window: Window;
  readonly selected: Row | undefined;
  readonly marks: Marks;
  readonly targets: Targets<Row>;
  readonly view: ListView;
  readonly setView: (view: ListView) => void;
  readonly scroll: (by: number) => void;
  /** Puts the cursor on a row. */
  readonly point: (index: number) => void;
  readonly isTyping: boolean;
  readonly offer: Offer | undefined;
  /** What of the filter can't be understood. */
  readonly problems: readonly QueryProblem[];
  readonly typing: (key: Key) => boolean;
  readonly keys: KeyTable;
}

/** A list under a cursor: filtered, ordered, moved through. Its state stands in the navigation, so coming back finds it. */
export function useList<Row>({
  rows,
  idOf,
  columns: all,
  filter,
  height,
  open,
  openLabel,
  openShort,
  isGrouped = false,
  isSearch = false,
  startId,
  isMarkable = false,
}: ListInput<Row>): List<Row> {
  const { view: left, setView } = useNavigation();
  const isUntouched = left.id === undefined && left.index === 0;
  const view = startId !== undefined && isUntouched ? { ...left, id: startId } : left;
  const ordered = useOrdered(rows, all, view, isGrouped);
  const shown = useMemo(() => filter(ordered, view.filter), [ordered, filter, view.filter]);
  useEffect(() => void filter.prepare?.(ordered), [filter, ordered]);
  const entry = useFilterEntry({ view, setView, rows, filter, isSearch });
  const ids = useMemo(() => idsOf(shown, idOf), [shown, idOf]);
  const window = visibleWindow(view, ids, height);
  const selected = shown[window.index];
  const { marks = noMarks } = view;
  // All rows are looked through for the marked ones, but not again at every step of the cursor.
  const marked = useMemo(() => markedRows(marks, { rows, shown, idOf }), [marks, rows, shown, idOf]);
  const columns = useMemo(() => chosenColumns(all, view.columns), [all, view.columns]);
  const move = (by: number) => setView(moveBy(view, by, ids, height));
  return {
    shown,
    columns,
    window,
    selected,
    marks,
    targets: targetsOf(marked, selected),
    view,
    setView,
    scroll: (by) => setView(scrollBy(view, by, ids, height)),
    point: (index) => setView({ ...view, index, id: ids.at(index), top: window.top }),
    isTyping: entry.isTyping,
    offer: entry.offer,
    problems: filter.problems?.(view.filter) ?? [],
    typing: entry.typing,
    keys: [
      ...openKeys(selected, open, openLabel, openShort),
      ...(isMarkable
        ? markKeys({ view, setView, id: ids.at(window.index), ids, allIds: () => shown.map(idOf), height })
        : []),
      { id: 'list.filter', label: messages.keys.filter, run: entry.start },
      ...clearFilterKeys(view, setView),
      ...(isGrouped ? [] : sortKeys(view, setView, columns)),
      ...moveKeys(move, height),
    ],
  };
}

/** Ordered before they are filtered, since the filter changes with every key. */
function useOrdered<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { sort, descending, thenBy }: ListView,
  isGrouped: boolean,
): readonly Row[] {
  const sorter = useMemo(() => createSorter<Row>(), []);
  return useMemo(() => {
    const order = isGrouped ? [] : orderOf({ sort, descending, thenBy });
    return sorter(
      rows,
      order.flatMap((key) => {
        const column = columns.find(({ id }) => id === key.id);
        return column ? [{ column, descending: key.descending }] : [];
      }),
    );
  }, [sorter, rows, columns, sort, descending, thenBy, isGrouped]);
}

function clearFilterKeys(view: ListView, setView: (view: ListView) => void): KeyTable {
  if (view.filter === '') return [];
  const run = () => setView({ ...view, filter: '' });
  return [{ id: 'list.clear-filter', label: messages.keys.clearFilter, run, quiet: true }];
}

const openKeys = <Row>(
  row: Row | undefined,
  open: ((row: Row) => void) | undefined,
  label = messages.keys.open,
  short?: string,
) => (open ? [{ id: 'list.open' as const, label, short, run: () => row !== undefined && open(row) }] : []);

function sortKeys<Row>(view: ListView, setView: (view: ListView) => void, columns: readonly Column<Row>[]): KeyTable {
  if (columns.length < 2) return [];
  const ids = columns.map(({ id }) => id);
  return [
    { id: 'list.sort', label: messages.keys.sort, run: () => setView(nextSort(view, ids)) },
    {
      id: 'list.reverse',
      label: messages.keys.reverse,
      run: () => setView({ ...view, sort: view.sort ?? ids[0], descending: !view.descending }),
      quiet: true,
    },
  ];
}

/** Keys that walk through a list, the arrows and those that hands know from vi. */
export function moveKeys(move: (by: number) => void, height: number): KeyTable {
  const { keys } = messages;
  const quiet = true;
  return [
    { id: 'move.up', label: keys.up, run: () => move(-1), quiet },
    { id: 'move.down', label: keys.down, run: () => move(1), quiet },
    { id: 'move.page-up', label: keys.pageUp, run: () => move(-height), quiet },
    { id: 'move.page-down', label: keys.pageDown, run: () => move(height), quiet },
    { id: 'move.first', label: keys.first, run: () => move(-Infinity), quiet },
    { id: 'move.last', label: keys.last, run: () => move(Infinity), quiet },
  ];
}
