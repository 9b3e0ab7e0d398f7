/** How well a text answers to what was typed, and where. */
export interface FuzzyMatch {
  /** Higher is better. */
  readonly score: number;
  /** Of the characters that were typed, in order of their place. */
  readonly places: readonly number[];
}

const [ADJACENT, WORD_START, START] = [8, 6, 4];
const isWordStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');

/**
 * Finds the letters of each typed word in their order, not necessarily next to each other: "gonu" finds "Generate new". The
 * words may come in any order. Beginnings of words and runs of letters count more.
 */
export function fuzzyMatch(typed: string, text: string): FuzzyMatch | undefined {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = text.toLowerCase();
  // A few letters change their length with their case; places in the text would be wrong.
  if (lower.length !== text.length) return words.every((word) => lower.includes(word)) ? NO_PLACES : undefined;
  const found = words.map((word) => matchWord(word, lower));
  if (!found.every((match) => match !== undefined)) return undefined;
  const places = [...new Set(found.flatMap((match) => match.places))].sort((one, other) => one - other);
  return { score: found.reduce((sum, { score }) => sum + score, 0) - text.length / 100, places };
}

const NO_PLACES: FuzzyMatch = { score: 0, places: [] };

/** The best of the ways that begin at each place where the first letter stands. */
function matchWord(word: string, text: string): FuzzyMatch | undefined {
  let best: FuzzyMatch | undefined;
  for (let start = text.indexOf(word[0] ?? ''); start >= 0; start = text.indexOf(word[0] ?? '', start + 1)) {
    const match = matchFrom(word, text, start);
    if (!match) break;
    if (!best || match.score > best.score) best = match;
  }
  return best;
}

function matchFrom(word: string, text: string, start: number): FuzzyMatch | undefined {
  const places: number[] = [];
  let score = start === 0 ? START : 0;
  for (const letter of word) {
    const last = places.at(-1);
    const at = last === undefined ? start : nextPlace(letter, text, last);
    if (at < 0) return undefined;
    if (last !== undefined && at === last + 1) score += ADJACENT;
    if (isWordStart(text, at)) score += WORD_START;
    score += 1;
    places.push(at);
  }
  return { score, places };
}

/** The very next character, else the beginning of a later word, else wherever it comes first. */
function nextPlace(letter: string, text: string, last: number): number {
  if (text[last + 1] === letter) return last + 1;
  const first = text.indexOf(letter, last + 1);
  for (let at = first; at >= 0; at = text.indexOf(letter, at + 1)) if (isWordStart(text, at)) return at;
  return first;
}
