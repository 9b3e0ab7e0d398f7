import { encodeWebexId, type PstnLocation } from '@hubdeck/core';
import type { Store } from './store';

/** A subscription pays for the outside lines of a location, and no other does any more. */
export function tieLocation(store: Store, locationId: string, subscriptionId: string): void {
  store.run('UPDATE locations SET pstn_subscription_id = ? WHERE id = ?', [subscriptionId, locationId]);
}

/** What pays for the outside lines of a location; `undefined` where they are not Cisco's. */
export const pstnSubscriptionOf = (store: Store, locationId: string): string | undefined =>
  store.row<{ id: string | null }>('SELECT pstn_subscription_id AS id FROM locations WHERE id = ?', [locationId])?.id ??
  undefined;

export const listPstnLocations = (store: Store, subscriptionId: string): PstnLocation[] =>
  store
    .rows<{ id: string; name: string }>('SELECT id, name FROM locations WHERE pstn_subscription_id = ? ORDER BY key', [
      subscriptionId,
    ])
    .map(({ id, name }) => ({ locationId: encodeWebexId('LOCATION', id), name }));
