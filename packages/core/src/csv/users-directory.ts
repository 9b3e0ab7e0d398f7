import type { AssignableLicense } from '../license-change';
import { availableUnits } from '../license-pool';
import type { ImportMode } from '../users-import';
import type { Header } from './header';
import type { CsvRecord } from './read';
import { type ImportUser, isServiceActive, type ServiceLicense, type UserColumn } from './users';
import type { NumberInventory } from './users-cells';
import type { ImportLocation } from './webex-go-devices';

/** What a row of the users file is read against. */

/** Everything that a file is checked against. */
export interface UsersDirectory extends NumberInventory {
  readonly licenses: readonly ServiceLicense[];
  /** By e-mail address in lower case. */
  findUser(email: string): ImportUser | undefined;
  /** By name, as `foldName` makes it. */
  findLocation(name: string): ImportLocation | undefined;
}

/** A row as it comes from the file; `earlierLine` is where the same user stood before. */
export interface UserRecord extends CsvRecord {
  readonly earlierLine?: number | undefined;
}

export interface Planning {
  readonly directory: UsersDirectory;
  readonly header: Header<UserColumn, ServiceLicense>;
  readonly mode: ImportMode;
  /** Units by licence that are left to the rows to come. */
  readonly till: Map<string, number>;
  /** Numbers and extensions that rows before have taken. */
  readonly claims: Set<string>;
}

/** A row with what its key tells. */
export interface Reading {
  readonly record: UserRecord;
  readonly email: string;
  readonly user: ImportUser | undefined;
  cell(column: UserColumn): string;
}

export const cellAt = (cells: readonly string[], position: number | undefined): string =>
  position === undefined ? '' : (cells[position]?.trim() ?? '');

export const freeUnits = (license: ServiceLicense): number => availableUnits(license, isServiceActive(license));

/** A licence as far as assigning it goes, with the units that are left to the rows to come. */
export const toAssignable = (license: ServiceLicense, units = freeUnits(license)): AssignableLicense => ({
  id: license.id,
  name: license.name,
  subscriptionId: license.subscriptionId,
  availableUnits: units,
  isActive: isServiceActive(license),
});
