import type { Terminal } from '@xterm/headless';

/** A character with how it looks; a wide one takes two columns. */
export interface ScreenCell {
  readonly text: string;
  readonly look: string;
  /** Where a click on it leads. */
  readonly link: string | undefined;
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
      const link = linkOf(terminal, cell);
      const look = styleOf(cell) + (link === undefined ? '' : ` to ${link}`);
      if (width > 0) cells.push({ text: cell.getChars() || ' ', look, link, isWide: width === 2 });
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

/** The emulator keeps links, but has no word for them in its public face. */
interface Inside {
  readonly _core: { readonly _oscLinkService: { getLinkData(id: number): { readonly uri: string } | undefined } };
}

interface InsideCell {
  readonly extended: { readonly urlId: number };
  hasExtendedAttrs(): number;
}

function linkOf(terminal: Terminal, cell: BufferCell): string | undefined {
  const { extended } = cell as unknown as InsideCell;
  // What it holds is that of another cell, where this one has nothing of the kind.
  if (!(cell as unknown as InsideCell).hasExtendedAttrs()) return undefined;
  return (terminal as unknown as Inside)._core._oscLinkService.getLinkData(extended.urlId)?.uri;
}

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
