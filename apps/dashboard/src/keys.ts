/** What a key does, as data: dispatch, footer and help are all read off the same table. */
export interface KeyBinding {
  /** The keys as `keyId` names them; the first is the one shown. */
  readonly keys: readonly string[];
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

/** The table where nothing may be changed: what would is greyed with the reason. */
export const refuseChanges = (table: KeyTable, reason: string): KeyTable =>
  table.map((binding) =>
    binding.changes ? { ...binding, refusal: reason, link: undefined, explain: undefined } : binding,
  );

export const findBinding = (table: KeyTable, id: string): KeyBinding | undefined =>
  table.find(({ keys }) => keys.includes(id));

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
