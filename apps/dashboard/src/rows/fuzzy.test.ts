import { describe, expect, it } from 'vitest';
import { holdsFuzzily } from './fuzzy';
import { type Fields, parseQuery } from './query';

describe('looking for letters with others between them', () => {
  it.each([
    ['archfld', 'archer field', true],
    ['wbxgo', 'a webex go device', true],
    ['arch fie', 'archer field', true],
    ['field', 'archer field', true],
    ['rcher', 'archer field', false],
    ['fldarch', 'archer field', false],
    ['af', 'archer field', false],
    ['archx', 'archer field', false],
    ['\u05D9\u05DC', '\u05D9\u05E2\u05DC', true],
  ])('"%s" in "%s": %s', (typed, text, expected) => {
    expect(holdsFuzzily(text, typed)).toBe(expected);
  });
});

describe('~ in a filter', () => {
  const fields: Fields<{ name: string; calls: number }> = {
    name: { kind: 'text', read: ({ name }) => name },
    calls: { kind: 'number', read: ({ calls }) => calls },
  };
  const row = { name: 'Archer Field', calls: 3 };
  const isKept = (filter: string) => parseQuery(filter, fields).matches(row, () => 'archer field berlin', 0);

  it.each([
    ['~archfld', true],
    ['~brln', true],
    ['!~archfld', false],
    ['name:~archfld', true],
    ['name:~brln', false],
    ['name:nobody,~brln', false],
    ['~"arch fie"', true],
    ['~', true],
  ])('%s keeps the row: %s', (filter, expected) => {
    expect(isKept(filter)).toBe(expected);
  });

  it('is refused where letters are not what is compared', () => {
    expect(parseQuery('calls:~3', fields).problems).toEqual([
      { position: 1, text: '"calls" is compared with a number, as in calls:>10' },
    ]);
  });
});
