import type { Subscription, SubscriptionEvent, SubscriptionLoss } from '@hubdeck/core';
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
