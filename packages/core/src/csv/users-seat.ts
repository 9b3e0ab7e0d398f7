import type { AskedPlace, CallingPlace } from '../calling-place';
import { isCalling } from '../license-kind';
import { quote } from './finding';
import type { ServiceColumn } from './header';
import type { ImportUser, ServiceLicense } from './users';
import {
  type CellFault,
  cellFault,
  USER_ROW_CODES as codes,
  type NumberWish,
  readExtensionCell,
  readNumberCell,
} from './users-cells';
import type { Planning, Reading } from './users-directory';
import type { ServiceWishes } from './users-services';
import type { ImportLocation } from './webex-go-devices';

/** What the row asks of number, extension and location. */
export interface SeatWish {
  readonly asked: AskedPlace | undefined;
  /** Of a user who calls already. */
  readonly current: CallingPlace | undefined;
  readonly number: NumberWish;
  /** After the row. */
  readonly usesCalling: boolean;
  readonly faults: readonly CellFault[];
}

const NO_WISH = { asked: undefined, current: undefined, number: { kind: 'keep' }, usesCalling: false } as const;

export function readSeat({ directory }: Planning, reading: Reading, services: ServiceWishes): SeatWish {
  const { user, cell } = reading;
  const held = directory.licenses.filter((license) => isCalling(license) && user?.licenses.includes(license.id));
  const gains = services.added.filter(({ service }) => isCalling(service));
  const stays = held.some(({ id }) => !services.removed.some(({ service }) => service.id === id));
  const isCaller = held.length > 0;
  if (!stays && gains.length === 0) return { ...NO_WISH, faults: isCaller ? [] : strayFaults(reading) };
  const own = isCaller ? user?.location : undefined;
  const named = cell('Location') === '' ? undefined : directory.findLocation(cell('Location'));
  const location = own ?? named;
  const number = readNumberCell({ cell: cell('Phone Number'), user, location, inventory: directory });
  const extension = readExtensionCell(cell('Extension'), user, location, directory);
  const faults = [
    ...locationFaults(reading, named, own),
    ...(number.kind === 'fault' ? [number.fault] : []),
    ...(extension && 'errorCode' in extension ? [extension] : []),
    ...(gains.length > 0 ? placeFaults(reading, gains) : []),
  ];
  const asked = faults.length > 0 ? undefined : askedOf(reading, location, number, extension);
  return { asked, current: isCaller && user ? currentOf(user) : undefined, number, usesCalling: true, faults };
}

const currentOf = (user: ImportUser): CallingPlace | undefined =>
  user.location && { locationId: user.location.id, phoneNumber: user.primaryNumber, extension: user.extension };

/** Number and extension are Calling's. */
function strayFaults({ cell }: Reading): CellFault[] {
  const stray = (['Phone Number', 'Extension'] as const).find((column) => cell(column) !== '');
  if (stray === undefined) return [];
  const text = `${quote(cell(stray))} needs a Calling licence; write "TRUE" into the column of one, or empty the cell.`;
  return [cellFault(stray, codes.callingMissing, text)];
}

function locationFaults(
  { cell, email }: Reading,
  named: ImportLocation | undefined,
  own: ImportLocation | undefined,
): CellFault[] {
  const text = cell('Location');
  if (text === '') return [];
  if (!named) {
    const remedy = own ? `write ${quote(own.name)} or empty the cell` : 'write the name of a location';
    return [cellFault('Location', codes.badLocation, `${quote(text)} is no location; ${remedy}.`)];
  }
  if (!own || named.id === own.id) return [];
  const fixed = `an import can't move ${email} from ${quote(own.name)} to another location; write ${quote(own.name)} or empty the cell.`;
  return [cellFault('Location', codes.locationFixed, fixed)];
}

/** Every Calling licence that comes wants a location, and a number or an extension, in the row itself. */
function placeFaults({ cell, user }: Reading, gains: readonly ServiceColumn<ServiceLicense>[]): CellFault[] {
  const names = gains.map(({ name }) => name).join(', ');
  const faults: CellFault[] = [];
  if (cell('Location') === '') {
    const own = user?.location ? quote(user.location.name) : 'the name of the calling location';
    const text = `the cell is empty, and ${names} needs a location; write ${own}.`;
    faults.push(cellFault('Location', codes.placeMissing, text));
  }
  if (cell('Phone Number') === '' && cell('Extension') === '') {
    const own = [user?.primaryNumber, user?.extension].filter(Boolean).join(' or ') || 'one of the two';
    const text = `both are empty, and ${names} needs a phone number or an extension; write ${own}.`;
    faults.push(cellFault('Phone Number, Extension', codes.placeMissing, text));
  }
  return faults;
}

/** What is named, and what there is where a cell is empty. */
function askedOf(
  { user }: Reading,
  location: ImportLocation | undefined,
  number: NumberWish,
  extension: ReturnType<typeof readExtensionCell>,
): AskedPlace {
  const taken = number.kind === 'take' ? { value: number.value, standing: number.standing } : undefined;
  const kept = number.kind === 'removePrimary' ? undefined : user?.primaryNumber;
  const ownNumber = kept === undefined ? undefined : { value: kept, standing: 'own' as const };
  const ownExtension = user?.extension === undefined ? undefined : { value: user.extension, isTaken: false };
  return {
    ...(location && { locationId: location.id }),
    isLocationKnown: true,
    phoneNumber: taken ?? ownNumber,
    extension: extension && 'value' in extension ? extension : ownExtension,
  };
}
