import { foldName, type Person, type PersonPhoneNumber, webexGoSubscriptions } from '@hubdeck/core';
import type { ImportLocation, ImportPerson, WebexGoDirectory } from '@hubdeck/core/csv';
import { ApiError } from '../errors';
import type { HubClient } from '../hub-client';

export interface DirectoryOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told how many people have been read so far. */
  readonly onProgress?: ((people: number) => void) | undefined;
}

/**
 * Reads what a CSV file of Webex Go devices is checked against: everybody with calling data, locations, licences, free
 * numbers, and who has a line. It takes one request for every hundred people.
 */
export async function loadWebexGoDirectory(
  client: HubClient,
  options: DirectoryOptions = {},
): Promise<WebexGoDirectory> {
  const { signal } = options;
  const [licenses, locations, owners, isActive] = await Promise.all([
    client.licenses.list({}, { signal }).toArray(),
    readLocations(client, signal),
    readOwners(client, signal),
    readActiveSubscriptions(client, signal),
  ]);
  const byId = new Map(licenses.map((license) => [license.id, license]));
  const people = new Map<string, ImportPerson>();
  const withoutNumber = new Set<string>();
  for await (const person of client.people.list({ callingData: true }, { signal })) {
    const location = locations.find(({ id }) => id === person.locationId);
    const known = toImportPerson(person, location, owners.has(person.id), byId);
    for (const email of person.emails) people.set(email.toLowerCase(), known);
    if (location && known.primaryNumber === undefined) withoutNumber.add(location.id);
    options.onProgress?.(people.size);
  }
  const free = await readFreeNumbers(client, withoutNumber, signal);
  return {
    subscriptions: webexGoSubscriptions(licenses, isActive),
    findPerson: (email) => people.get(email),
    findLocation: (name) => locations.find((location) => foldName(location.name) === name),
    isAvailable: (phoneNumber, locationId) => free.get(locationId)?.has(phoneNumber) ?? false,
  };
}

type Licenses = ReadonlyMap<string, { readonly name: string }>;

const toImportPerson = (
  { id, extension, phoneNumbers = [], licenses = [] }: Person,
  location: ImportLocation | undefined,
  hasWebexGo: boolean,
  known: Licenses,
): ImportPerson => ({
  id,
  extension,
  primaryNumber: phoneNumbers.find(isPrimary)?.value,
  location,
  licenses: licenses.flatMap((licenseId) => known.get(licenseId) ?? []),
  hasWebexGo,
});

const isPrimary = ({ type, primary }: PersonPhoneNumber): boolean => type === 'work' && primary === true;

async function readLocations(client: HubClient, signal: AbortSignal | undefined): Promise<ImportLocation[]> {
  const locations = await client.locations.list({}, { signal }).toArray();
  return locations.map(({ id, name, address }) => ({ id, name, country: address.country }));
}

async function readOwners(client: HubClient, signal: AbortSignal | undefined): Promise<Set<string>> {
  const owners = new Set<string>();
  for await (const { personId } of client.devices.list({ type: 'webexgo' }, { signal })) {
    if (personId !== undefined) owners.add(personId);
  }
  return owners;
}

/** Without the extension no status is told, and every subscription is taken to be active. */
async function readActiveSubscriptions(client: HubClient, signal: AbortSignal | undefined) {
  try {
    const subscriptions = await client.ext.subscriptions.list({}, { signal }).toArray();
    const active = new Set(subscriptions.filter(({ status }) => status === 'active').map((s) => s.subscriptionId));
    return (subscriptionId: string) => active.has(subscriptionId);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return () => true;
    throw error;
  }
}

async function readFreeNumbers(client: HubClient, locationIds: Iterable<string>, signal: AbortSignal | undefined) {
  const free = new Map<string, Set<string>>();
  for (const locationId of locationIds) {
    const numbers = await client.numbers.listAvailableForWebexGo({ locationId }, { signal }).toArray();
    free.set(locationId, new Set(numbers.map(({ phoneNumber }) => phoneNumber)));
  }
  return free;
}
