import type { SubscriptionEvent, SubscriptionHolder } from '@hubdeck/core';
import { messages } from '../messages';
import { stakeText, sumStakes } from './stake';

const { subscriptionEnd: words } = messages;

/** Of many, the sum and the first few by name. */
const NAMED = 5;

/** What follows, in sentences. */
export function endConsequences(event: SubscriptionEvent, holders: readonly SubscriptionHolder[]): string[] {
  if (event === 'reactivate') return [words.reactivated];
  if (event === 'suspend') return holders.length > 0 ? [words.suspended, words.oneByOne] : [words.suspended];
  if (holders.length === 0) return [words.nobodyLoses, words.undo];
  const all = `${words.lose(holders.length)} ${stakeText(sumStakes(holders.map(({ atStake }) => atStake)))}.`;
  const named = holders.slice(0, NAMED).map(({ displayName, atStake }) => `${displayName}: ${stakeText(atStake)}`);
  const rest = holders.length > NAMED ? ['\u2026'] : [];
  return [all, ...named, ...rest, words.moveFirst, words.undo];
}
