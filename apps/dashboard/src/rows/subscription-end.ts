import type { PstnLocation, SubscriptionEvent, SubscriptionHolder } from '@hubdeck/core';
import { messages } from '../messages';
import { stakeText, sumStakes } from './stake';

const { subscriptionEnd: words } = messages;

/** Of many, the sum and the first few by name. */
const NAMED = 5;

/** What follows, in sentences. */
export function endConsequences(
  event: SubscriptionEvent,
  holders: readonly SubscriptionHolder[],
  locations: readonly PstnLocation[],
): string[] {
  if (event === 'reactivate') return [words.reactivated];
  if (event === 'suspend') {
    return [
      words.suspended,
      ...(holders.length > 0 ? [words.oneByOne] : []),
      ...tiedLocations(locations, words.pstnStays),
    ];
  }
  const pstn = tiedLocations(locations, words.pstnLost);
  if (holders.length === 0) return [words.nobodyLoses, ...pstn, words.undo];
  const all = `${words.lose(holders.length)} ${stakeText(sumStakes(holders.map(({ atStake }) => atStake)))}.`;
  const named = holders.slice(0, NAMED).map(({ displayName, atStake }) => `${displayName}: ${stakeText(atStake)}`);
  const rest = holders.length > NAMED ? ['\u2026'] : [];
  return [all, ...named, ...rest, ...pstn, words.moveFirst, words.undo];
}

/** Their first names, and what comes of it for them. */
function tiedLocations(locations: readonly PstnLocation[], consequence: string): string[] {
  if (locations.length === 0) return [];
  const names = locations.slice(0, NAMED).map(({ name }) => name);
  return [words.tied(locations.length > NAMED ? [...names, '\u2026'] : names), consequence];
}
