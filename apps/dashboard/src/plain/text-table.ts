import { cleanText } from '../term/clean';
import { displayWidth, padToWidth } from '../term/width';

/** Lines with aligned columns, for pipes and files: no colours, nothing cut. Numbers stand to the right. */
export function textTable(titles: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [titles, ...rows].map((row) => row.map((cell) => cleanText(String(cell))));
  const widths = titles.map((_, column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))));
  const isNumeric = titles.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
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
