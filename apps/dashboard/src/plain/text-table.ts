import { cleanText } from '../term/clean';
import { displayWidth, padToWidth } from '../term/width';

/** Lines with aligned columns, for pipes and files: no colours, nothing cut. Numbers stand to the right, and what is said to. */
export function textTable(
  titles: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  isRight: readonly boolean[] = [],
): string {
  const cells = [titles, ...rows].map((row) => row.map((cell) => cleanText(String(cell))));
  const widths = titles.map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0),
  );
  const isNumeric = titles.map(
    (_, column) => isRight[column] || (rows.length > 0 && rows.every((row) => typeof row[column] === 'number')),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) => padToWidth(cell, widths[column] ?? 0, isNumeric[column] ? 'right' : 'left'))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
