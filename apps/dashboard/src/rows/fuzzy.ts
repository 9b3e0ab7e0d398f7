/** Letters of any script, and digits. */
const isWordPart = (code: number): boolean =>
  code > 127 || (code > 47 && code < 58) || (code > 96 && code < 123) || (code > 64 && code < 91);

/** How much longer than what was typed the stretch may be in which it stands: beyond that, anything is found anywhere. */
const STRETCH = 2;

/**
 * Whether the letters stand in a text in their order, from the beginning of a word on and with few others between them:
 * `archfld` in "Archer Field". Both in the same case.
 */
export function holdsFuzzily(text: string, typed: string): boolean {
  const letters = typed.replace(/\s+/g, '');
  for (let at = text.indexOf(letters[0] ?? ''); at >= 0; at = text.indexOf(letters[0] ?? '', at + 1)) {
    if (at > 0 && isWordPart(text.charCodeAt(at - 1))) continue;
    if (standsAt(text, letters, at)) return true;
    if (at >= text.length) return false;
  }
  return false;
}

function standsAt(text: string, letters: string, from: number): boolean {
  const end = from + STRETCH * letters.length;
  let at = from;
  for (let letter = 0; letter < letters.length; letter += 1) {
    while (text[at] !== letters[letter]) {
      at += 1;
      if (at >= end || at >= text.length) return false;
    }
    at += 1;
  }
  return at <= end;
}
