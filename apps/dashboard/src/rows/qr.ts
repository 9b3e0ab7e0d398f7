import { create } from 'qrcode/lib/core/qrcode.js';

/** Light modules around the code. With fewer, phones miss it. */
const QUIET_ZONE = 4;

/** By whether the upper and the lower module of a cell are dark. */
const HALF_BLOCKS = [
  [' ', '\u2584'],
  ['\u2580', '\u2588'],
] as const;

/** A text as the lines of a QR code, two modules to a cell, to be drawn black on white. */
export function qrLines(text: string): string[] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * QUIET_ZONE;
  const isDark = (x: number, y: number): 0 | 1 => {
    const [column, row] = [x - QUIET_ZONE, y - QUIET_ZONE];
    const isInside = column >= 0 && row >= 0 && column < modules.size && row < modules.size;
    return isInside && modules.get(row, column) ? 1 : 0;
  };
  return Array.from({ length: Math.ceil(size / 2) }, (_, line) =>
    Array.from({ length: size }, (_, x) => HALF_BLOCKS[isDark(x, 2 * line)][isDark(x, 2 * line + 1)]).join(''),
  );
}
