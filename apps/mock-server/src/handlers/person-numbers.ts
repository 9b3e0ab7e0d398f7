import type { PersonNumber, PersonNumbers, personNumbers } from '@hubdeck/core';
import type { Handlers } from '../call';
import { found, keyOf } from '../lookup';
import { changeNumbers } from '../people/change-numbers';
import { numbersChanged } from '../people/deeds';
import { findPrimaryNumber, listAlternateNumbers } from '../store/numbers';
import { findPersonRow, hasDistinctiveRing, type PersonLine } from '../store/people';
import type { Store } from '../store/store';

export const personNumbersHandlers: Handlers<typeof personNumbers> = {
  get: ({ path, store }) => showNumbers(store, findCallingUser(store, path.personId)),

  update({ path, body, store, audit }) {
    const person = findCallingUser(store, path.personId);
    store.transaction(() => {
      changeNumbers(store, person, body);
      audit(numbersChanged(person));
    });
    return undefined;
  },
};

type CallingUser = PersonLine & { readonly locationId: string };

/** To Webex Calling nobody else exists. */
function findCallingUser(store: Store, personId: string): CallingUser {
  const person = found(findPersonRow(store, keyOf('PEOPLE', personId, 'Person')), `Person ${personId}`);
  return { ...person, locationId: found(person.locationId, `Webex Calling user ${personId}`) };
}

function showNumbers(store: Store, person: CallingUser): PersonNumbers {
  const directNumber = findPrimaryNumber(store, person.id);
  const { extension } = person;
  const alternates = listAlternateNumbers(store, person.id).map(
    ({ phoneNumber, ringPattern }): PersonNumber => ({
      primary: false,
      directNumber: phoneNumber,
      ringPattern: ringPattern ?? 'NORMAL',
    }),
  );
  const primary = {
    primary: true,
    ...(directNumber !== undefined && { directNumber }),
    ...(extension !== undefined && { extension, esn: extension }),
  };
  return { distinctiveRingEnabled: hasDistinctiveRing(store, person.id), phoneNumbers: [primary, ...alternates] };
}
