import type { BindingId } from '../keymap/bindings';
import { type BoundKey, type BoundTable, keyName } from '../keys';
import { messages } from '../messages';
import { displayWidth, fitCell } from '../term/width';
import type { Tone } from '../theme';
import { type FuzzyMatch, fuzzyMatch } from './fuzzy';
import type { Piece } from './pieces';

/** Something that the palette can do: press a key of the screen, or go to another one. */
export interface PaletteEntry {
  /** By which it is known again, on other screens, too. */
  readonly id: string;
  readonly label: string;
  /** Other names. */
  readonly aliases?: readonly string[] | undefined;
  /** The key that does the same. */
  readonly keys?: readonly string[] | undefined;
  /** Why it can't be done now. */
  readonly refusal?: string | undefined;
  readonly run: () => void;
}

export interface Found {
  readonly entry: PaletteEntry;
  /** Of the characters of the label that were typed. */
  readonly places: readonly number[];
  /** The other name that was typed, where the label does not say why it was found. */
  readonly alias?: string | undefined;
}

export const entriesOfKeys = (table: BoundTable, press: (binding: BoundKey) => void): PaletteEntry[] =>
  table.map((binding) => ({
    id: binding.label,
    label: binding.label,
    aliases: aliasesOf(binding.id),
    keys: binding.keys,
    refusal: binding.refusal,
    run: () => press(binding),
  }));

const NAMES: Readonly<Record<string, readonly string[]>> = messages.aliases;
export const aliasesOf = (id: BindingId): readonly string[] | undefined => NAMES[id];

/** What was chosen lately goes before what answers equally well. Less than a letter at the beginning of a word. */
const RECENT = 3;

/**
 * The entries that answer to what was typed, best first; while nothing is typed, those chosen lately and then all in order, at
 * last those that can't be done now.
 */
export function findEntries(entries: readonly PaletteEntry[], typed: string, recent: readonly string[]): Found[] {
  const bonus = (id: string) => {
    const at = recent.indexOf(id);
    return at < 0 ? 0 : RECENT + (recent.length - at) / recent.length;
  };
  return entries
    .flatMap((entry, order) => {
      const match: Answer | undefined =
        matchAlias(typed, entry) ?? fuzzyMatch(typed, entry.label) ?? matchKey(typed, entry);
      if (!match) return [];
      const score = (typed.trim() === '' ? (entry.refusal === undefined ? 0 : -1) : match.score) + bonus(entry.id);
      return [{ entry, ...match, score, order }];
    })
    .sort((one, other) => other.score - one.score || one.order - other.order)
    .map(({ entry, places, alias }) => ({ entry, places, alias }));
}

type Answer = FuzzyMatch & Pick<Found, 'alias'>;

/** More than any label answers with: whoever types another name means that and nothing else. */
const [WHOLE_ALIAS, ALIAS_START] = [2000, 30];

function matchAlias(typed: string, { aliases = [] }: PaletteEntry): Answer | undefined {
  const word = typed.trim().toLowerCase();
  if (word === '') return undefined;
  const alias = aliases.find((one) => one === word) ?? aliases.find((one) => one.startsWith(word));
  return alias === undefined ? undefined : { alias, score: alias === word ? WHOLE_ALIAS : ALIAS_START, places: [] };
}

/** A key that was typed finds what it does. */
const matchKey = (typed: string, { keys = [] }: PaletteEntry): FuzzyMatch | undefined =>
  keys.includes(typed.trim()) ? { score: 1, places: [] } : undefined;

const [KEY_WIDTH, GAP] = [12, 2];
/** The rest is for reasons. */
const [WIDEST_LABEL, LABEL_SHARE] = [56, 0.6];

/** A line of the palette: what, by which key, and why not. */
export function paletteLine({ entry, places, alias = '' }: Found, isSelected: boolean, width: number): Piece[] {
  const { label, keys = [], refusal } = entry;
  const labelWidth = Math.max(20, Math.min(WIDEST_LABEL, Math.floor((width - KEY_WIDTH) * LABEL_SHARE)));
  const base: Tone = refusal === undefined ? 'normal' : 'refused';
  const tone = isSelected ? 'selected' : base;
  const rest = Math.max(0, width - labelWidth - KEY_WIDTH - GAP);
  return [
    { text: isSelected ? ' \u25B8 ' : '   ', tone },
    ...labelPieces(fitCell(label, labelWidth - 3), isSelected || refusal !== undefined ? [] : places, tone),
    {
      text: fitCell(keyName(keys[0] ?? ''), KEY_WIDTH),
      tone: isSelected ? tone : refusal === undefined ? 'key' : base,
    },
    { text: fitCell(refusal ?? alias, rest + GAP), tone: isSelected || refusal !== undefined ? tone : 'muted' },
  ];
}

/** The label with the letters that were typed standing out; where characters are not one column each, as it is. */
function labelPieces(label: string, places: readonly number[], tone: Tone): Piece[] {
  if (places.length === 0 || displayWidth(label) !== label.length) return [{ text: label, tone }];
  return [...label].map((text, at) => ({ text, tone: places.includes(at) ? 'accent' : tone }));
}
