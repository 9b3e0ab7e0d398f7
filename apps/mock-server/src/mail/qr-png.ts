import { crc32, deflateSync } from 'node:zlib';
import { create } from 'qrcode/lib/core/qrcode.js';

/** Light modules around the code. With fewer, phones miss it. */
const QUIET_ZONE = 4;
/** Pixels a module: as many as a byte has bits, since the image has one bit a pixel. */
const SCALE = 8;
const LIGHT = 0xff;
const DARK = 0x00;

export interface QrImage {
  readonly png: Buffer;
  /** Width and height in pixels. */
  readonly size: number;
}

/** A text as a QR code, black on white whatever the reader's theme. */
export function drawQrPng(text: string): QrImage {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET_ZONE;
  const pixel = (row: number, column: number): number =>
    isInside(row, modules.size) && isInside(column, modules.size) && modules.get(row, column) ? DARK : LIGHT;
  const lines = Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => pixel(y - QUIET_ZONE, x - QUIET_ZONE)),
  );
  return { png: encodePng(lines), size: side * SCALE };
}

const isInside = (index: number, size: number) => index >= 0 && index < size;

/** A greyscale PNG with one bit a pixel. A byte is a module, and each line stands for as many as a module is high. */
function encodePng(lines: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE((lines[0]?.length ?? 0) * SCALE, 0);
  header.writeUInt32BE(lines.length * SCALE, 4);
  header[8] = 1;
  const rows = lines.flatMap((line) => Array.from({ length: SCALE }, () => Buffer.from([NO_FILTER, ...line])));
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const NO_FILTER = 0;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
