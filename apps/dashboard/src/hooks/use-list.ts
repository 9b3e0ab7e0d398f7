import { useMemo, useState } from 'react';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import type { ListView, Window } from '../rows/list-view';
import { moveBy, nextSort, visibleWindow } from '../rows/list-view';
import { type Column, sortRows } from '../rows/table';
import { cleanText } from '../term/clean';
import { type Key, keyId } from '../term/key';
import { useNavigation } from './use-navigation';

export interface ListInput<Row> {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Keeps the rows that match; the same function from render to render. */
  readonly filter: (rows: readonly Row[], filter: string) => readonly Row[];
  /** Rows that have room. */
  readonly height: number;
  readonly open?: ((row: Row) => void) | undefined;
  readonly openLabel?: string | undefined;
  /** The rows belong together in their order: it can't be changed. */
  readonly isGrouped?: boolean | undefined;
  /** The person comes to look for something: what is typed filters at once. */
  readonly isSearch?: boolean | undefined;
  /** The row under the cursor until it is moved; the first one unless said. */
  readonly startId?: string | undefined;
}

export interface List<Row> {
  readonly shown: readonly Row[];
  readonly window: Window;
  readonly selected: Row | undefined;
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
  isGrouped,
  isSearch = false,
  startId,
}: ListInput<Row>): List<Row> {
  const { view: left, setView } = useNavigation();
  const isUntouched = left.id === undefined && left.index === 0;
  const view = startId !== undefined && isUntouched ? { ...left, id: startId } : left;
  const [isTyping, setTyping] = useState(isSearch);
  const sort = columns.find(({ id }) => id === view.sort);
  const shown = useMemo(
    () => sortRows(filter(rows, view.filter), sort, view.descending),
    [rows, filter, view.filter, sort, view.descending],
  );
  const ids = useMemo(() => shown.map(idOf), [shown, idOf]);
  const window = visibleWindow(view, ids, height);
  const selected = shown[window.index];
  const move = (by: number) => setView(moveBy(view, by, ids, height));
  return {
    shown,
    window,
    selected,
    view,
    isTyping,
    typing: (key) => isTyping && typeFilter(key, view, { setView, stop: () => setTyping(false) }),
    keys: [
      ...openKeys(selected, open, openLabel),
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

const openKeys = <Row>(row: Row | undefined, open: ((row: Row) => void) | undefined, label = messages.keys.open) =>
  open ? [{ keys: ['enter'], label, run: () => row !== undefined && open(row) }] : [];

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

/** Keys that walk through a list, the arrows and those that hands know from vi. */
export function moveKeys(move: (by: number) => void, height: number): KeyTable {
  const { keys } = messages;
  const quiet = true;
  return [
    { keys: ['up', 'k'], label: keys.up, run: () => move(-1), quiet },
    { keys: ['down', 'j'], label: keys.down, run: () => move(1), quiet },
    { keys: ['pageup', 'ctrl+b'], label: keys.pageUp, run: () => move(-height), quiet },
    { keys: ['pagedown', 'space', 'ctrl+f'], label: keys.pageDown, run: () => move(height), quiet },
    { keys: ['home', 'g'], label: keys.first, run: () => move(-Infinity), quiet },
    { keys: ['end', 'G'], label: keys.last, run: () => move(Infinity), quiet },
  ];
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const withoutLast = (text: string) =>
  [...graphemes.segment(text)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('');

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
    case 'backspace':
      set(withoutLast(view.filter));
      return true;
    case 'ctrl+u':
      set('');
      return true;
  }
  if (key.text === undefined) return false;
  set(view.filter + cleanText(key.text.replace(/\s+/g, ' ')));
  return true;
}
