import { characterKey, type Key, type Modifiers, namedKey, noModifiers } from './key';
import { decodeMouse } from './mouse';

/** The forms in which xterm, the VT220, rxvt, the Linux console and the kitty protocol send keys that are no plain character. */

/** `CSI number ~` */
const tildeNames: Record<number, string> = {
  ...{ 1: 'home', 2: 'insert', 3: 'delete', 4: 'end', 5: 'pageup', 6: 'pagedown', 7: 'home', 8: 'end' },
  ...{ 11: 'f1', 12: 'f2', 13: 'f3', 14: 'f4', 15: 'f5', 17: 'f6', 18: 'f7', 19: 'f8', 20: 'f9', 21: 'f10', 23: 'f11' },
  ...{ 24: 'f12', 25: 'f13', 26: 'f14', 28: 'f15', 29: 'f16', 31: 'f17', 32: 'f18', 33: 'f19', 34: 'f20' },
};

/** `CSI letter` and `SS3 letter` */
const letterNames: Record<string, string> = {
  ...{ A: 'up', B: 'down', C: 'right', D: 'left', F: 'end', H: 'home' },
  ...{ P: 'f1', Q: 'f2', R: 'f3', S: 'f4' },
};

/** rxvt: `CSI letter` with shift, `SS3 letter` with ctrl. */
const rxvtArrows: Record<string, string> = { a: 'up', b: 'down', c: 'right', d: 'left' };

/** rxvt ends its numbered keys with the modifier instead of `~`. */
const rxvtEndings: Record<string, Modifiers> = {
  $: { ...noModifiers, shift: true },
  '^': { ...noModifiers, ctrl: true },
  '@': { ...noModifiers, ctrl: true, shift: true },
};

/** `SS3 letter` from a keypad in application mode. */
const keypadCharacters: Record<string, string> = {
  ...{ ' ': ' ', X: '=', j: '*', k: '+', l: ',', m: '-', n: '.', o: '/' },
  ...{ p: '0', q: '1', r: '2', s: '3', t: '4', u: '5', v: '6', w: '7', x: '8', y: '9' },
};

/** Code points that `CSI code u` uses for keys without a character; from 57344 they are kitty's own. */
const codeNames: Record<number, string> = {
  ...{ 8: 'backspace', 9: 'tab', 10: 'enter', 13: 'enter', 27: 'escape', 127: 'backspace', 57414: 'enter' },
  ...{ 57417: 'left', 57418: 'right', 57419: 'up', 57420: 'down', 57421: 'pageup', 57422: 'pagedown', 57423: 'home' },
  ...{ 57424: 'end', 57425: 'insert', 57426: 'delete' },
  ...Object.fromEntries(Array.from({ length: 23 }, (_, i) => [57376 + i, `f${13 + i}`])),
};

const kittyKeypad = Object.fromEntries([...'0123456789./*-+'].map((character, i) => [57399 + i, character]));

/** Decodes `CSI parameters ending`. Undefined for what is no key: an answer of the terminal, a release, a key nobody knows. */
export function decodeCsi(parameters: string, ending: string): Key | undefined {
  if (parameters.startsWith('<')) {
    const isMouse = ending === 'M' || ending === 'm';
    return isMouse ? decodeMouse(parameters.slice(1).split(';').map(Number), ending === 'm') : undefined;
  }
  if (!/^[\d;:]*$/.test(parameters)) return undefined;
  const fields = parameters.split(';').map((field) => field.split(':').map((number) => Number.parseInt(number, 10)));
  if (fields[1]?.[1] === releaseEvent) return undefined;
  if (ending === '~') return decodeTilde(fields);
  if (ending === 'u') return decodeCharacterCode(fields[0]?.[0], modifiersOf(fields), fields[0]?.[1]);
  if (ending in rxvtEndings) return named(tildeNames[fields[0]?.[0] ?? 0], rxvtEndings[ending]);
  return decodeLetter(parameters, ending, modifiersOf(fields));
}

const releaseEvent = 3;

function decodeLetter(parameters: string, ending: string, modifiers: Modifiers): Key | undefined {
  if (ending === 'Z') return namedKey('tab', { ...modifiers, shift: true });
  if (parameters === '' && ending === 'I') return namedKey('focus');
  if (parameters === '' && ending === 'O') return namedKey('blur');
  if (parameters === '' && ending in rxvtArrows) return named(rxvtArrows[ending], { ...noModifiers, shift: true });
  // "CSI 7;1 R" would be the position of the cursor.
  if (parameters !== '' && !parameters.startsWith('1;')) return undefined;
  return named(letterNames[ending], modifiers);
}

function decodeTilde(fields: readonly number[][]): Key | undefined {
  const number = fields[0]?.[0] ?? 0;
  if (number === modifyOtherKeys) return decodeCharacterCode(fields[2]?.[0], modifiersOf(fields));
  return named(tildeNames[number], modifiersOf(fields));
}

/** xterm's `CSI 27 ; modifiers ; code ~` */
const modifyOtherKeys = 27;

/** Decodes `SS3 parameters letter`. Some terminals put modifiers before the letter: `SS3 5 P` or `SS3 1;5 P`. */
export function decodeSs3(parameters: string, letter: string): Key | undefined {
  const modifiers = modifiersFrom(Number.parseInt(parameters.split(';').at(-1) ?? '', 10));
  if (letter === 'M') return namedKey('enter', modifiers);
  if (letter === 'I') return namedKey('tab', modifiers);
  if (letter in rxvtArrows) return named(rxvtArrows[letter], { ...modifiers, ctrl: true });
  const character = keypadCharacters[letter];
  return character === undefined ? named(letterNames[letter], modifiers) : characterKey(character, modifiers);
}

/** The Linux console's `CSI [ A` to `CSI [ E`. */
export function decodeLinuxFunctionKey(letter: string): Key | undefined {
  const index = 'ABCDE'.indexOf(letter);
  return index < 0 ? undefined : namedKey(`f${index + 1}`);
}

/** A key told by code point, as the kitty protocol and modifyOtherKeys do. */
function decodeCharacterCode(code = 0, modifiers: Modifiers = noModifiers, shifted?: number): Key | undefined {
  const name = codeNames[code];
  if (name !== undefined) return namedKey(name, modifiers);
  const character = kittyKeypad[code] ?? characterOf(code);
  if (character === undefined) return undefined;
  if (modifiers.ctrl || modifiers.super) return characterKey(character.toLowerCase(), modifiers);
  return characterKey(modifiers.shift ? shiftedCharacter(character, shifted) : character, {
    ...modifiers,
    shift: false,
  });
}

function shiftedCharacter(character: string, shifted: number | undefined): string {
  return (
    characterOf(shifted) ?? (character.toUpperCase().length === character.length ? character.toUpperCase() : character)
  );
}

function characterOf(code: number | undefined): string | undefined {
  if (code === undefined || Number.isNaN(code) || code > 0x10ffff) return undefined;
  const character = String.fromCodePoint(code);
  return /[\p{C}\p{Zl}\p{Zp}]/u.test(character) ? undefined : character;
}

function named(name: string | undefined, modifiers: Modifiers = noModifiers): Key | undefined {
  return name === undefined ? undefined : namedKey(name, modifiers);
}

function modifiersOf(fields: readonly number[][]): Modifiers {
  return modifiersFrom(fields[1]?.[0]);
}

/** One more than a set of bits. Caps Lock and Num Lock are bits too, and are left out: they are in the character. */
function modifiersFrom(parameter = 1): Modifiers {
  const bits = parameter > 0 ? parameter - 1 : 0;
  const plain = { shift: (bits & 1) !== 0, alt: (bits & 2) !== 0, ctrl: (bits & 4) !== 0 };
  return (bits & 8) === 0 ? plain : { ...plain, super: true };
}
