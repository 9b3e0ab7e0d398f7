import type { Terminal } from '@xterm/headless';

/** A character with how it looks; a wide one takes two columns. */
export interface ScreenCell {
  readonly text: string;
  readonly look: string;
  readonly isWide: boolean;
}

/** All that is to be seen of a screen, row by row. */
export function screenRows(terminal: Terminal): ScreenCell[][] {
  const { active } = terminal.buffer;
  const cell = active.getNullCell();
  return Array.from({ length: terminal.rows }, (_, row) => {
    const line = active.getLine(active.viewportY + row);
    const cells: ScreenCell[] = [];
    for (let column = 0; column < terminal.cols; column += 1) {
      line?.getCell(column, cell);
      const width = cell.getWidth();
      // The second half of a wide one.
      if (width > 0) cells.push({ text: cell.getChars() || ' ', look: styleOf(cell), isWide: width === 2 });
    }
    return cells;
  });
}

/** The same as lines to compare: the text with its width, and where which colours and attributes begin. */
export function screenCells(terminal: Terminal): string[] {
  return screenRows(terminal).map((cells) => {
    const pieces = cells.map(({ text, look, isWide }, at) => {
      const change = look === (cells[at - 1]?.look ?? '') ? '' : `<${look}>`;
      return change + text + (isWide ? '\u2007' : '');
    });
    return pieces.join('').trimEnd();
  });
}

type BufferCell = ReturnType<Terminal['buffer']['active']['getNullCell']>;

function styleOf(cell: BufferCell): string {
  const attributes = [cell.isBold() && 'b', cell.isDim() && 'd', cell.isUnderline() && 'u', cell.isInverse() && 'i'];
  const colour = (isDefault: boolean, value: number) => (isDefault ? '' : String(value));
  return [
    ...attributes,
    colour(cell.isFgDefault(), cell.getFgColor()),
    '/',
    colour(cell.isBgDefault(), cell.getBgColor()),
  ]
    .filter(Boolean)
    .join('')
    .replace(/^\/$/, '');
}
