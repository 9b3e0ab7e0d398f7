import type { WebexGoActivation } from '@hubdeck/core';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { scanImage, scanQr } from '../testing/scan-qr';
import { activationFileName, FILE_KINDS } from './activation-files';
import { activationMailto, activationText } from './activation-text';

const NOW = Date.parse('2026-01-15T09:00:00.000Z');
const CODE = '04386-AGYFT-A74Y8-3F815';
const QR_DATA = `LPA:1$SMDP.WEBEXGO.EXAMPLE$${CODE}`;
const activation: WebexGoActivation = {
  code: CODE,
  smdpAddress: 'SMDP.WEBEXGO.EXAMPLE',
  qrData: QR_DATA,
  androidCode: QR_DATA,
  expiryTime: '2026-04-15T09:00:00.000Z',
  singleUse: true,
  emailed: false,
  emailSuppressed: true,
};
const handOver = { activation, heading: 'Archer <b>Field</b> \u00B7 +12314569000', now: NOW };
const written = async (extension: string) =>
  FILE_KINDS.find((kind) => kind.extension === extension)?.write(handOver) ?? '';

/** The strokes of a QR code's SVG as pixels, drawn by hand: by nothing of what wrote them. */
function drawSvg(svg: string): boolean[][] {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const pixels = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  const [strokes = ''] = /M[\d. hmM-]+(?=")/.exec(svg) ?? [];
  let [x, y] = [0, 0];
  for (const [, command, first, second] of strokes.matchAll(/([Mhm])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    const by = Number(first);
    if (command === 'h') pixels[Math.floor(y)]?.fill(true, x, x + by);
    x = command === 'M' ? by : x + by;
    if (command !== 'h') y = (command === 'M' ? 0 : y) + Number(second);
  }
  return pixels;
}

describe('the activation details as a file', () => {
  it('as PNG are scanned by a phone', async () => {
    const { data, width, height } = PNG.sync.read(Buffer.from(await written('png')));
    expect(scanImage(new Uint8ClampedArray(data), width, height)).toBe(QR_DATA);
  });

  it('as PNG leave the four light modules that phones need', async () => {
    const { data, width } = PNG.sync.read(Buffer.from(await written('png')));
    const module = width / 37;
    const isDark = (x: number, y: number) => data[(y * width + x) * 4] === 0;
    const border = Array.from({ length: width }, (_, x) => isDark(x, Math.floor(module * 4) - 1));
    expect(border).not.toContain(true);
    expect(isDark(Math.floor(module * 4.5), Math.floor(module * 4.5))).toBe(true);
  });

  it('as SVG are a picture of black on white', async () => {
    const svg = String(await written('svg'));
    expect(svg).toMatch(/^<svg .*<\/svg>\s*$/s);
    expect(svg).toContain('#ffffff');
    expect(svg).toContain('#000000');
  });

  it.each(['svg', 'html'])('as %s are scanned by a phone', async (extension) => {
    expect(scanQr(drawSvg(String(await written(extension))))).toBe(QR_DATA);
  });

  it('as text say everything, and stay in the margins', async () => {
    const text = String(await written('txt'));
    for (const part of [CODE, 'SMDP.WEBEXGO.EXAMPLE', QR_DATA, '2026-04-15', 'iPhone', 'Samsung', 'Pixel']) {
      expect(text).toContain(part);
    }
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('as a page run nothing that came in a name', async () => {
    const page = String(await written('html'));
    expect(page).toContain('Archer &lt;b&gt;Field&lt;/b&gt;');
    expect(page).toContain('<svg ');
    expect(page).toContain(`<dd>${CODE}</dd>`);
    expect(page).not.toMatch(/<script|src=|href=/);
  });
});

describe('the name of the file', () => {
  it.each([
    ['Archer Field \u00B7 +12314569000', 'webex-go-archer-field-12314569000.png'],
    ['Zo\u00EB \u00C5', 'webex-go-zoe-a.png'],
    ['../../etc/passwd', 'webex-go-etc-passwd.png'],
    ['\u05D0', 'webex-go.png'],
  ])('of %s is %s', (heading, name) => {
    expect(activationFileName(heading, 'png')).toBe(name);
  });
});

describe('the mail by hand', () => {
  it('has a subject without the code, and a body with it', () => {
    const mail = new URL(activationMailto(handOver, 'archer@farms.com'));
    expect(mail.protocol).toBe('mailto:');
    expect(mail.searchParams.get('subject')).toBe('Your Webex Go activation code');
    expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(
      activationText(handOver, { withSteps: false }),
    );
  });

  it('is short enough for every system', () => {
    expect(activationMailto(handOver).length).toBeLessThan(2000);
  });
});
