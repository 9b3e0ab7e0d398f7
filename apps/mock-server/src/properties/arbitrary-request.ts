import type { Endpoint } from '@hubdeck/core';
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import type { SeededValues } from '../testing/seeded-values';

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Below `/v1`, with the query. */
  readonly path: string;
  readonly body?: string;
  readonly contentType?: string;
}

export interface Taste {
  readonly values: SeededValues;
  /** Of a hundred values, how many have nothing to do with what is expected. */
  readonly wildness: number;
}

const WILD_TEXTS = [
  '',
  ' ',
  '%',
  '%zz',
  '.',
  '..',
  '../../etc/passwd',
  '\u0000',
  '\r\nX: y',
  'null',
  'true',
  '-1',
  '0',
  '1e400',
  '99999999999999999999',
  "'; DROP TABLE people; --",
  '<script>alert(1)</script>',
  'Y2lzY29zcGFyazovL3VzL1BFT1BMRS8',
  'Y2lzY29zcGFyazovL3VzL1BFT1BMRS94',
  '=',
  '🤖',
  'e\u0301',
  '2026-02-30T25:61:00Z',
  'a,b,,c',
  'x'.repeat(5000),
] as const;

const wildText = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...WILD_TEXTS), fc.string({ unit: 'grapheme', maxLength: 20 }));

const wildValue = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    wildText(),
    fc.constantFrom(null, true, 0, -1, 1.5, 1e308, [], {}, [null], { length: -1 }),
    fc.jsonValue({ maxDepth: 2 }),
  );

const PRECISION = 100;

/** `share`: how much of the wildness applies. */
function mostly<T>(tame: fc.Arbitrary<T>, wild: fc.Arbitrary<T>, { wildness }: Taste, share = 1): fc.Arbitrary<T> {
  const weight = Math.round(wildness * share * PRECISION);
  return fc.oneof({ weight: 100 * PRECISION - weight, arbitrary: tame }, { weight, arbitrary: wild });
}

/** Where a value stands: the names of the fields around it, the innermost last. */
type Place = readonly string[];

const knownValues = (place: Place, { values }: Taste): readonly string[] =>
  values[place.slice(-2).join('.')] ?? values[place.at(-1) ?? ''] ?? [];

/** What strings are generated from; looking around is beyond the generator. */
const isSimple = (pattern: string | undefined): pattern is string =>
  pattern !== undefined && !/\(\?[=!<]/.test(pattern);

function textFor(place: Place, taste: Taste, pattern?: string): fc.Arbitrary<string> {
  const known = knownValues(place, taste);
  const matching = isSimple(pattern) ? [fc.stringMatching(new RegExp(pattern))] : [];
  const meaningful = known.length > 0 ? [fc.constantFrom(...known)] : matching;
  return mostly(
    fc.oneof(...(meaningful.length > 0 ? meaningful : [fc.constantFrom('a', '1', 'Robin')])),
    wildText(),
    taste,
  );
}

type Schema = z.core.JSONSchema.JSONSchema;

/** A value that a schema describes, or nearly so. */
const describedValue = (schema: Schema, place: Place, taste: Taste): fc.Arbitrary<unknown> =>
  mostly(tameValue(schema, place, taste), wildValue(), taste, 1 / 3);

function tameValue(schema: Schema, place: Place, taste: Taste): fc.Arbitrary<unknown> {
  const choices = schema.enum ?? (schema.const === undefined ? schema.examples : [schema.const]);
  if (Array.isArray(choices) && choices.length > 0) return fc.constantFrom(...choices);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return fc.oneof(...alternatives.map((one) => describedValue(one as Schema, place, taste)));
  switch (schema.type) {
    case 'string':
      return textFor(place, taste, schema.pattern);
    case 'integer':
    case 'number':
      return numberFor(schema, place, taste);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(describedValue((schema.items ?? {}) as Schema, place, taste), { minLength: 1, maxLength: 3 });
    case 'object':
      return objectOf(schema, place, taste);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function numberFor({ minimum = 0, maximum = 1000 }: Schema, place: Place, taste: Taste): fc.Arbitrary<unknown> {
  const known = knownValues(place, taste);
  return known.length > 0
    ? fc.constantFrom(...known.map(asNumber))
    : fc.integer({ min: minimum, max: Math.min(maximum, 10_000) });
}

/** Instants are numbers in code, and anything in a URL. */
const asNumber = (text: string) => (Number.isNaN(Number(text)) ? text : Number(text));

/** Few members beside those that are needed, for the more there are, the likelier two contradict each other. */
const MOST_OPTIONAL = 3;

const pickKeys = (schema: Schema, taste: Taste): fc.Arbitrary<readonly string[]> => {
  const required = schema.required ?? [];
  const optional = Object.keys(schema.properties ?? {}).filter((name) => !required.includes(name));
  const needed = mostly<readonly string[]>(fc.constant(required), fc.subarray(required), taste);
  const more = fc.subarray(optional, { maxLength: Math.min(MOST_OPTIONAL, optional.length) });
  return fc.tuple(needed, more).map(([some, others]) => [...some, ...others]);
};

const membersOf = (
  { properties = {} }: Schema,
  keys: readonly string[],
  valueFor: (schema: Schema, name: string) => fc.Arbitrary<unknown>,
) => fc.record(Object.fromEntries(keys.map((name) => [name, valueFor(properties[name] as Schema, name)])));

const objectOf = (schema: Schema, place: Place, taste: Taste): fc.Arbitrary<unknown> =>
  pickKeys(schema, taste).chain((keys) =>
    membersOf(schema, keys, (member, name) => describedValue(member, [...place, name], taste)),
  );

const describe = (schema: z.ZodMiniType, io: 'input' | 'output'): Schema =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema;

/** Some escape what they hold as they should, some do not. */
const escaped = (text: fc.Arbitrary<string>, taste: Taste): fc.Arbitrary<string> =>
  mostly(
    text.map((value) => encodeURIComponent(value)),
    fc.constantFrom('%', '%zz', '%E0%A4%A', '%00', '%2e%2e', '%ff', 'a b', '+'),
    taste,
    1 / 4,
  );

function pathOf({ path }: Endpoint, taste: Taste): fc.Arbitrary<string> {
  const segments = path.split('/').map((segment) => {
    if (!segment.startsWith(':')) return fc.constant(segment);
    return escaped(textFor([segment.slice(1)], taste), taste);
  });
  return fc.tuple(...segments).map((parts) => parts.join('/'));
}

/** By what a parameter means, not by what it looks like: `true` instead of text, and lists with commas. */
function queryOf({ query }: Endpoint, taste: Taste): fc.Arbitrary<string> {
  const schema = query ? describe(query, 'output') : {};
  const given = pickKeys(schema, taste).chain((keys) =>
    membersOf(schema, keys, (member, name) =>
      escaped(mostly(tameValue(member, [name], taste).map(String), wildText(), taste), taste),
    ),
  );
  const stray = fc.dictionary(fc.constantFrom('cursor', 'sid%C3%A9', '__proto__'), escaped(wildText(), taste));
  return fc
    .tuple(given, mostly(fc.constant({}), stray, taste))
    .map((parts) => parts.flatMap((part) => Object.entries(part).map(([name, value]) => `${name}=${value}`)))
    .map((pairs) => (pairs.length > 0 ? `?${pairs.join('&')}` : ''));
}

function bodyOf({ body, bodyType = 'application/json' }: Endpoint, taste: Taste) {
  if (!body) return fc.constant({});
  const text = /json/.test(bodyType)
    ? describedValue(describe(body, 'input'), [], taste).map((value) => JSON.stringify(value))
    : wildText();
  return fc.record({
    body: mostly(text, fc.constantFrom('', '{', '[1,', 'null', '\u0000', '"text"', '{"a":1}'), taste, 1 / 3),
    contentType: mostly(fc.constant(bodyType), fc.constantFrom('text/plain', 'application/xml', ''), taste, 1 / 3),
  });
}

/** A request that the operation of the contract may or may not like. */
export const arbitraryRequest = (endpoint: Endpoint, taste: Taste): fc.Arbitrary<WireRequest> =>
  fc
    .tuple(pathOf(endpoint, taste), queryOf(endpoint, taste), bodyOf(endpoint, taste))
    .map(([path, query, body]) => ({ method: endpoint.method, path: path + query, ...body }));
