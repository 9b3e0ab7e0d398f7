import {
  countryChangeRefusal,
  encodeWebexId,
  type Location,
  type LocationProfile,
  locationDeletionRefusal,
  type locations,
  toLocationProfile,
  updateLocationProfile,
} from '@hubdeck/core';
import type { Deed } from '../audit';
import type { Actor, Handlers } from '../call';
import { found, keyOf, knownOrgOf, optionalKey, orgOf } from '../lookup';
import { conflict, refuse } from '../problems';
import {
  countLocationUse,
  deleteLocation,
  findLocation,
  findLocationNamed,
  insertLocation,
  listLocations,
  updateLocation,
} from '../store/locations';
import type { Store } from '../store/store';
import { createUuid } from '../world';

export const locationsHandlers: Handlers<typeof locations> = {
  list: ({ query, actor, store, page }) =>
    listLocations(
      store,
      { orgId: orgOf(actor, query.orgId), id: optionalKey('LOCATION', query.id, 'id'), name: query.name },
      page,
    ),

  get: (call) => locationOf(call).location,

  create({ body, query, actor, world, store, audit }) {
    const orgId = knownOrgOf(store, actor, query.orgId);
    return store.transaction(() => {
      const id = createUuid(world);
      refuseTakenName(store, orgId, body.name);
      insertLocation(store, { id, orgId, profile: toLocationProfile(body) });
      const webexId = encodeWebexId('LOCATION', id);
      audit(deedOn({ id: webexId, name: body.name }, 'Location created', 'created the location'));
      return { id: webexId };
    });
  },

  update(call) {
    const { body, store, audit } = call;
    store.transaction(() => {
      const { key, orgId, location } = locationOf(call);
      const refusal = countryChangeRefusal(location.address.country, body);
      if (refusal) throw refuse(refusal);
      const profile = updateLocationProfile(profileOf(location), body);
      refuseTakenName(store, orgId, profile.name, key);
      updateLocation(store, { id: key, orgId, profile });
      audit(deedOn({ ...location, name: profile.name }, 'Location changed', 'changed the location'));
    });
    return undefined;
  },

  delete(call) {
    const { store, audit } = call;
    store.transaction(() => {
      const { key, location } = locationOf(call);
      const refusal = locationDeletionRefusal(location.name, countLocationUse(store, key));
      if (refusal) throw refuse(refusal);
      deleteLocation(store, key);
      audit(deedOn(location, 'Location deleted', 'deleted the location'));
    });
    return undefined;
  },
};

interface LocationCall {
  readonly path: { locationId: string };
  readonly query: { orgId?: string | undefined };
  readonly actor: Actor;
  readonly store: Store;
}

function locationOf({ path, query, actor, store }: LocationCall): { key: string; orgId: string; location: Location } {
  const key = keyOf('LOCATION', path.locationId, 'Location');
  const orgId = orgOf(actor, query.orgId);
  return { key, orgId, location: found(findLocation(store, key, orgId), `Location ${path.locationId}`) };
}

function profileOf({ id: _, orgId: __, ...profile }: Location): LocationProfile {
  return profile;
}

function refuseTakenName(store: Store, orgId: string, name: string, own?: string): void {
  const holder = findLocationNamed(store, orgId, name);
  if (holder === undefined || holder === own) return;
  throw conflict(
    'Location exists',
    `name: the organization has a location called ${name} already. Choose another name.`,
  );
}

const deedOn = ({ id, name }: Pick<Location, 'id' | 'name'>, description: string, verb: string): Deed => ({
  category: 'LOCATIONS',
  description,
  text: `${verb} ${name}`,
  targetType: 'LOCATION',
  targetId: id,
  targetName: name,
});
