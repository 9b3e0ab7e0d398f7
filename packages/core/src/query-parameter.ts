import * as z from 'zod/mini';

/**
 * Query parameters have two sides: text in the URL, a typed value in code. Each of these is a codec, so that the SDK
 * encodes and the server decodes by the same line of the contract.
 */

export const text = () => z.string();

export const integer = ({ min = 0 }: { min?: number } = {}) =>
  z.codec(z.string().check(z.regex(/^-?\d{1,15}$/)), z.int().check(z.gte(min)), {
    decode: (text) => Number(text),
    encode: (value) => String(value),
  });

/** `true` or `false` in any case. */
export const flag = () =>
  z.codec(z.string().check(z.regex(/^(true|false)$/i)), z.boolean(), {
    decode: (text) => text.toLowerCase() === 'true',
    encode: (value) => String(value),
  });

/** Values separated by commas; a repeated parameter means the same. */
export const commaList = <Item extends z.ZodMiniType<string, string>>(item: Item) =>
  z.codec(z.string(), z.array(item), {
    decode: (text) => text.split(',').filter(Boolean) as z.input<Item>[],
    encode: (values) => values.join(','),
  });

const parseInstant = (text: string): number => (/^\d{10,16}$/.test(text) ? Number(text) : Date.parse(text));

/** An instant as epoch milliseconds or ISO 8601; epoch milliseconds in code, and on the way out. */
export const instant = () =>
  z.codec(z.string().check(z.refine((text) => !Number.isNaN(parseInstant(text)))), z.number(), {
    decode: parseInstant,
    encode: (epoch) => String(epoch),
  });

/** An instant that the service takes as ISO 8601 only (UTC, with milliseconds). */
export const isoInstant = () =>
  z.codec(z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))), z.number(), {
    decode: (text) => Date.parse(text),
    encode: (epoch) => new Date(epoch).toISOString(),
  });
