import type { AskedPlace, NumberStanding } from '../calling-place';
import { type Finding, quote } from './finding';
import { readPhoneNumber } from './phone-number-cell';
import type { ImportUser } from './users';
import type { ImportLocation } from './webex-go-devices';

/** What stands in the cells of one row of the users file, read by the organization as it is. */

/** Codes of what can be wrong in a row; those of a change of licences as such are the same as for a single one. */
export const USER_ROW_CODES = {
  numberUnknown: 4410,
  numberInUse: 4201,
  extensionInUse: 4202,
  badExtension: 4909,
  placeMissing: 400411,
  twoLicenses: 400413,
  locationFixed: 990014,
  callingMissing: 990015,
  /** The row can't be told into cells. */
  notReadable: 990020,
  badLocation: 990025,
  neitherTrueNorFalse: 990026,
  severalTrue: 990027,
  duplicateUser: 990029,
  sourceNotActive: 990031,
  notActive: 990032,
  badEmail: 990060,
  nameMissing: 990061,
  badManager: 990062,
  /** Warnings: the row is done, and not all of it as it may have been meant. */
  newUser: 990063,
  leftAlone: 990064,
  callingLost: 990065,
} as const;

const codes = USER_ROW_CODES;

export type CellFault = Omit<Finding, 'line'>;

export const cellFault = (column: string | undefined, errorCode: number, text: string): CellFault => ({
  ...(column !== undefined && { column }),
  errorCode,
  text,
});

/** The vendor's own limit, of what stands before the @. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_EMAIL = 161;

/** What is wrong with an e-mail address as such. */
export function emailFault(email: string): string | undefined {
  if (email === '') return 'the cell is empty; write the e-mail address of the user.';
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    return `${quote(email)} is no e-mail address; write one such as ann@example.com.`;
  if (email.indexOf('@') > LONGEST_LOCAL_PART) {
    return `${quote(email)} has more than ${LONGEST_LOCAL_PART} characters before the @; write a shorter address.`;
  }
  return email.length > LONGEST_EMAIL ? `${quote(email)} has more than ${LONGEST_EMAIL} characters.` : undefined;
}

/** What the inventory says of numbers and extensions. */
export interface NumberInventory {
  /** To a user, or to somebody who is not one yet. */
  standingOf(phoneNumber: string, locationId: string, userId: string | undefined): NumberStanding;
  isExtensionTaken(extension: string, locationId: string, userId: string | undefined): boolean;
}

const REMOVAL = /^REMOVE\s*\|\s*/i;

/** What the cell of the phone number asks for. */
export type NumberWish =
  | { readonly kind: 'keep' }
  | { readonly kind: 'take'; readonly value: string; readonly standing: NumberStanding }
  | { readonly kind: 'removePrimary' }
  | { readonly kind: 'removeOther'; readonly value: string }
  | { readonly kind: 'fault'; readonly fault: CellFault };

interface NumberCell {
  readonly cell: string;
  readonly user: ImportUser | undefined;
  readonly location: ImportLocation | undefined;
  readonly inventory: NumberInventory;
}

/** `REMOVE|` before a number takes it away. Spreadsheets strip the `+` of a number, which is put back. */
export function readNumberCell({ cell, user, location, inventory }: NumberCell): NumberWish {
  // Most cells are as the export wrote them, or as a spreadsheet left them of it: the library's work is spared.
  if (cell === '' || cell === user?.primaryNumber || `+${cell}` === user?.primaryNumber) return { kind: 'keep' };
  const text = cell.replace(REMOVAL, '');
  const readings = numberReadings(text, location?.country);
  if (REMOVAL.test(cell)) return readRemoval(text, readings, user);
  if (readings.some((value) => value === user?.primaryNumber)) return { kind: 'keep' };
  const standings = readings.map((value) => ({
    value,
    standing: location ? inventory.standingOf(value, location.id, user?.id) : ('unknown' as const),
  }));
  const reading = standings.find(({ standing }) => standing !== 'unknown') ?? standings[0];
  if (!reading) return faultOf(codes.numberUnknown, describeUnreadable(text, location));
  return standingFault(reading, location) ?? { kind: 'take', ...reading };
}

function standingFault(
  { value, standing }: { value: string; standing: NumberStanding },
  location: ImportLocation | undefined,
): NumberWish | undefined {
  if (standing === 'taken') {
    return faultOf(
      codes.numberInUse,
      `${quote(value)} is somebody else's already; write a free number of the location.`,
    );
  }
  if (standing !== 'unknown' || !location) return undefined;
  const where = `is no number of ${quote(location.name)}`;
  return faultOf(codes.numberUnknown, `${quote(value)} ${where}; write one of its numbers, or add it there first.`);
}

const faultOf = (errorCode: number, text: string): NumberWish => ({
  kind: 'fault',
  fault: cellFault('Phone Number', errorCode, text),
});

function readRemoval(text: string, readings: readonly string[], user: ImportUser | undefined): NumberWish {
  if (readings.some((value) => value === user?.primaryNumber)) return { kind: 'removePrimary' };
  const other = user?.otherNumbers.find((value) => readings.includes(value));
  if (other !== undefined) return { kind: 'removeOther', value: other };
  return faultOf(
    codes.numberUnknown,
    `${quote(text)} is no number of the user, so it can't be removed; empty the cell.`,
  );
}

/** By the country, and as it was before a spreadsheet took the `+` away. */
function numberReadings(text: string, country: string | undefined): string[] {
  if (!/^\+?[\d\s().\-/]+$/.test(text)) return [];
  const whole = text.startsWith('+') ? undefined : readPhoneNumber(`+${text.replace(/\D/g, '')}`, undefined);
  return [...new Set([readPhoneNumber(text, country), whole].filter((value) => value !== undefined))];
}

function describeUnreadable(text: string, location: ImportLocation | undefined): string {
  const where = location ? ` in ${location.country}` : '';
  const isRounded = /^\d[.,]\d+E\+\d+$/i.test(text);
  const hint = isRounded ? 'A spreadsheet has rounded it: format the column as text, and write' : 'Write';
  return `${quote(text)} is no phone number${where}. ${hint} a free number of the location, such as +12145550123.`;
}

/** Of 2 to 10 digits. */
export function readExtensionCell(
  cell: string,
  user: ImportUser | undefined,
  location: ImportLocation | undefined,
  inventory: NumberInventory,
): AskedPlace['extension'] | CellFault {
  if (cell === '' || cell === user?.extension) return undefined;
  if (!/^\d{2,10}$/.test(cell)) {
    return cellFault('Extension', codes.badExtension, `${quote(cell)} is no extension; write 2 to 10 digits.`);
  }
  const isTaken = location !== undefined && inventory.isExtensionTaken(cell, location.id, user?.id);
  if (!isTaken) return { value: cell, isTaken };
  const text = `${quote(cell)} is somebody else's at ${quote(location.name)} already; write one that is free.`;
  return cellFault('Extension', codes.extensionInUse, text);
}

/** What is asked of a service. */
export const readServiceCell = (cell: string): 'TRUE' | 'FALSE' | 'blank' | undefined => {
  if (cell === '') return 'blank';
  const word = cell.toUpperCase();
  return word === 'TRUE' || word === 'FALSE' ? word : undefined;
};
