import {
  MOST_ALTERNATES,
  notAnAlternate,
  type PersonNumbersChange,
  phoneNumberInUse,
  phoneNumberUnknown,
  tooManyAlternates,
} from '@hubdeck/core';
import { badRequest, refuse } from '../problems';
import { addAlternateNumber, listAlternateNumbers, releaseNumber } from '../store/numbers';
import { type PersonLine, setDistinctiveRing } from '../store/people';
import { renderPerson } from '../store/person-text';
import type { Store } from '../store/store';
import { readWish, writeNumber } from './calling-seat';

type NumberChange = PersonNumbersChange['phoneNumbers'][number];

/** Alternate numbers of a Calling user, in the order asked; part of the caller's transaction. */
export function changeNumbers(store: Store, person: PersonLine, change: PersonNumbersChange): void {
  for (const number of change.phoneNumbers) {
    if (number.action === 'ADD') addNumber(store, person, number);
    else removeNumber(store, person, number);
  }
  if (typeof change.enableDistinctiveRingPattern === 'boolean') {
    setDistinctiveRing(store, person.id, change.enableDistinctiveRingPattern);
  }
  renderPerson(store, person.id);
}

function addNumber(store: Store, person: PersonLine, { external, extension, ringPattern }: NumberChange): void {
  if (extension) throw badRequest('Not emulated', ['extension: an alternate number has none of its own here.']);
  const { phoneNumber } = readWish(store, person, { phoneNumber: external }) ?? {};
  if (!phoneNumber || phoneNumber.standing === 'unknown') throw refuse(phoneNumberUnknown(external));
  const alternates = listAlternateNumbers(store, person.id);
  const isHeld = alternates.some((known) => known.phoneNumber === phoneNumber.value);
  if (phoneNumber.standing === 'taken' || (phoneNumber.standing === 'own' && !isHeld)) {
    throw refuse(phoneNumberInUse(phoneNumber.value));
  }
  if (!isHeld && alternates.length >= MOST_ALTERNATES) throw refuse(tooManyAlternates);
  addAlternateNumber(store, person.id, phoneNumber.value, ringPattern ?? 'NORMAL');
}

function removeNumber(store: Store, person: PersonLine, { external }: NumberChange): void {
  const phoneNumber = writeNumber(store, person, external);
  const isHeld = listAlternateNumbers(store, person.id).some((known) => known.phoneNumber === phoneNumber);
  if (!isHeld) throw refuse(notAnAlternate(external));
  releaseNumber(store, phoneNumber);
}
