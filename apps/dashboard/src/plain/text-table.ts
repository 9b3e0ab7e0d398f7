import { cleanText } from '../term/clean';
import { displayWidth, padToWidth } from '../term/width';

type Cells = readonly (string | number)[];

/** Lines with aligned columns, for pipes and files: no colours, nothing cut. Numbers stand to the right, and what is said to. */
export function textTable(titles: readonly string[], rows: readonly Cells[], isRight: readonly boolean[] = []): string {
  const isNumeric = titles.map(
    (_, column) => isRight[column] || (rows.length > 0 && rows.every((row) => typeof row[column] === 'number')),
  );
  return createTextTable([titles, ...rows], isNumeric)([titles, ...rows]);
}

const cellsOf = (rows: readonly Cells[]): string[][] => rows.map((row) => row.map((cell) => cleanText(String(cell))));

/** What makes lines of rows, as wide as these are. */
export function createTextTable(
  measured: readonly Cells[],
  isRight: readonly boolean[],
): (rows: readonly Cells[]) => string {
  const widths: number[] = [];
  for (const row of cellsOf(measured))
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
    });
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, column) => padToWidth(cell, widths[column] ?? 0, isRight[column] ? 'right' : 'left'))
      .join('  ')
      .trimEnd();
  return (rows) =>
    cellsOf(rows)
      .map((row) => `${lineOf(row)}\n`)
      .join('');
}
