/**
 * How people write a key in a file: `ctrl-p`, `alt-left`, `shift-tab`, `f5`, `space`, `G`, and `C-p` or `^P` as their other
 * programs have it. What comes out is the name by which key tables know it.
 */
export type KeyProblem = 'empty' | 'unknown' | 'shifted' | 'indistinct';

/** The names of keys that are no character. */
const NAMES = [
  ...['up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown', 'insert', 'delete', 'backspace', 'tab'],
  ...['enter', 'escape', 'space', ...Array.from({ length: 20 }, (_, at) => `f${at + 1}`)],
];

const ALSO: Readonly<Record<string, string>> = {
  ...{ esc: 'escape', return: 'enter', cr: 'enter', del: 'delete', ins: 'insert', bs: 'backspace', spc: 'space' },
  ...{ pgup: 'pageup', 'page-up': 'pageup', pgdn: 'pagedown', pgdown: 'pagedown', 'page-down': 'pagedown' },
  ' ': 'space',
};

const MODIFIERS: Readonly<Record<string, 'ctrl' | 'alt' | 'shift'>> = {
  ...{ ctrl: 'ctrl', control: 'ctrl', c: 'ctrl', alt: 'alt', meta: 'alt', option: 'alt', m: 'alt', a: 'alt' },
  ...{ shift: 'shift', s: 'shift' },
};

/** With Ctrl these are the same bytes as a key of their own, in terminals without a newer protocol. */
const SAME_AS: Readonly<Record<string, string>> = { i: 'tab', m: 'enter', j: 'enter', h: 'backspace', '[': 'escape' };

/** The name of a key, or what is wrong with its notation. */
export function readKey(notation: string): { readonly key: string } | { readonly problem: KeyProblem } {
  const text = /^<.+>$/s.test(notation) ? notation.slice(1, -1) : notation;
  if (text === '') return { problem: 'empty' };
  const modifiers = new Set<string>();
  let rest = text.length === 2 && text.startsWith('^') ? `ctrl-${text[1]}` : text;
  for (;;) {
    const [, word = '', after = ''] = /^([a-z]+)[-+](.+)$/is.exec(rest) ?? [];
    const modifier = MODIFIERS[word.toLowerCase()];
    if (modifier === undefined) break;
    modifiers.add(modifier);
    rest = after;
  }
  return join(modifiers, rest);
}

function join(modifiers: ReadonlySet<string>, word: string): ReturnType<typeof readKey> {
  const lower = word.toLowerCase();
  const name = ALSO[lower] ?? (NAMES.includes(lower) ? lower : undefined);
  if (name === undefined && [...word].length !== 1) return { problem: 'unknown' };
  const isLetter = /^\p{L}$/u.test(word);
  // Terminals send what Shift makes of a character, and not Shift itself; and with Ctrl no case at all.
  if (name === undefined && modifiers.has('shift') && (!isLetter || modifiers.has('ctrl')))
    return { problem: 'shifted' };
  const character = modifiers.has('ctrl') ? lower : modifiers.has('shift') ? word.toUpperCase() : word;
  if (name === undefined && modifiers.has('ctrl') && SAME_AS[character] !== undefined) return { problem: 'indistinct' };
  const kept = ['ctrl', 'alt', ...(name === undefined ? [] : ['shift'])].filter((modifier) => modifiers.has(modifier));
  return { key: [...kept, name ?? character].join('+') };
}

/** As a person would write it. */
export const writeKey = (key: string): string => key.replace(/(ctrl|alt|shift|super)\+(?=.)/g, '$1-');
