import { cleanText } from '../term/clean';
import { type Key, keyId } from '../term/key';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const withoutLast = (text: string) =>
  [...graphemes.segment(text)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('');

/** What stands in a line of text after a key; `undefined` where the key is none of typing. */
export function typeText(text: string, key: Key): string | undefined {
  switch (keyId(key)) {
    case 'backspace':
      return withoutLast(text);
    case 'ctrl+u':
      return '';
    case 'ctrl+w':
      return text.replace(/\S*\s*$/, '');
  }
  return key.text === undefined ? undefined : text + cleanText(key.text.replace(/\s+/g, ' '));
}
