import { BINDING_IDS, type BindingId, bindingOf } from './bindings';

/** The keys of every binding, as one person has them. */
export type Keymap = Readonly<Record<BindingId, readonly string[]>>;

export const usualKeymap: Keymap = keymapOf({});

/** What was changed of the usual keys; nothing of what was not. */
export type KeyChanges = Readonly<Partial<Record<BindingId, readonly string[]>>>;

export function keymapOf(changes: KeyChanges): Keymap {
  return Object.fromEntries(BINDING_IDS.map((id) => [id, changes[id] ?? bindingOf(id).keys])) as Keymap;
}
