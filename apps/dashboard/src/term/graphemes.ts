import { isPlain } from './plain';

/** Code units handed to the segmenter at a time. */
const window = 256;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * What people see as single characters. `Intl.Segmenter` of Node 20 takes time by the square of the length (80,000 characters: 14
 * seconds), so it gets the text in windows; the last grapheme of a window may be cut and begins the next one.
 */
export function graphemes(text: string): Iterable<string> {
  return isPlain(text) ? text : segments(text);
}

function* segments(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = windowEnd(text, start);
    const found = Array.from(segmenter.segment(text.slice(start, end)), ({ segment }) => segment);
    if (end < text.length && found.length > 1) found.pop();
    for (const grapheme of found) {
      yield grapheme;
      start += grapheme.length;
    }
  }
}

/** Not between the halves of a character. */
function windowEnd(text: string, start: number): number {
  const end = start + window;
  const next = text.charCodeAt(end);
  return next >= 0xdc00 && next < 0xe000 ? end + 1 : end;
}
