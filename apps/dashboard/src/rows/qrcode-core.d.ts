/** The encoder alone: the package's entry brings PNG and file output with it. */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
