import { describe, expect, it } from 'vitest';
import { completeFilter } from './complete-filter';
import type { Fields } from './query';

interface Phone {
  readonly owner: string;
  readonly state: string;
  readonly calls: number;
}

const fields: Fields<Phone> = {
  owner: { kind: 'text', also: ['user'], read: ({ owner }) => owner },
  offline: { kind: 'number', read: ({ calls }) => calls },
  state: { kind: 'word', values: ['online', 'offline', 'off hook'], read: ({ state }) => [state] },
};
const rows: readonly Phone[] = ['Ann Lee', 'Bob', 'Bob', 'Lea "Ace" Roe', 'Evil\u001B[2J'].map((owner) => ({
  owner,
  state: 'online',
  calls: 1,
}));
const completed = (text: string) => {
  const { from, candidates } = completeFilter(text, fields, rows);
  return candidates.map((candidate) => text.slice(0, from) + candidate);
};

describe('completing a filter', () => {
  it.each([
    ['names of fields', 'o', ['owner:', 'offline:']],
    ['all names where nothing is typed', '', ['owner:', 'offline:', 'state:']],
    ['other names where the first ones do not fit', 'us', ['user:']],
    ['behind other terms', 'ann st', ['ann state:']],
    ['what is denied', '!st', ['!state:']],
    ['words of a field', 'state:on', ['state:online']],
    ['words within words, those that begin so first', 'state:h', ['state:"off hook"']],
    ['another value of several', 'state:online,off', ['state:online,offline', 'state:online,"off hook"']],
    ['behind an operator', 'state:=onl', ['state:=online']],
    ['in open quotation marks', 'state:"off h', ['state:"off hook"']],
    ['what rows have, most frequent first', 'owner:', ['owner:Bob', 'owner:"Ann Lee"']],
    ['under another name of the field', 'user:ann', ['user:"Ann Lee"']],
    ['nothing for numbers', 'offline:1', []],
    ['nothing for a field that there is not', 'toString:a', []],
    ['nothing inside a quoted text', '"o', []],
  ])('offers %s', (_, text, expected) => {
    expect(completed(text).slice(0, expected.length || 1)).toEqual(expected);
  });

  it('offers nothing that acts on the terminal, and nothing that a filter cannot say', () => {
    const all = completed('owner:').join();
    expect(all).not.toContain('\u001B');
    expect(all).not.toContain('Ace');
  });
});
