import type { Column } from './table';

/** What has changed in a list while it was looked at. */
export interface Changes {
  /** By id, what an item looked like last. */
  readonly stamps: ReadonlyMap<string, string>;
  /** By id, when a change was noticed; epoch milliseconds. */
  readonly noticed: ReadonlyMap<string, number>;
}

export const noChanges: Changes = { stamps: new Map(), noticed: new Map() };

/** How long a change stays marked. Milliseconds. */
const REMEMBERED = 60_000;

/** A change is another stamp than before; what is read for the first time has none, nor has a list that is still growing. */
export function noticeChanges<Item>(
  before: Changes,
  items: readonly Item[],
  { idOf, stampOf, now, isWhole }: NoticeOptions<Item>,
): Changes {
  if (!isWhole) return before;
  const stamps = new Map(items.map((item) => [idOf(item), stampOf(item)]));
  if (before.stamps.size === 0) return { stamps, noticed: before.noticed };
  const noticed = new Map([...before.noticed].filter(([, at]) => now - at < REMEMBERED));
  for (const [id, stamp] of stamps) if (before.stamps.get(id) !== stamp) noticed.set(id, now);
  return { stamps, noticed };
}

export interface NoticeOptions<Item> {
  readonly idOf: (item: Item) => string;
  readonly stampOf: (item: Item) => string;
  readonly now: number;
  readonly isWhole: boolean;
}

const CHANGED = '\u2731';

/** The columns with a mark in one of them at what has changed lately; it changes nothing of the order. */
export const markChanged = <Row>(
  columns: readonly Column<Row>[],
  id: string,
  hasChanged: (row: Row) => boolean,
): readonly Column<Row>[] =>
  columns.map((column) => {
    if (column.id !== id) return column;
    const { order = column.text } = column;
    return { ...column, order, text: (row) => (hasChanged(row) ? `${column.text(row)} ${CHANGED}` : column.text(row)) };
  });
