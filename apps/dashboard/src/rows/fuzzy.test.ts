import { describe, expect, it } from 'vitest';
import { createFuzzyTest, fuzzyMatch } from './fuzzy';
import { type Fields, parseQuery } from './query';

const best = (typed: string, ...texts: string[]) =>
  texts
    .map((text) => ({ text, match: fuzzyMatch(typed, text) }))
    .filter(({ match }) => match !== undefined)
    .sort((one, other) => (other.match?.score ?? 0) - (one.match?.score ?? 0))
    .map(({ text }) => text);

describe('what is typed', () => {
  it.each([
    ['archfld', 'archer field'],
    ['wbxgo', 'a webex go device'],
    ['arch fie', 'archer field'],
    ['field', 'archer field'],
    ['fld arch', 'archer field'],
    ['rcher', 'archer field'],
    ['af', 'archer field'],
    ['gnac', 'generate new activation code'],
    ['lost', 'lost/stolen'],
    ['ls', 'lost/stolen'],
    ['licen', 'move licences'],
    ['aardvrk', 'a aardvark'],
    ['\u05D9\u05DC', '\u05D9\u05E2\u05DC'],
    ['', 'anything'],
  ])('"%s" is found in "%s", by the rows and by the palette', (typed, text) => {
    expect(createFuzzyTest(typed)(text)).toBe(true);
    expect(fuzzyMatch(typed, text)).toBeDefined();
  });

  it.each([
    ['fldarch', 'archer field'],
    ['archx', 'archer field'],
    ['rhfd', 'archer field'],
    ['ad', 'archer field'],
    ['af', 'anna in the field'],
    ['xyz', 'generate new activation code'],
    ['tsol', 'lost'],
    ['code old', 'generate new activation code'],
  ])('"%s" is not found in "%s", by neither', (typed, text) => {
    expect(createFuzzyTest(typed)(text)).toBe(false);
    expect(fuzzyMatch(typed, text)).toBeUndefined();
  });
});

describe('what the palette finds', () => {
  it('is found in any case', () => {
    expect(fuzzyMatch('LICEN', 'Move licences')).toBeDefined();
  });

  it('says where the letters are', () => {
    expect(fuzzyMatch('gna', 'Generate new activation')?.places).toEqual([0, 9, 13]);
    expect(fuzzyMatch('new', 'Generate new activation')?.places).toEqual([9, 10, 11]);
  });

  it('prefers whole words and their beginnings to scattered letters', () => {
    expect(best('copy', 'clear all of the play list yesterday', 'copy error text')[0]).toBe('copy error text');
    expect(best('aud', 'Load all users and devices', 'Go to Audit')[0]).toBe('Go to Audit');
    expect(best('down', 'page down', 'down')[0]).toBe('down');
  });

  it('takes letters whose case changes their length', () => {
    expect(fuzzyMatch('istan', '\u0130stanbul, Istanbul')).toBeDefined();
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
