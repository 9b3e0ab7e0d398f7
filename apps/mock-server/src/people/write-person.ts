import {
  addressAfterReplacement,
  attendeesAfterReplacement,
  type CallingAddress,
  type CallingPlace,
  callingLicenseMissing,
  decodeWebexId,
  isAttendeeSite,
  isCalling,
  type LicenseHolder,
  type LicensePlan,
  type LicenseRequest,
  loudRefusal,
  type NewPerson,
  type PersonReplacement,
  placeRefusal,
  planLicenseChange,
  type Refusal,
} from '@hubdeck/core';
import { badRequest, refuse, userExists } from '../problems';
import { listAlternateNumbers } from '../store/numbers';
import {
  findPersonByEmail,
  findPersonRow,
  insertPerson,
  type PersonLine,
  readProfile,
  rewritePerson,
} from '../store/people';
import { listRoles, replaceRoles } from '../store/person-roles';
import { renderPerson } from '../store/person-text';
import type { Store } from '../store/store';
import { createUuid, type World } from '../world';
import { type PlaceWish, readWish, takeSeat, writeNumber } from './calling-seat';
import { applyPlan, licenseKey, readHolder, readRequest } from './change-licenses';
import { allowsInvitations, invite } from './invitation';
import { readProfileOf, readRoles } from './profile';
import { requestSipAddresses } from './sip-addresses';

/** What a request did beside the person's own details. */
export interface Written {
  readonly person: PersonLine;
  readonly hasNewRoles: boolean;
  readonly hasNewLicenses: boolean;
}

/** Somebody new, invited by mail unless the organization suppresses it. Part of the caller's transaction. */
export function createPerson(world: World, orgId: string, body: NewPerson): Written {
  const { store, clock } = world;
  const email = freeEmail(store, body.emails[0] ?? '');
  const roles = readRoles(body.roles);
  const id = createUuid(world);
  const now = new Date(clock.now()).toISOString();
  insertPerson(store, {
    id,
    orgId,
    email,
    displayName: readDisplayName(body),
    roles,
    profile: {
      ...readProfileOf(store, body),
      created: now,
      lastModified: now,
      siteUrls: (body.siteUrls ?? []).filter(isAttendeeSite),
      status: 'pending',
      invitePending: true,
      loginEnabled: true,
      type: 'person',
    },
  });
  const plan = writeLicenses(store, known(store, id), body);
  if (allowsInvitations(store, orgId)) invite(store, known(store, id), clock.now());
  requestSipAddresses(world, id);
  return { person: known(store, id), hasNewRoles: roles.length > 0, hasNewLicenses: plan.added.length > 0 };
}

/** Replaces all of a person. Part of the caller's transaction. */
export function replacePerson(
  world: World,
  person: PersonLine,
  body: PersonReplacement,
  { showAllTypes = false }: { showAllTypes?: boolean | undefined },
): Written {
  const { store, clock } = world;
  const email = body.emails?.[0] ? freeEmail(store, body.emails[0], person.id) : person.email;
  const roles = readRoles(body.roles);
  const hasNewRoles = [...roles].sort().join() !== listRoles(store, person.id).join();
  const { created, timezone, lastActivity, sipAddresses, xmppFederationJid, status, invitePending, type, ...old } =
    readProfile(store, person.id);
  const sites = (old.siteUrls ?? []).filter(isAttendeeSite);
  const kept = { created, timezone, lastActivity, sipAddresses, xmppFederationJid, status, invitePending, type };
  replaceRoles(store, person.id, roles);
  rewritePerson(store, person.id, {
    email,
    displayName: body.displayName,
    profile: {
      ...readProfileOf(store, body),
      ...kept,
      lastModified: new Date(clock.now()).toISOString(),
      siteUrls: attendeesAfterReplacement(sites, body.siteUrls ?? undefined, showAllTypes),
      loginEnabled: body.loginEnabled == null ? old.loginEnabled : String(body.loginEnabled) === 'true',
    },
  });
  const plan = writeLicenses(store, known(store, person.id), body);
  if (plan.added.some(isCalling)) requestSipAddresses(world, person.id);
  const hasNewLicenses = plan.added.length + plan.removed.length > 0;
  return { person: known(store, person.id), hasNewRoles, hasNewLicenses };
}

function readDisplayName({ displayName, firstName, lastName }: NewPerson): string {
  const name = displayName || [firstName, lastName].filter(Boolean).join(' ');
  if (name) return name;
  throw badRequest('Invalid request body', ['displayName: one of displayName, firstName and lastName is expected.']);
}

function freeEmail(store: Store, email: string, exceptId?: string): string {
  const owner = findPersonByEmail(store, email);
  if (owner && owner.id !== exceptId) throw userExists(email);
  return email;
}

function known(store: Store, id: string): PersonLine {
  const person = findPersonRow(store, id);
  if (!person) throw new Error(`The person ${id} just written is gone`);
  return person;
}

type Body = Pick<PersonReplacement, 'licenses' | 'locationId' | 'phoneNumbers' | 'extension'>;

/**
 * Licences and the calling place, which come together. Bad calling properties are refused aloud; a licence that can't
 * be assigned is left out in silence where others can.
 */
function writeLicenses(store: Store, person: PersonLine, body: Body): LicensePlan {
  const holder = readHolder(store, person);
  const address = readAddress(store, person, body, holder.place);
  const wish = { locationId: body.locationId, ...('errorCode' in address ? {} : address) };
  const place = readWish(store, person, wish);
  const requests = readRequests(store, person, holder, body.licenses ?? [], wish);
  const plan = planLicenseChange(holder, requests);
  const wanted = requests.flatMap(({ operation, license }) => (operation === 'add' && license ? [license] : []));
  const calling = wanted.filter(isCalling);
  if (calling.length > 0 || plan.place) {
    refuseIf('errorCode' in address ? address : undefined);
    if (place || calling.length > 0)
      refuseIf(placeRefusal(place, holder.place, calling.map(({ name }) => name).join(', ')));
  } else if (!holder.place && (place?.phoneNumber || place?.extension)) {
    throw refuse(callingLicenseMissing('phoneNumbers and extension'));
  }
  refuseIf(loudRefusal(plan, requests));
  applyPlan(store, person.id, plan);
  if (plan.place && !('errorCode' in address)) takeSeat(store, person.id, { ...plan.place, ...address });
  renderPerson(store, person.id);
  return plan;
}

function refuseIf(refusal: Refusal | undefined): void {
  if (refusal) throw refuse(refusal);
}

function readAddress(
  store: Store,
  person: PersonLine,
  { locationId, phoneNumbers, extension }: Body,
  current: CallingPlace | undefined,
): CallingAddress | Refusal {
  const location = current?.locationId ?? (locationId ? decodeWebexId('LOCATION', locationId) : undefined);
  return addressAfterReplacement(
    { phoneNumber: current?.phoneNumber, extension: current?.extension },
    listAlternateNumbers(store, person.id).map(({ phoneNumber }) => phoneNumber),
    { phoneNumbers, extension },
    (text) => writeNumber(store, person, text, location),
  );
}

/** What is asked for and not held is added, what is held and not asked for is removed. */
function readRequests(
  store: Store,
  person: PersonLine,
  { held }: LicenseHolder,
  ids: readonly string[],
  properties: PlaceWish,
): LicenseRequest[] {
  const asked = new Map(ids.map((id) => [licenseKey(id) || id, id]));
  const kept = new Set(held.map(({ id }) => licenseKey(id)));
  const added = [...asked].filter(([key]) => !kept.has(key));
  const removed = held.filter(({ id }) => !asked.has(licenseKey(id)));
  return [
    ...added.map(([, id]) => readRequest(store, person, { id, properties })),
    ...removed.map(({ id }) => readRequest(store, person, { id, operation: 'remove' })),
  ];
}
