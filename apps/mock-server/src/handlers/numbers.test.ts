import type { PhoneNumber } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../testing/refusal-of';
import { readJson, startMock } from '../testing/start-mock';

type Client = Awaited<ReturnType<typeof startMock>>['client'];
type Input = NonNullable<Parameters<Client['numbers']['list']>[0]>;

const keyOf = ({ phoneNumber, extension, owner }: PhoneNumber) => `${phoneNumber} ${extension} ${owner?.id}`;
const keysOf = (rows: readonly PhoneNumber[]) => rows.map(keyOf);

test('every number is there once, and every extension that has none', async () => {
  const { client } = await startMock();
  const rows = await client.numbers.list().toArray();
  expect(new Set(keysOf(rows)).size).toBe(rows.length);
  const people = await client.people.list({ callingData: true }).toArray();
  const bare = people.filter(
    (person) => person.extension && !person.phoneNumbers?.some(({ type, primary }) => type === 'work' && primary),
  );
  expect(bare.length).toBeGreaterThan(0);
  const extensionOnly = rows.filter((row) => !row.phoneNumber && row.owner?.type === 'PEOPLE');
  expect(new Set(extensionOnly.map((row) => row.owner?.id))).toEqual(new Set(bare.map((person) => person.id)));
  for (const person of people) {
    const own = rows.filter((row) => row.owner?.id === person.id && row.extension);
    expect(own.map((row) => row.extension)).toEqual(person.extension ? [person.extension] : []);
  }
});

describe('the filters', () => {
  const has = (row: PhoneNumber) => row.phoneNumber !== undefined;
  test.each<[Input, (row: PhoneNumber) => boolean]>([
    [{ available: true }, (row) => has(row) && !row.owner && !row.isReservedNumber],
    [{ available: false }, (row) => has(row) && row.owner !== undefined],
    [{ numberType: 'NUMBER' }, has],
    [{ numberType: 'EXTENSION' }, (row) => row.extension !== undefined],
    [{ ownerType: 'PEOPLE' }, (row) => row.owner?.type === 'PEOPLE'],
    [{ ownerType: 'PLACE' }, (row) => row.owner?.type === 'PLACE'],
    [{ ownerType: 'CALL_QUEUE' }, () => false],
    [{ state: 'INACTIVE' }, (row) => has(row) && row.state === 'INACTIVE'],
    [{ state: 'ACTIVE' }, (row) => has(row) && row.state === 'ACTIVE'],
    [{ phoneNumberType: 'PRIMARY' }, (row) => has(row) && row.phoneNumberType === 'PRIMARY'],
    [{ phoneNumberType: 'Default' }, has],
    [{ tollFreeNumbers: true }, (row) => row.tollFreeNumber],
    [{ serviceNumber: true }, (row) => row.isServiceNumber === true],
    [{ reservedNumber: true }, (row) => row.isReservedNumber === true],
    [{ reservedNumber: false }, (row) => row.isReservedNumber === false],
    [{ restrictedNonGeoNumbers: true }, () => false],
    [{ includedTelephonyTypes: ['MOBILE_NUMBER'] }, (row) => row.includedTelephonyTypes === 'MOBILE_NUMBER'],
    [{ includedTelephonyTypes: ['MOBILE_NUMBER', 'PSTN_NUMBER'] }, () => true],
    [{ extension: '1003' }, (row) => row.extension === '1003'],
    [{ phoneNumber: '+1214555' }, (row) => row.phoneNumber?.includes('1214555') ?? false],
    [{ phoneNumber: '214-555' }, (row) => row.phoneNumber?.includes('214555') ?? false],
    [{ ownerName: 'SILO' }, (row) => row.owner?.firstName?.includes('Silo') ?? false],
    [
      { available: true, state: 'INACTIVE' },
      (row) => has(row) && !row.owner && !row.isReservedNumber && row.state === 'INACTIVE',
    ],
  ])('%j give what they say', async (filter, keep) => {
    const { client } = await startMock();
    const all = await client.numbers.list().toArray();
    const found = await client.numbers.list(filter).toArray();
    expect(keysOf(found)).toEqual(keysOf(all.filter(keep)));
  });

  test('by location and owner, whose id may be bare', async () => {
    const { client } = await startMock();
    const all = await client.numbers.list().toArray();
    const owned = all.find((row) => row.owner?.type === 'PEOPLE');
    const locationId = owned?.location?.id ?? '';
    expect(keysOf(await client.numbers.list({ locationId }).toArray())).toEqual(
      keysOf(all.filter((row) => row.location?.id === locationId)),
    );
    const ownerId = owned?.owner?.id ?? '';
    const mine = keysOf(all.filter((row) => row.owner?.id === ownerId));
    expect(keysOf(await client.numbers.list({ ownerId }).toArray())).toEqual(mine);
    const uuid = atob(ownerId).split('/').at(-1)?.toUpperCase() ?? '';
    expect(keysOf(await client.numbers.list({ ownerId: uuid }).toArray())).toEqual(mine);
  });

  test.each<[Input]>([
    [{ available: true, ownerType: 'PEOPLE' }],
    [{ available: true, reservedNumber: true }],
    [{ available: false, reservedNumber: false }],
    [{ numberType: 'EXTENSION', available: true }],
    [{ numberType: 'EXTENSION', state: 'ACTIVE' }],
  ])('%j are refused', async (filter) => {
    const { client } = await startMock();
    expect(await refusalOf(client.numbers.list(filter).toArray())).toMatchObject({ status: 400 });
  });

  test('outside their values are refused by name', async () => {
    const { request } = await startMock();
    const reply = await request('/telephony/config/numbers?order=size&state=ODD&max=x');
    expect(reply.status).toBe(400);
    const { errors } = await readJson(reply);
    expect(errors.map((error: { description: string }) => error.description.split(':')[0]).sort()).toEqual([
      'max',
      'order',
      'state',
    ]);
  });
});

describe('the order', () => {
  const isRising = (values: readonly string[]) =>
    values.every((value, index) => index === 0 || (values[index - 1] ?? '') <= value);

  test.each([undefined, 'dn', 'extension', 'lastName'] as const)('%s holds over pages of any size', async (order) => {
    const { client } = await startMock();
    const input = order ? { order } : {};
    const whole = await client.numbers.list(input).toArray();
    for (const pageSize of [7, 100]) {
      const paged = await client.numbers.list(input, { pageSize }).toArray();
      expect(keysOf(paged)).toEqual(keysOf(whole));
    }
  });

  test('is by number unless said, by extension, or by the last name of the owner', async () => {
    const { client } = await startMock();
    const rows = await client.numbers.list().toArray();
    expect(isRising(rows.map((row) => row.phoneNumber ?? `~${row.extension}`))).toBe(true);
    const byExtension = await client.numbers.list({ order: 'extension' }).toArray();
    expect(isRising(byExtension.map((row) => row.extension?.padStart(10, '0') ?? '~'))).toBe(true);
    const byName = await client.numbers.list({ order: 'lastName', ownerType: 'PEOPLE' }).toArray();
    const ascii = byName.map((row) => row.owner?.lastName?.toLowerCase() ?? '').filter((name) => /^[ -~]+$/.test(name));
    expect(isRising(ascii)).toBe(true);
    expect((await client.numbers.list({ order: 'lastName' }).toArray()).at(-1)).not.toHaveProperty('owner');
  });

  test('goes on behind a row that is gone', async () => {
    const { client, request, mock } = await startMock();
    const whole = await client.numbers.list({ numberType: 'EXTENSION' }).toArray();
    const first = await request('/telephony/config/numbers?numberType=EXTENSION&order=extension&max=3');
    const next = /<([^>]+)>/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const { phoneNumbers } = await readJson(first);
    const last = phoneNumbers.at(-1);
    if (last.owner.type === 'PEOPLE') await request(`/people/${last.owner.id}`, { method: 'DELETE' });
    const rest = await request(next.replace(mock.url, ''));
    const seen = [...phoneNumbers, ...(await readJson(rest)).phoneNumbers];
    expect(new Set(keysOf(seen)).size).toBe(seen.length);
    expect(whole.length).toBeGreaterThan(3);
  });
});

test('details count what there is, whatever the filters say', async () => {
  const { client } = await startMock();
  const rows = await client.numbers.list().toArray();
  const { reply } = await client.numbers.list({ details: true, state: 'INACTIVE' }, { pageSize: 1 }).page();
  const numbers = rows.filter((row) => row.phoneNumber);
  expect(reply.count).toEqual({
    total: rows.length,
    extensionOnly: rows.length - numbers.length,
    assigned: numbers.filter((row) => row.owner).length,
    unAssigned: numbers.filter((row) => !row.owner).length,
    inActive: numbers.filter((row) => row.state === 'INACTIVE').length,
    tollFreeNumbers: numbers.filter((row) => row.tollFreeNumber).length,
    mobileNumber: numbers.filter((row) => row.includedTelephonyTypes === 'MOBILE_NUMBER').length,
    serviceNumber: numbers.filter((row) => row.isServiceNumber).length,
    reservedNumber: numbers.filter((row) => row.isReservedNumber).length,
  });
  expect((await client.numbers.list({}, { pageSize: 1 }).page()).reply.count).toBeUndefined();
});

test('numbers for Webex Go are free, ordinary ones of the location', async () => {
  const { client } = await startMock();
  const [location] = await client.locations.list({ name: 'Dallas' }).toArray();
  const locationId = location?.id ?? '';
  const offered = await client.numbers.listAvailableForWebexGo({ locationId }).toArray();
  const all = await client.numbers.list({ locationId, available: true }).toArray();
  const ordinary = all.filter(
    (row) => !row.tollFreeNumber && !row.isServiceNumber && row.includedTelephonyTypes === 'PSTN_NUMBER',
  );
  expect(new Set(offered.map((row) => row.phoneNumber))).toEqual(new Set(ordinary.map((row) => row.phoneNumber)));
  const [one, two] = offered.map((row) => row.phoneNumber);
  const some = await client.numbers
    .listAvailableForWebexGo({ locationId, phoneNumber: [one ?? '', two ?? '', '+1'] })
    .toArray();
  expect(some).toHaveLength(2);
});
