import { encodeWebexId, foldName, type Location, type LocationProfile, type LocationUse } from '@hubdeck/core';
import type { PageCut } from '../call';
import { type Json, toJson } from '../json';
import { type SplicedPage, splicePage } from './splice-page';
import type { Store } from './store';

export interface NewLocation {
  readonly id: string;
  readonly orgId: string;
  /** Everything but the ids. */
  readonly profile: LocationProfile;
}

const render = ({ id, orgId, profile }: NewLocation): Json<Location> =>
  toJson<Location>({ id: encodeWebexId('LOCATION', id), orgId: encodeWebexId('ORGANIZATION', orgId), ...profile });

export function insertLocation(store: Store, location: NewLocation): void {
  const { id, orgId, profile } = location;
  store.run('INSERT INTO locations (id, org_id, name, name_key, country, json) VALUES (?, ?, ?, ?, ?, ?)', [
    id,
    orgId,
    profile.name,
    foldName(profile.name),
    profile.address.country,
    render(location),
  ]);
}

export function updateLocation(store: Store, location: NewLocation): void {
  const { id, profile } = location;
  const values = [profile.name, foldName(profile.name), profile.address.country, render(location), id];
  store.run('UPDATE locations SET name = ?, name_key = ?, country = ?, json = ? WHERE id = ?', values);
}

/** Its numbers go with it; the caller has made sure that there are none. */
export function deleteLocation(store: Store, id: string): void {
  store.run('DELETE FROM locations WHERE id = ?', [id]);
}

export const listLocations = (
  store: Store,
  filter: { orgId: string; id?: string | undefined; name?: string | undefined },
  page: PageCut,
): SplicedPage<Location> =>
  splicePage(store, {
    from: 'locations',
    json: 'locations.json',
    where: [
      ['org_id = ?', filter.orgId],
      filter.id !== undefined && ['id = ?', filter.id],
      filter.name !== undefined && ['instr(name_key, ?) > 0', foldName(filter.name)],
    ],
    ...page,
  });

/** In whatever organization, or in the one given. */
export function findLocation(store: Store, id: string, orgId?: string): Location | undefined {
  const row = store.row<{ json: string }>('SELECT json FROM locations WHERE id = ? AND org_id = coalesce(?, org_id)', [
    id,
    orgId ?? null,
  ]);
  return row && (JSON.parse(row.json) as Location);
}

/** The location that bears a name, in whatever case. */
export const findLocationNamed = (store: Store, orgId: string, name: string): string | undefined =>
  store.row<{ id: string }>('SELECT id FROM locations WHERE org_id = ? AND name_key = ?', [orgId, foldName(name)])?.id;

export function countLocationUse(store: Store, id: string): LocationUse {
  const count = (table: keyof LocationUse) =>
    store.row<{ found: number }>(`SELECT count(*) AS found FROM ${table} WHERE location_id = ?`, [id])?.found ?? 0;
  return {
    people: count('people'),
    workspaces: count('workspaces'),
    devices: count('devices'),
    numbers: count('numbers'),
  };
}
