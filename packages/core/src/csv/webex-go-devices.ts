import type { License } from '../license';
import type { WebexGoSubscription } from '../webex-go-device';
import { type Finding, quote } from './finding';
import type { Layout } from './header';
import { isSameNumber, readPhoneNumber } from './phone-number-cell';
import { formatCsv } from './write';

/** The file that assigns Webex Go devices in bulk: a row for each user, a column for each subscription with Webex Go. */

/** Codes of what can be wrong in a row; those of an assignment as such are the same as for a single one. */
export const WEBEX_GO_ROW_CODES = {
  numberRequired: 990004,
  numberNotAvailable: 990005,
  unitsUsedUp: 990010,
  badExtension: 990012,
  /** The row can't be told into cells. */
  notReadable: 990020,
  badType: 990022,
  badModel: 990023,
  unknownUser: 990024,
  badLocation: 990025,
  notTrue: 990026,
  severalTrue: 990027,
  macNotEmpty: 990028,
  duplicateUser: 990029,
} as const;

/** Somebody whom a row may be about. */
export interface ImportPerson {
  readonly id: string;
  readonly extension?: string | undefined;
  /** E.164. */
  readonly primaryNumber?: string | undefined;
  /** Whether the primary number is one of a mobile operator. */
  readonly isOperatorNumber?: boolean | undefined;
  /** The calling location. */
  readonly location?: ImportLocation | undefined;
  readonly licenses: readonly Pick<License, 'name'>[];
  readonly hasWebexGo: boolean;
}

export interface ImportLocation {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** Everything that a file is checked against. */
export interface WebexGoDirectory {
  /** Active, with Webex Go. */
  readonly subscriptions: readonly WebexGoSubscription[];
  /** Where Webex Go is offered; the default countries unless said. */
  readonly countries?: readonly string[];
  /** By e-mail address in lower case. */
  findPerson(email: string): ImportPerson | undefined;
  /** By name, as `foldName` makes it. */
  findLocation(name: string): ImportLocation | undefined;
  /** Whether a number of the location's inventory is free for a line. */
  isAvailable(phoneNumber: string, locationId: string): boolean;
}

/** A row about to be checked. */
export interface RowFacts {
  readonly email: string;
  readonly person: ImportPerson | undefined;
  /** The location that the row names. */
  readonly location: ImportLocation | undefined;
  /** Where the same user stood before. */
  readonly earlierLine: number | undefined;
  /** Whether a row before has taken this number. */
  isTaken(phoneNumber: string): boolean;
  isAvailable: WebexGoDirectory['isAvailable'];
}

type CellFault = Pick<Finding, 'errorCode' | 'text'>;

/** Says what is wrong with a cell, if anything. */
export type CellCheck = (cell: string, row: RowFacts) => CellFault | undefined;

const codes = WEBEX_GO_ROW_CODES;
const fault = (errorCode: number, text: string): CellFault => ({ errorCode, text });

/** The one value that makes sense, in any case; `Webex Calling` is as good as `WEBEX_CALLING`. */
const literal =
  (expected: string, noun: string, errorCode: number): CellCheck =>
  (cell) => {
    if (cell === expected || foldLiteral(cell) === foldLiteral(expected)) return undefined;
    const found = cell === '' ? 'the cell is empty' : `${quote(cell)} is not ${noun}`;
    return fault(errorCode, `${found}; write "${expected}".`);
  };

const foldLiteral = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, ' ');

/** The columns in their order, with what a cell of each may hold. The columns of subscriptions follow. */
export const WEBEX_GO_COLUMNS = {
  Username: checkUsername,
  Type: literal('USER', 'a type', codes.badType),
  Extension: checkExtension,
  'Phone Number': checkPhoneNumber,
  'Device Type': literal('WEBEX_CALLING', 'a device type', codes.badType),
  Model: literal('Webex Go Device', 'a model', codes.badModel),
  'MAC Address': (cell) =>
    cell === ''
      ? undefined
      : fault(codes.macNotEmpty, `${quote(cell)} must not stand here: a Webex Go device has none; empty the cell.`),
  Location: checkLocation,
} as const satisfies Record<string, CellCheck>;

export type WebexGoColumn = keyof typeof WEBEX_GO_COLUMNS;
export const WEBEX_GO_COLUMN_NAMES = Object.keys(WEBEX_GO_COLUMNS) as WebexGoColumn[];

function checkUsername(cell: string, { person, earlierLine }: RowFacts): CellFault | undefined {
  if (cell === '') return fault(codes.unknownUser, 'the cell is empty; write the e-mail address of the user.');
  if (earlierLine !== undefined) {
    return fault(
      codes.duplicateUser,
      `${quote(cell)} stands on line ${earlierLine} already; remove one of the two rows.`,
    );
  }
  if (person) return undefined;
  return fault(codes.unknownUser, `${quote(cell)} is no user of the organization; write the e-mail address of one.`);
}

/** May be empty: it only helps to tell that the right user is meant. */
function checkExtension(cell: string, { person, email }: RowFacts): CellFault | undefined {
  if (cell === '' || !person || cell === person.extension) return undefined;
  const remedy = person.extension === undefined ? 'empty the cell' : `write "${person.extension}" or empty the cell`;
  return fault(codes.badExtension, `${quote(cell)} is not the extension of ${email}; ${remedy}.`);
}

/** May be empty where the user has a primary number, and is no other than that. */
function checkPhoneNumber(cell: string, row: RowFacts): CellFault | undefined {
  const { person, email } = row;
  const location = person?.location ?? row.location;
  const primary = person?.primaryNumber;
  if (cell === '') {
    if (!person || primary !== undefined) return undefined;
    return fault(codes.numberRequired, `${email} has no primary number; write a free number of the location.`);
  }
  if (primary !== undefined && isSameNumber(cell, primary, location?.country)) return undefined;
  const phoneNumber = readPhoneNumber(cell, location?.country);
  const remedy = primary === undefined ? 'write a free number of the location' : `write "${primary}" or empty the cell`;
  if (phoneNumber === undefined) {
    return fault(codes.numberNotAvailable, `${quote(cell)} is no phone number${inCountry(location)}; ${remedy}.`);
  }
  if (!person) return undefined;
  if (primary !== undefined) {
    return fault(codes.numberNotAvailable, `${quote(cell)} is not the primary number of ${email}; ${remedy}.`);
  }
  const isFree = location !== undefined && row.isAvailable(phoneNumber, location.id) && !row.isTaken(phoneNumber);
  return isFree ? undefined : fault(codes.numberNotAvailable, `${quote(cell)} is not free${at(location)}; ${remedy}.`);
}

const inCountry = (location: ImportLocation | undefined) => (location ? ` in ${location.country}` : '');
const at = (location: ImportLocation | undefined) => (location ? ` at ${quote(location.name)}` : '');

function checkLocation(cell: string, { person, location, email }: RowFacts): CellFault | undefined {
  const own = person?.location;
  if (location && (!person || own?.id === location.id)) return undefined;
  const remedy = own ? `write ${quote(own.name)}, the location of ${email}` : 'write the name of the calling location';
  if (cell === '') return fault(codes.badLocation, `the cell is empty; ${remedy}.`);
  const found = location ? `${quote(cell)} is not the location of ${email}` : `${quote(cell)} is no location`;
  // Somebody without a calling location cannot get a line whatever is written here, and is told so.
  return location && !own ? undefined : fault(codes.badLocation, `${found}; ${remedy}.`);
}

/** Read tolerantly: the exact spelling is not published. The id is opaque, and may start with `Sub` itself. */
const SERVICE_COLUMN = /^Webex Go\s*\[\s*(Sub\s*\.?\s*([^\]]+?))\s*\]$/i;

export const webexGoColumnName = (subscriptionId: string): string => `Webex Go [Sub.${subscriptionId}]`;

/** The columns of an organization with these subscriptions. */
export function webexGoLayout(subscriptions: readonly WebexGoSubscription[]): Layout<WebexGoColumn, string> {
  const ids = subscriptions.map(({ subscriptionId }) => subscriptionId);
  const serviceNames = ids.map(webexGoColumnName);
  const find = (text: string) => ids.find((id) => id.toLowerCase() === text.toLowerCase());
  return {
    names: WEBEX_GO_COLUMN_NAMES,
    serviceNames,
    readService(name) {
      const [, whole, id] = SERVICE_COLUMN.exec(name) ?? [];
      if (whole === undefined || id === undefined) return undefined;
      const service = find(id) ?? find(whole);
      if (service !== undefined) return { service };
      const expected =
        serviceNames.length > 0 ? serviceNames.join(', ') : 'none, since no subscription carries Webex Go';
      return `${quote(name)} is of no active subscription with Webex Go; expected: ${expected}. Download the template anew.`;
    },
  };
}

/** The file to fill in: the header with this organization's subscriptions. */
export const formatWebexGoTemplate = (subscriptions: readonly WebexGoSubscription[]): string =>
  formatCsv([[...WEBEX_GO_COLUMN_NAMES, ...webexGoLayout(subscriptions).serviceNames]]);
