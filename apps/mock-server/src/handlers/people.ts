import { decodeWebexId, encodeWebexId, isAttendeeSite, mayDeletePeople, type Person, type people } from '@hubdeck/core';
import type { Actor, Call, Handlers } from '../call';
import { toJson } from '../json';
import { newUserLicenses } from '../license-template/new-user';
import { filterKey, found, keyOf, optionalKey, orgOf } from '../lookup';
import { licensesChanged, personChanged, personCreated, personDeleted, rolesChanged } from '../people/deeds';
import { createPerson, replacePerson, type Written } from '../people/write-person';
import { badRequest, forbidden } from '../problems';
import { findOrganization } from '../store/organizations';
import { deletePerson, findPerson, findPersonRow, listPeople, type PersonView } from '../store/people';
import { listRoles } from '../store/person-roles';
import { deleteSubscribersOf } from '../store/subscribers';

const MOST_IDS = 85;
const LARGEST_CALLING_PAGE = 100;
const LARGEST_LOCATION_PAGE = 50;

export const peopleHandlers: Handlers<typeof people> = {
  list({ query, actor, store, page }) {
    const ids = query.id ?? [];
    const isAdministrator = administers(actor);
    if (!isAdministrator && !query.email && !query.displayName && ids.length === 0) {
      throw badRequest('Email, displayName, or id list should be specified.');
    }
    if (ids.length > MOST_IDS) throw badRequest('Too many ids', [`id: at most ${MOST_IDS} are allowed.`]);
    const keys = ids.map((id) => [id, decodeWebexId('PEOPLE', id)] as const);
    const size = Math.min(
      page.size,
      query.callingData ? LARGEST_CALLING_PAGE : page.size,
      query.locationId === undefined ? page.size : LARGEST_LOCATION_PAGE,
    );
    const list = listPeople(
      store,
      {
        orgId: orgOf(actor, query.orgId),
        email: query.email,
        displayName: query.displayName,
        ids: query.id && keys.map(([, key]) => key ?? ''),
        roles: query.roles?.map((role) => filterKey('ROLE', role, 'roles')),
        locationId: optionalKey('LOCATION', query.locationId, 'locationId'),
        view: {
          callingData: query.callingData,
          hidesPresence: query.excludeStatus || query.id !== undefined,
          isAdministrator,
        },
      },
      { ...page, size },
    );
    const notFoundIds = keys.filter(([, key]) => !key || !findPersonRow(store, key)).map(([id]) => id);
    return query.id ? { ...list, beside: { notFoundIds } } : list;
  },

  me: ({ query, actor, store }) => found(findPerson(store, actor.personId, viewOf(actor, query)), 'Person'),

  get({ path, query, actor, store }) {
    const key = keyOf('PEOPLE', path.personId, 'Person');
    return found(findPerson(store, key, viewOf(actor, query)), `Person ${path.personId}`);
  },

  create({ query, body, actor, world, store, audit }) {
    const orgId = orgOf(actor, body.orgId || undefined);
    found(findOrganization(store, orgId), `Organization ${body.orgId}`);
    return store.transaction(() => {
      const licenses = body.licenses ?? newUserLicenses(store, orgId, body);
      const written = createPerson(world, orgId, { ...body, licenses });
      audit(personCreated(written.person));
      auditHoldings(written, audit);
      if (query.minResponse) return { id: encodeWebexId('PEOPLE', written.person.id) };
      return found(findPerson(store, written.person.id, query), 'Person');
    });
  },

  update({ path, query, body, world, store, audit }) {
    const key = keyOf('PEOPLE', path.personId, 'Person');
    const person = found(findPersonRow(store, key), `Person ${path.personId}`);
    return store.transaction(() => {
      const written = replacePerson(world, person, body, query);
      audit(personChanged(written.person));
      auditHoldings(written, audit);
      if (query.minResponse) return undefined;
      const text = found(findPerson(store, key, query), 'Person');
      return query.showAllTypes ? text : toJson(hideAttendees(JSON.parse(text) as Person));
    });
  },

  delete({ path, actor, store, audit }) {
    const key = keyOf('PEOPLE', path.personId, 'Person');
    const person = found(findPersonRow(store, key), `Person ${path.personId}`);
    if (key === actor.personId) throw forbidden('Administrators cannot delete their own account.');
    if (!mayDeletePeople(listRoles(store, actor.personId))) {
      throw forbidden('Only full and user administrators can delete people.');
    }
    store.transaction(() => {
      deleteSubscribersOf(store, key);
      deletePerson(store, key);
      audit(personDeleted(person));
    });
    return undefined;
  },
};

const administers = ({ scopes }: Actor): boolean => scopes.has('spark-admin:people_read');

const viewOf = (actor: Actor, { callingData }: Pick<PersonView, 'callingData'>): PersonView => ({
  callingData,
  isAdministrator: administers(actor),
});

function auditHoldings({ person, hasNewRoles, hasNewLicenses }: Written, audit: Call<never>['audit']): void {
  if (hasNewRoles) audit(rolesChanged(person));
  if (hasNewLicenses) audit(licensesChanged(person));
}

const hideAttendees = ({ siteUrls = [], ...person }: Person): Person => ({
  ...person,
  siteUrls: siteUrls.filter((url) => !isAttendeeSite(url)),
});
