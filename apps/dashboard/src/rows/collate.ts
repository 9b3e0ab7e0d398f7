/**
 * The order of texts as people expect it: any case, accents aside, numbers by their value. A collator takes its time, and says
 * nothing but which of two comes first. So each text becomes a key once, whose plain order is that of the collator wherever
 * each character of the script has a place of its own. Other scripts, and pictures, follow in the order of Unicode.
 */
const createCollator = () => new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** From the first to the last. Left out are characters that stand for several, and those that change with their neighbours. */
const ALPHABETS = [
  [0x20, 0x7e], // ASCII
  [0xc0, 0x17f], // Latin with accents
  [0x218, 0x21b], // Romanian
  [0x386, 0x3ce], // Greek
  [0x400, 0x45f], // Cyrillic
  [0x490, 0x4bf],
  [0x5d0, 0x5ea], // Hebrew
  [0x621, 0x63a], // Arabic
  [0x641, 0x64a],
  [0x905, 0x939], // Devanagari
  [0x93e, 0x94d],
  [0xe01, 0xe4e], // Thai
  [0x1100, 0x1112], // Korean
  [0x1161, 0x1175],
  [0x11a8, 0x11c2],
  [0x1e00, 0x1ef9], // Vietnamese
  [0x2010, 0x2022], // dashes, quotation marks
  [0x3041, 0x3096], // kana
  [0x30a1, 0x30fa],
] as const;

const SPELT: Readonly<Record<string, string>> = {
  \u00C6: 'ae',
  \u00E6: 'ae',
  \u0152: 'oe',
  \u0153: 'oe',
  \u00DF: 'ss',
  \u1E9E: 'ss',
};
const IS_SPELT = /[\u00C6\u00E6\u0152\u0153\u00DF\u1E9E]/g;
/** Thai writes some vowels before the consonant that they follow. */
const VOWEL_AHEAD = /([\u0E40-\u0E44])([\u0E01-\u0E2E])/g;
const BEYOND_ASCII = /[^\x20-\x7E]/;

/** Korean writes several letters in one character. */
const SYLLABLE = /[\uAC00-\uD7A3]/g;

const END = 0x3100;
/** More than there are places in all alphabets: what is in none comes behind them. */
const BEHIND = 0x400;
const LAST = 0xffff;
/** Its place is that of nothing: such characters don't count. */
const SILENT = 0;

/** Of each character below `END` its place; equal ones have the same. */
function findPlaces(): Uint16Array {
  const { compare } = createCollator();
  const places = Uint16Array.from({ length: END }, (_, code) => BEHIND + code);
  let [place, last] = [SILENT, ''];
  for (const character of characters().sort(compare)) {
    if (compare(last, character) !== 0) place += 1;
    places[character.charCodeAt(0)] = place;
    last = character;
  }
  return places.fill(SILENT, 0x300, 0x370);
}

const characters = (): string[] =>
  ALPHABETS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)),
  ).filter((character) => character.normalize('NFKD') === character.normalize('NFD') && !(character in SPELT));

let found: Uint16Array | undefined;

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** What stands behind it decides nothing: no list shows so much, and a key is made in one call with an argument for each place. */
const LONGEST_TEXT = 1000;

/** Keys are compared as they are: `a < b`. Equal texts have the same one; that of an empty text is empty. */
export function collationKey(text: string): string {
  found ??= findPlaces();
  const start = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  const spelt = BEYOND_ASCII.test(start) ? spell(start) : start;
  const key: number[] = [];
  for (let at = 0; at < spelt.length; at += 1) {
    const code = spelt.charCodeAt(at);
    if (isDigit(code)) at = addNumber(key, found, spelt, at) - 1;
    else {
      const place = found[code] ?? Math.min(BEHIND + code, LAST);
      if (place !== SILENT) key.push(place);
    }
  }
  // At once: strings that grow piece by piece are compared many times slower.
  return String.fromCharCode.apply(null, key);
}

const spell = (text: string): string =>
  text
    .normalize('NFC')
    .replace(IS_SPELT, (character) => SPELT[character] ?? '')
    .replace(SYLLABLE, (syllable) => syllable.normalize('NFD'))
    .replace(VOWEL_AHEAD, '$2$1');

/** After the place of all numbers comes how long it is, so that longer ones are greater. Returns where the text goes on. */
function addNumber(key: number[], places: Uint16Array, text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 0x30) at += 1;
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  key.push(places[0x30] ?? 0, end - at);
  for (; at < end; at += 1) key.push(text.charCodeAt(at));
  return end;
}
