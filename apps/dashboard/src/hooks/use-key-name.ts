import type { BindingId } from '../keymap/bindings';
import { keyName } from '../keys';
import { useServices } from '../services';

/** Names the key of a binding, for a text that speaks of it. */
export function useKeyName(): (id: BindingId) => string {
  const { keymap } = useServices();
  return (id) => keyName(keymap[id][0] ?? '');
}
