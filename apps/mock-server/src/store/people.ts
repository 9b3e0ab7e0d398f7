import { decodeWebexId, encodeWebexId, isAttendeeSite, type Person, siteOfAttendee } from '@hubdeck/core';
import type { PageCut } from '../call';
import { type Json, toJson } from '../json';
import { holdLicenses } from './licenses';
import { insertNumber, type NewNumber } from './numbers';
import { type Condition, type Page, type Store, selectPage, textBytes } from './store';

/** Members that columns and other tables decide. */
const KNOWN_MEMBERS = ['id', 'emails', 'phoneNumbers', 'displayName', 'orgId', 'roles', 'licenses'] as const;

/** What is a person's own; licences, roles, numbers and the calling location stand in tables of theirs. */
export type PersonProfile = Omit<Person, (typeof KNOWN_MEMBERS)[number] | 'extension' | 'locationId'>;

export interface NewPerson {
  readonly id: string;
  readonly orgId: string;
  readonly email: string;
  readonly displayName: string;
  readonly profile: PersonProfile;
  readonly roles?: readonly string[];
  /** Keys of licences; a unit of each is taken. */
  readonly licenses?: readonly string[];
  /** Numbers that come to the inventory with their owner, the primary one first. */
  readonly numbers?: readonly Omit<NewNumber, 'personId'>[];
  /** Mobile and fax numbers; work numbers come from the inventory. */
  readonly otherNumbers?: NonNullable<Person['phoneNumbers']>;
  readonly locationId?: string;
  readonly extension?: string;
}

export const insertPerson = (store: Store, person: NewPerson): void => insertPeople(store, [person]);

/** Inserts people with all that is theirs, rendered at once: nothing is read back, which keeps large seeds quick. */
export function insertPeople(store: Store, people: readonly NewPerson[]): void {
  for (const person of people) insertRow(store, person);
  holdLicenses(
    store,
    people.flatMap(({ id, licenses = [] }) => licenses.map((license) => [license, id] as const)),
  );
  for (const { id, roles = [], numbers = [] } of people) {
    for (const role of roles) store.run('INSERT INTO person_roles (person_id, role) VALUES (?, ?)', [id, role]);
    for (const number of numbers) insertNumber(store, { ...number, personId: id });
  }
}

function insertRow(store: Store, person: NewPerson): void {
  const { roles = [], licenses = [], numbers = [] } = person;
  const { head, tail } = renderTexts(person, { roles, licenses, numbers });
  store.run(
    `INSERT INTO people (id, org_id, email, display_name, name_key, location_id, extension, manager_id, json_head,
       calling_tail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT))`,
    [
      person.id,
      person.orgId,
      person.email.toLowerCase(),
      person.displayName,
      person.displayName.toLowerCase(),
      person.locationId ?? null,
      person.extension ?? null,
      managerKey(person.profile),
      textBytes(head),
      textBytes(tail),
    ],
  );
}

const managerKey = ({ managerId }: Pick<PersonProfile, 'managerId'>): string | null =>
  (managerId && decodeWebexId('PEOPLE', managerId)) || null;

interface PersonRow extends Record<string, string | number | null> {
  id: string;
  org_id: string;
  email: string;
  display_name: string;
  location_id: string | null;
  extension: string | null;
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
  const person: NewPerson = {
    id,
    orgId: row.org_id,
    email: row.email,
    displayName: row.display_name,
    profile,
    otherNumbers: (written.phoneNumbers ?? []).filter(({ type }) => type !== 'work' && type !== 'work_extension'),
    ...(row.location_id !== null && { locationId: row.location_id }),
    ...(row.extension !== null && { extension: row.extension }),
  };
  const { head, tail } = renderTexts(person, {
    roles: personRoles(store, id),
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

/** The meeting sites of the licences that a person holds. */
export const hostedSites = (store: Store, id: string): string[] =>
  store
    .rows<{ site_url: string }>(
      `SELECT site_url FROM license_holders JOIN licenses ON licenses.key = license_key
       WHERE person_key = (SELECT key FROM people WHERE id = ?) AND site_url IS NOT NULL
       GROUP BY site_url ORDER BY min(license_holders.key)`,
      [id],
    )
    .map((row) => row.site_url);

/** The profile of a person's text: the known members go, since they are written anew. */
function ownMembers(written: Person): PersonProfile {
  const own = { ...written };
  for (const member of KNOWN_MEMBERS) delete (own as Partial<Person>)[member];
  return own;
}

/** What other tables hold of a person, in the order in which it is shown. */
interface Holdings {
  readonly roles: readonly string[];
  readonly licenses: readonly string[];
  readonly numbers: readonly Pick<NewNumber, 'phoneNumber' | 'type'>[];
}

function renderTexts(person: NewPerson, { roles, licenses, numbers }: Holdings): { head: string; tail: string } {
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

const personNumbers = (store: Store, id: string): Holdings['numbers'] =>
  store
    .rows<{ phone_number: string; type: NonNullable<NewNumber['type']> }>(
      `SELECT phone_number, type FROM numbers WHERE person_id = ? ORDER BY type = 'PRIMARY' DESC, key`,
      [id],
    )
    .map((row) => ({ phoneNumber: row.phone_number, type: row.type }));

const personRoles = (store: Store, id: string): string[] =>
  store
    .rows<{ role: string }>('SELECT role FROM person_roles WHERE person_id = ? ORDER BY role', [id])
    .map((r) => r.role);

/** The keys of the licences that a person holds, oldest first. */
const heldLicenses = (store: Store, personId: string): string[] =>
  store
    .rows<{ id: string }>(
      `SELECT licenses.id FROM license_holders JOIN licenses ON licenses.key = license_key
       WHERE person_key = (SELECT key FROM people WHERE id = ?) ORDER BY license_holders.key`,
      [personId],
    )
    .map((row) => row.id);

export interface PeopleFilter {
  readonly orgId: string;
  readonly email?: string | undefined;
  /** Starts with, in any case. */
  readonly displayName?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly locationId?: string | undefined;
  readonly view: PersonView;
}

/** As a range, so that the index serves it. */
const startsWith = (column: string, prefix: string): Condition => [
  `${column} >= ? AND ${column} < ?`,
  prefix,
  `${prefix}\u{10FFFF}`,
];

const slots = (values: readonly unknown[]) => values.map(() => '?').join(', ');

/** How much of a person is shown. */
export interface PersonView {
  /** `locationId` and `extension`, which come only when they are asked for. */
  readonly callingData?: boolean | undefined;
  readonly hidesPresence?: boolean | undefined;
  /** Everybody else sees no licences, roles and state of the account. */
  readonly isAdministrator?: boolean | undefined;
}

const PRESENCE = ['status', 'lastActivity'];
const ADMINISTRATION = ['roles', 'licenses', 'invitePending', 'loginEnabled'];

function personText({ callingData, hidesPresence, isAdministrator = true }: PersonView): string {
  const text = callingData && isAdministrator ? 'json_head || calling_tail' : "json_head || '}'";
  const hidden = [...(hidesPresence ? PRESENCE : []), ...(isAdministrator ? [] : ADMINISTRATION)];
  return hidden.length === 0 ? text : `json_remove(${text}, ${hidden.map((name) => `'$.${name}'`).join(', ')})`;
}

export const listPeople = (store: Store, filter: PeopleFilter, page: PageCut): Page<Person> =>
  selectPage(store, {
    from: 'people',
    json: personText(filter.view),
    where: [
      ['org_id = ?', filter.orgId],
      filter.email !== undefined && ['email = ?', filter.email.toLowerCase()],
      filter.displayName !== undefined && startsWith('name_key', filter.displayName.toLowerCase()),
      filter.ids && [`id IN (${slots(filter.ids)})`, ...filter.ids],
      filter.roles && [
        `id IN (SELECT person_id FROM person_roles WHERE role IN (${slots(filter.roles)}))`,
        ...filter.roles,
      ],
      filter.locationId !== undefined && ['location_id = ?', filter.locationId],
    ],
    ...page,
  });

export function findPerson(store: Store, id: string, view: PersonView = {}): Json<Person> | undefined {
  const row = store.row<{ json: string }>(`SELECT ${personText(view)} AS json FROM people WHERE id = ?`, [id]);
  return row?.json as Json<Person> | undefined;
}

export function findPersonByEmail(store: Store, email: string): PersonLine | undefined {
  const row = store.row<{ id: string }>('SELECT id FROM people WHERE email = ?', [email.toLowerCase()]);
  return row && findPersonRow(store, row.id);
}

/** Whether an organization has anybody. */
export const hasPeople = (store: Store, orgId: string): boolean =>
  store.row('SELECT 1 FROM people WHERE org_id = ? LIMIT 1', [orgId]) !== undefined;

/** Whether the person has any role in the organization; ordinary people have none. */
export const isAdministrator = (store: Store, id: string): boolean =>
  store.row('SELECT 1 FROM person_roles WHERE person_id = ?', [id]) !== undefined;

export interface PersonLine {
  readonly id: string;
  readonly orgId: string;
  readonly email: string;
  readonly displayName: string;
  readonly locationId: string | undefined;
  readonly extension: string | undefined;
}

/** The columns of a person that rules ask for. */
export function findPersonRow(store: Store, id: string): PersonLine | undefined {
  const row = store.row<PersonRow>('SELECT * FROM people WHERE id = ?', [id]);
  return (
    row && {
      id: row.id,
      orgId: row.org_id,
      email: row.email,
      displayName: row.display_name,
      locationId: row.location_id ?? undefined,
      extension: row.extension ?? undefined,
    }
  );
}

/** Replaces the person's own part. What other tables hold, and numbers that are not of the inventory, stays. */
export function rewritePerson(
  store: Store,
  id: string,
  { email, displayName, profile }: Pick<NewPerson, 'email' | 'displayName' | 'profile'>,
): void {
  const written = JSON.parse(findPerson(store, id) ?? '{}') as Partial<Person>;
  const head = toJson({ ...profile, phoneNumbers: written.phoneNumbers ?? [] }).slice(0, -1);
  store.run('UPDATE people SET email = ?, display_name = ?, name_key = ?, manager_id = ?, json_head = ? WHERE id = ?', [
    email.toLowerCase(),
    displayName,
    displayName.toLowerCase(),
    managerKey(profile),
    head,
    id,
  ]);
  renderPerson(store, id);
}

/** The person's own part, as `rewritePerson` takes it. */
export function readProfile(store: Store, id: string): PersonProfile {
  const text = findPerson(store, id) ?? '{}';
  const { id: _, orgId, emails, displayName, phoneNumbers, roles, licenses, ...profile } = JSON.parse(text) as Person;
  return profile;
}

export function changeProfile(store: Store, id: string, change: Partial<PersonProfile>): void {
  const person = findPersonRow(store, id);
  if (person) rewritePerson(store, id, { ...person, profile: { ...readProfile(store, id), ...change } });
}

export function replaceRoles(store: Store, id: string, roles: readonly string[]): void {
  store.run('DELETE FROM person_roles WHERE person_id = ?', [id]);
  for (const role of roles) store.run('INSERT INTO person_roles (person_id, role) VALUES (?, ?)', [id, role]);
}

export const listRoles = (store: Store, id: string): string[] => personRoles(store, id);

/** The location and extension of a user of Webex Calling; nothing for everybody else. */
export function setCallingSeat(
  store: Store,
  id: string,
  seat: { locationId?: string | undefined; extension?: string | undefined },
): void {
  store.run('UPDATE people SET location_id = ?, extension = ? WHERE id = ?', [
    seat.locationId ?? null,
    seat.extension ?? null,
    id,
  ]);
}

/** Nothing is left that names the person, the audit events excepted. Licences, numbers and devices are given back. */
export function deletePerson(store: Store, id: string): void {
  const managed = store.rows<{ id: string }>('SELECT id FROM people WHERE manager_id = ?', [id]);
  for (const person of managed) changeProfile(store, person.id, { manager: undefined, managerId: undefined });
  store.run('DELETE FROM people WHERE id = ?', [id]);
}

export function markInvited(store: Store, id: string, now: number): void {
  store.run('UPDATE people SET last_invited = ? WHERE id = ?', [now, id]);
}

/** Somebody who was invited and has not come. */
export interface InvitedPerson {
  readonly id: string;
  readonly email: string;
  readonly lastInvited: number | undefined;
  readonly isLoginEnabled: boolean;
}

export const listInvited = (store: Store, orgId: string): InvitedPerson[] =>
  store
    .rows<{ id: string; email: string; last_invited: number | null; enabled: number | null }>(
      `SELECT id, email, last_invited, (json_head || '}') ->> '$.loginEnabled' AS enabled FROM people
       WHERE org_id = ? AND (json_head || '}') ->> '$.invitePending' = 1 ORDER BY key`,
      [orgId],
    )
    .map((row) => ({
      id: row.id,
      email: row.email,
      lastInvited: row.last_invited ?? undefined,
      isLoginEnabled: row.enabled !== 0,
    }));

export const hasDistinctiveRing = (store: Store, id: string): boolean =>
  store.row('SELECT 1 FROM people WHERE id = ? AND distinctive_ring = 1', [id]) !== undefined;

export function setDistinctiveRing(store: Store, id: string, isOn: boolean): void {
  store.run('UPDATE people SET distinctive_ring = ? WHERE id = ?', [Number(isOn), id]);
}

export function renamePerson(
  store: Store,
  id: string,
  { displayName, ...names }: { firstName: string; lastName: string; displayName: string },
): void {
  const row = store.row<PersonRow>('SELECT * FROM people WHERE id = ?', [id]);
  if (!row) return;
  const head = toJson<Person>({ ...(JSON.parse(`${row.json_head}}`) as Person), ...names }).slice(0, -1);
  store.run('UPDATE people SET display_name = ?, name_key = ?, json_head = ? WHERE id = ?', [
    displayName,
    displayName.toLowerCase(),
    head,
    id,
  ]);
  renderPerson(store, id);
}
