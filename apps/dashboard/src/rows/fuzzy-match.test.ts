import { describe, expect, it } from 'vitest';
import { fuzzyMatch } from './fuzzy-match';

const best = (typed: string, ...texts: string[]) =>
  texts
    .map((text) => ({ text, match: fuzzyMatch(typed, text) }))
    .filter(({ match }) => match !== undefined)
    .sort((one, other) => (other.match?.score ?? 0) - (one.match?.score ?? 0))
    .map(({ text }) => text);

describe('fuzzy search', () => {
  it.each([
    ['gnac', 'Generate new activation code'],
    ['lost', 'Lost/Stolen'],
    ['ls', 'Lost/Stolen'],
    ['code new', 'Generate new activation code'],
    ['LICEN', 'Move licences'],
    ['', 'anything'],
  ])('finds %j in %j', (typed, text) => {
    expect(fuzzyMatch(typed, text)).toBeDefined();
  });

  it.each([
    ['xyz', 'Generate new activation code'],
    ['tsol', 'Lost'],
    ['code old', 'Generate new activation code'],
  ])('does not find %j in %j', (typed, text) => {
    expect(fuzzyMatch(typed, text)).toBeUndefined();
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
