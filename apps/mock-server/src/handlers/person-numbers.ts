import type { PersonNumber, PersonNumbers, personNumbers } from '@hubdeck/core';
import type { Handlers } from '../call';
import { type CallingUser, callingUser } from '../people/calling-user';
import { changeNumbers } from '../people/change-numbers';
import { numbersChanged } from '../people/deeds';
import { findPrimaryNumber, listAlternateNumbers } from '../store/numbers';
import { hasDistinctiveRing } from '../store/people';
import type { Store } from '../store/store';

export const personNumbersHandlers: Handlers<typeof personNumbers> = {
  get: ({ path, store }) => showNumbers(store, callingUser(store, path.personId)),

  update({ path, body, store, audit }) {
    const person = callingUser(store, path.personId);
    store.transaction(() => {
      changeNumbers(store, person, body);
      audit(numbersChanged(person));
    });
    return undefined;
  },
};

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
