/**
 * How query parameters are written into a URL: the sending half of the codecs that core has for them, without a schema
 * language. A test holds the two against each other, parameter by parameter. Whether a text is one of those that the
 * service knows, the compiler and the service say.
 */
export type ParameterKind = 'text' | 'flag' | 'integer' | 'list' | 'instant' | 'isoInstant';

interface Kind {
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
  /** Only asked for what fits. */
  readonly encode: (value: never) => string;
}

const isString = (value: unknown): boolean => typeof value === 'string';
const isInstant = (value: unknown): boolean => typeof value === 'number' && !Number.isNaN(new Date(value).getTime());

const KINDS: Readonly<Record<ParameterKind, Kind>> = {
  text: { expected: 'string', fits: isString, encode: String },
  flag: { expected: 'boolean', fits: (value) => typeof value === 'boolean', encode: String },
  integer: { expected: 'integer', fits: Number.isSafeInteger, encode: String },
  list: {
    expected: 'array of strings',
    fits: (value) => Array.isArray(value) && value.every(isString),
    encode: (values: readonly string[]) => values.join(','),
  },
  instant: { expected: 'epoch milliseconds', fits: isInstant, encode: String },
  isoInstant: {
    expected: 'epoch milliseconds',
    fits: isInstant,
    encode: (epoch: number) => new Date(epoch).toISOString(),
  },
};

/** A kind as the table of operations writes it: with a question mark where the parameter may be left out. */
export type ParameterNote = ParameterKind | `${ParameterKind}?`;

/** The value as text; what was expected instead, if it doesn't fit; `undefined` where it is left out and may be. */
export function encodeParameter(
  note: ParameterNote,
  value: unknown,
): { text: string } | { expected: string } | undefined {
  if (value === undefined && note.endsWith('?')) return undefined;
  const { expected, fits, encode } = KINDS[note.replace('?', '') as ParameterKind];
  return fits(value) ? { text: encode(value as never) } : { expected };
}
