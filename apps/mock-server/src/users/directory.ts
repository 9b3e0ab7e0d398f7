import { decodeWebexId, encodeWebexId, type NumberStanding, type Person } from '@hubdeck/core';
import type { CallerIdCells, ImportLocation, ImportUser, ServiceLicense, UsersDirectory } from '@hubdeck/core/csv';
import type { Json } from '../json';
import { readCallSettings } from '../store/call-settings';
import { listLicenses } from '../store/licenses';
import { findLocation } from '../store/locations';
import { findExtensionOwner, findNumber } from '../store/numbers';
import { findPerson, findPersonByEmail } from '../store/people';
import type { Store } from '../store/store';
import { listSubscriptions } from '../store/subscriptions';
import { findImportLocation } from '../store/webex-go-directory';
import type { World } from '../world';

/** Only when it is needed: it takes longer to load than the whole server. */
export const loadCsv = () => import('@hubdeck/core/csv');
export type Csv = Awaited<ReturnType<typeof loadCsv>>;

export const listServices = ({ serviceLicenses }: Csv, store: Store, orgId: string): ServiceLicense[] =>
  serviceLicenses(listLicenses(store, orgId), listSubscriptions(store, orgId));

const keyInside = (type: 'LOCATION' | 'PEOPLE', id: string): string => decodeWebexId(type, id) ?? '';

/** What a file of users is checked against: the organization as it is now. */
export function createUsersDirectory(csv: Csv, world: World, orgId: string): UsersDirectory {
  const { store } = world;
  const describe = createDescription(csv, world);
  return {
    licenses: listServices(csv, store, orgId),
    findUser(email) {
      const row = findPersonByEmail(store, email);
      const text = row?.orgId === orgId ? findPerson(store, row.id, { callingData: true }) : undefined;
      return text && describe(text);
    },
    findLocation(name) {
      const location = findImportLocation(store, orgId, name);
      return location && { ...location, id: encodeWebexId('LOCATION', location.id) };
    },
    standingOf: (phoneNumber, locationId, userId) => standingOf(store, orgId, { phoneNumber, locationId, userId }),
    isExtensionTaken(extension, locationId, userId) {
      const owner = findExtensionOwner(store, keyInside('LOCATION', locationId), extension);
      return owner !== undefined && owner !== (userId && keyInside('PEOPLE', userId));
    },
  };
}

interface NumberQuestion {
  readonly phoneNumber: string;
  readonly locationId: string;
  readonly userId: string | undefined;
}

function standingOf(store: Store, orgId: string, { phoneNumber, locationId, userId }: NumberQuestion): NumberStanding {
  const entry = findNumber(store, orgId, phoneNumber);
  if (!entry || entry.locationId !== keyInside('LOCATION', locationId)) return 'unknown';
  if (userId !== undefined && entry.ownerId === keyInside('PEOPLE', userId)) return 'own';
  return entry.ownerId === undefined && entry.isAssignable ? 'free' : 'taken';
}

/** People as the file shows them, by the text that is kept of each. Locations are few, and looked up once. */
export function createDescription({ describeUser }: Csv, { store, clock }: World): (text: Json<Person>) => ImportUser {
  const locations = new Map<string, ImportLocation | undefined>();

  function locationOf(id: string): ImportLocation | undefined {
    if (!locations.has(id)) {
      const location = findLocation(store, keyInside('LOCATION', id));
      locations.set(id, location && { id, name: location.name, country: location.address.country });
    }
    return locations.get(id);
  }

  return (text) => {
    const person = JSON.parse(text) as Person;
    const location = person.locationId === undefined ? undefined : locationOf(person.locationId);
    const callerId = location && callerIdOf(store, keyInside('PEOPLE', person.id));
    return describeUser(person, { location, callerId, now: clock.now() });
  };
}

/** As far as it was set: what is not shown is the user's own number and names. */
function callerIdOf(store: Store, personId: string): CallerIdCells {
  const { customNumber, firstName, lastName } = readCallSettings(store, personId, 'callerId');
  return { 'Caller ID Number': customNumber, 'Caller ID First Name': firstName, 'Caller ID Last Name': lastName };
}
