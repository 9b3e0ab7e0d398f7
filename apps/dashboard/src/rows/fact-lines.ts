import type { Fact } from '../components/facts';
import { cleanText } from '../term/clean';
import { graphemes } from '../term/graphemes';
import { displayWidth, padToWidth } from '../term/width';
import type { Tone } from '../theme';

/** A line of a page of facts: a title, a label with the beginning of its value, or more of the value. */
export interface FactLine {
  readonly label: string;
  readonly text: string;
  readonly tone: Tone;
  readonly link?: string | undefined;
}

export interface FactSection {
  readonly title?: string | undefined;
  readonly facts: readonly Fact[];
}

const GAP = 2;

/** Facts as lines that fit, nothing of them cut: ids are there to be copied. */
export function factLines(sections: readonly FactSection[], width: number): FactLine[] {
  const labels = sections.flatMap(({ facts }) => facts.map(({ label }) => displayWidth(cleanText(label))));
  const labelWidth = Math.max(0, ...labels) + GAP;
  return sections.flatMap(({ title, facts }, at) => [
    ...(at > 0 ? [BLANK] : []),
    ...(title === undefined ? [] : [{ label: '', text: title, tone: 'columnTitle' as const }]),
    ...facts.flatMap((fact) => linesOf(fact, labelWidth, width)),
  ]);
}

const BLANK: FactLine = { label: ' ', text: '', tone: 'normal' };

function linesOf({ label, value, tone = 'normal', link }: Fact, labelWidth: number, width: number): FactLine[] {
  return wrapWhole(value, Math.max(1, width - labelWidth)).map((text, at) => ({
    label: padToWidth(at === 0 ? cleanText(label) : '', labelWidth),
    text,
    tone,
    ...(link !== undefined && { link }),
  }));
}

/** Broken between words, and within those that are too long for a line. */
function wrapWhole(untrusted: string, width: number): string[] {
  const lines = [''];
  for (const word of cleanText(untrusted)
    .split(/\s+/)
    .flatMap((word) => pieces(word, width))) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const parts = [''];
  for (const grapheme of graphemes(word)) {
    const longer = `${parts.at(-1)}${grapheme}`;
    if (displayWidth(longer) <= width) parts[parts.length - 1] = longer;
    else parts.push(grapheme);
  }
  return parts;
}
