import { keyName } from '../keys';
import { messages } from '../messages';
import { cleanText } from '../term/clean';
import { withoutSequences } from '../term/sequences';

const { linear: words } = messages;

/** What only a picture needs: lines and blocks, marks that repeat a word beside them, and braille, which is read as braille. */
const DECORATION = /[\u2500-\u25FF\u2713\u2717\u2800-\u28FF]/g;

const ARROWS = /[\u2190-\u2193]/g;

/** Before a text, it is the mark of something that waits; behind it, the text goes on. */
const LEADING_ELLIPSIS = /^\u2026 /;

/** A line of a screen as it is listened to: no colours, no drawing, and a pause where there was a gap. */
export const spokenLine = (line: string): string =>
  cleanText(withoutSequences(line))
    .replace(/: \u2588/, `: ${words.empty}, `)
    .replace(ARROWS, (arrow) => words.arrows[arrow] ?? arrow)
    .replace(DECORATION, ' ')
    .replace(/_+$/, '')
    .replace(/ [\u203A\u00B7] /g, ', ')
    .trim()
    .replace(LEADING_ELLIPSIS, '')
    .replace(/^\u2022 */, '')
    .replace(/([:.,;!?]?) {2,}/g, (_, end: string) => `${end || ','} `)
    .replace(/(^|, )\u2013 /g, '$1');

/** A key in words: screen readers leave most signs out, and say large letters as small ones. */
export function spokenKey(key: string): string {
  const parts = key.split('+').filter(Boolean);
  const name = key.endsWith('+') ? '+' : (parts.pop() ?? '');
  const isLarge = name.length === 1 && name !== name.toLowerCase();
  return [
    ...parts.map((modifier) => words.modifiers[modifier] ?? modifier),
    ...(isLarge ? [words.modifiers.shift] : []),
    words.keyNames[name] ?? (isLarge ? name.toLowerCase() : keyName(name)),
  ].join(' ');
}
