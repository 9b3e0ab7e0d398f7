import { cleanText } from '../term/clean';
import type { Field, Fields } from './query';

/** What could stand at the end of a filter instead of what was begun there. */
export interface Completion {
  /** Where in the text it begins. */
  readonly from: number;
  readonly candidates: readonly string[];
}

/** The term at the end: its field, what stands between that and the last value, and as much of the value as is there. */
const LAST_TERM = /(?:^|\s)(!?(?:([A-Za-z][\w-]*):(?:>=|<=|[><=~])?(?:(?:"[^"]*"|[^\s,"]+),)*)?)("[^"]*|[^\s,"]*)$/;
/** Values are looked for in so many rows; what none of them has is seldom asked for. */
const MOST_ROWS = 20_000;
const MOST_CANDIDATES = 50;

/** Names of fields, and behind a field what rows have there, most frequent first. */
export function completeFilter<Row>(text: string, fields: Fields<Row>, rows: readonly Row[]): Completion {
  const [, before = '', name, begun = ''] = LAST_TERM.exec(text) ?? [];
  const from = text.length - begun.length;
  const wanted = begun.replace('"', '').toLowerCase();
  if (name === undefined) {
    const isName = before === '' || before === '!';
    return { from, candidates: isName && !begun.startsWith('"') ? namesFor(wanted, fields) : [] };
  }
  const field = fieldOf(name.toLowerCase(), fields);
  return { from, candidates: field ? valuesFor(wanted, field, rows).map(quoted) : [] };
}

function namesFor<Row>(begun: string, fields: Fields<Row>): string[] {
  const names = Object.keys(fields).filter((name) => name.startsWith(begun));
  const others = Object.values(fields).flatMap(({ also = [] }) => also.filter((name) => name.startsWith(begun)));
  return (names.length > 0 ? names : others).map((name) => `${name}:`);
}

const fieldOf = <Row>(name: string, fields: Fields<Row>): Field<Row> | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : Object.values(fields).find(({ also = [] }) => also.includes(name));

function valuesFor<Row>(begun: string, field: Field<Row>, rows: readonly Row[]): string[] {
  if (field.kind !== 'text' && field.kind !== 'word') return [];
  const known = field.kind === 'word' && field.values ? field.values : frequent(field.read, rows);
  const values = known.filter((value) => ` ${value.toLowerCase()}`.includes(` ${begun}`));
  const rank = (value: string) => Number(!value.toLowerCase().startsWith(begun));
  return values.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_CANDIDATES);
}

type Read<Row> = (row: Row) => string | undefined | readonly (string | undefined)[];

function frequent<Row>(read: Read<Row>, rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  for (const row of rows.slice(0, MOST_ROWS)) {
    const value = read(row);
    for (const text of typeof value === 'object' ? value : [value]) {
      if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  // A quotation mark can't be written in a filter.
  return [...counts].toSorted(([, a], [, b]) => b - a).flatMap(([text]) => (text.includes('"') ? [] : cleanText(text)));
}

const quoted = (value: string): string => (/[\s,]/.test(value) || value.startsWith('!') ? `"${value}"` : value);
