/**
 * Plain text needs no care: every character is harmless, a grapheme of its own, and one or two columns wide in every terminal.
 * Nearly all names and numbers are plain, and one test of this pattern replaces cleaning and grapheme segmentation, which
 * together cost hundreds of times more.
 */

/** ASCII, Latin, Greek, Cyrillic, Hebrew letters, and typographic punctuation. */
const oneColumn =
  '\\x20-\\x7E\\xA1-\\xAC\\xAE-\\u02FF\\u0370-\\u0377\\u037A-\\u037F\\u0384-\\u0482\\u048A-\\u052F\\u05D0-\\u05EA\\u2010-\\u2027';

/** Kana, the common ideographs, Hangul syllables. */
const twoColumns = '\\u3000-\\u3029\\u3041-\\u3096\\u309D-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7A3';

/**
 * Signs that we draw ourselves, in nearly every line: arrows, bars, bullets, ticks, and what turns while something is read.
 * Everybody counts one column for them, though a terminal made for East Asia may take two.
 */
const signs =
  '\\u203A\\u2190-\\u2193\\u2500-\\u259F\\u25B2\\u25B8\\u25BC\\u25CB\\u25CF\\u2713\\u2717\\u2807\\u280B\\u2819\\u2826\\u2834\\u2838';

const narrow = new RegExp(`^[${oneColumn}]*$`);
const single = new RegExp(`^[${oneColumn}${signs}]*$`);
const plain = new RegExp(`^[${oneColumn}${twoColumns}${signs}]*$`);

/** Plain, with one column to each character. */
export function isNarrow(text: string): boolean {
  return narrow.test(text);
}

/** Plain, with one column counted for each character. */
export function isSingle(text: string): boolean {
  return single.test(text);
}

export function isPlain(text: string): boolean {
  return plain.test(text);
}
