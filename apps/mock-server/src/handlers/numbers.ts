import { decodeWebexId, foldName, numberFilterContradictions, type numbers, type QueryOf } from '@hubdeck/core';
import type { Handlers } from '../call';
import { found, keyOf, optionalKey, orgOf } from '../lookup';
import { badRequest } from '../problems';
import { findLocation } from '../store/locations';
import { countNumbers, listAvailableForWebexGo, listNumbers } from '../store/numbers';
import type { Condition } from '../store/store';

type NumbersQuery = QueryOf<(typeof numbers)['list']>;

export const numbersHandlers: Handlers<typeof numbers> = {
  list({ query, actor, store, page }) {
    const contradictions = numberFilterContradictions(query);
    if (contradictions.length > 0) throw badRequest('Invalid query parameters', contradictions);
    const orgId = orgOf(actor, query.orgId);
    const locationId = optionalKey('LOCATION', query.locationId, 'locationId');
    const { order } = query;
    const list = listNumbers(store, { orgId, locationId, order, conditions: conditionsOf(query) }, page);
    return query.details ? { ...list, beside: { count: countNumbers(store, orgId, locationId) } } : list;
  },

  listAvailableForWebexGo({ path, query, store, page }) {
    const locationId = keyOf('LOCATION', path.locationId, 'Location');
    found(findLocation(store, locationId), `Location ${path.locationId}`);
    return listAvailableForWebexGo(store, { locationId, phoneNumbers: query.phoneNumber }, page);
  },
};

const OWNER = 'coalesce(dialables.person_id, dialables.workspace_id)';

/** What can be assigned, or what is. */
const AVAILABILITY = {
  true: `phone_number IS NOT NULL AND ${OWNER} IS NULL AND is_reserved = 0`,
  false: `phone_number IS NOT NULL AND ${OWNER} IS NOT NULL`,
} as const;

/** Nothing but people and workspaces owns numbers here. */
const OWNED_BY: Readonly<Record<string, string>> = {
  PEOPLE: 'dialables.person_id IS NOT NULL',
  PLACE: 'dialables.workspace_id IS NOT NULL',
};

const HAS_NUMBER = 'phone_number IS NOT NULL';

const conditionsOf = (query: NumbersQuery): Condition[] => [
  query.phoneNumber !== undefined && [
    'instr(phone_number, ?) > 0',
    query.phoneNumber.replace(/\D/g, '') || query.phoneNumber,
  ],
  query.available !== undefined && [AVAILABILITY[`${query.available}`]],
  query.ownerName !== undefined && [
    'instr(coalesce(people.name_key, workspaces.name_key), ?) > 0',
    foldName(query.ownerName),
  ],
  query.ownerId !== undefined && [`${OWNER} = ?`, ownerKey(query.ownerId)],
  query.ownerType !== undefined && [OWNED_BY[query.ownerType] ?? '0'],
  query.extension !== undefined && ['dialables.extension = ?', query.extension],
  query.numberType !== undefined && [query.numberType === 'EXTENSION' ? 'dialables.extension IS NOT NULL' : HAS_NUMBER],
  ...phoneNumberTypeConditions(query.phoneNumberType),
  query.state !== undefined && [`${HAS_NUMBER} AND dialables.state = ?`, query.state],
  flagCondition('is_toll_free', query.tollFreeNumbers),
  flagCondition('is_service', query.serviceNumber),
  flagCondition('is_reserved', query.reservedNumber),
  // There are none.
  query.restrictedNonGeoNumbers === true && ['0'],
  query.includedTelephonyTypes && [
    `telephony_type IN (${query.includedTelephonyTypes.map(() => '?').join(', ')})`,
    ...query.includedTelephonyTypes,
  ],
];

/** The UUID of an owner; the service also takes it bare. */
const ownerKey = (id: string): string => decodeWebexId('PEOPLE', id) ?? decodeWebexId('PLACE', id) ?? id.toLowerCase();

const phoneNumberTypeConditions = (type: NumbersQuery['phoneNumberType']): Condition[] => [
  type !== undefined && [HAS_NUMBER],
  type !== undefined && type !== 'Default' && ['dialables.type = ?', type],
];

const flagCondition = (column: string, value: boolean | undefined): Condition =>
  value !== undefined && [`${column} = ?`, Number(value)];
