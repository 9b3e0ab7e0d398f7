import { linkRest } from './link';
import { isNarrow } from './plain';
import { findScroll, type Scroll, scrolled } from './scroll';
import { withoutSequences } from './sequences';

/**
 * The bytes that turn one screen into another. Lines are written whole: where the terminal and we differ on the width of a
 * character, a part of a line would land in the wrong place, and stay wrong. Nothing here wraps or relies on where the cursor
 * was, and every line ends without colours and links.
 */

/** Every line anew, on a screen of which nothing is known. */
export function repaint(lines: readonly string[], columns: number): string {
  return RESET_MARGINS + NO_STYLE + lines.map((line, row) => writeLine(line, row, columns)).join('');
}

/** What differs between two screens of the same size. */
export function repaintChanged(before: readonly string[], after: readonly string[], columns: number): string {
  const scroll = findScroll(before, after);
  const known = scroll === undefined ? before : scrolled(before, scroll);
  const written = after.map((line, row) => (line === known[row] ? '' : writeLine(line, row, columns)));
  return (scroll === undefined ? '' : moveLines(scroll)) + written.join('');
}

const RESET_MARGINS = '\x1b[r';
const NO_STYLE = '\x1b[m';
const CLEAR_LINE = '\x1b[2K';
const CLEAR_REST = '\x1b[K';

/**
 * What the line leaves free is cleared after it, or before it where terminals may differ on how wide it is. Of a line that fills
 * the screen the cursor still stands on the last character, and clearing would take it away.
 */
function writeLine(line: string, row: number, columns: number): string {
  const plain = withoutSequences(line);
  const content = plain === line ? line : line + linkRest(line) + NO_STYLE;
  if (!isNarrow(plain)) return goTo(row) + CLEAR_LINE + content;
  return goTo(row) + content + (plain.length < columns ? CLEAR_REST : '');
}

/** Deleting and inserting lines, which the VT102 knew and every terminal since; the region keeps the rest where it is. */
function moveLines({ top, bottom, by }: Scroll): string {
  const move = by > 0 ? `\x1b[${by}M` : `\x1b[${-by}L`;
  return `\x1b[${top + 1};${bottom}r${goTo(top)}${move}${RESET_MARGINS}`;
}

const goTo = (row: number): string => `\x1b[${row + 1}H`;
