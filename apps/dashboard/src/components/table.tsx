import { Box } from 'ink';
import { useSpokenTable } from '../hooks/use-spoken-table';
import { spokenLine } from '../linear/speech';
import { messages } from '../messages';
import type { Window } from '../rows/list-view';
import { type Marks, noMarks } from '../rows/marks';
import { type Cell, type Column, fitRow, fitTable, fitTitles, type SortKey } from '../rows/table';
import { WAITING } from '../rows/waiting';
import { type Services, useServices } from '../services';
import { cleanText } from '../term/clean';
import { styled } from '../term/style';
import { Painted, PaintedLine } from './painted';

export interface TableProps<Row> {
  readonly columns: readonly Column<Row>[];
  /** All of them; only those in the window are drawn. */
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly window: Window;
  readonly width: number;
  readonly order?: readonly SortKey[] | undefined;
  /** Rows that can't be chosen. */
  readonly isRefused?: ((row: Row) => boolean) | undefined;
  readonly marks?: Marks | undefined;
  /** The ids of rows that a waiting call will change. */
  readonly waiting?: ReadonlySet<string> | undefined;
  /** The frame is told how many lines that saves; see `Painted`. */
  readonly isFolded?: boolean;
}

/** Columns before the first cell: the cursor, and the mark. */
const CURSOR = '\u25B8';
const MARK = '\u2713';
const gutter = (isSelected: boolean, mark: string) => (isSelected ? CURSOR : ' ') + mark;
const GUTTER = gutter(false, ' ');

export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, idOf, window, width, order, isRefused, marks = noMarks, waiting, isFolded = false } = props;
  const { theme, link } = useServices();
  const isSpoken = useSpokenTable(() => spokenTable(props));
  if (isSpoken) return null;
  const fitted = fitTable(columns, width);
  const lines = rows.slice(window.top, window.bottom).map((row, at) =>
    paintRow(
      fitRow(fitted, row),
      { theme, link },
      {
        isSelected: window.top + at === window.index,
        isMarked: marks.has(idOf(row)),
        isWaiting: waiting?.has(idOf(row)) ?? false,
        isRefused: isRefused?.(row) ?? false,
      },
    ),
  );
  return (
    <Box flexDirection="column">
      <PaintedLine pieces={[{ text: GUTTER + fitTitles(fitted, order), tone: 'columnTitle' }]} width={width} />
      <Painted lines={lines} width={width} isFolded={isFolded} />
    </Box>
  );
}

/** The row under the cursor, with what signs and colours say of it. */
function spokenTable<Row>({ columns, rows, idOf, window, isRefused, marks, waiting }: TableProps<Row>) {
  const row = rows[window.index];
  if (row === undefined) return undefined;
  const { linear: words } = messages;
  const cells = columns.map((column) => spokenLine(cleanText(column.text(row)))).filter(Boolean);
  const states = [
    marks?.has(idOf(row)) && words.marked,
    waiting?.has(idOf(row)) && words.waiting,
    isRefused?.(row) && words.refused,
  ];
  return {
    titles: columns.map(({ title }) => title.trim()).filter(Boolean),
    count: rows.length,
    index: window.index,
    row: [...cells, ...states].filter(Boolean).join(', '),
  };
}

interface RowState {
  readonly isSelected: boolean;
  readonly isMarked: boolean;
  readonly isWaiting: boolean;
  readonly isRefused: boolean;
}

type Look = Pick<Services, 'theme' | 'link'>;

function paintRow(
  cells: readonly Cell[],
  { theme, link }: Look,
  { isSelected, isMarked, isWaiting, isRefused }: RowState,
): string {
  const before = gutter(isSelected, isWaiting ? WAITING : isMarked ? MARK : ' ');
  const text = cells.map((cell) => link(cell.text, cell.link)).join('');
  if (isSelected) return styled(`${before}${text} `, theme.selected);
  if (isRefused) return styled(before + text, theme.refused);
  const painted = isMarked ? styled(before, theme.accent) : before;
  return painted + cells.map((cell) => styled(link(cell.text, cell.link), theme[cell.tone])).join('');
}
