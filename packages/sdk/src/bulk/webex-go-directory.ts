import { foldName, type Person, type PersonPhoneNumber, webexGoSubscriptions } from '@hubdeck/core';
import type { ImportLocation, ImportPerson, WebexGoDirectory } from '@hubdeck/core/csv';
import type { HubClient } from '../hub-client';
import { readSubscriptions } from './subscription-status';

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
  const [licenses, locations, owners, isActive, operatorNumbers] = await Promise.all([
    client.licenses.list({}, { signal }).toArray(),
    readLocations(client, signal),
    readOwners(client, signal),
    readActiveSubscriptions(client, signal),
    readOperatorNumbers(client, signal),
  ]);
  const register = { owners, operatorNumbers, licenses: new Map(licenses.map((license) => [license.id, license])) };
  const people = new Map<string, ImportPerson>();
  const withoutNumber = new Set<string>();
  for await (const person of client.people.list({ callingData: true }, { signal })) {
    const location = locations.find(({ id }) => id === person.locationId);
    const known = toImportPerson(person, location, register);
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

interface Register {
  /** Who has a line. */
  readonly owners: ReadonlySet<string>;
  readonly operatorNumbers: ReadonlySet<string>;
  readonly licenses: ReadonlyMap<string, { readonly name: string }>;
}

function toImportPerson(
  { id, extension, phoneNumbers = [], licenses = [] }: Person,
  location: ImportLocation | undefined,
  register: Register,
): ImportPerson {
  const primaryNumber = phoneNumbers.find(isPrimary)?.value;
  return {
    id,
    extension,
    primaryNumber,
    isOperatorNumber: primaryNumber !== undefined && register.operatorNumbers.has(primaryNumber),
    location,
    licenses: licenses.flatMap((licenseId) => register.licenses.get(licenseId) ?? []),
    hasWebexGo: register.owners.has(id),
  };
}

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

/** A mobile operator's numbers, which no line of Webex Go can bear. */
async function readOperatorNumbers(client: HubClient, signal: AbortSignal | undefined): Promise<Set<string>> {
  const numbers = await client.numbers.list({ includedTelephonyTypes: ['MOBILE_NUMBER'] }, { signal }).toArray();
  return new Set(numbers.flatMap(({ phoneNumber }) => phoneNumber ?? []));
}

/** Without the extension no status is told, and every subscription is taken to be active. */
async function readActiveSubscriptions(client: HubClient, signal: AbortSignal | undefined) {
  const subscriptions = await readSubscriptions(client, signal);
  const active = subscriptions?.filter(({ status }) => status === 'active').map((s) => s.subscriptionId);
  return (subscriptionId: string) => active?.includes(subscriptionId) ?? true;
}

async function readFreeNumbers(client: HubClient, locationIds: Iterable<string>, signal: AbortSignal | undefined) {
  const free = new Map<string, Set<string>>();
  for (const locationId of locationIds) {
    const numbers = await client.numbers.listAvailableForWebexGo({ locationId }, { signal }).toArray();
    free.set(locationId, new Set(numbers.map(({ phoneNumber }) => phoneNumber)));
  }
  return free;
}
