import { displayWidth } from '../term/width';
import type { Tone } from '../theme';

/** How many there are of a kind. */
export interface StatusCount {
  readonly status: string;
  readonly text: string;
  readonly tone: Tone;
}

/** The counts in as many lines as they need, none of them cut. */
export function wrapCounts(counts: readonly StatusCount[], width: number): StatusCount[][] {
  const lines: StatusCount[][] = [];
  let room = 0;
  for (const count of counts) {
    const needed = displayWidth(count.text) + 2;
    if (lines.length === 0 || needed > room) {
      lines.push([]);
      room = width;
    }
    lines.at(-1)?.push(count);
    room -= needed;
  }
  return lines;
}
