import { collationKey } from './collate';

/** A value among all that a ranking knows; equal ones have the same key, and the same rank. */
export interface Ranked {
  /** A number itself. Keys say the order at any time. */
  readonly key: Key;
  /** Says it after the next `settle`, and changes with those after it. */
  rank: number;
}

type Key = string | number;

/**
 * Puts values into their order once for all of their bearers: a hundred thousand people share a few thousand names, most of
 * which are there again when the people are read anew. Their ranks are then compared as the numbers they are.
 */
export function createRanking() {
  const known = new Map<Key, Ranked>();
  let settled = 0;
  return {
    /** All ranks lie below it. */
    size: () => known.size,
    find(value: Key): Ranked {
      const before = known.get(value);
      if (before) return before;
      const ranked = { key: typeof value === 'number' ? value : collationKey(value), rank: 0 };
      known.set(value, ranked);
      return ranked;
    },
    settle(): void {
      if (settled === known.size) return;
      settled = known.size;
      const all = [...known.values()];
      const ranks = ranksOf(all.map(({ key }) => key));
      for (const ranked of all) ranked.rank = ranks.get(ranked.key) ?? 0;
    },
  };
}

export type Ranking = ReturnType<typeof createRanking>;

/** Texts are sorted as they are: it takes much longer to ask a function about each two of them. */
function ranksOf(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const numbers = keys.filter((key) => typeof key === 'number').sort((a, b) => a - b);
  const texts = keys.filter((key) => typeof key === 'string').sort();
  return new Map([...numbers, ...texts].map((key, rank) => [key, rank]));
}

/** Numbers come before texts. */
export function compareKeys(a: Key, b: Key): number {
  if (typeof a === typeof b) return a < b ? -1 : Number(a > b);
  return typeof a === 'number' ? -1 : 1;
}
