/** Scripts whose letters have accents. */
const MAY_HAVE_ACCENTS = /[\u00C0-\u04FF\u1E00-\u1FFF]/;
const ACCENTS = /[\u0300-\u036F]+/g;

/** A text as it is looked for: in lower case and without accents, for keyboards that have none. `María` is found by `maria`. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return MAY_HAVE_ACCENTS.test(lower) ? lower.normalize('NFD').replace(ACCENTS, '').normalize('NFC') : lower;
}
