import { encodeWebexId, isAttendeeSite, type Person, siteOfAttendee } from '@hubdeck/core';
import { toJson } from '../json';
import { hostedSites } from './licenses';
import type { NewNumber } from './numbers';
import { listRoles } from './person-roles';
import type { Store } from './store';

/** Members that columns and other tables decide. */
const KNOWN_MEMBERS = ['id', 'emails', 'phoneNumbers', 'displayName', 'orgId', 'roles', 'licenses'] as const;

/** What is a person's own; licences, roles, numbers and the calling location stand in tables of theirs. */
export type PersonProfile = Omit<Person, (typeof KNOWN_MEMBERS)[number] | 'extension' | 'locationId'>;

/** What of a person its text is made of, beside what other tables hold. */
export interface PersonParts {
  readonly id: string;
  readonly orgId: string;
  readonly email: string;
  readonly displayName: string;
  readonly profile: PersonProfile;
  /** Mobile and fax numbers; work numbers come from the inventory. */
  readonly otherNumbers?: NonNullable<Person['phoneNumbers']>;
  readonly locationId?: string;
  readonly extension?: string;
}

/** What other tables hold of a person, in the order in which it is shown. */
interface Holdings {
  readonly roles: readonly string[];
  readonly licenses: readonly string[];
  readonly numbers: readonly Pick<NewNumber, 'phoneNumber' | 'type'>[];
}

/** The text in two parts: the tail, with which it closes, holds what is shown only on demand. */
export function personTexts(
  person: PersonParts,
  { roles, licenses, numbers }: Holdings,
): { head: string; tail: string } {
  const { extension, locationId } = person;
  const known = {
    id: encodeWebexId('PEOPLE', person.id),
    emails: [person.email.toLowerCase()],
    phoneNumbers: [...workNumbers(numbers, extension), ...(person.otherNumbers ?? [])],
    displayName: person.displayName,
    orgId: encodeWebexId('ORGANIZATION', person.orgId),
    roles: roles.map((role) => encodeWebexId('ROLE', role)),
    licenses: licenses.map((license) => encodeWebexId('LICENSE', license)),
  };
  const calling = {
    ...(extension !== undefined && { extension }),
    ...(locationId !== undefined && { locationId: encodeWebexId('LOCATION', locationId) }),
  };
  const head = `${toJson<Pick<Person, (typeof KNOWN_MEMBERS)[number]>>(known).slice(0, -1)},${toJson(person.profile).slice(1, -1)}`;
  const tail = Object.keys(calling).length === 0 ? '}' : `,${toJson(calling).slice(1)}`;
  return { head, tail };
}

const workNumbers = (numbers: Holdings['numbers'], extension?: string): NonNullable<Person['phoneNumbers']> => [
  ...numbers.map(({ phoneNumber, type = 'PRIMARY' }) => ({
    type: 'work',
    value: phoneNumber,
    primary: type === 'PRIMARY',
  })),
  ...(extension === undefined ? [] : [{ type: 'work_extension', value: extension, primary: numbers.length === 0 }]),
];

/** What rules ask for. */
export interface LineRow extends Record<string, string | number | null> {
  id: string;
  org_id: string;
  email: string;
  display_name: string;
  location_id: string | null;
  extension: string | null;
}

export interface PersonRow extends LineRow {
  json_head: string;
}

/**
 * Writes the person's JSON anew from the tables. Whoever changes a licence, a number, a role or the row itself calls
 * it in the same transaction: the text is what every list and view shows.
 */
export function renderPerson(store: Store, id: string): void {
  const row = store.row<PersonRow>('SELECT * FROM people WHERE id = ?', [id]);
  if (!row) return;
  const written = JSON.parse(`${row.json_head}}`) as Person;
  const profile = { ...ownMembers(written), siteUrls: siteUrlsOf(store, id, written) };
  const person: PersonParts = {
    id,
    orgId: row.org_id,
    email: row.email,
    displayName: row.display_name,
    profile,
    otherNumbers: (written.phoneNumbers ?? []).filter(({ type }) => type !== 'work' && type !== 'work_extension'),
    ...(row.location_id !== null && { locationId: row.location_id }),
    ...(row.extension !== null && { extension: row.extension }),
  };
  const { head, tail } = personTexts(person, {
    roles: listRoles(store, id),
    licenses: heldLicenses(store, id),
    numbers: personNumbers(store, id),
  });
  store.run('UPDATE people SET json_head = ?, calling_tail = ? WHERE id = ?', [head, tail, id]);
}

/** Hosts by their meeting licences, and the sites whose attendee the person was made. */
function siteUrlsOf(store: Store, id: string, { siteUrls = [] }: Pick<Person, 'siteUrls'>): string[] {
  const hosted = hostedSites(store, id);
  return [...hosted, ...siteUrls.filter((url) => isAttendeeSite(url) && !hosted.includes(siteOfAttendee(url)))];
}

/** The profile of a person's text: the known members go, since they are written anew. */
function ownMembers(written: Person): PersonProfile {
  const own = { ...written };
  for (const member of KNOWN_MEMBERS) delete (own as Partial<Person>)[member];
  return own;
}

const personNumbers = (store: Store, id: string): Holdings['numbers'] =>
  store
    .rows<{ phone_number: string; type: NonNullable<NewNumber['type']> }>(
      `SELECT phone_number, type FROM numbers WHERE person_id = ? ORDER BY type = 'PRIMARY' DESC, key`,
      [id],
    )
    .map((row) => ({ phoneNumber: row.phone_number, type: row.type }));

/** The keys of the licences that a person holds, oldest first. */
const heldLicenses = (store: Store, personId: string): string[] =>
  store
    .rows<{ id: string }>(
      `SELECT licenses.id FROM license_holders JOIN licenses ON licenses.key = license_key
       WHERE person_key = (SELECT key FROM people WHERE id = ?) ORDER BY license_holders.key`,
      [personId],
    )
    .map((row) => row.id);
