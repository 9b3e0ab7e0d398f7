import type { Device, License, Person, Subscriber, WebexGoDevice } from '@hubdeck/core';
import { decodeWebexId, type WebexIdType } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { isNotOffered } from '../describe-error';
import { messages } from '../messages';
import { licenseName } from '../rows/people';
import type { CommandContext } from './command';
import { CommandError, EXIT } from './exit-code';

const LONGEST_EXTENSION = 6;

/** Finds what the person names, as people name it: by address, number, name or id. One that could be several is asked back. */

const { find: words } = messages.commands;
const failed = (text: string) => new CommandError(EXIT.failed, text);

function single<T>(text: string, found: readonly T[], describe: (one: T) => string, missing: string): T {
  const [one, other] = found;
  if (one === undefined) throw failed(missing);
  if (other !== undefined) throw failed(words.several(text, found.slice(0, 10).map(describe)));
  return one;
}

const orNothing = async <T>(answer: Promise<T>): Promise<T | undefined> => {
  try {
    return await answer;
  } catch (error) {
    if (isNotOffered(error)) return undefined;
    throw error;
  }
};

const same = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
/** Of several names that begin alike the one that is the whole name was meant. */
const preferWhole = <T>(found: readonly T[], text: string, nameOf: (one: T) => string): readonly T[] => {
  const whole = found.filter((one) => same(nameOf(one), text));
  return whole.length > 0 ? whole : found;
};

const isId = (kind: WebexIdType, text: string): boolean => decodeWebexId(kind, text) !== undefined;

/** A phone number, or an extension. */
const isNumber = (text: string): boolean => /^\+?[\d\s().-]{2,}$/.test(text) && /\d{2}/.test(text);
const digitsOf = (text: string): string => text.replace(/\D/g, '');

const findByName = (client: HubClient, text: string, signal: AbortSignal): Promise<Person[]> => {
  const asked = text.includes('@') ? { email: text } : { displayName: text };
  return client.people.list({ ...asked, callingData: true }, { signal, limit: 50 }).toArray();
};

/** The service knows whose a number is; people themselves can't be asked for by it. */
async function findByOwnNumber(client: HubClient, text: string, signal: AbortSignal): Promise<Person[]> {
  const digits = digitsOf(text);
  const asked =
    digits.length > LONGEST_EXTENSION || text.startsWith('+') ? { phoneNumber: digits } : { extension: digits };
  const numbers = await client.numbers.list({ ...asked, ownerType: 'PEOPLE' }, { signal, limit: 50 }).toArray();
  const whole = numbers.filter(({ phoneNumber = '', extension }) =>
    [digitsOf(phoneNumber), extension].includes(digits),
  );
  const ids = new Set((whole.length > 0 ? whole : numbers).flatMap(({ owner }) => owner?.id ?? []));
  return Promise.all([...ids].map((personId) => client.people.get({ personId, callingData: true }, { signal })));
}

export async function findPerson(client: HubClient, text: string, signal: AbortSignal): Promise<Person> {
  const missing = words.noUser(text);
  const describe = ({ displayName, emails }: Person) => `${displayName} <${emails[0] ?? ''}>`;
  if (isId('PEOPLE', text)) {
    const person = await orNothing(client.people.get({ personId: text, callingData: true }, { signal }));
    return single(text, person ? [person] : [], describe, missing);
  }
  const found = isNumber(text) ? await findByOwnNumber(client, text, signal) : await findByName(client, text, signal);
  return single(
    text,
    preferWhole(found, text, ({ displayName }) => displayName),
    describe,
    missing,
  );
}

export async function findDevice(client: HubClient, text: string, signal: AbortSignal): Promise<Device> {
  const missing = words.noDevice(text);
  const describe = ({ displayName, product, mac, id }: Device) => `${displayName}, ${product}, ${mac ?? id}`;
  if (isId('DEVICE', text)) {
    const device = await orNothing(client.devices.get({ deviceId: text }, { signal }));
    return single(text, device ? [device] : [], describe, missing);
  }
  const plain = text.replace(/[:.-]/g, '');
  const isIt = ({ mac, serial, displayName }: Device) =>
    same(mac?.replace(/[:.-]/g, ''), plain) || same(serial, text) || same(displayName, text);
  const found: Device[] = [];
  for await (const device of client.devices.list({}, { signal })) if (isIt(device)) found.push(device);
  return single(text, found, describe, missing);
}

/** A line and whose it is. */
export interface FoundLine {
  readonly line: WebexGoDevice;
  readonly owner: string;
  readonly email: string;
}

export async function findLine(client: HubClient, text: string, signal: AbortSignal): Promise<FoundLine> {
  const missing = words.noLine(text);
  const { devices } = client.ext.webexGo;
  const ofPerson = (person: Person, line: WebexGoDevice) => ({
    line,
    owner: person.displayName,
    email: person.emails[0] ?? '',
  });
  if (isId('DEVICE', text) || /^\+?[\d\s().-]{5,}$/.test(text)) {
    const line = isId('DEVICE', text)
      ? await orNothing(devices.get({ deviceId: text }, { signal }))
      : await findByNumber(client, text, signal);
    if (!line) throw failed(missing);
    return ofPerson(await client.people.get({ personId: line.personId }, { signal }), line);
  }
  const person = await findPerson(client, text, signal);
  const lines = await devices.list({ personId: person.id }, { signal }).toArray();
  return ofPerson(
    person,
    single(text, lines, ({ phoneNumber, id }) => `${phoneNumber} ${id}`, missing),
  );
}

async function findByNumber(client: HubClient, text: string, signal: AbortSignal): Promise<WebexGoDevice | undefined> {
  const digits = text.replace(/\D/g, '');
  for await (const line of client.ext.webexGo.devices.list({}, { signal, pageSize: 1000 })) {
    if (line.phoneNumber.replace(/\D/g, '').endsWith(digits)) return line;
  }
  return undefined;
}

export const findLicense = async (client: HubClient, text: string, signal: AbortSignal): Promise<License> =>
  pickLicense(await client.licenses.list({}, { signal }).toArray(), text);

/** As the screens name it where several subscriptions have the like. */
export const licenseText = ({ name, subscriptionId }: License): string =>
  [licenseName(name), subscriptionId && `(${subscriptionId})`].filter(Boolean).join(' ');

/** Licences that are named with commas between. */
export const pickLicenses = (all: readonly License[], text = ''): License[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => pickLicense(all, name));

function pickLicense(all: readonly License[], text: string): License {
  const found = all.filter(
    (license) =>
      license.id === text ||
      [license.name, licenseName(license.name), licenseText(license)].some((name) => same(name, text)),
  );
  return single(
    text,
    found,
    ({ name, subscriptionId, id }) => `${name}, ${subscriptionId ?? ''}: ${id}`,
    words.noLicence(text),
  );
}

export async function findSubscriber(client: HubClient, text: string, signal: AbortSignal): Promise<Subscriber> {
  const missing = words.noSubscriber(text);
  const { subscribers } = client.broadworks;
  const describe = ({ userId, spEnterpriseId }: Subscriber) => `${userId}, ${spEnterpriseId}`;
  if (isId('SUBSCRIBER', text)) {
    const subscriber = await orNothing(subscribers.get({ subscriberId: text }, { signal }));
    return single(text, subscriber ? [subscriber] : [], describe, missing);
  }
  const byUser = await subscribers.list({ userId: text }, { signal }).toArray();
  const found =
    byUser.length > 0 || !text.includes('@') ? byUser : await subscribers.list({ email: text }, { signal }).toArray();
  return single(text, found, describe, missing);
}

/** Out of things that are all known, by id or by the whole name. */
export function pickNamed<T extends { readonly id: string; readonly name: string }>(
  known: readonly T[],
  text: string,
  missing: string,
): T {
  const byId = known.filter(({ id }) => id === text);
  const found = byId.length > 0 ? byId : known.filter(({ name }) => same(name, text));
  return single(text, found, ({ id, name }) => `${name}, ${id}`, missing);
}

/** What is named on the command line, or in a pipe where the line says `-`. Each once. */
export async function readOperands({ operands, system }: CommandContext): Promise<string[]> {
  if (!(operands.length === 1 && operands[0] === '-')) return [...new Set(operands)];
  const lines = (await system.readInput()).split(/\r?\n/).map((line) => line.trim());
  const named = [...new Set(lines.filter(Boolean))];
  if (named.length === 0) throw failed(words.noInput);
  return named;
}

/** Finds them one after the other, and tells how far it is. */
export async function findAll<T>(
  context: CommandContext,
  find: (client: HubClient, text: string, signal: AbortSignal) => Promise<T>,
): Promise<T[]> {
  const { client } = await context.session();
  const found: T[] = [];
  for (const text of await readOperands(context)) {
    context.output.progress(words.reading(text));
    found.push(await find(client, text, context.signal));
  }
  context.output.progress('');
  return found;
}
