import { type License, type Subscription, type SubscriptionEvent, subscriptionEventRefusal } from '@hubdeck/core';
import { describeRefusal, messages } from '../messages';
import type { Tone } from '../theme';
import { licenseName } from './people';
import type { Worded } from './webex-go';

const { subscription: words, licenses } = messages;

const TONES: Readonly<Record<string, Tone>> = { active: 'good', suspended: 'warning', cancelled: 'bad' };

/** Its status, and the units of each of its licences, in a line. */
export function subscriptionHead(
  subscriptionId: string,
  subscription: Subscription | undefined,
  all: readonly License[],
): Worded {
  const own = all.filter((license) => license.subscriptionId === subscriptionId);
  const units = own.map(({ name, consumedUnits, totalUnits }) =>
    words.units(licenseName(name), consumedUnits, totalUnits),
  );
  const status = subscription
    ? (licenses.statuses[subscription.status] ?? subscription.status)
    : licenses.statusUnknown;
  return {
    text: [`\u25CF ${status}`, ...units].join('   '),
    tone: TONES[subscription?.status ?? ''] ?? 'idle',
  };
}

/** The locations whose outside lines it pays for; `undefined` where there are none. */
export function pstnLine({ pstnLocations = [] }: Pick<Subscription, 'pstnLocations'>): string | undefined {
  return pstnLocations.length === 0 ? undefined : words.onPstn(pstnLocations.map(({ name }) => name));
}

/** Why a subscription can't be suspended, reactivated or cancelled now. */
export function subscriptionKeyRefusal(
  subscription: Subscription | undefined,
  event: SubscriptionEvent,
): string | undefined {
  if (!subscription) return words.notOffered;
  const refusal = subscriptionEventRefusal(subscription, event);
  return refusal && describeRefusal(refusal);
}
