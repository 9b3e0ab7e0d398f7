import {
  encodeWebexId,
  holdersRemainRefusal,
  notOnCiscoPstn,
  pstnMoveRefusal,
  type Refusal,
  type Subscription,
  type SubscriptionEvent,
  type SubscriptionHolder,
  statusAfter,
  subscriptionEventRefusal,
  type subscriptions,
} from '@hubdeck/core';
import type { Call, Handlers } from '../call';
import { toJson } from '../json';
import { found, keyOf, orgOf } from '../lookup';
import { planEnding } from '../people/calling-stake';
import { refuse } from '../problems';
import { findLocation } from '../store/locations';
import { findPersonRow } from '../store/people';
import { pstnSubscriptionOf, tieLocation } from '../store/pstn-locations';
import type { Store } from '../store/store';
import { type CallingHolding, countCallingHolders, holderId, listCallingHoldings } from '../store/subscription-holders';
import { findSubscription, isSubscriptionOf, listSubscriptions, setSubscriptionStatus } from '../store/subscriptions';
import { findWorkspace } from '../store/workspaces';
import { pstnDeed, subscriptionDeed } from '../subscriptions/deeds';
import { endSubscription } from '../subscriptions/end-subscription';
import { workspaceStake } from '../workspaces/end-calling';

type SubscriptionCall = Pick<Call<never>, 'actor' | 'store'> & {
  readonly path: { readonly subscriptionId: string };
  readonly query: { readonly orgId?: string | undefined };
};

export const subscriptionsHandlers: Handlers<typeof subscriptions> = {
  list: ({ query, actor, store }) => ({ rows: listSubscriptions(store, orgOf(actor, query.orgId)).map(toJson) }),

  get: (call) => subscriptionOf(call),

  callingHolders(call) {
    const { store, page } = call;
    const { subscriptionId } = subscriptionOf(call);
    const holdings = listCallingHoldings(store, subscriptionId, page);
    return { ...holdings, rows: holdings.rows.map((row) => toJson(describeHolder(store, row, subscriptionId))) };
  },

  movePstnLocation({ path, query, body, actor, store, audit }) {
    return store.transaction(() => {
      const orgId = orgOf(actor, query.orgId);
      const key = keyOf('LOCATION', path.locationId, 'Location');
      const location = found(findLocation(store, key, orgId), `Location ${path.locationId}`);
      const { subscriptionId } = body;
      const target = subscriptionOf({ path: body, query, actor, store });
      const from = pstnSubscriptionOf(store, key);
      if (from === undefined) throw refuse(notOnCiscoPstn(location.name));
      if (from === subscriptionId) return target;
      refuseIf(pstnMoveRefusal(target));
      tieLocation(store, key, subscriptionId);
      audit(pstnDeed(location, { from, to: subscriptionId }));
      return subscriptionOf({ path: body, query, actor, store });
    });
  },

  suspend: (call) => changeStatus(call, 'suspend'),
  reactivate: (call) => changeStatus(call, 'reactivate'),

  cancel(call) {
    const { body, store, audit } = call;
    return store.transaction(() => {
      const subscription = subscriptionOf(call);
      const { subscriptionId } = subscription;
      refuseIf(subscriptionEventRefusal(subscription, 'cancel'));
      if (!body.force) refuseIf(holdersRemainRefusal(subscription, countCallingHolders(store, subscriptionId)));
      const losses = endSubscription(store, subscriptionId);
      audit(subscriptionDeed(subscription, 'cancel', losses));
      return { subscription: subscriptionOf(call), losses };
    });
  },
};

function subscriptionOf({ path, query, actor, store }: SubscriptionCall): Subscription {
  const { subscriptionId } = path;
  const isKnown = isSubscriptionOf(store, subscriptionId, orgOf(actor, query.orgId));
  return found(isKnown ? findSubscription(store, subscriptionId) : undefined, `Subscription ${subscriptionId}`);
}

function changeStatus(call: SubscriptionCall & Pick<Call<never>, 'audit'>, event: SubscriptionEvent): Subscription {
  const { store, audit } = call;
  return store.transaction(() => {
    const subscription = subscriptionOf(call);
    refuseIf(subscriptionEventRefusal(subscription, event));
    setSubscriptionStatus(store, subscription.subscriptionId, statusAfter(event));
    audit(subscriptionDeed(subscription, event));
    return subscriptionOf(call);
  });
}

function refuseIf(refusal: Refusal | undefined): void {
  if (refusal) throw refuse(refusal);
}

function describeHolder(store: Store, holding: CallingHolding, subscriptionId: string): SubscriptionHolder {
  const { type, displayName, email, licenseId, licenseName } = holding;
  return {
    type,
    id: holderId(holding),
    displayName,
    ...(email !== null && { email }),
    licenseId: encodeWebexId('LICENSE', licenseId),
    licenseName,
    atStake: stakeOf(store, holding, subscriptionId),
  };
}

function stakeOf(store: Store, { type, holderId: key }: CallingHolding, subscriptionId: string) {
  const what = `Holder ${key}`;
  return type === 'user'
    ? planEnding(store, found(findPersonRow(store, key), what), subscriptionId).lost
    : workspaceStake(store, found(findWorkspace(store, key), what));
}
