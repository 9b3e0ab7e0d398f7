/** The encoder alone: the package's entry brings image and file output with it. */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
