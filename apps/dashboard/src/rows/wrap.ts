import { cleanText } from '../term/clean';
import { displayWidth, truncateToWidth } from '../term/width';

/** A text in lines that fit, broken between words; no line begins or ends with a space. */
export function wrapText(untrusted: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of cleanText(untrusted).split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = truncateToWidth(word, width);
  }
  return line === '' ? lines : [...lines, line];
}
