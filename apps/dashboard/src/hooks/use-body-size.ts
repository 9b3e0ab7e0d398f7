import { useWindowSize, type WindowSize } from './use-window-size';

/** Lines of the frame around a screen: breadcrumbs, main screens, message, keys. */
const CHROME_ROWS = 4;

/** Ink clears the whole terminal at every frame that is as tall as it, so the last row stays free. */
export const frameRows = (rows: number): number => rows - 1;

/** What a screen has to itself. */
export function useBodySize(): WindowSize {
  const { columns, rows } = useWindowSize();
  return { columns, rows: Math.max(1, frameRows(rows) - CHROME_ROWS) };
}

/** Rows of a window in which a screen has that many to itself. */
export const windowRows = (bodyRows: number): number => bodyRows + CHROME_ROWS + 1;

export const isTooSmall = ({ columns, rows }: WindowSize): boolean => columns < 60 || rows < 16;
