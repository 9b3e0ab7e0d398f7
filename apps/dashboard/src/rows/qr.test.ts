import { describe, expect, it } from 'vitest';
import { scanQr } from '../testing/scan-qr';
import { qrLines } from './qr';

const HALVES: Record<string, [boolean, boolean]> = {
  ' ': [false, false],
  '\u2580': [true, false],
  '\u2584': [false, true],
  '\u2588': [true, true],
};
const pixels = (lines: readonly string[]) =>
  lines.flatMap((line) => [0, 1].map((half) => [...line].map((cell) => HALVES[cell]?.[half])));

describe('qrLines', () => {
  const code = 'LPA:1$SMDP.WEBEXGO.EXAMPLE$04386-AGYFT-A74Y8-3F815';

  it('fits beside the text on a screen of 80 x 24', () => {
    const lines = qrLines(code);
    expect(lines).toHaveLength(19);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([37]));
  });

  it('leaves four modules around it', () => {
    const lines = qrLines(code);
    expect([lines[0]?.trim(), lines[1]?.trim(), lines.at(-1)?.trim()]).toEqual(['', '', '']);
    for (const line of lines) expect(line).toMatch(/^ {4}.* {4}$/);
  });

  it.each([code, 'LPA:1$A.EXAMPLE$', `LPA:1$SMDP.A-LONG-NAME-OF-A-HOST.EXAMPLE$${'ABCDE-'.repeat(20)}`])(
    'is read back as %s',
    (text) => {
      expect(scanQr(pixels(qrLines(text)))).toBe(text);
    },
  );
});
