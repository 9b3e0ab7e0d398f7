import { type Linker, noLinks } from '../term/link';
import { styled } from '../term/style';
import { displayWidth, truncateToWidth } from '../term/width';
import type { Theme, Tone } from '../theme';

/** A stretch of a line: cleaned text, and what it means. */
export interface Piece {
  readonly text: string;
  readonly tone?: Tone | undefined;
  /** A page of Control Hub. */
  readonly link?: string | undefined;
}

/** A line for the terminal, cut where it is too wide. */
export function paintPieces(pieces: readonly Piece[], theme: Theme, width: number, link: Linker = noLinks): string {
  let room = width;
  let line = '';
  for (const { text, tone = 'normal', link: url } of pieces) {
    const shown = truncateToWidth(text, room);
    line += styled(link(shown, url), theme[tone]);
    room -= displayWidth(shown);
    if (shown !== text) break;
  }
  return line;
}
