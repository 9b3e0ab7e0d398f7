/** Ids of the rows that an action shall meet. They outlive a refresh, another order and another filter. */
export type Marks = ReadonlySet<string>;

export const noMarks: Marks = new Set();

export function toggleMark(marks: Marks, id: string): Marks {
  const changed = new Set(marks);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}

/** Marks what stands from the one row to the other; where the first is out of sight, the other alone. */
export function markRange(marks: Marks, ids: readonly string[], from: string | undefined, to: string): Marks {
  const start = from === undefined ? -1 : ids.indexOf(from);
  const end = ids.indexOf(to);
  const range = start < 0 ? [to] : ids.slice(Math.min(start, end), Math.max(start, end) + 1);
  return new Set([...marks, ...range]);
}

/** Marks all rows in sight, or none of them where all were marked. */
export function toggleAll(marks: Marks, ids: readonly string[]): Marks {
  if (!ids.every((id) => marks.has(id))) return new Set([...marks, ...ids]);
  const left = new Set(marks);
  for (const id of ids) left.delete(id);
  return left;
}

/** What an action meets: the marked rows, or the one under the cursor where none is marked. */
export interface Targets<Row> {
  readonly rows: readonly Row[];
  /** Of the marked ones, those that the filter leaves out. */
  readonly hidden: number;
  readonly isMarked: boolean;
}

/** The marked rows, and how many of them the filter leaves out; `undefined` where none is marked. */
export function markedRows<Row>(marks: Marks, { rows, shown, idOf }: Rows<Row>): Targets<Row> | undefined {
  const marked = marks.size === 0 ? [] : rows.filter((row) => marks.has(idOf(row)));
  if (marked.length === 0) return undefined;
  const inSight = shown.reduce((sum, row) => sum + Number(marks.has(idOf(row))), 0);
  return { rows: marked, hidden: marked.length - inSight, isMarked: true };
}

export const targetsOf = <Row>(marked: Targets<Row> | undefined, selected: Row | undefined): Targets<Row> =>
  marked ?? { rows: selected === undefined ? [] : [selected], hidden: 0, isMarked: false };

interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly shown: readonly Row[];
  readonly idOf: (row: Row) => string;
}
