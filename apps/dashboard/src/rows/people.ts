import { isMovable, type License, type Location, type Person } from '@hubdeck/core';
import { messages } from '../messages';
import type { Tone } from '../theme';
import { controlHubLinks } from './control-hub';
import type { Fields } from './query';
import type { Column } from './table';

/** A person with the names of what they refer to by id. */
export interface PersonRow {
  readonly person: Person;
  readonly location: string;
  readonly licenses: readonly string[];
  /** That pay for the licences. */
  readonly subscriptions: readonly string[];
}

export interface PersonNames {
  readonly licenses: ReadonlyMap<string, License>;
  readonly locations: ReadonlyMap<string, Location>;
}

export const indexById = <T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

export const toPersonRow = (person: Person, { licenses, locations }: PersonNames): PersonRow => ({
  person,
  location: person.locationId === undefined ? '' : (locations.get(person.locationId)?.name ?? ''),
  licenses: unique((person.licenses ?? []).flatMap((id) => licenses.get(id)?.name ?? [])).sort(byRank),
  subscriptions: unique((person.licenses ?? []).flatMap((id) => licenses.get(id)?.subscriptionId ?? [])),
});

/** Calling first: when the column is narrow, the end is cut off. */
const RANKED = Object.keys(messages.licenseWords);
const rank = (name: string) => (RANKED.includes(name) ? RANKED.indexOf(name) : RANKED.length);
const byRank = (a: string, b: string) => rank(a) - rank(b);

/** Whether there is a Calling licence to move. */
export const hasCalling = ({ licenses }: PersonRow): boolean => licenses.some((name) => isMovable({ name }));

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

const extensionOf = ({ extension, phoneNumbers = [] }: Person): string | undefined =>
  extension ?? phoneNumbers.find(({ type }) => type === 'work_extension')?.value;

const workNumberOf = ({ phoneNumbers = [] }: Person): string | undefined => {
  const work = phoneNumbers.filter(({ type }) => type === 'work');
  return (work.find(({ primary }) => primary) ?? work[0])?.value;
};

/** The number people dial, or the extension where there is none. */
export function numberOf(person: Person): string {
  const extension = extensionOf(person);
  return workNumberOf(person) ?? (extension === undefined ? '' : messages.users.extension(extension));
}

/** A licence as people call it. */
export const licenseName = (name: string): string => messages.licenseNames[name] ?? name;

const licenseWord = (name: string): string => messages.licenseWords[name] ?? name;

const MARK = '\u25CF';
const HOLLOW = '\u25CB';

const STATUS_TONES: Readonly<Record<string, Tone>> = {
  active: 'good',
  call: 'accent',
  meeting: 'accent',
  presenting: 'accent',
  DoNotDisturb: 'bad',
  OutOfOffice: 'warning',
  pending: 'warning',
};

export const personTone = ({ status = 'unknown' }: Person): Tone => STATUS_TONES[status] ?? 'idle';

export const personStatus = ({ status = 'unknown' }: Person): string =>
  `${status in STATUS_TONES ? MARK : HOLLOW} ${messages.users.statuses[status] ?? status}`;

const { columns: titles } = messages;

export const personColumns: readonly Column<PersonRow>[] = [
  {
    id: 'name',
    title: titles.name,
    min: 15,
    max: 32,
    text: ({ person }) => person.displayName,
    link: ({ person }) => controlHubLinks.user(person.id),
  },
  { id: 'email', title: titles.email, min: 14, max: 36, text: ({ person }) => person.emails[0] ?? '', dispensable: 1 },
  { id: 'location', title: titles.location, min: 8, max: 12, text: ({ location }) => location, dispensable: 4 },
  { id: 'number', title: titles.number, min: 13, max: 14, text: ({ person }) => numberOf(person), dispensable: 2 },
  {
    id: 'extension',
    title: titles.extension,
    min: 5,
    max: 6,
    text: ({ person }) => extensionOf(person) ?? '',
    dispensable: 5,
  },
  {
    id: 'licenses',
    title: titles.licenses,
    min: 15,
    max: 18,
    text: ({ licenses }) => licenses.map(licenseWord).join(' '),
    dispensable: 3,
  },
  {
    id: 'status',
    title: titles.status,
    min: 16,
    max: 16,
    text: ({ person }) => personStatus(person),
    tone: ({ person }) => personTone(person),
    order: ({ person }) => messages.users.statuses[person.status ?? 'unknown'] ?? '',
  },
];

/** What the filter looks through. */
export const personSearchText = (row: PersonRow): string =>
  [
    row.person.displayName,
    ...row.person.emails,
    row.location,
    numberOf(row.person),
    extensionOf(row.person),
    ...row.licenses,
    ...row.licenses.map(licenseWord),
    personStatus(row.person),
  ].join(' ');

/** What the filter can be asked for by name. */
export const personFields: Fields<PersonRow> = {
  id: { kind: 'text', read: ({ person }) => person.id },
  name: { kind: 'text', read: ({ person }) => person.displayName },
  email: { kind: 'text', also: ['mail'], read: ({ person }) => person.emails },
  location: { kind: 'text', also: ['place'], read: ({ location }) => location },
  number: {
    kind: 'text',
    also: ['phone'],
    read: ({ person }) => (person.phoneNumbers ?? []).map(({ value }) => value),
  },
  extension: { kind: 'text', also: ['ext'], read: ({ person }) => extensionOf(person) },
  licence: {
    kind: 'text',
    also: ['license', 'licences', 'licenses'],
    read: ({ licenses }) => licenses.flatMap((name) => [name, licenseName(name), licenseWord(name)]),
  },
  sub: { kind: 'text', also: ['subscription'], read: ({ subscriptions }) => subscriptions },
  status: {
    kind: 'word',
    also: ['state'],
    values: Object.keys(messages.users.statuses),
    read: ({ person: { status = 'unknown' } }) => [status, messages.users.statuses[status]],
  },
  title: { kind: 'text', read: ({ person }) => person.title },
  department: { kind: 'text', read: ({ person }) => person.department },
  created: { kind: 'date', read: ({ person }) => person.created },
  age: { kind: 'age', read: ({ person }) => person.created },
  seen: { kind: 'age', read: ({ person }) => person.lastActivity },
};
