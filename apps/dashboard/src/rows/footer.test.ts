import { describe, expect, it } from 'vitest';
import type { BoundKey } from '../keys';
import { fitFooter } from './footer';

const binding = (key: string, more: Partial<BoundKey> = {}): BoundKey => ({
  id: 'list.open',
  keys: [key],
  label: `do ${key}`,
  run: () => undefined,
  ...more,
});
const keysOf = (table: readonly BoundKey[], width: number) => fitFooter(table, width).map(({ key }) => key);
const table = [
  binding('a'),
  binding('b'),
  binding('j', { quiet: true }),
  binding(':', { spare: true }),
  binding('x'),
  binding('?'),
  binding('q'),
];
// Each takes a key, a space, four characters and two spaces between two.
const roomFor = (entries: number) => entries * 8 - 2;

describe('the footer', () => {
  it('has all keys but the quiet ones, where there is room', () => {
    expect(keysOf(table, roomFor(6))).toEqual(['a', 'b', ':', 'x', '?', 'q']);
  });

  it('gives up first what is spare, then the last of the screen, and never the way out', () => {
    expect(keysOf(table, roomFor(5))).toEqual(['a', 'b', 'x', '?', 'q']);
    expect(keysOf(table, roomFor(4))).toEqual(['a', 'x', '?', 'q']);
    expect(keysOf(table, 1)).toEqual(['x', '?', 'q']);
  });
});
