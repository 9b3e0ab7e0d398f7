import type { BindingId } from './keymap/bindings';
import type { Keymap } from './keymap/keymap';
import { messages } from './messages';

/** What a key does, as data: dispatch, footer and help are all read off the same table. */
export interface KeyBinding {
  /** By which its keys are found. */
  readonly id: BindingId;
  readonly label: string;
  /** For the footer, where the label is long. */
  readonly short?: string | undefined;
  /** Why it can't be done now: the key is greyed, and pressing it says this. */
  readonly refusal?: string | undefined;
  /** Where it can be done instead, as a web address: shown with the refusal, and opened from there. */
  readonly link?: string | undefined;
  readonly run: () => void;
  /** What pressing a refused key does instead of showing the refusal alone. */
  readonly explain?: (() => void) | undefined;
  /** It changes the organization, or leads only there: refused in a profile that is read-only. */
  readonly changes?: boolean | undefined;
  /** Left out of the footer, as keys that everybody knows; the help has all. */
  readonly quiet?: boolean | undefined;
  /** In the footer only where all others have room. */
  readonly spare?: boolean | undefined;
}

export type KeyTable = readonly KeyBinding[];

/** A binding with the keys that it has for this person. */
export interface BoundKey extends KeyBinding {
  /** As `keyId` names them; the first is the one shown, and there may be none. */
  readonly keys: readonly string[];
}

export type BoundTable = readonly BoundKey[];

export const bindKeys = (table: KeyTable, keymap: Keymap): BoundTable =>
  table.map((binding) => ({ ...binding, keys: keymap[binding.id] }));

/** The table where nothing may be changed: what would is greyed with the reason. */
export const refuseChanges = (table: BoundTable, reason: string): BoundTable =>
  table.map((binding) =>
    binding.changes ? { ...binding, refusal: reason, link: undefined, explain: undefined } : binding,
  );

/** What a key does, by its name. */
export const findBinding = (table: BoundTable, key: string): BoundKey | undefined =>
  table.find(({ keys }) => keys.includes(key));

const NAMES: Readonly<Record<string, string>> = {
  up: '\u2191',
  down: '\u2193',
  left: '\u2190',
  right: '\u2192',
  enter: 'Enter',
  escape: 'Esc',
  backspace: 'Backspace',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  space: 'Space',
  tab: 'Tab',
};

/** A sentence with the keys that it speaks of: `Press {page.refresh}.` */
export const nameKeys = (sentence: string, keymap: Keymap): string =>
  sentence.replace(/\{([a-z-]+\.[a-z-]+)\}/g, (all, id: string) => {
    const keys = Object.hasOwn(keymap, id) ? keymap[id as BindingId] : undefined;
    return keys === undefined ? all : keyName(keys[0] ?? '') || messages.keymap.unbound;
  });

/** A key as people read it on the keyboard. */
export const keyName = (id: string): string => {
  const at = id.lastIndexOf('+', id.length - 2);
  const modifiers = id
    .slice(0, at + 1)
    .replace('ctrl+', 'Ctrl-')
    .replace('alt+', 'Alt-')
    .replace('shift+', 'Shift-');
  const name = id.slice(at + 1);
  return modifiers + (NAMES[name] ?? name);
};
