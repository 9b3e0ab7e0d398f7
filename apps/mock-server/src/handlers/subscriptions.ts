import type { subscriptions } from '@hubdeck/core';
import type { Handlers } from '../call';
import { toJson } from '../json';
import { found, orgOf } from '../lookup';
import { findSubscription, listSubscriptions } from '../store/subscriptions';

export const subscriptionsHandlers: Handlers<typeof subscriptions> = {
  list: ({ query, actor, store }) => ({ rows: listSubscriptions(store, orgOf(actor, query.orgId)).map(toJson) }),

  get: ({ path, store }) => found(findSubscription(store, path.subscriptionId), `Subscription ${path.subscriptionId}`),
};
