import { describe, expect, it } from 'vitest';
import { characterKey, namedKey, noModifiers } from '../term/key';
import { typeText } from './type-text';

const ctrl = (name: string) => characterKey(name, { ...noModifiers, ctrl: true });

describe('typing into a line of text', () => {
  it.each([
    ['a character is put behind', 'ab', characterKey('c'), 'abc'],
    ['a space is a character', 'ab', characterKey(' '), 'ab '],
    ['a paste becomes one line', '', { ...namedKey('paste'), text: 'a\nb' }, 'a b'],
    ['what would move the cursor is shown, not done', '', { ...namedKey('paste'), text: 'a\u001B[2J' }, /^a.+\[2J$/],
    [
      'backspace takes what looks like one character',
      'e\u0301a\u{1F469}\u200D\u{1F4BB}',
      namedKey('backspace'),
      'e\u0301a',
    ],
    ['Ctrl-W takes the last word', 'a file.csv', ctrl('w'), 'a '],
    ['Ctrl-U takes all', 'a file.csv', ctrl('u'), ''],
    ['other keys are left to others', 'a', namedKey('up'), undefined],
  ])('%s', (_, text, key, expected) => {
    const typed = typeText(text, key);
    if (expected instanceof RegExp) expect(typed).toMatch(expected);
    else expect(typed).toBe(expected);
  });
});
