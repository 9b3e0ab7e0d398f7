import { type Refusal, type WebexGoCandidate, webexGoRefusals, webexGoSubscriptions } from '@hubdeck/core';
import { listHeldLicenses, listLicenses } from '../store/licenses';
import { findLocation } from '../store/locations';
import { findPrimaryNumber, isOperatorNumber } from '../store/numbers';
import type { PersonLine } from '../store/people';
import { isActiveSubscription } from '../store/subscriptions';
import { findWebexGoDeviceOf } from '../store/webex-go';
import type { World } from '../world';

/** What the store knows of a person, and every reason of core against a line. */
export function eligibilityOf(world: World, person: PersonLine): { candidate: WebexGoCandidate; refusals: Refusal[] } {
  const { store, settings } = world;
  const location = person.locationId === undefined ? undefined : findLocation(store, person.locationId);
  const primaryNumber = findPrimaryNumber(store, person.id);
  const candidate: WebexGoCandidate = {
    licenses: listHeldLicenses(store, person.id),
    country: location?.address.country,
    hasWebexGo: findWebexGoDeviceOf(store, person.id) !== undefined,
    subscriptions: webexGoSubscriptions(listLicenses(store, person.orgId), (id) => isActiveSubscription(store, id)),
    primaryNumber,
    isOperatorNumber: primaryNumber !== undefined && isOperatorNumber(store, primaryNumber),
  };
  return { candidate, refusals: webexGoRefusals(candidate, settings.webexGoCountries) };
}
