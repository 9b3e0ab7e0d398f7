import { graphemes } from './graphemes';
import { withoutSequences } from './sequences';
import { displayWidth } from './width';

/** Lines painted by ourselves at a place on the screen, none wider than it. */
export interface Patch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: readonly string[];
  /** One line of the drawing stands for all of them: what is below it moves down. */
  readonly isFolded?: boolean;
}

/** A screen of that many rows: the drawing with patches laid over it. */
export function overlay(drawing: readonly string[], patches: readonly Patch[], rows: number): string[] {
  const result = [...drawing];
  let unfolded = 0;
  for (const { x, y, width, lines, isFolded = false } of patches.toSorted((a, b) => a.y - b.y)) {
    const top = y + unfolded;
    if (isFolded) {
      const shown = lines.slice(0, Math.max(0, rows - result.length + 1));
      result.splice(top, 1, ...shown);
      unfolded += shown.length - 1;
    } else for (const [at, text] of lines.entries()) result[top + at] = layOver(result[top + at] ?? '', text, x, width);
  }
  return result.slice(0, rows);
}

/** Beside a patch there is mostly nothing; where there is something, it stays in its columns. */
function layOver(line: string, patch: string, x: number, width: number): string {
  if (line === '') return ' '.repeat(x) + patch;
  const right = sliceColumns(line, x + width, Number.POSITIVE_INFINITY);
  const room = right === '' ? 0 : width - displayWidth(withoutSequences(patch));
  return sliceColumns(line, 0, x, x) + patch + ' '.repeat(Math.max(0, room)) + right;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it looks for
const piece = /(\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)))|([^\x1b]+)/g;

/** The columns of a line from `from` to before `to`, in their styles, filled to `fill` columns. */
function sliceColumns(line: string, from: number, to: number, fill = 0): string {
  let column = 0;
  let text = '';
  let width = 0;
  for (const [, sequence, characters] of line.matchAll(piece)) {
    if (sequence !== undefined) text += sequence;
    else if (characters !== undefined) {
      for (const grapheme of graphemes(characters)) {
        const wide = displayWidth(grapheme);
        if (column >= from && column + wide <= to) {
          text += grapheme;
          width += wide;
        }
        column += wide;
      }
    }
  }
  const room = ' '.repeat(Math.max(0, fill - width));
  return width === 0 ? room : text + room;
}
