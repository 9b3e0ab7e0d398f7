import { contract, listEndpoints } from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { quickCheck } from './quick-check';

const VALUES = [undefined, null, true, 'text', '', 'true', 0, 1.5, Number.NaN, [], ['text'], [1], {}, { id: 'text' }];

const Row = z.object({
  id: z.string(),
  kind: z.optional(z.enum(['a', 'b'])),
  tags: z.optional(z.array(z.string())),
  loose: z.union([z.boolean(), z.literal('true')]),
  count: z.number(),
  whole: z.optional(z.int()),
  mail: z.optional(z.email()),
  short: z.optional(z.string().check(z.maxLength(3))),
  map: z.optional(z.record(z.string(), z.number())),
  described: z.optional(z.string().check(z.meta({ examples: ['x'] }))),
});
const ROW = {
  id: '1',
  kind: 'a',
  tags: ['x'],
  loose: true,
  count: 2,
  whole: 3,
  mail: 'a@b.ch',
  short: 'abc',
  map: { a: 1 },
};

describe('the quick check', () => {
  it.each(Object.keys(Row.shape))('agrees with zod whatever stands in "%s"', (key) => {
    for (const value of VALUES) {
      const row = { ...ROW, [key]: value };
      expect([value, quickCheck(Row)(row)]).toEqual([value, z.validate(Row, row)]);
    }
  });

  it.each(VALUES)('agrees with zod on %j', (value) => {
    for (const schema of [Row, z.array(Row), z.optional(Row), z.strictObject({ id: z.string() }), z.unknown()]) {
      expect(quickCheck(schema)(value)).toBe(z.validate(schema, value));
    }
  });

  it('keeps count when rows differ in what they have and in its order', () => {
    const rows = [
      ROW,
      { count: 1, loose: false, id: '2' },
      { ...ROW, more: 1 },
      { loose: 'true', extra: {}, count: 0, id: '3' },
    ];
    expect(quickCheck(z.array(Row))(rows)).toBe(true);
    const { id: _, ...nameless } = ROW;
    expect(quickCheck(z.array(Row))([...rows, nameless])).toBe(false);
    expect(quickCheck(z.array(Row))([...rows, { ...nameless, more: 1 }])).toBe(false);
  });

  it('understands schemas that contain themselves', () => {
    const Tree = z.object({
      name: z.string(),
      get children(): z.ZodMiniOptional<z.ZodMiniArray<typeof Tree>> {
        return z.optional(z.array(Tree));
      },
    });
    expect(quickCheck(Tree)({ name: 'a', children: [{ name: 'b', children: [] }] })).toBe(true);
    expect(quickCheck(Tree)({ name: 'a', children: [{ name: 1 }] })).toBe(false);
  });

  it.each(listEndpoints(contract))('never passes what zod refuses in a reply of $name', ({ endpoint }) => {
    const { reply } = endpoint;
    if (!reply) return;
    for (const value of [...VALUES, ...VALUES.map((items) => ({ items }))]) {
      expect(quickCheck(reply)(value)).toBe(z.validate(reply, value));
    }
  });
});
