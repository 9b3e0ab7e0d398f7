import type { Marks } from './marks';
import type { SortKey } from './table';

/**
 * Where a person stands in a list. The row under the cursor is remembered by its id, so that pages streaming in, another
 * order or a refresh never move the cursor to somebody else; the index serves while nothing was chosen or the row is gone.
 */
export interface ListView {
  readonly index: number;
  readonly id?: string | undefined;
  /** The first row on the screen. */
  readonly top: number;
  readonly filter: string;
  /** Which column orders the list; none is the order of the server. */
  readonly sort?: string | undefined;
  readonly descending?: boolean | undefined;
  /** Columns that decide, one after the other, among rows which are equal by `sort`. */
  readonly thenBy?: readonly SortKey[] | undefined;
  /** The columns to show, from left to right; all of them, as they come, unless chosen. */
  readonly columns?: readonly string[] | undefined;
  /** What is known of the row under the cursor is shown beside or below. */
  readonly isDetailed?: boolean | undefined;
  /** Filters that were kept before, latest first. */
  readonly recent?: readonly string[] | undefined;
  /** A screen's own switch, as Exclude provisioned users. */
  readonly toggled?: boolean | undefined;
  /** Which of a screen's tables is in sight, as calls summed up by user. */
  readonly table?: string | undefined;
  /** Rows that the next action shall meet, in sight or not. */
  readonly marks?: Marks | undefined;
  /** The row marked last, from which a range goes on. */
  readonly markedLast?: string | undefined;
}

export const startOfList: ListView = { index: 0, top: 0, filter: '' };

/** The ids of a list's rows; an array, or what reads them off the rows when asked. */
export type Ids = Pick<readonly string[], 'length' | 'at' | 'indexOf'>;

export function idsOf<Row>(rows: readonly Row[], idOf: (row: Row) => string): Ids {
  // A list may be long, and the same row is looked for at every key.
  let found: { readonly id: string; readonly index: number } | undefined;
  return {
    length: rows.length,
    at: (index) => {
      const row = rows.at(index);
      return row === undefined ? undefined : idOf(row);
    },
    indexOf: (id) => {
      if (found?.id !== id) found = { id, index: rows.findIndex((row) => idOf(row) === id) };
      return found.index;
    },
  };
}

export interface Window {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));

/** Mostly the row stands where it stood. */
function placeOf({ id, index }: ListView, ids: Ids): number | undefined {
  if (id === undefined) return undefined;
  const found = ids.at(index) === id ? index : ids.indexOf(id);
  return found < 0 ? undefined : found;
}

/** The rows to draw, with the cursor among them. */
export function visibleWindow(view: ListView, ids: Ids, height: number): Window {
  const index = placeOf(view, ids) ?? clamp(view.index, ids.length - 1);
  const highest = Math.max(0, index - height + 1);
  const top = clamp(clamp(Math.max(view.top, highest), index), Math.max(0, ids.length - height));
  return { index, top, bottom: Math.min(ids.length, top + height) };
}

/** Moves the cursor by rows; `Infinity` is the end. */
export function moveBy(view: ListView, rows: number, ids: Ids, height: number): ListView {
  const from = visibleWindow(view, ids, height);
  const index = clamp(from.index + rows, ids.length - 1);
  const moved = { ...view, index, id: ids.at(index), top: from.top };
  return { ...moved, top: visibleWindow(moved, ids, height).top };
}

/** Scrolls by rows as a wheel does; the cursor stays on its row as long as that is in sight. */
export function scrollBy(view: ListView, rows: number, ids: Ids, height: number): ListView {
  const from = visibleWindow(view, ids, height);
  const top = clamp(from.top + rows, Math.max(0, ids.length - height));
  const index = Math.max(top, Math.min(from.index, top + height - 1, ids.length - 1));
  return { ...view, index, id: ids.at(index), top };
}

/** The columns that order the list, the first of them first; none is the order of the server. */
export const orderOf = ({
  sort,
  descending,
  thenBy = [],
}: Pick<ListView, 'sort' | 'descending' | 'thenBy'>): readonly SortKey[] =>
  sort === undefined ? [] : [{ id: sort, descending }, ...thenBy];

export const withOrder = (view: ListView, [first, ...thenBy]: readonly SortKey[]): ListView => ({
  ...view,
  sort: first?.id,
  descending: first?.descending,
  thenBy: thenBy.length === 0 ? undefined : thenBy,
});

/** The next column of the cycle; after the last one the order of the server. */
export function nextSort(view: ListView, columns: readonly string[]): ListView {
  const at = view.sort === undefined ? -1 : columns.indexOf(view.sort);
  const next = columns[at + 1];
  return withOrder(view, next === undefined ? [] : [{ id: next, descending: false }]);
}

/** By this column alone; asked for again, the other way round. */
export const sortBy = (view: ListView, id: string): ListView =>
  withOrder(view, [{ id, descending: view.sort === id && !view.descending }]);

/** Another turn of one of several columns: one more to order by, then the other way round, then no longer. */
export function turnOrder(view: ListView, id: string): ListView {
  const order = orderOf(view);
  const known = order.find((key) => key.id === id);
  if (!known) return withOrder(view, [...order, { id, descending: false }]);
  if (known.descending)
    return withOrder(
      view,
      order.filter((key) => key !== known),
    );
  return withOrder(
    view,
    order.map((key) => (key === known ? { id, descending: true } : key)),
  );
}
