import { Box, Text } from 'ink';
import type { Window } from '../rows/list-view';
import { type Column, fitColumns, fitRow, fitTitles } from '../rows/table';
import { useTheme } from '../services';
import { Tinted } from './tinted';

export interface TableProps<Row> {
  readonly columns: readonly Column<Row>[];
  /** All of them; only those in the window are drawn. */
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly window: Window;
  readonly width: number;
  readonly sort?: { readonly id: string | undefined; readonly descending?: boolean | undefined } | undefined;
  /** Rows that can't be chosen. */
  readonly isRefused?: ((row: Row) => boolean) | undefined;
}

/** Columns of the cursor before the first cell. */
const CURSOR = '\u25B8 ';

export function Table<Row>({ columns, rows, idOf, window, width, sort, isRefused }: TableProps<Row>) {
  const fitted = fitColumns(columns, width - CURSOR.length - 1);
  return (
    <Box flexDirection="column">
      <Tinted tone="columnTitle">{' '.repeat(CURSOR.length) + fitTitles(fitted, sort)}</Tinted>
      {rows.slice(window.top, window.bottom).map((row, at) => (
        <TableRow
          key={idOf(row)}
          cells={fitRow(fitted, row)}
          isSelected={window.top + at === window.index}
          isRefused={isRefused?.(row) ?? false}
        />
      ))}
    </Box>
  );
}

interface TableRowProps {
  readonly cells: ReturnType<typeof fitRow>;
  readonly isSelected: boolean;
  readonly isRefused: boolean;
}

function TableRow({ cells, isSelected, isRefused }: TableRowProps) {
  const theme = useTheme();
  const text = cells.map((cell) => cell.text).join('');
  if (isSelected) return <Tinted tone="selected">{`${CURSOR}${text} `}</Tinted>;
  if (isRefused) return <Tinted tone="refused">{' '.repeat(CURSOR.length) + text}</Tinted>;
  return (
    <Text wrap="truncate-end">
      {' '.repeat(CURSOR.length)}
      {cells.map((cell, at) => (
        <Text key={at} {...theme[cell.tone]}>
          {cell.text}
        </Text>
      ))}
    </Text>
  );
}
