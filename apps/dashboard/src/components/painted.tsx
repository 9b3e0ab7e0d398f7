import { Box, type DOMElement } from 'ink';
import { createContext, useContext, useLayoutEffect, useMemo, useRef } from 'react';
import type { Composer } from '../composer';
import { useWindowSize } from '../hooks/use-window-size';
import { type Piece, paintPieces } from '../rows/pieces';
import { useTheme } from '../services';

const ComposerContext = createContext<Pick<Composer, 'place'>>({ place: () => () => undefined });

export const ComposerProvider = ComposerContext.Provider;

interface PaintedProps {
  readonly lines: readonly string[];
  readonly width: number;
  /**
   * Ink lays out a single line for all of them, and the composer unfolds it: Ink's work grows with the area of its drawing. Only
   * for lines that have the whole width of the window, in a frame that is so much lower.
   */
  readonly isFolded?: boolean;
}

/** Lines of at most `width` columns that are ready for the terminal; Ink only keeps their place. */
export function Painted({ lines, width, isFolded = false }: PaintedProps) {
  const { place } = useContext(ComposerContext);
  const box = useRef<DOMElement>(null);
  useLayoutEffect(() => (box.current ? place(box.current, { lines, isFolded }) : undefined), [place, lines, isFolded]);
  return <Box ref={box} width={width} height={isFolded ? 1 : lines.length} flexShrink={0} />;
}

/** One line, of the window's width unless said. */
export function PaintedLine({ pieces, width }: { pieces: readonly Piece[]; width?: number | undefined }) {
  const theme = useTheme();
  const { columns } = useWindowSize();
  const line = paintPieces(pieces, theme, width ?? columns);
  return <Painted lines={useMemo(() => [line], [line])} width={width ?? columns} />;
}
