import { isCalling } from '../license-kind';
import { type LicenseSwap, planLicenseMove } from '../license-move';
import { sourceNotActive } from '../license-refusals';
import type { Refusal } from '../problem';
import type { ImportMode } from '../users-import';
import { quote } from './finding';
import type { ServiceColumn } from './header';
import { type ImportUser, isCallingTier, isServiceActive, type ServiceLicense, serviceColumnName } from './users';
import { type CellFault, cellFault, USER_ROW_CODES as codes, readServiceCell } from './users-cells';
import { cellAt, type Planning, type Reading, toAssignable, type UsersDirectory } from './users-directory';

type Column = ServiceColumn<ServiceLicense>;

/** What the columns of services ask for. */
export interface ServiceWishes {
  readonly added: readonly Column[];
  readonly removed: readonly Column[];
  /** What is added in the place of what is removed. */
  readonly moves: readonly LicenseSwap[];
  readonly faults: readonly CellFault[];
}

export function readServices({ header, mode }: Planning, { record, user }: Reading): ServiceWishes {
  const faults: CellFault[] = [];
  const added: Column[] = [];
  const removed: Column[] = [];
  for (const column of header.services) {
    const cell = cellAt(record.cells, column.position);
    const wish = readServiceCell(cell);
    const isHeld = user?.licenses.includes(column.service.id) ?? false;
    const fault = wish === undefined ? unclear(column, cell) : wish === 'TRUE' ? sleepFault(column) : undefined;
    if (fault) faults.push(fault);
    else if (wish === 'TRUE' && !isHeld) added.push(column);
    else if (wish === 'FALSE' && isHeld && mode === 'addAndRemove') removed.push(column);
  }
  return { added, removed, moves: pairMoves(added, removed), faults: [...faults, ...doubleFaults(added)] };
}

const unclear = ({ name }: Column, cell: string): CellFault =>
  cellFault(
    name,
    codes.neitherTrueNorFalse,
    `${quote(cell)} is neither TRUE nor FALSE; an empty cell changes nothing.`,
  );

/** Nothing is assigned of a subscription that sleeps, not even to somebody who has it. */
function sleepFault({ name, service }: Column): CellFault | undefined {
  if (isServiceActive(service)) return undefined;
  const text = `the subscription ${service.subscriptionId} is ${service.status}, so TRUE is refused; empty the cell, which changes nothing.`;
  return cellFault(name, codes.notActive, text);
}

/** A user's calling is of one subscription. */
function doubleFaults(added: readonly Column[]): CellFault[] {
  const calling = added.filter(({ service }) => isCallingTier(service));
  if (calling.length < 2) return [];
  const column = calling.map(({ name }) => name).join(', ');
  const text = 'several Calling licences are TRUE, and a user has one; leave "TRUE" in one of the columns.';
  return [cellFault(column, codes.severalTrue, text)];
}

/** What comes in the place of what goes: of one service, or one tier of Calling for another. */
function pairMoves(added: readonly Column[], removed: readonly Column[]): LicenseSwap[] {
  return added.flatMap(({ service: to }) => {
    const from = removed.find(({ service }) => isCalling(to) && isSameService(service, to))?.service;
    return from ? [{ from: toAssignable(from), to: toAssignable(to) }] : [];
  });
}

const isSameService = (one: ServiceLicense, other: ServiceLicense): boolean =>
  one.name === other.name || (isCallingTier(one) && isCallingTier(other));

/** Why a user's calling can't come to the subscription that the row names. Units are looked at later. */
export function moveFaults({ directory, mode }: Planning, { user }: Reading, wishes: ServiceWishes): CellFault[] {
  if (!user) return [];
  const refused = wishes.moves.flatMap((move) => {
    const refusal = moveRefusal(directory, user, move);
    return refusal ? [faultOfRefusal(columnAtFault(wishes, move, refusal), refusal)] : [];
  });
  return refused.length > 0 ? refused : besideFaults(directory, mode, user, wishes);
}

function moveRefusal({ licenses }: UsersDirectory, user: ImportUser, { from, to }: LicenseSwap): Refusal | undefined {
  const person = { kind: 'person', id: user.id, displayName: user.email } as const;
  const [line] = planLicenseMove(
    [{ ...person, licenses: user.licenses, place: placeOf(user) }],
    { from: { licenseId: from.id }, to: { licenseId: to.id }, way: 'bulk' },
    {
      licenses: licenses.map((license) => (license.id === to.id ? { ...license, ...WITH_ROOM } : license)),
      subscriptions: licenses.map(({ subscriptionId = '', status }) => ({ subscriptionId, status })),
    },
  ).lines;
  return line?.kind === 'refuse' ? line.refusal : undefined;
}

const WITH_ROOM = { totalUnits: 1, consumedUnits: 0 };

/** The subscription that is left, where it is the one that sleeps. */
function columnAtFault({ added, removed }: ServiceWishes, { from, to }: LicenseSwap, { errorCode }: Refusal) {
  const [columns, id] = errorCode === codes.sourceNotActive ? [removed, from.id] : [added, to.id];
  return columns.find(({ service }) => service.id === id)?.name;
}

export const faultOfRefusal = (column: string | undefined, { errorCode, description }: Refusal): CellFault =>
  cellFault(column, errorCode, description);

/** A Calling licence that comes while another one stays would leave two. */
function besideFaults(
  { licenses }: UsersDirectory,
  mode: ImportMode,
  user: ImportUser,
  { added, removed }: ServiceWishes,
): CellFault[] {
  const column = added.find(({ service }) => isCallingTier(service));
  const isLeft = ({ id }: ServiceLicense) =>
    user.licenses.includes(id) && !removed.some(({ service }) => service.id === id);
  const left = licenses.find((license) => isCallingTier(license) && isLeft(license));
  if (!column || !left) return [];
  // FALSE for the one that sleeps would be refused as well: only a single edit leads out of it.
  if (!isServiceActive(left)) return [faultOfRefusal(column.name, sourceNotActive(left.subscriptionId))];
  const other = serviceColumnName(left, licenses);
  const remedy =
    mode === 'addOnly'
      ? `"Add services only" takes nothing away: import with "Add and remove services", and write "FALSE" into ${other}.`
      : `write "FALSE" into ${other}, so that the one takes the place of the other.`;
  return [cellFault(column.name, codes.twoLicenses, `two Calling licences would be left; ${remedy}`)];
}

/** What is lost where Calling goes and does not come back in the same row. */
export function lossWarnings({ email }: Reading, { removed, moves }: ServiceWishes): CellFault[] {
  const isLost = ({ service }: Column) => isCallingTier(service) && !moves.some(({ from }) => from.id === service.id);
  const lost = removed.find(isLost);
  if (!lost) return [];
  const text = `takes Calling away from ${email}: voicemail, its PIN, numbers, devices and call settings are lost. To move the user, write "TRUE" into the column of another subscription, too.`;
  return [cellFault(lost.name, codes.callingLost, text)];
}

const placeOf = ({ location, primaryNumber, extension }: ImportUser) => ({
  ...(location && { locationId: location.id }),
  phoneNumber: primaryNumber,
  extension,
});
