import type { BindingId } from '../keymap/bindings';
import { type BoundKey, type BoundTable, keyName } from '../keys';

export interface HelpLine {
  readonly id: BindingId;
  readonly keys: string;
  readonly label: string;
  readonly refusal: string | undefined;
}

/** Columns for the keys. */
export const HELP_KEYS_WIDTH = 14;
/** More of a binding than this are told by the tables that hands learn from. */
const MOST_KEYS = 2;

/** There and back: one line for both leaves room for what has to be read. */
const PAIRS = [
  ['move.up', 'move.down'],
  ['move.page-up', 'move.page-down'],
  ['move.first', 'move.last'],
  ['app.next-tab', 'app.previous-tab'],
  ['app.past', 'app.future'],
] as const satisfies readonly (readonly [BindingId, BindingId])[];

/** The lines of the help: every binding, with the reason where it is refused. */
export function helpLines(table: BoundTable): HelpLine[] {
  return table.flatMap((binding) => {
    const [first, second] = PAIRS.find((pair) => pair.some((id) => id === binding.id)) ?? [];
    if (second === binding.id && table.some(({ id }) => id === first)) return [];
    const other = first === binding.id ? table.find(({ id }) => id === second) : undefined;
    return [other ? pairLine(binding, other) : lineOf(binding)];
  });
}

const lineOf = ({ id, keys, label, refusal }: BoundKey): HelpLine => ({ id, keys: namesOf(keys), label, refusal });

/** Of both the reason, or none: one of them can be pressed. */
function pairLine(one: BoundKey, other: BoundKey): HelpLine {
  const all = `${namesOf(one.keys)} ${namesOf(other.keys)}`;
  const keys =
    all.length < HELP_KEYS_WIDTH ? all : `${namesOf(one.keys.slice(0, 1))} ${namesOf(other.keys.slice(0, 1))}`;
  const refusal = other.refusal === undefined ? undefined : one.refusal;
  return { id: one.id, keys, label: `${one.label}, ${other.label}`, refusal };
}

const namesOf = (keys: readonly string[]): string => keys.slice(0, MOST_KEYS).map(keyName).join(' ');
