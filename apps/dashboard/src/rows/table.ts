import { displayWidth, fitCell, truncateToWidth } from '../term/width';
import type { Tone } from '../theme';

/** A column of a table: what it shows of a row, and how wide it wants to be. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Columns below which the text says too little. */
  readonly min: number;
  /** Columns beyond which more says nothing; without it, it grows with the window. */
  readonly max?: number;
  /** In a narrow window those with the highest number go first. */
  readonly dispensable?: number;
  readonly align?: 'left' | 'right';
  /** Rows whose text may run on over the columns behind that say nothing. */
  readonly spans?: (row: Row) => boolean;
  readonly text: (row: Row) => string;
  readonly tone?: (row: Row) => Tone;
  /** The page of Control Hub about what it names. */
  readonly link?: (row: Row) => string | undefined;
  /** What the column is ordered by, if not by its text. */
  readonly order?: (row: Row) => string | number;
}

export interface FittedColumn<Row> {
  readonly column: Column<Row>;
  readonly width: number;
}

const GAP = 1;
/** What a column without a most wants before others have what they want. */
const UNBOUNDED = 40;
const widthOf = (columns: readonly { min: number }[]) =>
  columns.reduce((sum, { min }) => sum + min, GAP * Math.max(0, columns.length - 1));

/**
 * Shares the width out: dispensable columns are left out until the rest fits, then those that lack most
 * grow first.
 */
export function fitColumns<Row>(columns: readonly Column<Row>[], width: number): FittedColumn<Row>[] {
  const kept = [...columns];
  while (widthOf(kept) > width) {
    const least = kept.reduce((a, b) => ((b.dispensable ?? 0) > (a.dispensable ?? 0) ? b : a));
    if (!least.dispensable) break;
    kept.splice(kept.indexOf(least), 1);
  }
  const widths = kept.map(({ min }) => min);
  const wishes = kept.map(({ min, max }) => (max ?? UNBOUNDED) - min);
  let room = width - widthOf(kept);
  for (; room > 0; room -= 1) {
    const at = wishes.indexOf(Math.max(...wishes));
    if ((wishes[at] ?? 0) <= 0) break;
    widths[at] = (widths[at] ?? 0) + 1;
    wishes[at] = (wishes[at] ?? 0) - 1;
  }
  const unbounded = kept.findIndex(({ max }) => max === undefined);
  if (room > 0 && unbounded >= 0) widths[unbounded] = (widths[unbounded] ?? 0) + room;
  return kept.map((column, at) => ({ column, width: widths[at] ?? column.min }));
}

export interface Cell {
  readonly text: string;
  readonly tone: Tone;
  readonly link?: string | undefined;
}

/** A row as cells of exact widths; what came from the wire is cleaned on the way. */
export function fitRow<Row>(columns: readonly FittedColumn<Row>[], row: Row): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at < columns.length; ) {
    const { column, width } = columns[at] as FittedColumn<Row>;
    const covered = column.spans?.(row) ? countSilent(columns.slice(at + 1), row) : 0;
    const whole = columns.slice(at + 1, at + 1 + covered).reduce((sum, next) => sum + GAP + next.width, width);
    at += 1 + covered;
    const gap = at < columns.length ? ' '.repeat(GAP) : '';
    const text = fitCell(column.text(row), whole, column.align) + gap;
    cells.push({ text, tone: column.tone?.(row) ?? 'normal', link: column.link?.(row) });
  }
  return cells;
}

function countSilent<Row>(columns: readonly FittedColumn<Row>[], row: Row): number {
  const at = columns.findIndex(({ column }) => column.text(row) !== '');
  return at < 0 ? columns.length : at;
}

/** A column by which rows are ordered. */
export interface SortKey {
  readonly id: string;
  readonly descending?: boolean | undefined;
}

/** The line of titles, with an arrow at the columns that order the rows, and their turns where there are several. */
export const fitTitles = <Row>(columns: readonly FittedColumn<Row>[], order: readonly SortKey[] = []): string =>
  columns
    .map(({ column: { id, title, align }, width }) => {
      const turn = order.findIndex((key) => key.id === id);
      const arrow = arrowOf(order, turn);
      return fitCell(arrow === '' ? title : withArrow(title, arrow, width), width, align);
    })
    .join(' '.repeat(GAP));

/** Which way a column orders the rows, and as which where it isn't alone; nothing where it does not. */
export function arrowOf(order: readonly SortKey[], turn: number): string {
  const key = order[turn];
  if (key === undefined) return '';
  return (key.descending ? '\u25BC' : '\u25B2') + (order.length > 1 ? String(turn + 1) : '');
}

/** Columns before the first cell of a table: the cursor, and the mark. */
export const GUTTER_WIDTH = 2;

/** The columns of a table of that width; one more stays free behind them. */
export const fitTable = <Row>(columns: readonly Column<Row>[], width: number): FittedColumn<Row>[] =>
  fitColumns(columns, width - GUTTER_WIDTH - 1);

/** The column of a table that stands at `x`; none in the gaps between them. */
export function columnAt<Row>(columns: readonly FittedColumn<Row>[], x: number): Column<Row> | undefined {
  let left = GUTTER_WIDTH;
  for (const { column, width } of columns) {
    if (x < left) return undefined;
    if (x < left + width) return column;
    left += width + GAP;
  }
  return undefined;
}

/** The arrow stays where the title has to be cut. */
function withArrow(title: string, arrow: string, width: number): string {
  const room = width - displayWidth(arrow);
  return displayWidth(title) < room ? `${title} ${arrow}` : truncateToWidth(title, room) + arrow;
}
