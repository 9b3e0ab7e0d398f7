import jsQR from 'jsqr';

/** Screen pixels a pixel of the code, as a camera needs more than one. */
const SCALE = 6;

/** What a phone reads off an image of four bytes a pixel, by a decoder that is no part of the encoder. */
export const scanImage = (image: Uint8ClampedArray, width: number, height: number): string | undefined =>
  jsQR(image, width, height, { inversionAttempts: 'dontInvert' })?.data;

/** What a phone reads off the screen; `undefined` where it finds no code. */
export function scanQr(pixels: readonly (readonly (boolean | undefined)[])[]): string | undefined {
  const height = pixels.length * SCALE;
  const width = (pixels[0]?.length ?? 0) * SCALE;
  const image = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // Off the code is the terminal's background, which may be black.
      const isLight = pixels[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] === false;
      image.set([isLight ? 255 : 0, isLight ? 255 : 0, isLight ? 255 : 0, 255], (y * width + x) * 4);
    }
  }
  return scanImage(image, width, height);
}
