import type { License } from '../license';
import { isCalling, LICENSE_NAMES, type LicenseKind, licenseKind } from '../license-kind';
import type { Person } from '../person';
import type { Subscription, SubscriptionStatus } from '../subscription';
import { quote } from './finding';
import type { Layout } from './header';
import type { ImportLocation } from './webex-go-devices';
import { formatCsv } from './write';

/** The file with the users of an organization: a row for each user, a column for each service of each subscription. */

/** What an import may do with a cell: it tells whose row it is, it is taken over, or it is there to be read. */
type Access = 'key' | 'profile' | 'place' | 'readOnly';

/** The columns in their order. The columns of services follow. */
export const USER_COLUMNS = {
  'First Name': 'profile',
  'Last Name': 'profile',
  'Display Name': 'profile',
  'User ID/Email (Required)': 'key',
  'User Status': 'readOnly',
  'Last Service Accessed Time': 'readOnly',
  'Days since Last Service Accessed': 'readOnly',
  Extension: 'place',
  Title: 'profile',
  Department: 'profile',
  Manager: 'profile',
  'Phone Number': 'place',
  'Caller ID Number': 'readOnly',
  'Caller ID First Name': 'readOnly',
  'Caller ID Last Name': 'readOnly',
  Location: 'place',
  'Preferred Language': 'readOnly',
  'Time zone': 'profile',
  'Address type': 'profile',
  'Street address': 'profile',
  City: 'profile',
  'State/Region': 'profile',
  'Postal code': 'profile',
  Country: 'profile',
  'Calling Plan': 'readOnly',
} as const satisfies Record<string, Access>;

export type UserColumn = keyof typeof USER_COLUMNS;
export const USER_COLUMN_NAMES = Object.keys(USER_COLUMNS) as UserColumn[];
export const EMAIL_COLUMN = 'User ID/Email (Required)' satisfies UserColumn;

type ColumnOf<A extends Access> = {
  [Name in UserColumn]: (typeof USER_COLUMNS)[Name] extends A ? Name : never;
}[UserColumn];
export type ProfileColumn = ColumnOf<'profile'>;

const columnsOf = <A extends Access>(access: A) =>
  USER_COLUMN_NAMES.filter((name) => USER_COLUMNS[name] === access) as ColumnOf<A>[];

export const PROFILE_COLUMNS = columnsOf('profile');
export const READ_ONLY_COLUMNS = columnsOf('readOnly');

const OTHER_SPELLINGS: Readonly<Record<string, UserColumn>> = {
  'User ID/Email': EMAIL_COLUMN,
  'User ID / Email (Required)': EMAIL_COLUMN,
  'User ID/Email(Required)': EMAIL_COLUMN,
  Email: EMAIL_COLUMN,
  'E-mail': EMAIL_COLUMN,
  'Job Title': 'Title',
  Timezone: 'Time zone',
};

/** A user as the file shows one; ids as on the wire. */
export interface ImportUser {
  readonly id: string;
  readonly email: string;
  /** Of all licences held. */
  readonly licenses: readonly string[];
  /** Of a user of Calling. */
  readonly location?: ImportLocation | undefined;
  readonly extension?: string | undefined;
  /** E.164. */
  readonly primaryNumber?: string | undefined;
  /** Other numbers of the inventory. */
  readonly otherNumbers: readonly string[];
  /** What stands in the columns; an empty cell is left out. */
  readonly cells: Readonly<Partial<Record<UserColumn, string>>>;
}

/** Caller ID is a setting of Calling, and stands beside the person. */
export type CallerIdCells = Partial<
  Record<'Caller ID Number' | 'Caller ID First Name' | 'Caller ID Last Name', string | undefined>
>;

export interface UserFacts {
  readonly location?: ImportLocation | undefined;
  readonly callerId?: CallerIdCells | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The row of a person, who was asked for with `callingData`. */
export function describeUser(person: Person, facts: UserFacts): ImportUser {
  const work = (person.phoneNumbers ?? []).filter(({ type }) => type === 'work');
  const primaryNumber = work.find(({ primary }) => primary)?.value;
  const cells = Object.entries(cellsOf(person, facts, primaryNumber));
  return {
    id: person.id,
    email: person.emails[0] ?? '',
    licenses: person.licenses ?? [],
    location: facts.location,
    extension: person.extension,
    primaryNumber,
    otherNumbers: work.filter(({ primary }) => !primary).map(({ value }) => value),
    cells: Object.fromEntries(cells.filter(([, cell]) => cell !== undefined && cell !== '')),
  };
}

/** By the column; what Webex tells nobody stays empty. */
function cellsOf(
  person: Person,
  { location, callerId = {}, now }: UserFacts,
  primaryNumber: string | undefined,
): Partial<Record<UserColumn, string | undefined>> {
  const { lastActivity, addresses: [address] = [] } = person;
  return {
    'First Name': person.firstName,
    'Last Name': person.lastName,
    'Display Name': person.displayName,
    [EMAIL_COLUMN]: person.emails[0],
    'User Status': statusOf(person),
    'Last Service Accessed Time': lastActivity,
    'Days since Last Service Accessed': lastActivity && String(daysBetween(Date.parse(lastActivity), now)),
    Extension: person.extension,
    Title: person.title,
    Department: person.department,
    Manager: person.manager,
    'Phone Number': primaryNumber,
    ...callerId,
    Location: location?.name,
    'Time zone': person.timezone,
    'Address type': address?.type,
    'Street address': address?.streetAddress,
    City: address?.locality,
    'State/Region': address?.region,
    'Postal code': address?.postalCode,
    Country: address?.country,
  };
}

const DAY_MS = 86_400_000;
const daysBetween = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / DAY_MS));

function statusOf({ invitePending, loginEnabled }: Pick<Person, 'invitePending' | 'loginEnabled'>): string {
  if (String(invitePending) === 'true') return 'Invite Pending';
  return String(loginEnabled) === 'false' ? 'Inactive' : 'Active';
}

/** A licence as the file has it: a column. */
export interface ServiceLicense extends License {
  /** Of its subscription; `active` where there is none. */
  readonly status: SubscriptionStatus | (string & {});
}

/** Every licence that a user can have, with the status of its subscription; active where nobody tells. */
export function serviceLicenses(
  licenses: readonly License[],
  subscriptions: readonly Pick<Subscription, 'subscriptionId' | 'status'>[] = [],
): ServiceLicense[] {
  const statuses = new Map(subscriptions.map(({ subscriptionId, status }) => [subscriptionId, status]));
  return licenses
    .filter((license) => licenseKind(license) !== 'callingWorkspaces')
    .map((license) => ({ ...license, status: statuses.get(license.subscriptionId ?? '') ?? 'active' }));
}

export const isServiceActive = ({ status }: ServiceLicense): boolean => status === 'active';

/** How services are called in a header: the first is written, all are read. Others go by the name of their licence. */
const SERVICE_WORDS: Partial<Record<LicenseKind, readonly string[]>> = {
  callingProfessional: ['Webex Calling VAR Professional', 'Webex Calling Professional'],
  callingStandard: [
    'Webex Calling VAR Basic',
    'Webex Calling VAR Standard',
    'Webex Calling Basic',
    'Webex Calling Standard',
  ],
  customerExperience: ['Customer Experience Essentials', 'Customer Experience Essential'],
  webexGo: ['Webex Go'],
};

const wordsOf = (license: License): readonly [string, ...string[]] => {
  const [first = license.name, ...others] = SERVICE_WORDS[licenseKind(license)] ?? [];
  return [first, ...others, license.name];
};

/** What tells two columns of one service apart: the site of a meeting licence, else the subscription. */
const bracketsOf = ({ siteUrl, subscriptionId, id }: License): readonly string[] =>
  [siteUrl, subscriptionId && `Sub.${subscriptionId}`, id].filter(
    (text) => text !== undefined && text !== '',
  ) as string[];

/** The header of a licence's column among those of others; a suspended one says so. */
export function serviceColumnName(license: ServiceLicense, all: readonly ServiceLicense[]): string {
  const [word] = wordsOf(license);
  const rivals = all.filter((other) => other.id !== license.id && wordsOf(other)[0] === word);
  const bracket = bracketsOf(license).find((text) => !rivals.some((rival) => bracketsOf(rival).includes(text)));
  return `${word} [${bracket ?? license.id}]${license.status === 'suspended' ? ' (Suspended)' : ''}`;
}

/** Those that an export has a column for; what is left of a cancelled subscription nobody can use. */
export const exportedServices = (licenses: readonly ServiceLicense[]): ServiceLicense[] =>
  licenses.filter(({ status, consumedUnits }) => status !== 'cancelled' || consumedUnits > 0);

const SERVICE_HEADER = /^(.*?)\s*(?:\[\s*([^\]]*?)\s*\])?\s*(\(\s*suspended\s*\))?$/i;

const foldWords = (text: string): string => text.toLowerCase().replace(/[\s\-–]+/g, ' ');
/** `Sub.` may stand before the id or not; the id may begin with `Sub` itself. */
const foldBracket = (text: string): string => text.toLowerCase().replace(/^sub\s*\.\s*/, '');

/** Everything but the e-mail may be missing: what has no column is left alone. */
export function usersLayout(licenses: readonly ServiceLicense[]): Layout<UserColumn, ServiceLicense> {
  return {
    names: USER_COLUMN_NAMES,
    required: [EMAIL_COLUMN],
    aliases: OTHER_SPELLINGS,
    serviceNames: exportedServices(licenses).map((license) => serviceColumnName(license, licenses)),
    readService: (name) => readServiceName(name, licenses),
  };
}

function readServiceName(name: string, licenses: readonly ServiceLicense[]) {
  const [, word = '', bracket] = SERVICE_HEADER.exec(name) ?? [];
  const isCalledSo = (license: License) => wordsOf(license).some((known) => foldWords(known) === foldWords(word));
  const isOf = (license: License) =>
    bracketsOf(license).some((known) => foldBracket(known) === foldBracket(bracket ?? ''));
  const candidates = licenses.filter(isCalledSo);
  const found = bracket ? candidates.filter(isOf) : candidates;
  if (found.length === 1 && found[0]) return { service: found[0] };
  if (candidates.length === 0 && bracket === undefined) return undefined;
  const known = candidates.length > 0 ? candidates : licenses;
  const expected = known.map((license) => serviceColumnName(license, licenses)).join(', ');
  return `${quote(name)} is of no service of the organization; expected is one of ${expected}. Export the users anew.`;
}

/** Whether a licence decides of which subscription a user's calling is. */
export const isCallingTier = (license: Pick<License, 'name'>): boolean =>
  isCalling(license) && license.name !== LICENSE_NAMES.customerExperience;

/** The header of an export. */
export const usersHeader = (licenses: readonly ServiceLicense[]): string[] => [
  ...USER_COLUMN_NAMES,
  ...exportedServices(licenses).map((license) => serviceColumnName(license, licenses)),
];

/** The row of a user, `services` being those of the header. */
export const userRow = ({ cells, licenses }: ImportUser, services: readonly ServiceLicense[]): string[] => [
  ...USER_COLUMN_NAMES.map((name) => cells[name] ?? ''),
  ...services.map(({ id }) => (licenses.includes(id) ? 'TRUE' : 'FALSE')),
];

/** The whole file or, without a header, a part of it that follows others. */
export function formatUsers(
  users: readonly ImportUser[],
  licenses: readonly ServiceLicense[],
  { hasHeader = true }: { hasHeader?: boolean } = {},
): string {
  const services = exportedServices(licenses);
  const rows = users.map((user) => userRow(user, services));
  return formatCsv(hasHeader ? [usersHeader(licenses), ...rows] : rows);
}
