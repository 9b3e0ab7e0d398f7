/** One key press, click, paste or change of focus, the same whichever terminal and protocol it came by. */
export interface Key {
  /**
   * The character itself where there is one ('a', 'G', '?'), else a word: 'up' 'down' 'left' 'right' 'home' 'end' 'pageup'
   * 'pagedown' 'insert' 'delete' 'backspace' 'tab' 'enter' 'escape' 'space' 'f1'.., 'paste', 'focus', 'blur', 'mouse-press'
   * 'mouse-release' 'mouse-drag' 'mouse-move' 'wheel-up' 'wheel-down' 'wheel-left' 'wheel-right'.
   */
  readonly name: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** Never set for a character that already shows it: 'G', not shift and 'g'. */
  readonly shift: boolean;
  /** The Command or Windows key, where the terminal tells. */
  readonly super?: true;
  /** What to insert into a text field: one grapheme, or a whole paste with '\n' line ends. As untrusted as text from the wire. */
  readonly text?: string;
  readonly mouse?: Mouse;
}

export interface Mouse {
  readonly button: 'left' | 'middle' | 'right' | 'other' | 'none';
  /** Column and row from 0. */
  readonly x: number;
  readonly y: number;
}

export interface Modifiers {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly super?: true;
}

export const noModifiers: Modifiers = { ctrl: false, alt: false, shift: false };

/** The name under which key tables know a key: 'ctrl+p', 'shift+tab', 'G', '?', 'f5'. */
export function keyId(key: Key): string {
  const modifiers = [key.ctrl && 'ctrl+', key.alt && 'alt+', key.shift && 'shift+', key.super && 'super+'];
  return modifiers.filter(Boolean).join('') + key.name;
}

export function namedKey(name: string, modifiers: Modifiers = noModifiers): Key {
  return { name, ...modifiers };
}

/** A character as typed. With ctrl, alt or super it is a command and inserts nothing. */
export function characterKey(character: string, modifiers: Modifiers = noModifiers): Key {
  const key = namedKey(character === ' ' ? 'space' : character, modifiers);
  const isCommand = key.ctrl || key.alt || key.super === true;
  return isCommand ? key : { ...key, text: character };
}

/** ESC before a key is how terminals send alt. */
export function withAlt(key: Key): Key {
  const { text: _, ...rest } = key;
  return { ...rest, alt: true };
}
