import { describe, expect, it } from 'vitest';
import { isBindingId } from './keymap/bindings';
import { keymapOf, usualKeymap } from './keymap/keymap';
import { keyName, nameKeys } from './keys';
import { messages } from './messages';

describe('a key', () => {
  it.each([
    ['ctrl+p', 'Ctrl-p'],
    ['alt+left', 'Alt-\u2190'],
    ['ctrl++', 'Ctrl-+'],
    ['pageup', 'PgUp'],
    ['G', 'G'],
  ])('%s is read as %s', (key, name) => {
    expect(keyName(key)).toBe(name);
  });
});

describe('a sentence that speaks of keys', () => {
  it('has those of the person', () => {
    expect(nameKeys('Press {page.refresh}.', usualKeymap)).toBe('Press r.');
    expect(nameKeys('Press {page.refresh}.', keymapOf({ 'page.refresh': ['ctrl+r'] }))).toBe('Press Ctrl-r.');
    expect(nameKeys('Press {page.refresh}.', keymapOf({ 'page.refresh': [] }))).toBe('Press none.');
  });

  it('keeps what is no key', () => {
    expect(nameKeys('{what.ever} {x}', usualKeymap)).toBe('{what.ever} {x}');
  });

  it('speaks of keys that there are', () => {
    const named = [...allTexts(messages)].flatMap((text) => [...text.matchAll(/[^$]\{([a-z-]+\.[a-z-]+)\}/g)]);
    expect(named.length).toBeGreaterThan(20);
    expect(named.map(([, id = '']) => id).filter((id) => !isBindingId(id))).toEqual([]);
  });
});

/** Functions by their source: what they say stands in it. */
function* allTexts(value: unknown): Generator<string> {
  if (typeof value === 'string' || typeof value === 'function') yield ` ${value}`;
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* allTexts(one);
}
