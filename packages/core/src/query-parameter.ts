import * as z from 'zod/mini';

/**
 * Query parameters have two sides: text in the URL, a typed value in code. Each of these is a codec, so that the SDK
 * encodes and the server decodes by the same line of the contract.
 *
 * They are marked as free of side effects: else a bundle that wants one resource keeps the parameters of all of them.
 */

export const text = /* @__NO_SIDE_EFFECTS__ */ () => z.string();

export const integer = /* @__NO_SIDE_EFFECTS__ */ ({ min = 0 }: { min?: number } = {}) =>
  z.codec(
    z.string().check(z.regex(/^-?\d{1,15}$/, { error: 'a whole number is expected' })),
    z.int().check(z.gte(min)),
    {
      decode: (text) => Number(text),
      encode: (value) => String(value),
    },
  );

/** `true` or `false` in any case. */
export const flag = /* @__NO_SIDE_EFFECTS__ */ () =>
  z.codec(z.string().check(z.regex(/^(true|false)$/i, { error: 'true or false is expected' })), z.boolean(), {
    decode: (text) => text.toLowerCase() === 'true',
    encode: (value) => String(value),
  });

/** Values separated by commas; a repeated parameter means the same. */
export const commaList = /* @__NO_SIDE_EFFECTS__ */ <Item extends z.ZodMiniType<string, string>>(item: Item) =>
  z.codec(z.string(), z.array(item), {
    decode: (text) => text.split(',').filter(Boolean) as z.input<Item>[],
    encode: (values) => values.join(','),
  });

const INSTANT_EXPECTED = { error: 'an instant is expected, such as 2026-01-31T12:00:00.000Z' };

const parseInstant = (text: string): number => (/^\d{10,16}$/.test(text) ? Number(text) : Date.parse(text));

/** An instant as epoch milliseconds or ISO 8601; epoch milliseconds in code, and on the way out. */
export const instant = /* @__NO_SIDE_EFFECTS__ */ () =>
  z.codec(z.string().check(z.refine((text) => !Number.isNaN(parseInstant(text)), INSTANT_EXPECTED)), z.number(), {
    decode: parseInstant,
    encode: (epoch) => String(epoch),
  });

/** An instant that the service takes as ISO 8601 only (UTC, with milliseconds). */
export const isoInstant = /* @__NO_SIDE_EFFECTS__ */ () =>
  z.codec(z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)), INSTANT_EXPECTED)), z.number(), {
    decode: (text) => Date.parse(text),
    encode: (epoch) => new Date(epoch).toISOString(),
  });
