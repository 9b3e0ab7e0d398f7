/**
 * The order of texts as people expect it: any case, accents aside, numbers by their value. A collator takes its time, so what
 * consists of ASCII alone is turned into a key once, whose plain order is the very order of the collator.
 */
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export interface Collated {
  readonly text: string;
  /** Only of texts that are plain enough for it. */
  readonly key: string | undefined;
}

const [FIRST, LAST] = [0x20, 0x7e];

/** Of each printable ASCII character its place among them, as a character; equal ones have the same. */
const places: readonly string[] = (() => {
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCharCode(FIRST + at));
  const sorted = all.toSorted(collator.compare);
  let place = 0;
  const found = new Map<string, string>();
  for (const [at, character] of sorted.entries()) {
    if (at > 0 && collator.compare(sorted[at - 1] ?? '', character) !== 0) place += 1;
    found.set(character, String.fromCharCode(FIRST + place));
  }
  return all.map((character) => found.get(character) ?? '');
})();

/** Longer numbers are left to the collator. */
const LONGEST_NUMBER = 20;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

function keyOf(text: string): string | undefined {
  let key = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST || code > LAST) return undefined;
    if (isDigit(code) && (at === 0 || !isDigit(text.charCodeAt(at - 1)))) {
      let end = at + 1;
      while (isDigit(text.charCodeAt(end))) end += 1;
      if (end - at > LONGEST_NUMBER) return undefined;
      key += (places[0x30 - FIRST] ?? '').repeat(LONGEST_NUMBER - (end - at));
    }
    key += places[code - FIRST];
  }
  return key;
}

export const collate = (text: string): Collated => ({ text, key: keyOf(text) });

export function compareCollated(a: Collated, b: Collated): number {
  if (a.key === undefined || b.key === undefined) return collator.compare(a.text, b.text);
  return a.key < b.key ? -1 : Number(a.key > b.key);
}
