import { type CallingPlace, settlePlace } from '../calling-place';
import { foldName } from '../fold-name';
import { type AssignableLicense, type LicensePlan, type LicenseRequest, planLicenseChange } from '../license-change';
import { isCalling } from '../license-kind';
import type { LicenseSwap } from '../license-move';
import type { Refusal } from '../problem';
import { fileNotImportable } from '../refusals';
import type { ImportMode } from '../users-import';
import { decodeText } from './decode';
import { fileFaults } from './file-faults';
import { type Finding, quote } from './finding';
import { readHeader } from './header';
import { type CsvRecord, readRecords } from './read';
import {
  EMAIL_COLUMN,
  type ImportUser,
  PROFILE_COLUMNS,
  type ProfileColumn,
  READ_ONLY_COLUMNS,
  type ServiceLicense,
  type UserColumn,
  usersLayout,
} from './users';
import { type CellFault, cellFault, USER_ROW_CODES as codes, emailFault } from './users-cells';
import {
  cellAt,
  freeUnits,
  type Planning,
  type Reading,
  toAssignable,
  type UserRecord,
  type UsersDirectory,
} from './users-directory';
import { readSeat, type SeatWish } from './users-seat';
import { faultOfRefusal, lossWarnings, moveFaults, readServices, type ServiceWishes } from './users-services';
import type { ImportLocation } from './webex-go-devices';

/**
 * What an import of users does, decided row by row before anything is touched. All that a row asks of licences is one
 * change, so that a move between subscriptions adds and removes together and nobody loses calling data; and a unit that
 * a row gives back is not counted for the rows below it, so that a target is known to have room before anything is
 * removed.
 */

/** A cell that is to hold something else than the organization has. */
export interface CellChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

interface Row {
  /** In the file, from 1. */
  readonly line: number;
  /** As it is written in the file. */
  readonly email: string;
  /** The whole row, to be written out again. */
  readonly cells: readonly string[];
  /** What the row says and nobody does, and what will be lost. */
  readonly warnings: readonly Finding[];
}

/** What is written of a user's own details, by the column. */
export type ProfileChange = Partial<Record<ProfileColumn, string>>;

export interface ChangeUserRow extends Row {
  readonly kind: 'change';
  readonly user: ImportUser;
  readonly changes: readonly CellChange[];
  readonly profile: ProfileChange;
  /** With the calling place of the user afterwards. */
  readonly licenses: LicensePlan;
  /** Those of `licenses` that are a move between subscriptions. */
  readonly moves: readonly LicenseSwap[];
  /** Numbers beside the primary one that are given back. */
  readonly removedNumbers: readonly string[];
}

export interface CreateUserRow extends Row {
  readonly kind: 'create';
  readonly profile: ProfileChange;
  readonly licenses: readonly AssignableLicense[];
  readonly place?: CallingPlace | undefined;
}

/** Nothing is left to do. */
export interface SkipUserRow extends Row {
  readonly kind: 'skip';
  readonly reason: string;
}

/** Nothing of the row is done until this is put right. */
export interface RefuseUserRow extends Row {
  readonly kind: 'refuse';
  readonly findings: readonly Finding[];
  /** The moves that were meant. */
  readonly moves: readonly LicenseSwap[];
}

export type PlannedUserRow = ChangeUserRow | CreateUserRow | SkipUserRow | RefuseUserRow;

export interface UsersPlan {
  /** Why the file as a whole can't be imported; then there are no rows. */
  readonly refusals: readonly Refusal[];
  /** The header as it is in the file. */
  readonly header: readonly string[];
  /** Made one by one as they are asked for; every call starts anew. */
  rows(): Generator<PlannedUserRow, void, undefined>;
}

const HOW_TO_GET_ONE = 'Export the users, and change what shall be another.';

/** Checks a file against an organization. */
export function planUsersImport(file: Uint8Array | string, directory: UsersDirectory, mode: ImportMode): UsersPlan {
  const text = decodeText(file);
  const [first, second] = readRecords(text);
  const header = readHeader(first?.cells ?? [], usersLayout(directory.licenses));
  const refusals = fileFaults(text, { first, second }, header.faults, HOW_TO_GET_ONE).map(fileNotImportable);
  return {
    refusals,
    header: first?.cells ?? [],
    *rows() {
      if (refusals.length > 0) return;
      const claims = new Set<string>();
      const till = new Map(directory.licenses.map((license) => [license.id, freeUnits(license)]));
      const planning: Planning = { directory: withClaims(directory, claims), header, mode, till, claims };
      const records = readRecords(text);
      records.next();
      for (const record of findDoubles(records, header.positions[EMAIL_COLUMN])) yield planRow(planning, record);
    },
  };
}

function* findDoubles(records: Iterable<CsvRecord>, position: number): Generator<UserRecord, void, undefined> {
  const lines = new Map<string, number>();
  for (const record of records) {
    const email = cellAt(record.cells, position).toLowerCase();
    const earlierLine = lines.get(email);
    if (email !== '' && earlierLine === undefined) lines.set(email, record.line);
    yield earlierLine === undefined ? record : { ...record, earlierLine };
  }
}

/** Units of a licence that a file takes, and what there is before anything is given back. */
export interface UnitsOfImport {
  readonly license: ServiceLicense;
  readonly needed: number;
  readonly free: number;
}

/** What a plan comes to; a row is added as it comes. */
export function createUsersSummary(licenses: readonly ServiceLicense[]) {
  const counts = { totalRows: 0, change: 0, create: 0, skip: 0, refuse: 0, moves: 0 };
  const needed = new Map<string, number>();
  return {
    add(row: PlannedUserRow): void {
      counts.totalRows += 1;
      counts[row.kind] += 1;
      if (row.kind === 'change') counts.moves += row.moves.length;
      for (const { id } of neededBy(row)) needed.set(id, (needed.get(id) ?? 0) + 1);
    },
    counts,
    units: (): UnitsOfImport[] =>
      licenses
        .filter(({ id }) => needed.has(id))
        .map((license) => ({ license, needed: needed.get(license.id) ?? 0, free: freeUnits(license) })),
  };
}

/** As a single change of licences is refused. */
const UNITS_USED_UP = 990010;

/** Whoever is left out only because there is too little shows how much there should be. */
function neededBy(row: PlannedUserRow): readonly { readonly id: string }[] {
  if (row.kind === 'change') return row.licenses.added;
  if (row.kind === 'create') return row.licenses;
  const isForUnits = row.kind === 'refuse' && row.findings.every(({ errorCode }) => errorCode === UNITS_USED_UP);
  return isForUnits ? row.moves.map(({ to }) => to) : [];
}

const extensionClaim = (extension: string, locationId: string) => `${locationId}/${extension}`;

/** The directory, with what the rows before have taken. The few locations of a file are asked for once. */
function withClaims(directory: UsersDirectory, claims: ReadonlySet<string>): UsersDirectory {
  const locations = new Map<string, ImportLocation | undefined>();
  return {
    licenses: directory.licenses,
    findUser: (email) => directory.findUser(email),
    findLocation(name) {
      if (!locations.has(name)) locations.set(name, directory.findLocation(foldName(name)));
      return locations.get(name);
    },
    standingOf(phoneNumber, locationId, userId) {
      const standing = directory.standingOf(phoneNumber, locationId, userId);
      return standing === 'free' && claims.has(phoneNumber) ? 'taken' : standing;
    },
    isExtensionTaken: (extension, locationId, userId) =>
      directory.isExtensionTaken(extension, locationId, userId) || claims.has(extensionClaim(extension, locationId)),
  };
}

function planRow(planning: Planning, record: UserRecord): PlannedUserRow {
  const { header, directory } = planning;
  const email = cellAt(record.cells, header.positions[EMAIL_COLUMN]);
  const cell = (column: UserColumn) => cellAt(record.cells, header.positions[column]);
  const keyFaults = [...rowFaults(record, header.length), ...emailFaults(email, record)];
  if (keyFaults.length > 0) return refuse({ record, email, user: undefined, cell }, keyFaults);
  return planUser(planning, { record, email, user: directory.findUser(email.toLowerCase()), cell });
}

function planUser(planning: Planning, reading: Reading): PlannedUserRow {
  const profile = readProfile(planning.directory, reading);
  const services = readServices(planning, reading);
  const seat = readSeat(planning, reading, services);
  const faults = [
    ...profile.faults,
    ...nameFaults(reading),
    ...services.faults,
    ...(services.faults.length === 0 ? moveFaults(planning, reading, services) : []),
    ...seat.faults,
  ];
  if (faults.length > 0) return refuse(reading, faults, services.moves);
  const plan = planLicenses(planning, reading, services, seat);
  if (plan.refused.length > 0) return refuse(reading, describeRefused(planning, plan, services), services.moves);
  takeAll(planning, plan);
  const warnings = findWarnings(reading, services, seat);
  const { user } = reading;
  const row = { ...rowOf(reading), warnings };
  return user
    ? changeRow(row, { user, profile: profile.change, plan, services, seat })
    : { ...row, kind: 'create', profile: profile.change, licenses: plan.added, place: plan.place };
}

const withLine = ({ line }: CsvRecord, faults: readonly CellFault[]): Finding[] =>
  faults.map((fault) => ({ line, ...fault }));

const rowOf = ({ record, email }: Reading) => ({ line: record.line, email, cells: record.cells });

const refuse = (reading: Reading, faults: readonly CellFault[], moves: readonly LicenseSwap[] = []): RefuseUserRow => ({
  kind: 'refuse',
  ...rowOf(reading),
  findings: withLine(reading.record, faults),
  moves,
  warnings: [],
});

function rowFaults({ cells, fault }: CsvRecord, length: number): CellFault[] {
  if (fault !== undefined) return [cellFault(undefined, codes.notReadable, fault)];
  if (cells.slice(length).every((cell) => cell.trim() === '')) return [];
  const text = `the row has ${cells.length} cells, and the header ${length}; put a cell with a delimiter in it into quotes.`;
  return [cellFault(undefined, codes.notReadable, text)];
}

function emailFaults(email: string, { earlierLine, fault }: UserRecord): CellFault[] {
  if (fault !== undefined) return [];
  const text = emailFault(email);
  if (text !== undefined) return [cellFault(EMAIL_COLUMN, codes.badEmail, text)];
  if (earlierLine === undefined) return [];
  const remedy = `${quote(email)} stands on line ${earlierLine} already; remove one of the two rows.`;
  return [cellFault(EMAIL_COLUMN, codes.duplicateUser, remedy)];
}

/** Somebody new needs a name of any kind. */
function nameFaults({ user, cell }: Reading): CellFault[] {
  const names = ['Display Name', 'First Name', 'Last Name'] as const;
  if (user || names.some((column) => cell(column) !== '')) return [];
  const text = 'nobody has this e-mail address, and a new user needs a name; write the address of a user, or a name.';
  return [cellFault('Display Name', codes.nameMissing, text)];
}

const LONGEST_TEXT = 256;

function readProfile(directory: UsersDirectory, { user, cell }: Reading) {
  const change: ProfileChange = {};
  const faults: CellFault[] = [];
  for (const column of PROFILE_COLUMNS) {
    const text = cell(column);
    if (text === '' || text === user?.cells[column]?.trim()) continue;
    const fault = profileFault(directory, column, text);
    if (fault) faults.push(fault);
    else change[column] = text;
  }
  return { change, faults };
}

/** A manager is named, or given by an e-mail address that somebody has. */
function profileFault(directory: UsersDirectory, column: ProfileColumn, text: string): CellFault | undefined {
  if (text.length > LONGEST_TEXT) {
    return cellFault(column, codes.notReadable, `the cell has more than ${LONGEST_TEXT} characters; shorten it.`);
  }
  if (column !== 'Manager' || !text.includes('@') || directory.findUser(text.toLowerCase())) return undefined;
  const remedy = `${quote(text)} is no user of the organization; write a name or empty the cell.`;
  return cellFault(column, codes.badManager, remedy);
}

/** All that the row asks of licences and of the calling place, as one change. */
function planLicenses(
  { directory, till }: Planning,
  { user }: Reading,
  services: ServiceWishes,
  { asked, current, number, usesCalling }: SeatWish,
): LicensePlan {
  const assignable = (license: ServiceLicense) => toAssignable(license, till.get(license.id) ?? 0);
  const request = (service: ServiceLicense, operation: 'add' | 'remove'): LicenseRequest => ({
    id: service.id,
    operation,
    license: assignable(service),
    ...(operation === 'add' && isCalling(service) && { place: asked }),
  });
  const held = directory.licenses.filter(({ id }) => user?.licenses.includes(id)).map(assignable);
  const plan = planLicenseChange({ held, place: current }, [
    ...services.added.map(({ service }) => request(service, 'add')),
    ...services.removed.map(({ service }) => request(service, 'remove')),
  ]);
  if (!usesCalling || !asked) return plan;
  const place = { ...settlePlace(asked, current), ...(number.kind === 'removePrimary' && { phoneNumber: undefined }) };
  const isReachable = place.phoneNumber !== undefined || place.extension !== undefined;
  return isReachable ? { ...plan, place } : { ...plan, refused: [...plan.refused, { id: '', refusal: UNREACHABLE }] };
}

const UNREACHABLE: Refusal = {
  status: 400,
  errorCode: codes.placeMissing,
  message: 'License properties missing',
  description: 'without the number there is neither a number nor an extension left; write an extension.',
};

/** Each refusal at the column that asked for it; of a move, that is where it would go. */
function describeRefused({ header }: Planning, { refused }: LicensePlan, { added }: ServiceWishes): CellFault[] {
  const columnOf = (id: string) => header.services.find(({ service }) => service.id === id)?.name ?? 'Phone Number';
  const ofAdded = refused.filter(({ id }) => added.some(({ service }) => service.id === id));
  return (ofAdded.length > 0 ? ofAdded : refused).map(({ id, refusal }) => faultOfRefusal(columnOf(id), refusal));
}

function takeAll({ till, claims }: Planning, { added, place }: LicensePlan): void {
  for (const { id } of added) till.set(id, (till.get(id) ?? 0) - 1);
  if (place?.phoneNumber) claims.add(place.phoneNumber);
  if (place?.extension) claims.add(extensionClaim(place.extension, place.locationId));
}

function findWarnings(reading: Reading, services: ServiceWishes, { usesCalling }: SeatWish): Finding[] {
  const { user, cell, email, record } = reading;
  const isNew = (column: UserColumn) => cell(column) !== '' && cell(column) !== user?.cells[column];
  const leftAlone = READ_ONLY_COLUMNS.filter(isNew).map((column) =>
    cellFault(column, codes.leftAlone, `${quote(cell(column))} is left aside: an import does not change this column.`),
  );
  const newUser = `nobody is called ${email}, so a new user is created; an import can't change an address.`;
  const noPlace = 'only a user of Calling has a location, so the cell is left aside.';
  return withLine(record, [
    ...(user ? [] : [cellFault(EMAIL_COLUMN, codes.newUser, newUser)]),
    ...lossWarnings(reading, services),
    ...leftAlone,
    ...(!usesCalling && isNew('Location') ? [cellFault('Location', codes.leftAlone, noPlace)] : []),
  ]);
}

interface ChangeFacts {
  readonly user: ImportUser;
  readonly profile: ProfileChange;
  readonly plan: LicensePlan;
  readonly services: ServiceWishes;
  readonly seat: SeatWish;
}

function changeRow(row: Row, { user, profile, plan, services, seat }: ChangeFacts): ChangeUserRow | SkipUserRow {
  const removedNumbers = seat.number.kind === 'removeOther' ? [seat.number.value] : [];
  const changes = [
    ...Object.entries(profile).map(([column, after]) => changeOf(user, column as UserColumn, after)),
    ...seatChanges(user, plan, seat),
    ...removedNumbers.map((before) => ({ column: 'Phone Number', before, after: '' })),
    ...services.added.map(({ name }) => ({ column: name, before: 'FALSE', after: 'TRUE' })),
    ...services.removed.map(({ name }) => ({ column: name, before: 'TRUE', after: 'FALSE' })),
  ];
  if (changes.length === 0) return { ...row, kind: 'skip', reason: NOTHING_TO_CHANGE };
  return { ...row, kind: 'change', user, changes, profile, licenses: plan, moves: services.moves, removedNumbers };
}

const NOTHING_TO_CHANGE = 'The row says what the user has already.';

const changeOf = (user: ImportUser, column: UserColumn, after: string): CellChange => ({
  column,
  before: user.cells[column] ?? '',
  after,
});

/** A seat that goes with the licence is told by the licence. */
function seatChanges(user: ImportUser, { place }: LicensePlan, { usesCalling }: SeatWish): CellChange[] {
  if (!usesCalling || !place) return [];
  const { phoneNumber = '', extension = '' } = place;
  return [
    ...(phoneNumber === (user.primaryNumber ?? '') ? [] : [changeOf(user, 'Phone Number', phoneNumber)]),
    ...(extension === (user.extension ?? '') ? [] : [changeOf(user, 'Extension', extension)]),
  ];
}
