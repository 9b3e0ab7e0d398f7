/** Lines from `top` to before `bottom` that moved up by `by` rows, or down where it is negative. */
export interface Scroll {
  readonly top: number;
  readonly bottom: number;
  readonly by: number;
}

/** Lines that a scroll has to save before it is worth its own bytes and the risk of a terminal that does it differently. */
const WORTH = 3;

/** How the changed part of the screen moved as a block, if it did. */
export function findScroll(before: readonly string[], after: readonly string[]): Scroll | undefined {
  const top = after.findIndex((line, row) => line !== before[row]);
  const bottom = after.findLastIndex((line, row) => line !== before[row]) + 1;
  let best: Scroll | undefined;
  let saved = WORTH - 1;
  for (let by = top - bottom + WORTH; by <= bottom - top - WORTH; by += 1) {
    const saves = by === 0 ? 0 : countSaved(before, after, { top, bottom, by });
    if (saves <= saved) continue;
    saved = saves;
    best = { top, bottom, by };
  }
  return best;
}

/** Lines that the move puts in place, less those it displaces. */
function countSaved(before: readonly string[], after: readonly string[], { top, bottom, by }: Scroll): number {
  let saved = 0;
  for (let row = top; row < bottom; row += 1) {
    const from = row + by;
    const arrives = from >= top && from < bottom ? before[from] : '';
    if (arrives === after[row]) saved += 1;
    if (before[row] === after[row]) saved -= 1;
  }
  return saved;
}

/** What the screen holds after the terminal moved the lines. */
export function scrolled(lines: readonly string[], { top, bottom, by }: Scroll): string[] {
  return lines.map((line, row) => {
    if (row < top || row >= bottom) return line;
    const from = row + by;
    return from >= top && from < bottom ? (lines[from] ?? '') : '';
  });
}
