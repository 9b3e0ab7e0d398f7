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

const narrow = new RegExp(`^[${oneColumn}]*$`);
const plain = new RegExp(`^[${oneColumn}${twoColumns}]*$`);

/** Plain, with one column to each character. */
export function isNarrow(text: string): boolean {
  return narrow.test(text);
}

export function isPlain(text: string): boolean {
  return plain.test(text);
}
