import { decodeWebexId, type WebexIdType } from '@hubdeck/core';
import type { Actor } from './call';
import { badRequest, notFound } from './problems';
import { findOrganization } from './store/organizations';
import type { Store } from './store/store';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The cloud takes people and organizations by their bare UUID as well. */
const BARE: readonly WebexIdType[] = ['PEOPLE', 'ORGANIZATION'];

const readKey = (type: WebexIdType, id: string): string | undefined =>
  decodeWebexId(type, id) ?? (BARE.includes(type) && UUID.test(id) ? id.toLowerCase() : undefined);

/** The key inside an id of the path; an id of another kind is not found, as in the cloud. */
export function keyOf(type: WebexIdType, id: string, what: string): string {
  const key = readKey(type, id);
  if (key === undefined) throw notFound(`${what} ${id}`);
  return key;
}

/** The key inside an id of the query or the body; another kind of id is a bad request. */
export function filterKey(type: WebexIdType, id: string, parameter: string): string {
  const key = readKey(type, id);
  if (key === undefined) throw badRequest('Invalid id', [`${parameter}: "${id}" is no id of this kind.`]);
  return key;
}

export const optionalKey = (type: WebexIdType, id: string | undefined, parameter: string): string | undefined =>
  id === undefined ? undefined : filterKey(type, id, parameter);

/** A location by `workspaceLocationId`, which takes its id or its legacy one. */
export function legacyLocationKey(id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const legacy = decodeWebexId('WORKSPACE_LOCATION', id)?.split('#')[1];
  return legacy ?? filterKey('LOCATION', id, 'workspaceLocationId');
}

/** The organization asked for, by id or bare UUID; the caller's own unless said. */
export function orgOf(actor: Actor, orgId: string | undefined): string {
  if (orgId === undefined) return actor.orgId;
  return filterKey('ORGANIZATION', orgId, 'orgId');
}

/** The same, where something shall be put into it. */
export function knownOrgOf(store: Store, actor: Actor, orgId: string | undefined): string {
  const key = orgOf(actor, orgId);
  found(findOrganization(store, key), `Organization ${orgId}`);
  return key;
}

/** What a store's find function gave, or 404. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw notFound(what);
  return value;
}
