import { type Fields, parseQuery, type Query, type QueryProblem } from './query';
import { remember } from './remember';

/** Keeps the rows that match a filter. */
export interface Filter<Row> {
  (rows: readonly Row[], filter: string): readonly Row[];
  /** Readies rows, so that the first key of a filter is as fast as the others. */
  prepare(rows: readonly Row[]): void;
  /** What of it can't be understood. */
  problems(filter: string): readonly QueryProblem[];
  /** What can be asked for by name. */
  readonly fields: Fields<Row>;
}

export interface FilterOptions<Row> {
  /** What can be asked for by name. */
  readonly fields?: Fields<Row>;
  readonly clock?: { now(): number };
}

/** Rows with all that each of them shows, in lower case. */
interface Searched<Row> {
  readonly rows: readonly Row[];
  readonly texts: readonly string[];
}

export function createFilter<Row extends object>(
  textOf: (row: Row) => string,
  { fields = {}, clock }: FilterOptions<Row> = {},
): Filter<Row> {
  const searchText = remember((row: Row) => textOf(row).toLowerCase());
  let all: Searched<Row> = { rows: [], texts: [] };
  /** What words left of them. */
  let found: Searched<Row> & { readonly words: readonly string[] } = { ...all, words: [] };
  let last: { readonly filter: string; readonly query: Query<Row> } | undefined;
  const prepare = (rows: readonly Row[]) => {
    if (all.rows === rows) return;
    all = { rows, texts: rows.map(searchText) };
    found = { ...all, words: [] };
  };
  const read = (filter: string): Query<Row> => {
    if (last?.filter !== filter) last = { filter, query: parseQuery(filter, fields) };
    return last.query;
  };
  /** Each key of a word can only narrow what the keys before it left. */
  const findWords = (words: readonly string[]): readonly Row[] => {
    const isNarrower = found.words.every((before) => words.some((word) => word.includes(before)));
    found = { ...words.reduce(holding<Row>, isNarrower ? found : all), words };
    return found.rows;
  };
  const keep = (rows: readonly Row[], filter: string): readonly Row[] => {
    const query = read(filter);
    if (query.isEmpty) return rows;
    if (query.words) {
      prepare(rows);
      return findWords(query.words);
    }
    const now = clock?.now() ?? 0;
    return rows.filter((row) => query.matches(row, () => searchText(row), now));
  };
  return Object.assign(keep, { prepare, problems: (filter: string) => read(filter).problems, fields });
}

/** A plain loop: it runs over a hundred thousand rows between a key and the screen. */
function holding<Row>({ rows, texts }: Searched<Row>, word: string): Searched<Row> {
  const kept: { rows: Row[]; texts: string[] } = { rows: [], texts: [] };
  for (let at = 0; at < rows.length; at += 1) {
    const text = texts[at] ?? '';
    if (!text.includes(word)) continue;
    kept.rows.push(rows[at] as Row);
    kept.texts.push(text);
  }
  return kept;
}
