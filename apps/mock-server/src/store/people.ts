import { decodeWebexId, type Person } from '@hubdeck/core';
import type { PageCut } from '../call';
import { type Json, toJson } from '../json';
import { holdLicenses } from './licenses';
import { insertNumber, type NewNumber } from './numbers';
import { addRoles } from './person-roles';
import {
  type LineRow,
  type PersonParts,
  type PersonProfile,
  type PersonRow,
  personTexts,
  renderPerson,
} from './person-text';
import { type SplicedPage, splicePage } from './splice-page';
import { type Condition, type Page, type PageRequest, type Store, selectPage } from './store';

export interface NewPerson extends PersonParts {
  readonly roles?: readonly string[];
  /** Keys of licences; a unit of each is taken. */
  readonly licenses?: readonly string[];
  /** Numbers that come to the inventory with their owner, the primary one first. */
  readonly numbers?: readonly Omit<NewNumber, 'personId'>[];
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
    addRoles(store, id, roles);
    for (const number of numbers) insertNumber(store, { ...number, personId: id });
  }
}

function insertRow(store: Store, person: NewPerson): void {
  const { roles = [], licenses = [], numbers = [] } = person;
  const { head, tail } = personTexts(person, { roles, licenses, numbers });
  store.run(
    `INSERT INTO people (id, org_id, email, display_name, name_key, location_id, extension, manager_id, json_head,
       calling_tail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      person.id,
      person.orgId,
      person.email.toLowerCase(),
      person.displayName,
      person.displayName.toLowerCase(),
      person.locationId ?? null,
      person.extension ?? null,
      managerKey(person.profile),
      head,
      tail,
    ],
  );
}

const managerKey = ({ managerId }: Pick<PersonProfile, 'managerId'>): string | null =>
  (managerId && decodeWebexId('PEOPLE', managerId)) || null;

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

export const listPeople = (store: Store, filter: PeopleFilter, page: PageCut): SplicedPage<Person> =>
  splicePage(store, peoplePage(filter, page));

/** The same, for the mock to read itself. */
export const readPeople = (store: Store, filter: PeopleFilter, page: PageCut): Page<Person> =>
  selectPage(store, peoplePage(filter, page));

const peoplePage = (filter: PeopleFilter, page: PageCut): PageRequest => ({
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

/** Whether an organization has anybody. */
export const hasPeople = (store: Store, orgId: string): boolean =>
  store.row('SELECT 1 FROM people WHERE org_id = ? LIMIT 1', [orgId]) !== undefined;

export interface PersonLine {
  readonly id: string;
  readonly orgId: string;
  readonly email: string;
  readonly displayName: string;
  readonly locationId: string | undefined;
  readonly extension: string | undefined;
}

/** The columns of a person that rules ask for. */
export const findPersonRow = (store: Store, id: string): PersonLine | undefined => selectLine(store, 'id', id);

export const findPersonByEmail = (store: Store, email: string): PersonLine | undefined =>
  selectLine(store, 'email', email.toLowerCase());

/** Without the text, which is long. */
function selectLine(store: Store, column: 'id' | 'email', value: string): PersonLine | undefined {
  const row = store.row<LineRow>(
    `SELECT id, org_id, email, display_name, location_id, extension FROM people WHERE ${column} = ?`,
    [value],
  );
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
