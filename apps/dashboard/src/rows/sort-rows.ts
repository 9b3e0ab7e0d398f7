import { compareKeys, createRanking, type Ranked, type Ranking } from './ranking';
import type { Column } from './table';

export interface Order<Row> {
  readonly column: Column<Row>;
  readonly descending?: boolean | undefined;
}

/** Rows in the order of a column; equal ones stay as they were. Empty texts come last either way. */
export const sortRows = <Row>(rows: readonly Row[], column: Column<Row> | undefined, descending = false) =>
  createSorter<Row>()(rows, column ? [{ column, descending }] : []);

interface Keyed<Row> {
  readonly row: Row;
  /** One for each column of the order. */
  readonly keys: readonly Ranked[];
}

interface Sorted<Row> {
  readonly rows: readonly Row[];
  readonly order: readonly Order<Row>[];
  readonly keyed: readonly Keyed<Row>[];
}

/**
 * Orders by several columns, each deciding among rows that are equal by those before it. A list that grows page by page is not
 * ordered anew: the new rows are sorted, and put where they belong among those that stood in order.
 */
export function createSorter<Row>(): (rows: readonly Row[], order: readonly Order<Row>[]) => readonly Row[] {
  let last: Sorted<Row> | undefined;
  const rankings = rememberRankings<Row>();
  return (rows, order) => {
    if (order.length === 0) return rows;
    const known = last && isSameOrder(last.order, order) && isBeginning(last.rows, rows) ? last : undefined;
    const ranks = rankings(order, rows.length);
    const added = rows.slice(known?.rows.length ?? 0).map((row) => ({ row, keys: keysOf(order, ranks, row) }));
    const keyed = known ? merge(known.keyed, added, order) : sortKeyed(added, order, ranks);
    last = { rows, order, keyed };
    return keyed.map(({ row }) => row);
  };
}

/** Of the columns of the last order: it is often reversed, or has another column behind it. */
function rememberRankings<Row>(): (order: readonly Order<Row>[], rows: number) => readonly Ranking[] {
  let known = new Map<Column<Row>, Ranking>();
  return (order, rows) => {
    const rankings = order.map(({ column }) => {
      const ranking = known.get(column);
      return ranking && ranking.size() <= MOST_PER_ROW * rows ? ranking : createRanking();
    });
    known = new Map(order.map(({ column }, at) => [column, rankings[at] as Ranking]));
    return rankings;
  };
}

/** What is read again and again would fill the memory with values that no row has any more. */
const MOST_PER_ROW = 2;

const keysOf = <Row>(order: readonly Order<Row>[], ranks: readonly Ranking[], row: Row): Ranked[] =>
  ranks.map((ranking, at) => {
    const { column } = order[at] as Order<Row>;
    return ranking.find((column.order ?? column.text)(row));
  });

const isSameOrder = <Row>(a: readonly Order<Row>[], b: readonly Order<Row>[]): boolean =>
  a.length === b.length &&
  a.every(({ column, descending }, at) => column === b[at]?.column && !descending === !b[at]?.descending);

const isBeginning = <Row>(short: readonly Row[], long: readonly Row[]): boolean =>
  short.length <= long.length && short.every((row, at) => row === long[at]);

/** From the last column to the first: what an earlier one finds equal stays as the later ones have put it. */
function sortKeyed<Row>(rows: readonly Keyed<Row>[], order: readonly Order<Row>[], ranks: readonly Ranking[]) {
  for (const ranking of ranks) ranking.settle();
  return order.reduceRight((sorted, { descending = false }, at) => {
    const size = ranks[at]?.size() ?? 0;
    return sortBy(sorted, ({ keys }) => turnOf(keys[at] as Ranked, size, descending));
  }, rows);
}

/** Empty texts come last either way. */
function turnOf({ key, rank }: Ranked, size: number, descending: boolean): number {
  if (key === '') return size;
  return descending ? size - 1 - rank : rank;
}

/** Turn and place in one number, since nothing is sorted faster than numbers; they stay below 2 ** 53. */
function sortBy<T>(items: readonly T[], turn: (item: T) => number): readonly T[] {
  const count = items.length;
  const places = Float64Array.from(items, (item, at) => turn(item) * count + at).sort();
  return Array.from(places, (place) => items[place % count] as T);
}

/** New rows come behind those that are equal to them. */
function merge<Row>(sorted: readonly Keyed<Row>[], added: readonly Keyed<Row>[], order: readonly Order<Row>[]) {
  const compare = (a: Keyed<Row>, b: Keyed<Row>) => compareKeyed(order, a, b);
  const merged: Keyed<Row>[] = [];
  let from = 0;
  for (const row of added.toSorted(compare)) {
    const until = placeBehind(sorted, row, from, compare);
    for (; from < until; from += 1) merged.push(sorted[from] as Keyed<Row>);
    merged.push(row);
  }
  for (; from < sorted.length; from += 1) merged.push(sorted[from] as Keyed<Row>);
  return merged;
}

function placeBehind<T>(items: readonly T[], item: T, from: number, compare: (a: T, b: T) => number): number {
  let [low, high] = [from, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(items[middle] as T, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareKeyed<Row>(order: readonly Order<Row>[], { keys: a }: Keyed<Row>, { keys: b }: Keyed<Row>): number {
  for (let at = 0; at < order.length; at += 1) {
    const difference = compareInTurn(a[at]?.key ?? '', b[at]?.key ?? '', order[at]?.descending === true);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareInTurn(a: Ranked['key'], b: Ranked['key'], descending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return descending ? compareKeys(b, a) : compareKeys(a, b);
}
