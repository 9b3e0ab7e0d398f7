import { encodeWebexId, type Subscription, type SubscriptionStatus } from '@hubdeck/core';
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

export function findSubscription(store: Store, id: string): Subscription | undefined {
  const row = store.row<{ name: string; status: string }>('SELECT name, status FROM subscriptions WHERE id = ?', [id]);
  return row && { subscriptionId: id, name: row.name, status: row.status, licenses: subscribedLicenses(store, id) };
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
