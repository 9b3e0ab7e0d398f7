import { type Key, keyId } from '../term/key';
import type { Completion } from './complete-filter';
import { typeText } from './type-text';

/** A filter while it is typed. */
export interface FilterEntry {
  readonly text: string;
  /** Which of the filters kept before stands there. */
  readonly recalled?: number | undefined;
  readonly offer?: Offer | undefined;
  readonly isDone?: boolean;
}

/** What Tab offers, one after the other. */
export interface Offer {
  /** What was typed before them. */
  readonly before: string;
  readonly candidates: readonly string[];
  readonly at: number;
}

export interface EntryContext {
  /** Filters kept before, latest first. */
  readonly recent: readonly string[];
  readonly complete: (text: string) => Completion;
}

/** What a key makes of a filter; `undefined` where the key is for others, as the arrows that walk through the rows. */
export function typeInFilter(entry: FilterEntry, key: Key, context: EntryContext): FilterEntry | undefined {
  switch (keyId(key)) {
    case 'enter':
      return { text: entry.text, isDone: true };
    case 'escape':
      return { text: '', isDone: true };
    case 'tab':
      return offerNext(entry, 1, context);
    case 'shift+tab':
      return offerNext(entry, -1, context);
    case 'up':
      return recall(entry, 1, context);
    case 'down':
      return recall(entry, -1, context);
  }
  const text = typeText(entry.text, key);
  return text === undefined ? undefined : { text };
}

function offerNext({ text, offer }: FilterEntry, by: 1 | -1, { complete }: EntryContext): FilterEntry {
  if (offer && offer.candidates.length > 0) {
    return take({ ...offer, at: (offer.at + by + offer.candidates.length) % offer.candidates.length });
  }
  const { from, candidates } = complete(text);
  const first = { before: text.slice(0, from), candidates, at: 0 };
  if (candidates.length === 0) return { text, offer: first };
  const taken = take(first);
  // Where there is nothing to choose from, the next Tab is for what comes then.
  return candidates.length === 1 ? { text: taken.text } : taken;
}

const take = (offer: Offer): FilterEntry => ({ text: offer.before + (offer.candidates[offer.at] ?? ''), offer });

/** Back and forth through the filters kept before, from an empty one. */
function recall({ text, recalled }: FilterEntry, by: 1 | -1, { recent }: EntryContext): FilterEntry | undefined {
  if (recent.length === 0 || (recalled === undefined && (text !== '' || by < 0))) return undefined;
  const next = Math.min(recent.length - 1, (recalled ?? -1) + by);
  return next < 0 ? { text: '' } : { text: recent[next] ?? '', recalled: next };
}

const MOST_RECENT = 20;

/** The filters kept before with one more. */
export const keepFilter = (recent: readonly string[], text: string): readonly string[] =>
  text.trim() === '' ? recent : [text, ...recent.filter((one) => one !== text)].slice(0, MOST_RECENT);
