import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { commaList, flag, instant, integer, isoInstant } from './query-parameter';

const query = z.object({
  max: z.optional(integer()),
  callingData: z.optional(flag()),
  status: z.optional(commaList(z.enum(['error', 'updating']))),
  after: z.optional(instant()),
  from: z.optional(isoInstant()),
});
const values = { max: 5, callingData: true, status: ['error', 'updating'] as const, after: 1_700_000_000_000, from: 0 };
const texts = {
  max: '5',
  callingData: 'true',
  status: 'error,updating',
  after: '1700000000000',
  from: '1970-01-01T00:00:00.000Z',
};

test('turns values into the text of a URL and back', () => {
  expect(z.encode(query, { ...values, status: [...values.status] })).toEqual(texts);
  expect(z.decode(query, texts)).toEqual(values);
});

test('takes an instant as epoch milliseconds or ISO 8601', () => {
  expect(z.decode(instant(), '2023-11-14T22:13:20.000Z')).toBe(1_700_000_000_000);
});

test('takes a flag in any case', () => {
  expect(z.decode(flag(), 'TRUE')).toBe(true);
});

test.each([
  ['max', 'ten'],
  ['max', '-1'],
  ['callingData', '1'],
  ['status', 'error,sideways'],
  ['after', 'yesterday'],
  ['from', 'soon'],
] as const)('refuses %s=%s and names it', (name, text) => {
  const result = z.safeDecode(query, { [name]: text });
  expect(result.error?.issues[0]?.path[0]).toBe(name);
});
