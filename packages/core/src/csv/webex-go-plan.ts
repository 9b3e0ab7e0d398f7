import { foldName } from '../fold-name';
import type { Refusal } from '../problem';
import { fileNotImportable, noUnitsLeft } from '../refusals';
import { lackingForWebexGo } from '../webex-go-eligibility';
import { decodeText } from './decode';
import { type Finding, quote } from './finding';
import { type Header, readHeader, type ServiceColumn } from './header';
import { readPhoneNumber } from './phone-number-cell';
import { type CsvRecord, readRecords } from './read';
import {
  type ImportPerson,
  type RowFacts,
  WEBEX_GO_COLUMN_NAMES,
  WEBEX_GO_COLUMNS,
  WEBEX_GO_ROW_CODES as codes,
  type WebexGoColumn,
  type WebexGoDirectory,
  webexGoLayout,
} from './webex-go-devices';

/** The vendor's own limit. */
export const MOST_IMPORT_ROWS = 20_000;

interface Row {
  /** In the file, from 1. */
  readonly line: number;
  /** As it is written in the file. */
  readonly username: string;
  /** The whole row, to be written out again. */
  readonly cells: readonly string[];
}

/** The person gets a line; `phoneNumber` only where a number has to be taken along with it. */
export interface AssignRow extends Row {
  readonly kind: 'assign';
  readonly personId: string;
  readonly subscriptionId: string;
  /** E.164. */
  readonly phoneNumber?: string;
}

/** Nothing is left to do. */
export interface SkipRow extends Row {
  readonly kind: 'skip';
  readonly reason: string;
}

/** Nothing is done until this is put right. */
export interface RefuseRow extends Row {
  readonly kind: 'refuse';
  readonly findings: readonly Finding[];
}

/** What will be done with a row. */
export type PlannedRow = AssignRow | SkipRow | RefuseRow;

export interface WebexGoPlan {
  /** Why the file as a whole can't be imported; then there are no rows. */
  readonly refusals: readonly Refusal[];
  /** The header as it is in the file. */
  readonly header: readonly string[];
  /** Made one by one as they are asked for; every call starts anew. */
  rows(): Generator<PlannedRow, void, undefined>;
}

/** Checks a file against an organization. Nothing is kept of a row but its user, its number and the unit it takes. */
export function planWebexGoImport(file: Uint8Array | string, directory: WebexGoDirectory): WebexGoPlan {
  const text = decodeText(file);
  const [first, second] = readRecords(text);
  const layout = webexGoLayout(directory.subscriptions);
  const header = readHeader(first?.cells ?? [], layout);
  const refusals = [...fileFaults(text, first, second, header.faults)].map(fileNotImportable);
  const rows = function* () {
    if (refusals.length === 0) yield* planRows(text, header, directory);
  };
  return { refusals, header: first?.cells ?? [], rows };
}

function fileFaults(
  text: string,
  first: CsvRecord | undefined,
  second: CsvRecord | undefined,
  headerFaults: readonly string[],
): string[] {
  if (!first) return ['The file is empty. Download the template, and fill in a row for each user.'];
  if (first.fault !== undefined) return [`line ${first.line}: ${first.fault}`];
  if (headerFaults.length > 0) return headerFaults.map((text) => `line ${first.line}: ${text}`);
  if (!second) return ['The file has a header and no rows. Fill in a row for each user.'];
  if (!hasTooManyRows(text)) return [];
  return [`The file has more than ${MOST_IMPORT_ROWS.toLocaleString('en')} rows. Split it, and import one part after the other.`];
}

/** Only of a file with many lines are the rows counted. */
const hasTooManyRows = (text: string): boolean =>
  text.split('\n', MOST_IMPORT_ROWS + 3).length > MOST_IMPORT_ROWS + 2 && hasMoreThan(MOST_IMPORT_ROWS + 1, readRecords(text));

function hasMoreThan(most: number, records: Iterable<unknown>): boolean {
  let count = 0;
  for (const _ of records) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

function* planRows(
  text: string,
  header: Header<WebexGoColumn, string>,
  directory: WebexGoDirectory,
): Generator<PlannedRow, void, undefined> {
  const plan = createPlanner(header, directory);
  const records = readRecords(text);
  records.next();
  for (const record of records) yield plan(record);
}

/** Plans row after row: a row may use only what the rows before it have left. */
function createPlanner(header: Header<WebexGoColumn, string>, directory: WebexGoDirectory) {
  const { subscriptions, countries } = directory;
  const unitsLeft = new Map(subscriptions.map(({ subscriptionId, availableUnits }) => [subscriptionId, availableUnits]));
  const lines = new Map<string, number>();
  const takenNumbers = new Set<string>();
  const isTaken = (phoneNumber: string) => takenNumbers.has(phoneNumber);

  function gatherFacts(email: string, locationName: string, line: number): RowFacts {
    const key = email.toLowerCase();
    const earlierLine = lines.get(key);
    if (earlierLine === undefined && key !== '') lines.set(key, line);
    return {
      email,
      person: key === '' ? undefined : directory.findPerson(key),
      location: locationName === '' ? undefined : directory.findLocation(foldName(locationName)),
      earlierLine,
      isTaken,
      isAvailable: directory.isAvailable,
    };
  }

  function takeUnit({ name, service }: ServiceColumn<string>): CellFault | undefined {
    const left = unitsLeft.get(service) ?? 0;
    unitsLeft.set(service, Math.max(0, left - 1));
    if (left > 0) return undefined;
    const { availableUnits = 0 } = subscriptions.find(({ subscriptionId }) => subscriptionId === service) ?? {};
    const text =
      availableUnits === 0
        ? noUnitsLeft('Webex Go', service).description
        : `rows above use up what the subscription has left (${availableUnits}); choose another subscription.`;
    return { column: name, errorCode: codes.unitsUsedUp, text };
  }

  return function planRow({ line, cells, fault }: CsvRecord): PlannedRow {
    const cellOf = (name: WebexGoColumn) => cells[header.positions[name]]?.trim() ?? '';
    const row = { line, username: cellOf('Username'), cells };
    const refuse = (faults: readonly CellFault[]): RefuseRow => ({
      kind: 'refuse',
      ...row,
      findings: faults.map((fault) => ({ line, ...fault })),
    });
    if (fault !== undefined) return refuse([{ errorCode: codes.notReadable, text: fault }]);
    const facts = gatherFacts(row.username, cellOf('Location'), line);
    const { person } = facts;
    const services = header.services.filter(({ position }) => isTrue(cells[position]));
    const faults = [
      ...checkLength(cells, header),
      ...checkColumns(cellOf, facts),
      ...checkServices(cells, header.services, services),
      ...(person ? lackingForWebexGo(toCandidate(person), countries).map(blameUser) : []),
    ];
    const [service] = services;
    if (faults.length > 0 || !person || !service) return refuse(faults);
    if (person.hasWebexGo) return { kind: 'skip', ...row, reason: HAS_ONE };
    const shortage = takeUnit(service);
    if (shortage) return refuse([shortage]);
    const assign = { kind: 'assign', ...row, personId: person.id, subscriptionId: service.service } as const;
    if (person.primaryNumber !== undefined) return assign;
    const phoneNumber = readPhoneNumber(cellOf('Phone Number'), person.location?.country) ?? '';
    takenNumbers.add(phoneNumber);
    return { ...assign, phoneNumber };
  };
}

type CellFault = Omit<Finding, 'line'>;

const HAS_ONE = 'The user has a Webex Go device already.';

const toCandidate = ({ licenses, location }: ImportPerson) => ({ licenses, country: location?.country });

const blameUser = ({ errorCode, description }: Refusal): CellFault => ({
  column: 'Username',
  errorCode,
  text: description,
});

function checkColumns(cellOf: (name: WebexGoColumn) => string, facts: RowFacts): CellFault[] {
  const faults: CellFault[] = [];
  for (const column of WEBEX_GO_COLUMN_NAMES) {
    const fault = WEBEX_GO_COLUMNS[column](cellOf(column), facts);
    if (fault) faults.push({ column, ...fault });
  }
  return faults;
}

function checkLength(cells: readonly string[], { length }: { length: number }): CellFault[] {
  if (cells.length <= length || cells.slice(length).every((cell) => cell.trim() === '')) return [];
  const text = `the row has ${cells.length} cells, and the header ${length}; put a cell with a delimiter in it into quotes.`;
  return [{ errorCode: codes.notReadable, text }];
}

const isTrue = (cell = ''): boolean => cell === 'TRUE' || cell.trim().toUpperCase() === 'TRUE';
const isFalse = (cell = ''): boolean => cell === '' || /^(FALSE)?$/i.test(cell.trim());

/** Exactly one subscription pays. */
function checkServices(
  cells: readonly string[],
  columns: readonly ServiceColumn<string>[],
  chosen: readonly ServiceColumn<string>[],
): CellFault[] {
  const unclear = columns.filter((column) => !chosen.includes(column) && !isFalse(cells[column.position]));
  if (unclear.length > 0) {
    return unclear.map(({ name, position }) => ({
      column: name,
      errorCode: codes.notTrue,
      text: `${quote(cells[position] ?? '')} is neither TRUE nor FALSE; write "TRUE" if this subscription pays, or empty the cell.`,
    }));
  }
  if (chosen.length === 1) return [];
  const column = (chosen.length === 0 ? columns : chosen).map(({ name }) => name).join(', ');
  return [
    chosen.length === 0
      ? { column, errorCode: codes.notTrue, text: 'no subscription is TRUE; write "TRUE" in the column of the one that pays.' }
      : { column, errorCode: codes.severalTrue, text: 'several subscriptions are TRUE; leave "TRUE" in the column of one.' },
  ];
}
