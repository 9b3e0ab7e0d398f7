import { foldText } from './fold';
import { type Fields, parseQuery, type Query, type QueryProblem, type SoughtWord, testOf } from './query';
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

/** Rows with all that each of them shows, folded. */
interface Searched<Row> {
  readonly rows: readonly Row[];
  readonly texts: readonly string[];
}

export function createFilter<Row extends object>(
  textOf: (row: Row) => string,
  { fields = {}, clock }: FilterOptions<Row> = {},
): Filter<Row> {
  const searchText = remember((row: Row) => foldText(textOf(row)));
  let all: Searched<Row> = { rows: [], texts: [] };
  /** What words left of them. */
  let found: Searched<Row> & { readonly words: readonly SoughtWord[] } = { ...all, words: [] };
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
  const findWords = (words: readonly SoughtWord[]): readonly Row[] => {
    const isNarrower = found.words.every((before) => words.some((word) => narrows(word, before)));
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

/** Whether rows that hold a word all hold the one before. */
const narrows = (now: SoughtWord, before: SoughtWord): boolean =>
  now.isFuzzy ? before.isFuzzy && now.word.startsWith(before.word) : now.word.includes(before.word);

/** A plain loop: it runs over a hundred thousand rows between a key and the screen. */
function holding<Row>({ rows, texts }: Searched<Row>, word: SoughtWord): Searched<Row> {
  const holds = testOf(word);
  const kept: { rows: Row[]; texts: string[] } = { rows: [], texts: [] };
  for (let at = 0; at < rows.length; at += 1) {
    const text = texts[at] ?? '';
    if (!holds(text)) continue;
    kept.rows.push(rows[at] as Row);
    kept.texts.push(text);
  }
  return kept;
}
