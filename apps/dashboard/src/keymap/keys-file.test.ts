import { describe, expect, it } from 'vitest';
import { BINDING_IDS, bindingOf } from './bindings';
import { usualKeymap } from './keymap';
import { readKeysFile, writeKeysFile } from './keys-file';
import { readKey, writeKey } from './notation';
import { PRESETS } from './presets';

const read = (file: unknown) => readKeysFile(JSON.stringify(file), 'keys.json');
const keys = (changes: Record<string, unknown>) => read({ keys: changes });

describe('a key in a file', () => {
  it.each([
    ['f', 'f'],
    ['G', 'G'],
    ['?', '?'],
    ['-', '-'],
    ['+', '+'],
    ['ctrl-p', 'ctrl+p'],
    ['Ctrl+P', 'ctrl+p'],
    ['C-p', 'ctrl+p'],
    ['^p', 'ctrl+p'],
    ['^', '^'],
    ['<C-p>', 'ctrl+p'],
    ['<', '<'],
    ['ctrl--', 'ctrl+-'],
    ['alt-left', 'alt+left'],
    ['shift-tab', 'shift+tab'],
    ['ctrl-alt-x', 'ctrl+alt+x'],
    ['alt-ctrl-x', 'ctrl+alt+x'],
    ['shift-g', 'G'],
    ['alt-G', 'alt+G'],
    ['F5', 'f5'],
    ['space', 'space'],
    [' ', 'space'],
    ['Esc', 'escape'],
    ['PgUp', 'pageup'],
    ['page-down', 'pagedown'],
  ])('%s is %s', (notation, key) => {
    expect(readKey(notation)).toEqual({ key });
  });

  it.each([
    ['', 'empty'],
    ['ff', 'unknown'],
    ['hyper-x', 'unknown'],
    ['f21', 'unknown'],
    ['shift-1', 'shifted'],
    ['ctrl-shift-p', 'shifted'],
    ['ctrl-i', 'indistinct'],
    ['ctrl-M', 'indistinct'],
    ['ctrl-[', 'indistinct'],
  ])('%j is refused: %s', (notation, problem) => {
    expect(readKey(notation)).toEqual({ problem });
  });

  it('is read as it is written, whichever of the usual ones it is', () => {
    for (const id of BINDING_IDS) {
      for (const key of bindingOf(id).keys) expect(readKey(writeKey(key))).toEqual({ key });
    }
  });
});

describe('keys.json', () => {
  it('gives one key, several or none, and leaves all others as they are', () => {
    const keymap = keys({ 'list.filter': 'f3', 'app.palette': ['ctrl-o', 'f5'], 'list.sort': null });
    expect(keymap).toEqual({
      ...usualKeymap,
      'list.filter': ['f3'],
      'app.palette': ['ctrl+o', 'f5'],
      'list.sort': [],
    });
  });

  it('is the usual keys where it changes nothing, and where it is the file to start from', () => {
    expect(read({})).toEqual(usualKeymap);
    expect(readKeysFile(writeKeysFile(usualKeymap), 'keys.json')).toEqual(usualKeymap);
  });

  it.each(Object.keys(PRESETS))('starts from what hands know of %s, without a conflict', (preset) => {
    expect(read({ preset })).not.toEqual(usualKeymap);
    expect(read({ preset, keys: { 'app.past': '[' } })['app.past']).toEqual(['[']);
  });

  it.each([
    [{ keys: { 'list.fliter': 'f' } }, '"list.fliter" is no id of a key; did you mean "list.filter"?'],
    [{ keys: { nonsense: 'f' } }, '"hubdeck keys" lists them all'],
    [{ keys: { 'list.filter': 5 } }, 'list.filter: expected a key as "G", several as ["G", "f5"], or null for none'],
    [{ keys: { 'list.filter': ['f', 5] } }, 'list.filter: expected a key'],
    [{ keys: { 'list.filter': 'ctrl-' } }, 'list.filter: "ctrl-" is no key; expected a character as "G"'],
    [{ keys: { 'list.filter': '' } }, 'an empty text is no key'],
    [{ keys: { 'list.filter': 'ctrl-m' } }, '"ctrl-m" is the same to a terminal as Tab, Enter'],
    [{ keys: { 'list.filter': 'shift-/' } }, '"shift-/" never arrives'],
    [{ keys: { 'app.quit-at-once': 'x' } }, "app.quit-at-once: it can't be changed and stays at ctrl-c"],
    [{ keys: { 'question.confirm': 'enter' } }, 'question.confirm: "enter" is hit too quickly'],
    [{ keys: { 'batch.start': 'return' } }, 'batch.start: "return" is hit too quickly'],
    [{ keys: { 'batch.start': 'space' } }, 'batch.start: "space" is hit too quickly'],
    [{ keys: { 'list.filter': 's' } }, 'list.filter: "s" is the key of list.sort on the same screen'],
    [{ keys: { 'app.quit': 'x' } }, 'app.quit: "x" is the key of onboarding.exclude-provisioned on the same screen'],
    [{ preset: 'emacs' }, 'there is no preset "emacs"; expected one of: k9s, lazygit'],
    [{ key: {} }, '"key" is not known here; expected "preset" or "keys"'],
    [{ keys: [] }, 'expected an object with "keys"'],
    [[], 'expected an object with "keys"'],
  ])('%j is refused, with the file, the id, the key and what is expected', (file, reason) => {
    expect(() => read(file)).toThrow(reason);
    expect(() => read(file)).toThrow('keys.json:');
  });

  it('is refused where it is no JSON', () => {
    expect(() => readKeysFile('{', 'keys.json')).toThrow('this is no JSON');
  });

  it('tells all that is wrong at once', () => {
    expect(() => keys({ nonsense: 'f', 'list.sort': 'ff' })).toThrow(/nonsense[\s\S]*list\.sort/);
  });

  it('lets two keys trade places, and screens that never meet share one', () => {
    expect(keys({ 'list.sort': 'r', 'page.refresh': 's' })['list.sort']).toEqual(['r']);
    expect(keys({ 'device.delete': 'x' })['device.delete']).toEqual(['x']);
  });
});
