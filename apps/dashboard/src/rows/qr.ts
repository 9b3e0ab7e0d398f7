import { create } from 'qrcode/lib/core/qrcode.js';

/** Light modules around the code. With fewer, phones miss it. */
const QUIET_ZONE = 4;

/** By whether the upper and the lower module of a cell are dark. */
const HALF_BLOCKS = [
  [' ', '\u2584'],
  ['\u2580', '\u2588'],
] as const;

/** Whether each module is dark, row by row, with the light zone around them. */
function qrModules(text: string): boolean[][] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const isInside = (index: number) => index >= 0 && index < modules.size;
  const indices = Array.from({ length: modules.size + 2 * QUIET_ZONE }, (_, at) => at - QUIET_ZONE);
  return indices.map((row) =>
    indices.map((column) => isInside(row) && isInside(column) && modules.get(row, column) !== 0),
  );
}

/** A text as the lines of a QR code, two modules to a cell, to be drawn black on white. */
export function qrLines(text: string): string[] {
  const rows = qrModules(text);
  return Array.from({ length: Math.ceil(rows.length / 2) }, (_, line) => {
    const [upper = [], lower = []] = [rows[2 * line], rows[2 * line + 1]];
    return upper.map((isDark, x) => HALF_BLOCKS[isDark ? 1 : 0][lower[x] ? 1 : 0]).join('');
  });
}

/** The same four times as large, two cells to a module, for cameras that miss the small one. */
export const qrBlocks = (text: string): string[] =>
  qrModules(text).map((row) => row.map((isDark) => (isDark ? '\u2588\u2588' : '  ')).join(''));
