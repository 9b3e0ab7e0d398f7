/**
 * What "fuzzy" means everywhere: a typed word is found in a text that holds it as it is, or its letters in their order from the
 * beginning of a word on. Between two letters of a word a few may be left out (`archfld` in "Archer Field"), and a letter may
 * begin the next word (`gnac` in "Generate new activation code"). Beyond that, anything would be found anywhere. The words
 * that are typed may come in any order.
 */

/** How well a text answers to what was typed, and where. */
export interface FuzzyMatch {
  /** Higher is better. */
  readonly score: number;
  /** Of the characters that were typed, in order of their place. */
  readonly places: readonly number[];
}

const [ADJACENT, WORD_START, START] = [8, 6, 4];

/** Letters of any script, and digits. */
const [PART, OTHER] = ['[0-9A-Za-z\\u0080-\\uFFFF]', '[^0-9A-Za-z\\u0080-\\uFFFF]'];
/** Nothing, or else what is left of this word and all up to the next, or else one or two letters of this word. */
const BETWEEN = `(?:|${PART}*${OTHER}+|${PART}{1,2}?)`;

/**
 * A word as the source of a pattern, with each letter as `write` writes it. A hundred thousand rows are looked through between a
 * key and the screen, and nothing does that as fast as a pattern, as long as it has no groups to remember.
 */
const patternOf = (word: string, write: (letter: string) => string): string =>
  `(?:^|${OTHER})${Array.from(word, (letter) => write(letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&'))).join(BETWEEN)}`;

/** Tells of texts whether they hold each word of what was typed. Both are folded. */
export function createFuzzyTest(typed: string): (text: string) => boolean {
  const words = wordsOf(typed).map((word) => ({
    word,
    pattern: new RegExp(patternOf(word, (letter) => letter)),
  }));
  return (text) => words.every(({ word, pattern }) => text.includes(word) || pattern.test(text));
}

/** Where a text holds what was typed, and how well it answers: whole words, their beginnings and runs of letters count more. */
export function fuzzyMatch(typed: string, text: string): FuzzyMatch | undefined {
  const lower = text.toLowerCase();
  // A few letters change their length with their case; places in the text would be wrong.
  if (lower.length !== text.length) return createFuzzyTest(typed.toLowerCase())(lower) ? NO_PLACES : undefined;
  const found = wordsOf(typed.toLowerCase()).map((word) => matchWord(lower, word));
  if (!found.every((match) => match !== undefined)) return undefined;
  const places = [...new Set(found.flatMap((match) => match.places))].sort((one, other) => one - other);
  return { score: found.reduce((sum, { score }) => sum + score, 0) - text.length / 100, places };
}

const NO_PLACES: FuzzyMatch = { score: 0, places: [] };

const wordsOf = (typed: string): readonly string[] => typed.split(/\s+/).filter(Boolean);

/** The best of the ways in which a word stands in a text. */
function matchWord(text: string, word: string): FuzzyMatch | undefined {
  return [...waysOf(text, word)]
    .map((places) => ({ places, score: scoreOf(text, places) }))
    .reduce<FuzzyMatch | undefined>((best, way) => (best && best.score >= way.score ? best : way), undefined);
}

function* waysOf(text: string, word: string): Generator<readonly number[]> {
  const whole = text.indexOf(word);
  if (whole >= 0) yield Array.from(word, (_, at) => whole + at);
  const pattern = new RegExp(
    patternOf(word, (letter) => `(${letter})`),
    'dg',
  );
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const places = (found.indices ?? []).slice(1).map((span) => span?.[0] ?? 0);
    yield places;
    // The ways may overlap.
    pattern.lastIndex = (places[0] ?? 0) + 1;
  }
}

const isWordStart = (text: string, at: number): boolean => at === 0 || new RegExp(OTHER).test(text.charAt(at - 1));

const scoreOf = (text: string, places: readonly number[]): number =>
  places.reduce(
    (sum, at, index) =>
      sum + 1 + (at === (places[index - 1] ?? -2) + 1 ? ADJACENT : 0) + (isWordStart(text, at) ? WORD_START : 0),
    places[0] === 0 ? START : 0,
  );
