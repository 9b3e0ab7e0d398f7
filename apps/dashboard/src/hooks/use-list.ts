import { useEffect, useMemo, useState } from 'react';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import type { Filter } from '../rows/filter';
import type { ListView, Window } from '../rows/list-view';
import { type Ids, idsOf, moveBy, nextSort, visibleWindow } from '../rows/list-view';
import { type Marks, markRange, noMarks, type Targets, targetsOf, toggleAll, toggleMark } from '../rows/marks';
import { type Column, sortRows } from '../rows/table';
import { typeText } from '../rows/type-text';
import { type Key, keyId } from '../term/key';
import { useNavigation } from './use-navigation';

type Keep<Row> = (rows: readonly Row[], filter: string) => readonly Row[];

export interface ListInput<Row> {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Keeps the rows that match; the same function from render to render. */
  readonly filter: Keep<Row> & Partial<Pick<Filter<Row>, 'prepare' | 'problems'>>;
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
  readonly window: Window;
  readonly selected: Row | undefined;
  readonly marks: Marks;
  readonly targets: Targets<Row>;
  readonly view: ListView;
  readonly isTyping: boolean;
  readonly typing: (key: Key) => boolean;
  readonly keys: KeyTable;
}

/** A list under a cursor: filtered, ordered, moved through. Its state stands in the navigation, so coming back finds it. */
export function useList<Row>({
  rows,
  idOf,
  columns,
  filter,
  height,
  open,
  openLabel,
  openShort,
  isGrouped,
  isSearch = false,
  startId,
  isMarkable = false,
}: ListInput<Row>): List<Row> {
  const { view: left, setView } = useNavigation();
  const isUntouched = left.id === undefined && left.index === 0;
  const view = startId !== undefined && isUntouched ? { ...left, id: startId } : left;
  const [isTyping, setTyping] = useState(isSearch);
  const sort = columns.find(({ id }) => id === view.sort);
  // Ordered first, since the filter changes with every key.
  const ordered = useMemo(() => sortRows(rows, sort, view.descending), [rows, sort, view.descending]);
  const shown = useMemo(() => filter(ordered, view.filter), [ordered, filter, view.filter]);
  useEffect(() => void filter.prepare?.(ordered), [filter, ordered]);
  const ids = useMemo(() => idsOf(shown, idOf), [shown, idOf]);
  const window = visibleWindow(view, ids, height);
  const selected = shown[window.index];
  const { marks = noMarks } = view;
  const targets = useMemo(
    () => targetsOf(marks, { rows, shown, selected, idOf }),
    [marks, rows, shown, selected, idOf],
  );
  const move = (by: number) => setView(moveBy(view, by, ids, height));
  return {
    shown,
    window,
    selected,
    marks,
    targets,
    view,
    isTyping,
    typing: (key) => isTyping && typeFilter(key, view, { setView, stop: () => setTyping(false) }),
    keys: [
      ...openKeys(selected, open, openLabel, openShort),
      ...(isMarkable
        ? markKeys(view, setView, ids.at(window.index), { ids, height, allIds: () => shown.map(idOf) })
        : []),
      { keys: ['/'], label: messages.keys.filter, run: () => setTyping(true) },
      ...(view.filter === ''
        ? []
        : [
            {
              keys: ['escape'],
              label: messages.keys.clearFilter,
              run: () => setView({ ...view, filter: '' }),
              quiet: true,
            },
          ]),
      ...(isGrouped ? [] : sortKeys(view, setView, columns)),
      ...moveKeys(move, height),
    ],
  };
}

const openKeys = <Row>(
  row: Row | undefined,
  open: ((row: Row) => void) | undefined,
  label = messages.keys.open,
  short?: string,
) => (open ? [{ keys: ['enter'], label, short, run: () => row !== undefined && open(row) }] : []);

function sortKeys<Row>(view: ListView, setView: (view: ListView) => void, columns: readonly Column<Row>[]): KeyTable {
  if (columns.length < 2) return [];
  const ids = columns.map(({ id }) => id);
  return [
    { keys: ['s'], label: messages.keys.sort, run: () => setView(nextSort(view, ids)) },
    {
      keys: ['S'],
      label: messages.keys.reverse,
      run: () => setView({ ...view, sort: view.sort ?? ids[0], descending: !view.descending }),
      quiet: true,
    },
  ];
}

interface InSight {
  readonly ids: Ids;
  readonly allIds: () => readonly string[];
  readonly height: number;
}

/** Marking a row steps to the next one, so that a run of rows is marked by one key held down. */
function markKeys(
  view: ListView,
  setView: (view: ListView) => void,
  id: string | undefined,
  { ids, allIds, height }: InSight,
): KeyTable {
  const { marks = noMarks } = view;
  const refusal = id === undefined ? messages.marks.nothing : undefined;
  const mark = (next: Marks, from: ListView = view) => setView({ ...from, marks: next, markedLast: id });
  const { keys } = messages.marks;
  const quiet = true;
  return [
    {
      keys: ['space'],
      label: keys.mark,
      short: keys.short.mark,
      refusal,
      run: () => id !== undefined && mark(toggleMark(marks, id), moveBy(view, 1, ids, height)),
    },
    {
      keys: ['v'],
      label: keys.range,
      refusal,
      run: () => id !== undefined && mark(markRange(marks, allIds(), view.markedLast, id)),
      quiet,
    },
    {
      keys: ['*'],
      label: keys.all,
      refusal,
      run: () => setView({ ...view, marks: toggleAll(marks, allIds()) }),
      quiet,
    },
    {
      keys: ['ctrl+x'],
      label: keys.none,
      refusal: marks.size === 0 ? messages.marks.none : undefined,
      run: () => setView({ ...view, marks: noMarks }),
      quiet,
    },
  ];
}

/** Keys that walk through a list, the arrows and those that hands know from vi. */
export function moveKeys(move: (by: number) => void, height: number): KeyTable {
  const { keys } = messages;
  const quiet = true;
  return [
    { keys: ['up', 'k'], label: keys.up, run: () => move(-1), quiet },
    { keys: ['down', 'j'], label: keys.down, run: () => move(1), quiet },
    { keys: ['pageup', 'ctrl+b'], label: keys.pageUp, run: () => move(-height), quiet },
    { keys: ['pagedown', 'ctrl+f', 'space'], label: keys.pageDown, run: () => move(height), quiet },
    { keys: ['home', 'g'], label: keys.first, run: () => move(-Infinity), quiet },
    { keys: ['end', 'G'], label: keys.last, run: () => move(Infinity), quiet },
  ];
}

interface FilterTyping {
  readonly setView: (view: ListView) => void;
  readonly stop: () => void;
}

/** Every character filters at once; the arrows still walk through what is left. */
function typeFilter(key: Key, view: ListView, { setView, stop }: FilterTyping): boolean {
  const set = (filter: string) => setView({ ...view, filter, top: 0, index: 0, id: undefined });
  switch (keyId(key)) {
    case 'enter':
      stop();
      return true;
    case 'escape':
      set('');
      stop();
      return true;
  }
  const typed = typeText(view.filter, key);
  if (typed === undefined) return false;
  set(typed);
  return true;
}
