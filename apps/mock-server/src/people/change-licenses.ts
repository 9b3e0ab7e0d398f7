import {
  type AssignableLicense,
  availableUnits,
  decodeWebexId,
  endsWebexGo,
  isCalling,
  type License,
  type LicenseHolder,
  type LicensePlan,
  type LicenseRequest,
} from '@hubdeck/core';
import { deleteWebexGoDeviceOf } from '../store/devices';
import { findLicenseOf, holdLicense, listHeldLicenses, releaseLicense } from '../store/licenses';
import type { PersonLine } from '../store/people';
import { renderPerson } from '../store/person-text';
import type { Store } from '../store/store';
import { isActiveSubscription } from '../store/subscriptions';
import { currentPlace, leaveSeat, type PlaceWish, readWish, takeSeat } from './calling-seat';

/** One entry of a request, as it came. */
export interface LicenseWish {
  readonly id: string;
  readonly operation?: 'add' | 'remove' | null | undefined;
  readonly properties?: PlaceWish | null | undefined;
}

export const licenseKey = (id: string): string => decodeWebexId('LICENSE', id) ?? '';

export const toAssignable = (store: Store, license: License): AssignableLicense => ({
  ...license,
  availableUnits: availableUnits(license),
  isActive: license.subscriptionId === undefined || isActiveSubscription(store, license.subscriptionId),
});

export function readHolder(store: Store, person: PersonLine): LicenseHolder {
  const held = listHeldLicenses(store, person.id).map((license) => toAssignable(store, license));
  return { held, place: held.some(isCalling) ? currentPlace(store, person) : undefined };
}

export function readRequest(
  store: Store,
  person: Pick<PersonLine, 'id' | 'orgId' | 'locationId'>,
  { id, operation, properties }: LicenseWish,
  orgId = person.orgId,
): LicenseRequest {
  const license = findLicenseOf(store, orgId, licenseKey(id));
  return {
    id: license?.id ?? id,
    operation: operation ?? 'add',
    license: license && toAssignable(store, license),
    place: readWish(store, person, properties),
  };
}

/**
 * Does what the plan says. Units go back before units are taken, and the calling place changes hands in between; all of
 * it stands in the caller's transaction, so that a person is never seen without the licence that carries a number.
 */
export function applyPlan(store: Store, personId: string, { added, removed, place }: LicensePlan): void {
  for (const { id } of removed) releaseLicense(store, licenseKey(id), personId);
  for (const { id } of added) holdLicense(store, licenseKey(id), personId);
  if (place) takeSeat(store, personId, place);
  else if (removed.some(isCalling)) leaveSeat(store, personId);
  if (endsWebexGo(removed, listHeldLicenses(store, personId))) deleteWebexGoDeviceOf(store, personId);
  renderPerson(store, personId);
}
