import { describe, expect, it } from 'vitest';
import { characterKey, type Key, namedKey, noModifiers } from '../term/key';
import { type FilterEntry, keepFilter, typeInFilter } from './filter-entry';

const context = {
  recent: ['latest', 'earlier'],
  complete: (text: string) => {
    const candidates = ['status:', 'sub:', 'serial:'].filter((name) => name.startsWith(text) && text !== 'x');
    return { from: 0, candidates };
  },
};
const [up, down, tab] = ['up', 'down', 'tab'].map((name) => namedKey(name));
const backTab = namedKey('tab', { ...noModifiers, shift: true });

/** What stands there after those keys; `undefined` where the last one is for others. */
const after = (text: string, ...keys: (Key | undefined)[]): FilterEntry | undefined => {
  let entry: FilterEntry | undefined = { text };
  for (const key of keys) entry = entry && key && typeInFilter(entry, key, context);
  return entry;
};

describe('a filter while it is typed', () => {
  it('takes characters', () => {
    expect(after('ab', characterKey('c'))).toEqual({ text: 'abc' });
  });

  it.each([
    ['is kept by Enter', 'enter', { text: 'ab', isDone: true }],
    ['is cleared by Esc', 'escape', { text: '', isDone: true }],
  ])('%s', (_, name, expected) => {
    expect(after('ab', namedKey(name))).toEqual(expected);
  });

  it.each([
    ['the first by Tab', [tab], 'status:'],
    ['the next by another Tab', [tab, tab], 'sub:'],
    ['the first again after the last', [tab, tab, tab, tab], 'status:'],
    ['the one before by Shift-Tab', [tab, backTab], 'serial:'],
  ])('is offered %s', (_, keys, expected) => {
    expect(after('s', ...keys)?.text).toBe(expected);
  });

  it('goes on from the only thing that fits', () => {
    expect(after('st', tab)).toEqual({ text: 'status:' });
  });

  it('forgets the offer when typing goes on', () => {
    expect(after('s', tab, characterKey('x'))).toEqual({ text: 'status:x' });
  });

  it('stays as it is where nothing fits', () => {
    expect(after('x', tab)).toMatchObject({ text: 'x', offer: { candidates: [] } });
  });

  it.each([
    ['the latest by the arrow in an empty one', [up], 'latest'],
    ['the one before it', [up, up], 'earlier'],
    ['no more than there are', [up, up, up], 'earlier'],
    ['the later one by the other arrow', [up, up, down], 'latest'],
    ['nothing behind the latest', [up, down], ''],
  ])('brings back %s', (_, keys, expected) => {
    expect(after('', ...keys)?.text).toBe(expected);
  });

  it.each([
    ['up, where something is typed', 'a', up],
    ['down, where nothing was brought back', '', down],
  ])('leaves the arrow to the rows: %s', (_, text, key) => {
    expect(after(text, key)).toBeUndefined();
  });
});

describe('the filters kept before', () => {
  it('are each there once, latest first', () => {
    expect(keepFilter(['a', 'b'], 'b')).toEqual(['b', 'a']);
    expect(keepFilter(['a'], '  ')).toEqual(['a']);
  });

  it('are as many as anybody looks for', () => {
    const many = Array.from({ length: 30 }, (_, at) => String(at));
    expect(keepFilter(many, 'new')).toHaveLength(20);
  });
});
