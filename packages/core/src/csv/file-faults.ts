import { type CsvRecord, readRecords } from './read';

/** The vendor's own limit. */
export const MOST_IMPORT_ROWS = 20_000;

/** The header and the first row of a file, as far as there are any. */
interface Beginning {
  readonly first: CsvRecord | undefined;
  readonly second: CsvRecord | undefined;
}

/** Why a file as a whole can't be imported. `remedy` says where a good one comes from. */
export function fileFaults(
  text: string,
  { first, second }: Beginning,
  headerFaults: readonly string[],
  remedy: string,
): string[] {
  if (!first) return [`The file is empty. ${remedy}`];
  if (first.fault !== undefined) return [`line ${first.line}: ${first.fault}`];
  if (headerFaults.length > 0) return headerFaults.map((text) => `line ${first.line}: ${text}`);
  if (!second) return ['The file has a header and no rows. Fill in a row for each user.'];
  if (!hasTooManyRows(text)) return [];
  return [
    `The file has more than ${MOST_IMPORT_ROWS.toLocaleString('en')} rows. Split it, and import one part after the other.`,
  ];
}

/** Only of a file with many lines are the rows counted. */
const hasTooManyRows = (text: string): boolean =>
  text.split('\n', MOST_IMPORT_ROWS + 3).length > MOST_IMPORT_ROWS + 2 &&
  hasMoreThan(MOST_IMPORT_ROWS + 1, readRecords(text));

function hasMoreThan(most: number, records: Iterable<unknown>): boolean {
  let count = 0;
  for (const _ of records) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}
