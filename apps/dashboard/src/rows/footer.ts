import { type BoundTable, keyName } from '../keys';
import { displayWidth } from '../term/width';

export interface FooterEntry {
  readonly key: string;
  readonly label: string;
  readonly isRefused: boolean;
}

/** Columns between two keys. */
export const FOOTER_GAP = 2;
/** The way out must always be seen: these stay when others have no room. */
const LASTING = 3;

const widthOf = ({ key, label }: FooterEntry) => displayWidth(key) + 1 + displayWidth(label) + FOOTER_GAP;
const sum = (entries: readonly FooterEntry[]) => entries.reduce((total, entry) => total + widthOf(entry), -FOOTER_GAP);

const toEntry = ({ keys, label, short = label, refusal }: BoundTable[number]): FooterEntry => ({
  key: keyName(keys[0] ?? ''),
  label: short,
  isRefused: refusal !== undefined,
});

/** The entries of the footer: all that are not quiet, as long as they fit; the last ones of the table always. */
export function fitFooter(all: BoundTable, width: number): FooterEntry[] {
  const table = all.filter(({ keys }) => keys.length > 0);
  const entries = table.filter(({ quiet, spare }) => !quiet && !spare).map(toEntry);
  const lasting = entries.slice(-LASTING);
  const others = entries.slice(0, -LASTING);
  const whole = [...others, ...table.filter(({ quiet, spare }) => !quiet && spare).map(toEntry), ...lasting];
  if (sum(whole) <= width) return whole;
  while (others.length > 0 && sum([...others, ...lasting]) > width) others.pop();
  return [...others, ...lasting];
}
