import { webexGoSubscriptions } from '@hubdeck/core';
import type { WebexGoDirectory } from '@hubdeck/core/csv';
import { listLicenses } from '../store/licenses';
import { isAvailableForWebexGo } from '../store/numbers';
import { isActiveSubscription } from '../store/subscriptions';
import { findImportLocation, findImportPerson } from '../store/webex-go-directory';
import type { World } from '../world';

export const subscriptionsWithWebexGo = ({ store }: World, orgId: string) =>
  webexGoSubscriptions(listLicenses(store, orgId), (id) => isActiveSubscription(store, id));

/** What a file is checked against: the organization as it is now. */
export function createDirectory(world: World, orgId: string): WebexGoDirectory {
  const { store, settings } = world;
  return {
    subscriptions: subscriptionsWithWebexGo(world, orgId),
    countries: settings.webexGoCountries,
    findPerson: (email) => findImportPerson(store, orgId, email),
    findLocation: (name) => findImportLocation(store, orgId, name),
    isAvailable: (phoneNumber, locationId) => isAvailableForWebexGo(store, phoneNumber, locationId),
  };
}
