import { messages } from '../messages';
import { closestWord } from './closest';
import { foldText } from './fold';
import { createFuzzyTest } from './fuzzy';

/**
 * The language of filters, the same in screens and commands: `archer status:offline sub:"Webex Go" !provisioned age:>30d`.
 * Terms are joined by AND; a term without a field is looked for in everything that a row shows, and `~archfld` finds letters
 * with others between them. What can't be understood is named with its position and left out, so that a filter which is
 * still being typed doesn't empty the screen.
 */

type Instant = string | number | undefined;

/** What a field says of a row, and so how it is compared. */
export type Field<Row> = {
  /** Other names. */
  readonly also?: readonly string[];
} & (
  | { readonly kind: 'text'; readonly read: (row: Row) => string | undefined | readonly (string | undefined)[] }
  /** Words of a fixed few: compared from the beginning of a word, or `active` would be found in `inactive`. */
  | {
      readonly kind: 'word';
      readonly read: (row: Row) => readonly (string | undefined)[];
      readonly values?: readonly string[];
    }
  | { readonly kind: 'number'; readonly read: (row: Row) => number | undefined }
  | { readonly kind: 'date'; readonly read: (row: Row) => Instant }
  /** The time since an instant. */
  | { readonly kind: 'age'; readonly read: (row: Row) => Instant }
);

export type Fields<Row> = Readonly<Record<string, Field<Row>>>;

/** `~` is for letters in their order, with others between them. */
type Operator = '' | '=' | '~' | '>' | '<' | '>=' | '<=';

interface Term {
  readonly isNegated: boolean;
  /** As it was typed; none: everything that the row shows. */
  readonly field?: string;
  readonly operator: Operator;
  /** Any of them suffices. Folded. */
  readonly values: readonly string[];
}

export interface QueryProblem {
  /** In the text, from 1. */
  readonly position: number;
  readonly text: string;
}

interface ParsedTerm extends Term {
  readonly position: number;
}

const FIELD = /^([A-Za-z][\w-]*):(?!\/\/)/;
/** Names that look as if a field was meant, where there are any; `aa:bb` and `12:30` do not. */
const LIKE_A_FIELD = /^[A-Za-z]{3,}$/;
const OPERATOR = /^(>=|<=|>|<|=|~)/;
const QUOTED = /^"([^"]*)("|$)/;

/** Cuts a text into terms; a name before a colon is kept as a field where it could be one. */
function* readTerms(text: string, isField: (name: string) => boolean): Generator<ParsedTerm> {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(text.slice(at)) ?? undefined;
    at += found?.[0].length ?? 0;
    return found;
  };
  for (take(/^\s+/); at < text.length; take(/^\s+/)) {
    const position = at + 1;
    const isNegated = take(/^!(?=\S)/) !== undefined;
    const name = FIELD.exec(text.slice(at))?.[1];
    if (name === undefined || !isField(name)) {
      const operator = take(/^~(?=\S)/) ? '~' : '';
      const value = take(QUOTED)?.[1] ?? take(/^\S+/)?.[0] ?? '';
      if (value !== '' && value !== '!' && value !== '~')
        yield { isNegated, operator, values: [foldText(value)], position };
      continue;
    }
    take(FIELD);
    const operator = (take(OPERATOR)?.[0] ?? '') as Operator;
    const values: string[] = [];
    do values.push(foldText(take(QUOTED)?.[1] ?? take(/^[^\s,]+/)?.[0] ?? ''));
    while (take(/^,/));
    yield { isNegated, field: name.toLowerCase(), operator, values: values.filter(Boolean), position };
  }
}

/** A word that is looked for, as it is or with others between its letters. Folded. */
export interface SoughtWord {
  readonly word: string;
  readonly isFuzzy: boolean;
}

export interface Query<Row> {
  readonly problems: readonly QueryProblem[];
  /** Nothing is asked for. */
  readonly isEmpty: boolean;
  /** What is looked for in everything that a row shows, where nothing else is asked. */
  readonly words: readonly SoughtWord[] | undefined;
  /** `text` is all that the row shows, folded; `now` in epoch milliseconds. */
  matches(row: Row, text: () => string, now: number): boolean;
}

/** Reads a filter. A term that has a problem keeps every row. */
export function parseQuery<Row>(text: string, fields: Fields<Row>): Query<Row> {
  const names = new Map(
    Object.entries(fields).flatMap(([name, field]) => [name, ...(field.also ?? [])].map((n) => [n, field])),
  );
  const problems: QueryProblem[] = [];
  const tests: ((row: Row, text: () => string, now: number) => boolean)[] = [];
  const sought: SoughtWord[] = [];
  for (const term of readTerms(
    text,
    (name) => names.has(name.toLowerCase()) || (names.size > 0 && LIKE_A_FIELD.test(name)),
  )) {
    const field = term.field === undefined ? undefined : names.get(term.field);
    const problem = problemOf(term, field, Object.keys(fields));
    if (problem !== undefined) problems.push({ position: term.position, text: problem });
    else if (!field) {
      const [word = ''] = term.values;
      const isFuzzy = term.operator === '~';
      if (!term.isNegated) sought.push({ word, isFuzzy });
      const holdsWord = testOf({ word, isFuzzy });
      tests.push((_, all) => holdsWord(all()) !== term.isNegated);
    } else {
      const holds = rowTest(term, field);
      tests.push((row, _, now) => holds(row, now) !== term.isNegated);
    }
  }
  return {
    problems,
    isEmpty: tests.length === 0,
    words: sought.length === tests.length ? sought : undefined,
    matches(row, all, now) {
      for (const test of tests) if (!test(row, all, now)) return false;
      return true;
    },
  };
}

/** Whether a text holds a word. */
export const testOf = ({ word, isFuzzy }: SoughtWord): ((text: string) => boolean) =>
  isFuzzy ? createFuzzyTest(word) : (text) => text.includes(word);

const { query: words } = messages;
const ANY = '*';

function problemOf<Row>(term: Term, field: Field<Row> | undefined, known: readonly string[]): string | undefined {
  const { field: name, operator, values } = term;
  if (name === undefined) return undefined;
  if (!field) return words.unknownField(name, closestWord(name, known), known);
  if (values.length === 0) return words.noValue(name);
  if (values.includes(ANY)) return undefined;
  const isOrdered = operator !== '' && operator !== '=' && operator !== '~';
  switch (field.kind) {
    case 'text':
    case 'word':
      return isOrdered ? words.notOrdered(name, operator) : undefined;
    case 'number':
      return operator !== '~' && values.every(isNumber) ? undefined : words.noNumber(name);
    case 'date':
      return operator !== '~' && values.every((value) => DATE.test(value)) ? undefined : words.noDate(name);
    case 'age':
      if (!isOrdered) return words.ageNeedsOrder(name);
      return values.every((value) => readDuration(value) !== undefined) ? undefined : words.noDuration(name);
  }
}

const isNumber = (value: string) => value !== '' && Number.isFinite(Number(value));
/** A day, a month, a year, or a day with a time. */
const DATE = /^\d{4}(-\d\d(-\d\d(t\d\d(:\d\d(:\d\d(\.\d+)?z?)?)?)?)?)?$/;

const UNITS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
  y: 365 * 86_400_000,
};

/** `30d` in milliseconds: minutes, hours, days, weeks, years. */
export function readDuration(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?)([mhdwy])$/.exec(text.toLowerCase()) ?? [];
  return count === undefined ? undefined : Number(count) * (UNITS[unit] ?? 0);
}

type RowTest<Row> = (row: Row, now: number) => boolean;

/** Whether a row has one of the values of a term in a field. */
function rowTest<Row>({ operator, values }: Term, field: Field<Row>): RowTest<Row> {
  const anyHolds = <Value>(
    read: (row: Row, now: number) => readonly Value[],
    testFor: (value: string) => Test<Value>,
  ) => {
    const tests = values.map((value) => (value === ANY ? () => true : testFor(value)));
    return (row: Row, now: number) => read(row, now).some((value) => tests.some((holds) => holds(value)));
  };
  switch (field.kind) {
    case 'text':
      return anyHolds(
        (row) => textsOf(field.read(row)),
        (value) => textTest(operator, value),
      );
    case 'word':
      return anyHolds(
        (row) => textsOf(field.read(row)),
        (value) => wordTest(operator, value),
      );
    case 'number':
      return anyHolds(
        (row) => known(field.read(row)),
        (value) => (number) => inOrder(operator, number - Number(value)),
      );
    case 'date':
      return anyHolds(
        (row) => known(toInstant(field.read(row))),
        (value) => (instant) => holdsDate(operator, instant, value),
      );
    case 'age':
      return anyHolds(
        (row, now) => known(toInstant(field.read(row))).map((instant) => now - instant),
        (value) => (age) => inOrder(operator, age - (readDuration(value) ?? 0)),
      );
  }
}

type Test<Value> = (value: Value) => boolean;

const known = (value: number | undefined): readonly number[] => (value === undefined ? [] : [value]);

const textsOf = (value: string | undefined | readonly (string | undefined)[]): string[] =>
  (typeof value === 'object' ? value : [value]).flatMap((text) => (text ? [foldText(text)] : []));

function textTest(operator: Operator, value: string): Test<string> {
  if (operator === '=') return (text) => text === value;
  return testOf({ word: value, isFuzzy: operator === '~' });
}

const wordTest = (operator: Operator, value: string): Test<string> =>
  operator === '' ? (text) => ` ${text}`.includes(` ${value}`) : textTest(operator, value);

function inOrder(operator: Operator, difference: number): boolean {
  switch (operator) {
    case '>':
      return difference > 0;
    case '<':
      return difference < 0;
    case '>=':
      return difference >= 0;
    case '<=':
      return difference <= 0;
    default:
      return difference === 0;
  }
}

/** A date is compared as far as it is written, in UTC: `2026-01` is the whole month, and what is after it comes in February. */
function holdsDate(operator: Operator, instant: number, value: string): boolean {
  const text = new Date(instant).toISOString().toLowerCase().slice(0, value.length);
  return inOrder(operator, text < value ? -1 : text > value ? 1 : 0);
}

function toInstant(value: Instant): number | undefined {
  const instant = typeof value === 'string' ? Date.parse(value) : value;
  return instant === undefined || Number.isNaN(instant) ? undefined : instant;
}
