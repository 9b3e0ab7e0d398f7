import { encodeWebexId, isRoleKey, type NewPerson, type PersonReplacement } from '@hubdeck/core';
import { filterKey } from '../lookup';
import { badRequest } from '../problems';
import { findPersonRow } from '../store/people';
import type { PersonProfile } from '../store/person-text';
import type { Store } from '../store/store';

type Given<T> = { [Name in keyof T]?: NonNullable<T[Name]> };

/** Members that say something: null and an empty text are as good as nothing. */
const given = <T extends object>(members: T): Given<T> =>
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Given<T>;

/** The part of a person that a request writes. */
export function readProfileOf(store: Store, body: NewPerson | PersonReplacement): Partial<PersonProfile> {
  const { firstName, lastName, avatar, department, title, addresses } = body;
  return given({
    firstName,
    nickName: firstName,
    lastName,
    avatar,
    department,
    title,
    addresses,
    ...readManager(store, body),
  });
}

function readManager(store: Store, { manager, managerId }: Pick<NewPerson, 'manager' | 'managerId'>) {
  if (!managerId) return { manager };
  const person = findPersonRow(store, filterKey('PEOPLE', managerId, 'managerId'));
  if (!person) throw badRequest('Invalid request body', [`managerId: ${managerId} is nobody of the organization.`]);
  return { manager: manager || person.displayName, managerId: encodeWebexId('PEOPLE', person.id) };
}

/** Keys of roles; all of them have to be known. */
export function readRoles(ids: readonly string[] | null | undefined): string[] {
  const keys = [...new Set((ids ?? []).map((id) => filterKey('ROLE', id, 'roles')))];
  const unknown = keys.find((key) => !isRoleKey(key));
  if (unknown !== undefined) throw badRequest('Invalid request body', [`roles: ${unknown} is no role.`]);
  return keys;
}
