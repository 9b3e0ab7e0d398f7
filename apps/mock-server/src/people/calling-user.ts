import type { Actor } from '../call';
import { found, keyOf } from '../lookup';
import { forbidden } from '../problems';
import { findPersonRow, type PersonLine } from '../store/people';
import type { Store } from '../store/store';

export type CallingUser = PersonLine & { readonly locationId: string };

/** To Webex Calling nobody else exists. */
export function callingUser(store: Store, personId: string): CallingUser {
  return asCallingUser(findPersonRow(store, keyOf('PEOPLE', personId, 'Person')), personId);
}

export const ownCallingUser = (store: Store, { personId }: Actor): CallingUser =>
  asCallingUser(findPersonRow(store, personId), personId);

function asCallingUser(row: PersonLine | undefined, personId: string): CallingUser {
  const person = found(row, `Person ${personId}`);
  return { ...person, locationId: found(person.locationId, `Webex Calling user ${personId}`) };
}

/** The same, where people may reach themselves and only `scope` reaches others. */
export function reachableUser(store: Store, actor: Actor, personId: string, scope: string): CallingUser {
  const person = callingUser(store, personId);
  if (person.id === actor.personId || actor.scopes.has(scope)) return person;
  throw forbidden(`The settings of other people want ${scope}.`);
}
