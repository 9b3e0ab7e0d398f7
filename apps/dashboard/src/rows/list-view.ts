import type { Marks } from './marks';

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

export const idsOf = <Row>(rows: readonly Row[], idOf: (row: Row) => string): Ids => ({
  length: rows.length,
  at: (index) => {
    const row = rows.at(index);
    return row === undefined ? undefined : idOf(row);
  },
  indexOf: (id) => rows.findIndex((row) => idOf(row) === id),
});

export interface Window {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));

/** Mostly the row stands where it stood, and a list may be long. */
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

/** The next column of the cycle; after the last one the order of the server. */
export function nextSort(view: ListView, columns: readonly string[]): ListView {
  const at = view.sort === undefined ? -1 : columns.indexOf(view.sort);
  return { ...view, sort: columns[at + 1], descending: false };
}
