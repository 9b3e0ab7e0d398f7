import { encodeWebexId, type Person } from '@hubdeck/core';
import type { ProfileChange } from '@hubdeck/core/csv';
import type { PersonLine } from '../store/people';
import { findPersonByEmail, readProfile, rewritePerson } from '../store/people';
import type { PersonProfile } from '../store/person-text';
import type { Store } from '../store/store';

/** The columns of the users file that are a member of a person, and nothing else. */
const MEMBERS = {
  'First Name': 'firstName',
  'Last Name': 'lastName',
  Title: 'title',
  Department: 'department',
  'Time zone': 'timezone',
} as const satisfies Partial<Record<keyof ProfileChange, keyof PersonProfile>>;

const ADDRESS_MEMBERS = {
  'Address type': 'type',
  'Street address': 'streetAddress',
  City: 'locality',
  'State/Region': 'region',
  'Postal code': 'postalCode',
  Country: 'country',
} as const satisfies Partial<Record<keyof ProfileChange, string>>;

/** Writes what the cells of a row say of a person; part of the caller's transaction. */
export function changeDetails(store: Store, person: PersonLine, change: ProfileChange, now: number): void {
  const profile = readProfile(store, person.id);
  rewritePerson(store, person.id, {
    email: person.email,
    displayName: change['Display Name'] ?? person.displayName,
    profile: {
      ...profile,
      ...named(change, MEMBERS),
      ...(change['First Name'] && { nickName: change['First Name'] }),
      ...readManager(store, change),
      ...readAddresses(profile, change),
      lastModified: new Date(now).toISOString(),
    },
  });
}

const named = (change: ProfileChange, members: Partial<Record<keyof ProfileChange, string>>) =>
  Object.fromEntries(
    Object.entries(members).flatMap(([column, member]) => {
      const cell = change[column as keyof ProfileChange];
      return cell === undefined ? [] : [[member, cell]];
    }),
  );

/** A name stands alone; an e-mail address is that of a colleague. */
function readManager(store: Store, { Manager: cell }: ProfileChange): Pick<Person, 'manager' | 'managerId'> {
  if (cell === undefined) return {};
  const manager = cell.includes('@') ? findPersonByEmail(store, cell) : undefined;
  if (!manager) return { manager: cell, managerId: undefined };
  return { manager: manager.displayName, managerId: encodeWebexId('PEOPLE', manager.id) };
}

/** The file shows the first address, and that one changes. */
function readAddresses({ addresses = [] }: PersonProfile, change: ProfileChange): Pick<Person, 'addresses'> {
  const address = named(change, ADDRESS_MEMBERS);
  if (Object.keys(address).length === 0) return {};
  const [first, ...others] = addresses;
  return { addresses: [{ type: 'work', ...first, ...address }, ...others] };
}
