import stringWidth from 'string-width';
import { cleanText } from './clean';
import { graphemes } from './graphemes';
import { isPlain, isSingle } from './plain';

/**
 * A cell is exactly as wide as it was asked to be, in every terminal, whatever the text. One column more and the rest of the row
 * shifts, wraps, and scrolls the screen.
 */

export type Align = 'left' | 'right' | 'center';

/** Columns that cleaned text takes in a terminal. */
export function displayWidth(text: string): number {
  if (isSingle(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  return width;
}

/** The longest beginning of cleaned text that fits, ending in an ellipsis when something was cut. Never cuts a grapheme. */
export function truncateToWidth(text: string, width: number): string {
  return takeColumns(text, width).text;
}

/** Fills cleaned text with spaces. Text that is too wide stays as it is. */
export function padToWidth(text: string, width: number, align: Align = 'left'): string {
  return fill(text, width - displayWidth(text), align);
}

/** Any text as a table cell: cleaned, cut and filled to exactly `width` columns. A wide character that would be halved gives way to a space. */
export function fitCell(untrusted: string, width: number, align: Align = 'left'): string {
  const text = steady(cleanText(untrusted));
  const fence = rightToLeft.test(text) && width > 1 ? fenceAfterRightToLeft : '';
  const taken = takeColumns(text, width - fence.length);
  return fill(taken.text + fence, width - fence.length - taken.width, align);
}

const ellipsis = '\u2026';

function takeColumns(text: string, columns: number): { text: string; width: number } {
  if (columns < 1) return { text: '', width: 0 };
  if (isSingle(text)) {
    return text.length <= columns
      ? { text, width: text.length }
      : { text: text.slice(0, columns - 1) + ellipsis, width: columns };
  }
  let width = 0;
  let end = 0;
  let cut = { end: 0, width: 0 };
  for (const grapheme of graphemes(text)) {
    if (width < columns) cut = { end, width };
    width += graphemeWidth(grapheme);
    end += grapheme.length;
    if (width > columns) return { text: text.slice(0, cut.end) + ellipsis, width: cut.width + 1 };
  }
  return { text, width };
}

function fill(text: string, room: number, align: Align): string {
  if (room <= 0) return text;
  const before = align === 'left' ? 0 : align === 'right' ? room : Math.floor(room / 2);
  return ' '.repeat(before) + text + ' '.repeat(room - before);
}

/**
 * A terminal that orders text itself (GNOME's, Konsole, Apple's) sees the row as one paragraph: after a Hebrew or Arabic name it
 * takes the blanks and the numbers of the following cells into the right-to-left run, and the columns trade places. The run has to
 * be closed inside its cell. LRM and isolates would do so, but Ink's grid and many terminals give them a column. The blank braille
 * pattern is a left-to-right character, one column wide for all, and looks like a space.
 */
const fenceAfterRightToLeft = '\u2800';

/** The blocks that Unicode reserves for right-to-left scripts. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Terminals disagree on whether a selector widens the sign before it (\u260E with U+FE0F, keycaps), so cells go without. */
function steady(text: string): string {
  return text.includes('\uFE0F') ? text.replace(/\uFE0F\u20E3?/g, '') : text;
}

/** An organization uses a few thousand graphemes; the bound is against text that was made to fill the memory. */
const knownWidths = new Map<string, number>();
const maxKnownWidths = 10_000;

function graphemeWidth(grapheme: string): number {
  const known = knownWidths.get(grapheme);
  if (known !== undefined) return known;
  if (knownWidths.size >= maxKnownWidths) knownWidths.clear();
  const width = measureGrapheme(grapheme);
  knownWidths.set(grapheme, width);
  return width;
}

const conjunct = /\p{Lo}\p{M}+[\u200C\u200D]?\p{Lo}/u;

const picture = '\\p{Extended_Pictographic}\\p{Emoji_Modifier}?';
const emoji = new RegExp(
  `^(?:\\p{RI}{2}|(?!\\p{RI})\\p{Emoji_Presentation}\\p{Emoji_Modifier}?|${picture}(?:\\u200D${picture})+)$`,
  'u',
);

/** A letter of the scripts that have no wide ones, with its marks, or a mark alone. */
const narrowLetter = /^(?=[\0-\u10FF\u1E00-\u1FFF])\p{L}?\p{M}*$/u;
const ownColumn = /[\p{L}\p{Mc}]/gu;

/**
 * What names are made of is measured without the library, whose first answer takes 20 ms: as long as all else of a first screen.
 *
 * An Indic conjunct is one grapheme to Unicode (and only since 15.1, so it depends on the Node that runs), but terminals give
 * each of its letters a column.
 */
function measureGrapheme(grapheme: string): number {
  if (isPlain(grapheme)) return isSingle(grapheme) ? 1 : 2;
  if (emoji.test(grapheme)) return 2;
  if (narrowLetter.test(grapheme)) return grapheme.match(ownColumn)?.length ?? 0;
  if (!conjunct.test(grapheme)) return stringWidth(grapheme);
  let width = 0;
  for (const character of grapheme) width += measureGrapheme(character);
  return width;
}
