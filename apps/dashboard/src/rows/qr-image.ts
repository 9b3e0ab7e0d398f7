/** Black on white whatever the reader's theme, and the light zone that phones need. */
const LOOK = { errorCorrectionLevel: 'M', margin: 4, color: { dark: '#000000', light: '#ffffff' } } as const;
/** Pixels a module: sharp on paper too. */
const SCALE = 12;

// Loaded when an image is wanted: the terminal needs none of it.
const encoder = async () => (await import('qrcode')).default;

export const qrPng = async (text: string): Promise<Uint8Array> =>
  (await encoder()).toBuffer(text, { ...LOOK, type: 'png', scale: SCALE });

export const qrSvg = async (text: string): Promise<string> =>
  (await encoder()).toString(text, { ...LOOK, type: 'svg' });
