import {
  type AvailableNumber,
  encodeWebexId,
  type NumberCount,
  type NumberOrder,
  type PhoneNumber,
} from '@hubdeck/core';
import type { PageCut } from '../call';
import type { Json } from '../json';
import { type Condition, type Page, type Store, selectPage } from './store';

export interface NewNumber {
  /** E.164. */
  readonly phoneNumber: string;
  readonly locationId: string;
  readonly personId?: string;
  readonly type?: 'PRIMARY' | 'ALTERNATE' | 'FAX' | 'DNIS';
  readonly state?: 'ACTIVE' | 'INACTIVE';
  readonly telephonyType?: 'PSTN_NUMBER' | 'MOBILE_NUMBER';
  readonly mobileNetwork?: string;
  readonly isMain?: boolean;
  readonly isTollFree?: boolean;
  readonly isService?: boolean;
  readonly isReserved?: boolean;
}

export function insertNumber(store: Store, number: NewNumber): void {
  store.run(
    `INSERT INTO numbers (phone_number, location_id, person_id, type, state, telephony_type, mobile_network, is_main,
       is_toll_free, is_service, is_reserved) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      number.phoneNumber,
      number.locationId,
      number.personId ?? null,
      number.type ?? 'PRIMARY',
      number.state ?? 'ACTIVE',
      number.telephonyType ?? 'PSTN_NUMBER',
      number.mobileNetwork ?? null,
      Number(number.isMain ?? false),
      Number(number.isTollFree ?? false),
      Number(number.isService ?? false),
      Number(number.isReserved ?? false),
    ],
  );
}

/** A number that nobody has, of the kind that a Webex Go line can take. */
const AVAILABLE_FOR_WEBEX_GO = `person_id IS NULL AND workspace_id IS NULL AND telephony_type = 'PSTN_NUMBER'
  AND is_toll_free = 0 AND is_service = 0 AND is_reserved = 0`;

export function isAvailableForWebexGo(store: Store, phoneNumber: string, locationId: string): boolean {
  const sql = `SELECT 1 FROM numbers WHERE phone_number = ? AND location_id = ? AND ${AVAILABLE_FOR_WEBEX_GO}`;
  return store.row(sql, [phoneNumber, locationId]) !== undefined;
}

export const listAvailableForWebexGo = (
  store: Store,
  filter: { locationId: string; phoneNumbers?: readonly string[] | undefined },
  page: PageCut,
): Page<AvailableNumber> =>
  selectPage(store, {
    from: 'numbers',
    json: `json_object('phoneNumber', phone_number, 'state', state, 'isMainNumber', json(iif(is_main, 'true', 'false')),
      'telephonyType', telephony_type, 'isServiceNumber', json('false'))`,
    where: [
      ['location_id = ?', filter.locationId],
      [AVAILABLE_FOR_WEBEX_GO],
      filter.phoneNumbers && [
        `phone_number IN (${filter.phoneNumbers.map(() => '?').join(', ')})`,
        ...filter.phoneNumbers,
      ],
    ],
    ...page,
  });

export function findPrimaryNumber(store: Store, personId: string): string | undefined {
  const row = store.row<{ phone_number: string }>(
    "SELECT phone_number FROM numbers WHERE person_id = ? AND type = 'PRIMARY' ORDER BY key",
    [personId],
  );
  return row?.phone_number;
}

/** Whether a number is a mobile operator's: such a number is shown, and only the operator changes it. */
export const isOperatorNumber = (store: Store, phoneNumber: string): boolean =>
  store.row("SELECT 1 FROM numbers WHERE phone_number = ? AND telephony_type = 'MOBILE_NUMBER'", [phoneNumber]) !==
  undefined;

/** The number that stands for a whole location. */
export function findMainNumber(
  store: Store,
  locationId: string,
): { phoneNumber: string; isTollFree: boolean } | undefined {
  const row = store.row<{ phone_number: string; is_toll_free: number }>(
    'SELECT phone_number, is_toll_free FROM numbers WHERE location_id = ? AND is_main = 1 ORDER BY key',
    [locationId],
  );
  return row && { phoneNumber: row.phone_number, isTollFree: row.is_toll_free === 1 };
}

export function assignNumber(store: Store, phoneNumber: string, personId: string): void {
  store.run("UPDATE numbers SET person_id = ?, type = 'PRIMARY' WHERE phone_number = ?", [personId, phoneNumber]);
}

export interface NumbersFilter {
  readonly orgId: string;
  readonly locationId?: string | undefined;
  readonly order?: NumberOrder | undefined;
  /** On columns of `dialables`, and of `people` and `workspaces` for the owner. */
  readonly conditions?: readonly Condition[];
}

interface NumberRow {
  phoneNumber: string | null;
  extension: string | null;
  state: 'ACTIVE' | 'INACTIVE';
  phoneNumberType: string;
  main: number;
  telephonyType: string;
  mobileNetwork: string | null;
  tollFree: number;
  service: number;
  reserved: number;
  locationId: string;
  personId: string | null;
  workspaceId: string | null;
}

const FROM = `dialables LEFT JOIN people ON people.id = dialables.person_id
  LEFT JOIN workspaces ON workspaces.id = dialables.workspace_id`;

// Not as a join, for which SQLite would index the view anew each time.
const IN_ORGANIZATION = 'dialables.location_id IN (SELECT id FROM locations WHERE org_id = ?)';

const nameOf = (name: 'firstName' | 'lastName') => `(people.json_head || '}') ->> '$.${name}'`;

// Without names: every row that is sorted is made, and names are deep in the people's text.
const NUMBER_ROW = `json_object('phoneNumber', phone_number, 'extension', dialables.extension,
  'state', dialables.state, 'phoneNumberType', dialables.type, 'main', is_main, 'telephonyType', telephony_type,
  'mobileNetwork', mobile_network, 'tollFree', is_toll_free, 'service', is_service, 'reserved', is_reserved,
  'locationId', dialables.location_id, 'personId', dialables.person_id, 'workspaceId', dialables.workspace_id)`;

/** Numbers before bare extensions, what has an extension before what has none, owners before numbers without one. */
const ORDERS: Readonly<Record<NumberOrder, string>> = {
  dn: "coalesce(phone_number, '~' || dialables.extension)",
  extension: "coalesce(substr('0000000000' || dialables.extension, -10), '~' || phone_number)",
  lastName: `iif(dialables.person_id IS NULL AND dialables.workspace_id IS NULL, '~' || phone_number,
    ' ' || lower(coalesce(${nameOf('lastName')}, workspaces.display_name, people.display_name)))`,
};

export function listNumbers(store: Store, filter: NumbersFilter, page: PageCut): Page<PhoneNumber> {
  const found = selectPage<NumberRow>(store, {
    from: FROM,
    json: NUMBER_ROW,
    orderBy: ORDERS[filter.order ?? 'dn'],
    where: [
      [IN_ORGANIZATION, filter.orgId],
      filter.locationId !== undefined && ['dialables.location_id = ?', filter.locationId],
      ...(filter.conditions ?? []),
    ],
    ...page,
  });
  return { ...found, rows: found.rows.map((row) => toPhoneNumber(store, row)) };
}

export function countNumbers(store: Store, orgId: string, locationId: string | undefined): NumberCount {
  const row = store.row<Record<keyof NumberCount, number>>(
    `SELECT count(*) AS total, count(*) - count(phone_number) AS extensionOnly,
       total(phone_number IS NOT NULL AND coalesce(person_id, workspace_id) IS NOT NULL) AS assigned,
       total(phone_number IS NOT NULL AND coalesce(person_id, workspace_id) IS NULL) AS unAssigned,
       total(state = 'INACTIVE') AS inActive, total(is_toll_free) AS tollFreeNumbers,
       total(telephony_type = 'MOBILE_NUMBER') AS mobileNumber, total(is_service) AS serviceNumber,
       total(is_reserved) AS reservedNumber
     FROM dialables WHERE ${IN_ORGANIZATION} AND location_id = coalesce(?, location_id)`,
    [orgId, locationId ?? null],
  );
  if (!row) throw new Error('counting gave no row');
  return row;
}

function toPhoneNumber(store: Store, text: Json<NumberRow>): Json<PhoneNumber> {
  const row = JSON.parse(text) as NumberRow;
  const number: PhoneNumber = {
    ...(row.phoneNumber !== null && { phoneNumber: row.phoneNumber }),
    ...(row.extension !== null && { extension: row.extension }),
    state: row.state,
    phoneNumberType: row.phoneNumberType,
    mainNumber: row.main === 1,
    includedTelephonyTypes: row.telephonyType,
    ...(row.mobileNetwork !== null && { mobileNetwork: row.mobileNetwork }),
    tollFreeNumber: row.tollFree === 1,
    isServiceNumber: row.service === 1,
    isReservedNumber: row.reserved === 1,
    location: { id: encodeWebexId('LOCATION', row.locationId), name: locationName(store, row.locationId) },
    ...toOwner(store, row),
  };
  return JSON.stringify(number) as Json<PhoneNumber>;
}

const locationName = (store: Store, id: string): string =>
  store.row<{ name: string }>('SELECT name FROM locations WHERE id = ?', [id])?.name ?? '';

/** The name of a workspace stands as a first name. */
function toOwner(store: Store, { personId, workspaceId }: NumberRow): Pick<PhoneNumber, 'owner'> {
  if (personId !== null) {
    const sql = `SELECT ${nameOf('firstName')} AS first, ${nameOf('lastName')} AS last FROM people WHERE id = ?`;
    const names = store.row<{ first: string | null; last: string | null }>(sql, [personId]);
    const [firstName, lastName] = [names?.first ?? '', names?.last ?? ''];
    return { owner: { id: encodeWebexId('PEOPLE', personId), type: 'PEOPLE', firstName, lastName } };
  }
  if (workspaceId === null) return {};
  const room = store.row<{ name: string }>('SELECT display_name AS name FROM workspaces WHERE id = ?', [workspaceId]);
  const id = encodeWebexId('PLACE', workspaceId);
  return { owner: { id, type: 'PLACE', firstName: room?.name ?? '', lastName: '' } };
}

/** Who can be dialled by an extension of a location: a person or a workspace. */
export const findExtensionOwner = (store: Store, locationId: string, extension: string): string | undefined =>
  store.row<{ id: string }>(
    `SELECT id FROM people WHERE location_id = ? AND extension = ?
     UNION ALL SELECT id FROM workspaces WHERE location_id = ? AND extension = ?`,
    [locationId, extension, locationId, extension],
  )?.id;

/** Gives a workspace that one number, or none; the one it had comes back to its location. */
export function assignWorkspaceNumber(store: Store, workspaceId: string, phoneNumber: string | undefined): void {
  store.run('UPDATE numbers SET workspace_id = NULL WHERE workspace_id = ?', [workspaceId]);
  if (phoneNumber === undefined) return;
  store.run('UPDATE numbers SET workspace_id = ? WHERE phone_number = ?', [workspaceId, phoneNumber]);
}

export const findWorkspaceNumber = (store: Store, workspaceId: string): string | undefined =>
  store.row<{ phone_number: string }>('SELECT phone_number FROM numbers WHERE workspace_id = ?', [workspaceId])
    ?.phone_number;

/** What the inventory knows of a number, as far as assigning it goes. */
export interface NumberEntry {
  readonly locationId: string;
  readonly ownerId: string | undefined;
  /** Service and reserved numbers are nobody's to take. */
  readonly isAssignable: boolean;
  /** For people only. */
  readonly isMobile: boolean;
}

export function findNumber(store: Store, orgId: string, phoneNumber: string): NumberEntry | undefined {
  const row = store.row<{ location_id: string; owner_id: string | null; kept: number; mobile: number }>(
    `SELECT location_id, coalesce(person_id, workspace_id) AS owner_id, is_service OR is_reserved AS kept,
       telephony_type = 'MOBILE_NUMBER' AS mobile
     FROM numbers JOIN locations ON locations.id = location_id WHERE phone_number = ? AND org_id = ?`,
    [phoneNumber, orgId],
  );
  if (!row) return undefined;
  const { location_id: locationId, owner_id: ownerId, kept, mobile } = row;
  return { locationId, ownerId: ownerId ?? undefined, isAssignable: kept === 0, isMobile: mobile === 1 };
}

/** The person's primary number from now on; the one before goes back to the location. */
export function setPrimaryNumber(store: Store, personId: string, phoneNumber: string | undefined): void {
  store.run("UPDATE numbers SET person_id = NULL WHERE person_id = ? AND type = 'PRIMARY' AND phone_number IS NOT ?", [
    personId,
    phoneNumber ?? null,
  ]);
  if (phoneNumber === undefined) return;
  store.run("UPDATE numbers SET person_id = ?, type = 'PRIMARY', ring_pattern = NULL WHERE phone_number = ?", [
    personId,
    phoneNumber,
  ]);
}

export function addAlternateNumber(store: Store, personId: string, phoneNumber: string, ringPattern: string): void {
  store.run("UPDATE numbers SET person_id = ?, type = 'ALTERNATE', ring_pattern = ? WHERE phone_number = ?", [
    personId,
    ringPattern,
    phoneNumber,
  ]);
}

/** Back to the location's free numbers. */
export function releaseNumber(store: Store, phoneNumber: string): void {
  store.run('UPDATE numbers SET person_id = NULL WHERE phone_number = ?', [phoneNumber]);
}

export function releaseNumbersOf(store: Store, personId: string): void {
  store.run('UPDATE numbers SET person_id = NULL WHERE person_id = ?', [personId]);
}

/** A person's alternate numbers. */
export const listAlternateNumbers = (
  store: Store,
  personId: string,
): { phoneNumber: string; ringPattern: string | undefined }[] =>
  store
    .rows<{ phone_number: string; ring_pattern: string | null }>(
      "SELECT phone_number, ring_pattern FROM numbers WHERE person_id = ? AND type <> 'PRIMARY' ORDER BY key",
      [personId],
    )
    .map((row) => ({ phoneNumber: row.phone_number, ringPattern: row.ring_pattern ?? undefined }));
