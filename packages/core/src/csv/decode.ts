/**
 * Spreadsheets save CSV in whatever encoding they like: UTF-8 with or without a byte order mark, UTF-16 ("Unicode
 * text"), or the code page of a Western Windows. What is read must not depend on it.
 */

/** How much is looked at to guess. */
const SAMPLE_BYTES = 512;
/** Text in UTF-16 that a CSV starts with is half zeros; other text has none. */
const ZERO_SHARE = 0.25;

/** The text of a file, without a byte order mark and with `\n` at the end of every line. */
export function decodeText(file: Uint8Array | string): string {
  const text = typeof file === 'string' ? file.replace(/^\uFEFF/, '') : decode(file);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decode(file: Uint8Array): string {
  if (file.length === 0) return '';
  const utf16 = utf16Of(file);
  if (utf16) return new TextDecoder(utf16).decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}

/** Told by its mark or, where there is none, by the zero bytes of Western letters: on odd places in little endian. */
function utf16Of(file: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be';
  const sample = file.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 1].map((parity) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length * ZERO_SHARE) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
