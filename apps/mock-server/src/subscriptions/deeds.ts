import type { Location, Subscription, SubscriptionEvent, SubscriptionLoss } from '@hubdeck/core';
import type { Deed } from '../audit';

const WORDS: Readonly<Record<SubscriptionEvent, readonly [description: string, verb: string]>> = {
  suspend: ['Subscription suspended', 'suspended the subscription'],
  reactivate: ['Subscription reactivated', 'reactivated the subscription'],
  cancel: ['Subscription cancelled', 'cancelled the subscription'],
};

/** What the audit events tell of a subscription, and how many its end left without licences. */
export function subscriptionDeed(
  { subscriptionId, name }: Pick<Subscription, 'subscriptionId' | 'name'>,
  event: SubscriptionEvent,
  losses: readonly SubscriptionLoss[] = [],
): Deed {
  const [description, verb] = WORDS[event];
  const count = (type: string) => losses.filter((loss) => loss.type === type).length;
  const toll =
    losses.length > 0
      ? ` and took its licenses from users (${count('user')}) and workspaces (${count('workspace')})`
      : '';
  return {
    category: 'LICENSES',
    description,
    text: `${verb} ${name}${toll}`,
    targetType: 'SUBSCRIPTION',
    targetId: subscriptionId,
    targetName: name,
  };
}

/** What the audit events tell of a location whose outside lines another subscription pays for. */
export const pstnDeed = (
  { id, name }: Pick<Location, 'id' | 'name'>,
  { from, to }: { readonly from: string; readonly to: string },
): Deed => ({
  category: 'LOCATIONS',
  description: 'Location moved to another subscription',
  text: `moved Cisco PSTN of ${name} from ${from} to ${to}`,
  targetType: 'LOCATION',
  targetId: id,
  targetName: name,
});
