import type { Terminal } from '@xterm/headless';

/** All that is to be seen of a screen, row by row: the text with its width, and where which colours and attributes begin. */
export function screenCells(terminal: Terminal): string[] {
  const { active } = terminal.buffer;
  const cell = active.getNullCell();
  return Array.from({ length: terminal.rows }, (_, row) => {
    const line = active.getLine(active.viewportY + row);
    let style = '';
    let text = '';
    for (let column = 0; column < terminal.cols; column += 1) {
      line?.getCell(column, cell);
      const next = styleOf(cell);
      if (next !== style) text += `<${next}>`;
      style = next;
      text += cell.getWidth() === 0 ? '' : cell.getChars() || ' ';
      if (cell.getWidth() === 2) text += '\u2007';
    }
    return text.trimEnd();
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
