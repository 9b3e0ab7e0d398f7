import { isPlain } from './plain';

/**
 * What `cleanText` returns cannot act on the terminal and hides nothing: every control, bidi sign and invisible character from
 * the wire has become something a person sees. Without it a display name could write the clipboard, swap columns, or pass for
 * another name. Invisible characters stay only where a script or an emoji is drawn differently because of them.
 *
 * It is idempotent, so text may be cleaned again where it is not certain that it was.
 */
export function cleanText(untrusted: string): string {
  if (isPlain(untrusted) || !suspicious.test(untrusted)) return untrusted;
  return untrusted
    .replace(saraAm, splitSaraAm)
    .replace(excessMarks, (marks) => `<+${[...marks].length} marks>`)
    .replace(hangul, composeHangul)
    .replace(/\r\n/g, '\n')
    .replace(keptOrHidden, (piece, kept?: string) => kept ?? visible(piece))
    .replace(/^\p{M}/u, '\u25CC$&');
}

const hidden = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]';
const jamo = '[\\u1100-\\u11FF\\uA960-\\uA97C\\uD7B0-\\uD7FB]';

/** What one of the steps above would change. */
const suspicious = new RegExp(`${hidden}|${jamo}|[\\u0E33\\u0EB3]|^\\p{M}|[\\p{Mn}\\p{Me}]{5}`, 'u');

/** Four are more than any living orthography stacks. What lies beyond reaches into the rows above and below. */
const excessMarks = /(?<=[\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu;

/**
 * Thai and Lao SARA AM takes a column of its own in terminals, and none by the grapheme rules that string-width and Ink's grid
 * follow. Its two halves look the same and are counted alike by all. The circle belongs below the tone marks.
 */
const saraAm = /([\u0E48-\u0E4B\u0EC8-\u0ECB]{0,4})([\u0E33\u0EB3])/g;

function splitSaraAm(_: string, tones: string, am: string): string {
  return am === '\u0E33' ? `\u0E4D${tones}\u0E32` : `\u0ECD${tones}\u0EB2`;
}

/**
 * Names from macOS arrive as single jamo. Composed they are two columns everywhere; a vowel or a final consonant that finds no
 * syllable has no agreed width, and enough of them in a row draw over each other.
 */
const hangul = new RegExp(`[\\uAC00-\\uD7A3]?${jamo}+`, 'g');

function composeHangul(run: string): string {
  return run.normalize('NFC').replace(/[\u115F-\u11FF\uD7B0-\uD7FB]/g, visible);
}

/** Scripts whose letters take another shape beside ZWJ or ZWNJ, with the Arabic vowel signs, which belong to no script. */
const joiningScripts = [
  ...[
    'Arabic',
    'Syriac',
    'Mandaic',
    'Nko',
    'Devanagari',
    'Bengali',
    'Gurmukhi',
    'Gujarati',
    'Oriya',
    'Tamil',
    'Telugu',
  ],
  ...['Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar'],
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const joiningLetter = `(?!${hidden})[${joiningScripts}\\u064B-\\u065F\\u0670]`;

const virama = '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA]';

const emoji = '\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\uFE0E\\uFE0F]?';

/** Invisible characters in the places where they belong. Earlier entries win. */
const kept = [
  // A regional flag. Its tags spell a code like "gbsct"; longer ones would be hidden text.
  '\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{3,6}\\u{E007F}',
  // An emoji, alone or joined. No published sequence joins more than five.
  `${emoji}(?:\\u200D${emoji}){0,4}`,
  // A keycap.
  '[0-9#*]\\uFE0F\\u20E3',
  // The variant of an ideograph with which a Japanese name is registered.
  '\\p{Script=Han}[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]',
  '(?=\\p{L})\\p{Script=Mongolian}[\\u180B-\\u180F]',
  `(?<=${joiningLetter})[\\u200C\\u200D](?=${joiningLetter})`,
  `(?<=${virama})\\u200D`,
];

const keptOrHidden = new RegExp(`(${kept.join('|')})|${hidden}`, 'gu');

/** Controls become their one-column picture, all else its code point in the notation of `less`. */
function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x09) return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
