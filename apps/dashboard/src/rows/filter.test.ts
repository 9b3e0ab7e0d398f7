import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFilter } from './filter';

const names = ['Anna Lee', 'Hanna Lind', 'Ann', 'Lee Ann', 'anaconda', 'Bo', 'Leander', ''];
const rows = names.map((name) => ({ name }));
const others = names.map((name) => ({ name: `${name} of another organization` }));

const naively = (all: readonly { name: string }[], filter: string) =>
  all.filter(({ name }) =>
    filter
      .toLowerCase()
      .split(' ')
      .every((word) => name.toLowerCase().includes(word)),
  );

describe('typing a filter', () => {
  it('leaves at every key what the whole filter would have left, in any order of filters and lists', () => {
    const typed = fc.record({ all: fc.constantFrom(rows, others), filter: fc.stringMatching(/^[anelo ]{0,5}$/) });
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 12 }), (steps) => {
        const keep = createFilter<{ name: string }>(({ name }) => name);
        for (const { all, filter } of steps) expect(keep(all, filter)).toEqual(naively(all, filter));
      }),
      { seed: 1 },
    );
  });

  it('reads what a row shows once', () => {
    const read: string[] = [];
    const keep = createFilter<{ name: string }>(({ name }) => {
      read.push(name);
      return name;
    });
    keep.prepare(rows);
    for (const filter of ['a', 'an', 'ann', 'le', 'lee !bo']) keep(rows, filter);
    keep(rows.toReversed(), 'lee');
    expect(read).toHaveLength(rows.length);
  });
});
