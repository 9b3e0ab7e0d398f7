import { stringify } from 'csv-stringify/browser/esm/sync';
import { neutralise } from './formula';

/** Rows as CSV text that any spreadsheet opens, and none runs. */
export const formatCsv = (rows: readonly (readonly string[])[]): string =>
  // Every usual delimiter and line end is quoted, or a spreadsheet of another locale would cut a cell in two and run the second half.
  stringify(rows as string[][], { cast: { string: neutralise }, quoted_match: /[,;\t\r\n]/, record_delimiter: '\r\n' });
