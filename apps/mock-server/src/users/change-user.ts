import {
  type CallingPlace,
  decodeWebexId,
  isCalling,
  type LicensePlan,
  type NewPerson,
  placeRefusal,
  planLicenseChange,
  sourceNotActive,
} from '@hubdeck/core';
import type { Deed } from '../audit';
import { newUserLicenses } from '../license-template/new-user';
import { found } from '../lookup';
import { readWish } from '../people/calling-seat';
import { applyPlan, readHolder, readRequest } from '../people/change-licenses';
import { licensesChanged, numbersChanged, personChanged, personCreated } from '../people/deeds';
import { requestSipAddresses } from '../people/sip-addresses';
import { createPerson } from '../people/write-person';
import { refuse, refuseAll } from '../problems';
import { listAlternateNumbers, releaseNumber } from '../store/numbers';
import { findPersonRow, type PersonLine } from '../store/people';
import { renderPerson } from '../store/person-text';
import type { World } from '../world';
import type { StoredChange } from './plan';
import { changeDetails } from './profile';

/**
 * What a row of an import does to one user, decided anew by the rules of a single change, since much may have happened
 * since the file was checked. Each function is part of the caller's transaction, in which a row is done whole or not at
 * all; what it did is given back for the audit events.
 */

interface ExistingChange extends StoredChange {
  readonly personId: string;
  readonly removedNumbers: readonly string[];
}

export function changeUser(world: World, change: ExistingChange): Deed[] {
  const { store, clock } = world;
  const key = decodeWebexId('PEOPLE', change.personId) ?? '';
  const person = found(findPersonRow(store, key), `Person ${change.personId}`);
  const hasDetails = Object.keys(change.profile).length > 0;
  if (hasDetails) changeDetails(store, person, change.profile, clock.now());
  const hasPlace = changeCalling(world, person, change);
  for (const phoneNumber of change.removedNumbers) giveBack(world, person, phoneNumber);
  if (change.removedNumbers.length > 0) renderPerson(store, key);
  const hasLicenses = change.added.length + change.removed.length > 0;
  return [
    ...(hasDetails ? [personChanged(person)] : []),
    ...(hasLicenses ? [licensesChanged(person)] : []),
    ...(hasPlace || change.removedNumbers.length > 0 ? [numbersChanged(person)] : []),
  ];
}

/** Whether number or extension are other ones now. */
function changeCalling(world: World, person: PersonLine, change: StoredChange): boolean {
  const { store } = world;
  const holder = readHolder(store, person);
  const place = change.place && toPlace(change.place);
  const isMoved = place !== undefined && !isSamePlace(place, holder.place);
  if (change.added.length + change.removed.length === 0 && !isMoved) return false;
  const plan = planChange(world, person, change);
  applyPlan(store, person.id, { ...plan, place: place ?? plan.place });
  if (!holder.place && plan.added.some(isCalling)) requestSipAddresses(world, person.id);
  return isMoved && holder.place !== undefined;
}

/** Locations have an id on the wire, and a key in here. */
const toPlace = (place: CallingPlace): CallingPlace => ({
  ...place,
  locationId: decodeWebexId('LOCATION', place.locationId) ?? '',
});

const isSamePlace = (one: CallingPlace, other: CallingPlace | undefined): boolean =>
  one.locationId === other?.locationId && one.phoneNumber === other.phoneNumber && one.extension === other.extension;

function planChange({ store }: World, person: PersonLine, change: StoredChange): LicensePlan {
  const holder = readHolder(store, person);
  const asked = readWish(store, person, change.place);
  const requests = [
    ...change.added.map((id) => readRequest(store, person, { id, properties: change.place })),
    ...change.removed.map((id) => readRequest(store, person, { id, operation: 'remove' as const })),
  ];
  const plan = planLicenseChange(holder, requests);
  const [first, ...others] = plan.refused.map(({ refusal }) => refusal);
  if (first) throw refuseAll([first, ...others]);
  const refusal = change.place && placeRefusal(asked, holder.place, '');
  if (refusal) throw refuse(refusal);
  const asleep = plan.removed.find((license) => isCalling(license) && !license.isActive);
  if (asleep && change.moved.length > 0) throw refuse(sourceNotActive(asleep.subscriptionId));
  return plan;
}

function giveBack({ store }: World, { id }: PersonLine, phoneNumber: string): void {
  if (listAlternateNumbers(store, id).some((known) => known.phoneNumber === phoneNumber)) {
    releaseNumber(store, phoneNumber);
  }
}

/** Without a word about services, somebody new gets those of the organization's licence template. */
export function createUser(world: World, orgId: string, email: string, change: StoredChange): Deed[] {
  const { store, clock } = world;
  const { profile, added } = change;
  const names = [profile['First Name'], profile['Last Name']].filter(Boolean).join(' ');
  const body: NewPerson = { emails: [email], displayName: profile['Display Name'] ?? names };
  const licenses = added.length > 0 ? [] : newUserLicenses(store, orgId, body);
  const { person } = createPerson(world, orgId, { ...body, licenses });
  changeDetails(store, person, profile, clock.now());
  changeCalling(world, found(findPersonRow(store, person.id), `Person ${email}`), change);
  const hasLicenses = added.length + licenses.length > 0;
  return [personCreated(person), ...(hasLicenses ? [licensesChanged(person)] : [])];
}
