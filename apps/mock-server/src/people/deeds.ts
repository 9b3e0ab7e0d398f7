import { encodeWebexId } from '@hubdeck/core';
import type { Deed } from '../audit';
import type { PersonLine } from '../store/people';

/** What the audit events tell of what is done to people. */

type Target = Pick<PersonLine, 'id' | 'displayName'>;

const deedOn = (person: Target, deed: Pick<Deed, 'category' | 'description'>, verb: string): Deed => ({
  ...deed,
  text: `${verb} ${person.displayName}`,
  targetType: 'USER',
  targetId: encodeWebexId('PEOPLE', person.id),
  targetName: person.displayName,
});

export const personCreated = (person: Target): Deed =>
  deedOn(person, { category: 'USERS', description: 'User created' }, 'created the user');

export const personChanged = (person: Target): Deed =>
  deedOn(person, { category: 'USERS', description: 'User changed' }, 'changed the user');

export const personDeleted = (person: Target): Deed =>
  deedOn(person, { category: 'USERS', description: 'User deleted' }, 'deleted the user');

export const licensesChanged = (person: Target): Deed =>
  deedOn(person, { category: 'LICENSES', description: 'Licenses changed' }, 'changed the licenses of');

export const rolesChanged = (person: Target): Deed =>
  deedOn(person, { category: 'ROLES', description: 'Administrator roles changed' }, 'changed the roles of');

export const numbersChanged = (person: Target): Deed =>
  deedOn(person, { category: 'CALLING', description: 'Phone numbers changed' }, 'changed the phone numbers of');

export const callSettingsChanged = (person: Target, words: string): Deed =>
  deedOn(person, { category: 'CALLING', description: 'Call settings changed' }, `changed the ${words} of`);
