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

  it('finds letters with others between them, and as fast as words: each key looks through what the one before left', () => {
    const keep = createFilter<{ name: string }>(({ name }) => name);
    for (const typed of ['~l', '~lna', '~lnan', '~lna', '~lnan lee', '~an']) {
      const fresh = createFilter<{ name: string }>(({ name }) => name);
      expect(keep(rows, typed)).toEqual(fresh(rows, typed));
    }
    expect(keep(rows, '~anlee').map(({ name }) => name)).toEqual(['Anna Lee']);
  });

  it('needs no accents', () => {
    const keep = createFilter<{ name: string }>(({ name }) => name, {
      fields: { name: { kind: 'text', read: ({ name }) => name } },
    });
    const people = [{ name: 'Mar\u00EDa Pe\u00F1a' }, { name: 'Mario' }];
    for (const filter of ['maria', 'name:maria', '~mrpn', 'MAR\u00CDA', 'name:="maria pena"'])
      expect(keep(people, filter), filter).toEqual([people[0]]);
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
