import { encodeWebexId, type Subscription, type SubscriptionStatus } from '@hubdeck/core';
import { listPstnLocations } from './pstn-locations';
import type { Store } from './store';

export function insertSubscription(
  store: Store,
  row: { id: string; orgId: string; name: string; status: SubscriptionStatus },
): void {
  store.run('INSERT INTO subscriptions (id, org_id, name, status) VALUES (?, ?, ?, ?)', [
    row.id,
    row.orgId,
    row.name,
    row.status,
  ]);
}

export const listSubscriptions = (store: Store, orgId: string): Subscription[] =>
  store
    .rows<{ id: string }>('SELECT id FROM subscriptions WHERE org_id = ? ORDER BY key', [orgId])
    .map(({ id }) => findSubscription(store, id))
    .filter((subscription) => subscription !== undefined);

export const isSubscriptionOf = (store: Store, id: string, orgId: string): boolean =>
  store.row('SELECT 1 FROM subscriptions WHERE id = ? AND org_id = ?', [id, orgId]) !== undefined;

export function setSubscriptionStatus(store: Store, id: string, status: SubscriptionStatus): void {
  store.run('UPDATE subscriptions SET status = ? WHERE id = ?', [status, id]);
}

/** An order for it is under way, or is done. */
export function setPendingAction(store: Store, id: string, isPending: boolean): void {
  store.run('UPDATE subscriptions SET has_pending_action = ? WHERE id = ?', [Number(isPending), id]);
}

export function findSubscription(store: Store, id: string): Subscription | undefined {
  const row = store.row<{ name: string; status: string; isPending: number }>(
    'SELECT name, status, has_pending_action AS isPending FROM subscriptions WHERE id = ?',
    [id],
  );
  return (
    row && {
      subscriptionId: id,
      name: row.name,
      status: row.status,
      hasPendingAction: row.isPending === 1,
      licenses: subscribedLicenses(store, id),
      pstnLocations: listPstnLocations(store, id),
    }
  );
}

const subscribedLicenses = (store: Store, id: string): Subscription['licenses'] =>
  store
    .rows<{ id: string; name: string; total_units: number; consumed: number }>(
      `SELECT id, name, total_units, consumed_by_users + consumed_by_workspaces AS consumed
       FROM licenses WHERE subscription_id = ? ORDER BY key`,
      [id],
    )
    .map((row) => ({
      licenseId: encodeWebexId('LICENSE', row.id),
      name: row.name,
      totalUnits: row.total_units,
      consumedUnits: row.consumed,
    }));

export const isActiveSubscription = (store: Store, id: string): boolean =>
  store.row('SELECT 1 FROM subscriptions WHERE id = ? AND status = ?', [id, 'active']) !== undefined;
