import { foldName } from '../fold-name';
import type { Refusal } from '../problem';
import { fileNotImportable, noUnitsLeft } from '../refusals';
import { lackingForWebexGo } from '../webex-go-eligibility';
import { decodeText } from './decode';
import { fileFaults } from './file-faults';
import { type Finding, quote } from './finding';
import { type Header, readHeader, type ServiceColumn } from './header';
import { readPhoneNumber } from './phone-number-cell';
import { type CsvRecord, readRecords } from './read';
import {
  type CellCheck,
  WEBEX_GO_ROW_CODES as codes,
  type ImportLocation,
  type ImportPerson,
  type RowFacts,
  WEBEX_GO_COLUMN_NAMES,
  WEBEX_GO_COLUMNS,
  type WebexGoColumn,
  type WebexGoDirectory,
  webexGoLayout,
} from './webex-go-devices';

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

const HOW_TO_GET_ONE = 'Download the template, and fill in a row for each user.';

/** Checks a file against an organization. Nothing is kept of a row but its user, its number and the unit it takes. */
export function planWebexGoImport(file: Uint8Array | string, directory: WebexGoDirectory): WebexGoPlan {
  const text = decodeText(file);
  const [first, second] = readRecords(text);
  const layout = webexGoLayout(directory.subscriptions);
  const header = readHeader(first?.cells ?? [], layout);
  const refusals = fileFaults(text, { first, second }, header.faults, HOW_TO_GET_ONE).map(fileNotImportable);
  const rows = function* () {
    if (refusals.length === 0) yield* planRows(text, header, directory);
  };
  return { refusals, header: first?.cells ?? [], rows };
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
  const { positions, services } = header;
  const columns = WEBEX_GO_COLUMN_NAMES.map((name) => ({ name, position: positions[name], check: CHECKS[name] }));
  const takenNumbers = new Set<string>();
  const gatherFacts = createFacts(directory, takenNumbers);
  const takeUnit = createTill(directory.subscriptions);

  function findFaults(cells: readonly string[], facts: RowFacts, chosen: readonly SubscriptionColumn[]): CellFault[] {
    const faults: CellFault[] = [];
    if (cells.length > header.length) faults.push(...checkLength(cells, header.length));
    for (const { name, position, check } of columns) {
      const fault = check(cellAt(cells, position), facts);
      if (fault) faults.push({ column: name, ...fault });
    }
    faults.push(...checkServices(cells, services, chosen));
    if (facts.person) faults.push(...whatIsLacking(facts.person, directory.countries));
    return faults;
  }

  return function planRow(record: CsvRecord): PlannedRow {
    const { line, cells } = record;
    const username = cellAt(cells, positions.Username);
    if (record.fault !== undefined) {
      return refuse(record, username, [{ errorCode: codes.notReadable, text: record.fault }]);
    }
    const facts = gatherFacts(username, cellAt(cells, positions.Location), line);
    const { person } = facts;
    const chosen = services.filter(({ position }) => isTrue(cells[position]));
    const faults = findFaults(cells, facts, chosen);
    const [subscription] = chosen;
    if (faults.length > 0 || !person || !subscription) return refuse(record, username, faults);
    if (person.hasWebexGo) return { kind: 'skip', line, username, cells, reason: HAS_ONE };
    const shortage = takeUnit(subscription);
    if (shortage) return refuse(record, username, [shortage]);
    const { id: personId } = person;
    const assign = { kind: 'assign', line, username, cells, personId, subscriptionId: subscription.service } as const;
    if (person.primaryNumber !== undefined) return assign;
    const phoneNumber = readPhoneNumber(cellAt(cells, positions['Phone Number']), person.location?.country) ?? '';
    takenNumbers.add(phoneNumber);
    return { ...assign, phoneNumber };
  };
}

type CellFault = Omit<Finding, 'line'>;
type SubscriptionColumn = ServiceColumn<string>;

const CHECKS: Readonly<Record<WebexGoColumn, CellCheck>> = WEBEX_GO_COLUMNS;
const HAS_ONE = 'The user has a Webex Go device already.';

const cellAt = (cells: readonly string[], position: number): string => cells[position]?.trim() ?? '';

const refuse = ({ line, cells }: CsvRecord, username: string, faults: readonly CellFault[]): RefuseRow => ({
  kind: 'refuse',
  line,
  username,
  cells,
  findings: faults.map((fault) => ({ line, ...fault })),
});

/** Looks up what a row names. The few locations of a file are asked for once. */
function createFacts(directory: WebexGoDirectory, takenNumbers: ReadonlySet<string>) {
  const lines = new Map<string, number>();
  const locations = new Map<string, ImportLocation | undefined>();
  const isTaken = (phoneNumber: string) => takenNumbers.has(phoneNumber);

  function findLocation(name: string): ImportLocation | undefined {
    if (name === '') return undefined;
    if (!locations.has(name)) locations.set(name, directory.findLocation(foldName(name)));
    return locations.get(name);
  }

  return (email: string, locationName: string, line: number): RowFacts => {
    const key = email.toLowerCase();
    const earlierLine = lines.get(key);
    if (earlierLine === undefined && key !== '') lines.set(key, line);
    const person = key === '' ? undefined : directory.findPerson(key);
    const location = findLocation(locationName);
    return { email, person, location, earlierLine, isTaken, isAvailable: directory.isAvailable };
  };
}

/** Hands out the units of subscriptions, or says that there are none left. */
function createTill(subscriptions: WebexGoDirectory['subscriptions']) {
  const left = new Map(subscriptions.map(({ subscriptionId, availableUnits }) => [subscriptionId, availableUnits]));
  return ({ name, service }: SubscriptionColumn): CellFault | undefined => {
    const units = left.get(service) ?? 0;
    if (units === 0)
      return { column: name, errorCode: codes.unitsUsedUp, text: describeShortage(subscriptions, service) };
    left.set(service, units - 1);
    return undefined;
  };
}

function describeShortage(subscriptions: WebexGoDirectory['subscriptions'], id: string): string {
  const { availableUnits = 0 } = subscriptions.find(({ subscriptionId }) => subscriptionId === id) ?? {};
  return availableUnits === 0
    ? noUnitsLeft('Webex Go', id).description
    : `rows above use up what the subscription has left (${availableUnits}); choose another subscription.`;
}

const whatIsLacking = ({ location, ...person }: ImportPerson, countries: readonly string[] | undefined): CellFault[] =>
  lackingForWebexGo({ ...person, country: location?.country }, countries).map(({ errorCode, description }) => ({
    column: 'Username',
    errorCode,
    text: description,
  }));

function checkLength(cells: readonly string[], length: number): CellFault[] {
  if (cells.slice(length).every((cell) => cell.trim() === '')) return [];
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
      ? {
          column,
          errorCode: codes.notTrue,
          text: 'no subscription is TRUE; write "TRUE" in the column of the one that pays.',
        }
      : {
          column,
          errorCode: codes.severalTrue,
          text: 'several subscriptions are TRUE; leave "TRUE" in the column of one.',
        },
  ];
}
