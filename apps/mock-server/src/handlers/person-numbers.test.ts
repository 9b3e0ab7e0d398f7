import { describe, expect, test } from 'vitest';
import { deeds, freeNumbers, newcomer, refusal, somebody } from '../testing/somebody';
import { startMock } from '../testing/start-mock';

const GRACE = 'grace.hollister@farms.com';

async function start(email = 'archer@farms.com') {
  const mock = await startMock();
  const person = await somebody(mock, email);
  const free = await freeNumbers(mock, person.locationId ?? '');
  const update = (phoneNumbers: object[], rest: object = {}) =>
    mock.client.personNumbers.update({ personId: person.id, body: { ...rest, phoneNumbers: phoneNumbers as never } });
  const read = () => mock.client.personNumbers.get({ personId: person.id });
  return { mock, person, free, update, read };
}

describe('the numbers of a person', () => {
  test('are the primary one with the extension, then the alternates', async () => {
    const { person, read } = await start(GRACE);
    const [primary, alternate] = person.phoneNumbers?.filter(({ type }) => type === 'work') ?? [];
    expect(await read()).toEqual({
      distinctiveRingEnabled: true,
      phoneNumbers: [
        { primary: true, directNumber: primary?.value, extension: person.extension, esn: person.extension },
        { primary: false, directNumber: alternate?.value, ringPattern: 'NORMAL' },
      ],
    });
  });

  test('are an extension only where there is no number', async () => {
    const { person, read } = await start('abby.lin@farms.com');
    expect((await read()).phoneNumbers).toEqual([
      { primary: true, extension: person.extension, esn: person.extension },
    ]);
  });

  test('do not exist without Calling', async () => {
    const { mock } = await start();
    const { id: personId = '' } = await newcomer(mock);
    expect(await refusal(mock.client.personNumbers.get({ personId }))).toMatchObject({ status: 404 });
  });
});

describe('alternate numbers', () => {
  test('are added with a ring of their own and taken away again', async () => {
    const { mock, person, free, update, read } = await start();
    const before = await read();
    const [number = ''] = free;
    // null where a client leaves a member out
    const added = { primary: false, action: 'ADD', external: number, extension: null, ringPattern: 'SHORT_SHORT_LONG' };
    await update([added], { enableDistinctiveRingPattern: false });
    expect(await read()).toEqual({
      distinctiveRingEnabled: false,
      phoneNumbers: [...before.phoneNumbers, { primary: false, directNumber: number, ringPattern: 'SHORT_SHORT_LONG' }],
    });
    expect((await somebody(mock, 'archer@farms.com')).phoneNumbers).toContainEqual({
      type: 'work',
      value: number,
      primary: false,
    });
    expect(await freeNumbers(mock, person.locationId ?? '')).not.toContain(number);
    await update([{ action: 'DELETE', external: number }], { enableDistinctiveRingPattern: true });
    expect(await read()).toEqual(before);
    expect(await freeNumbers(mock, person.locationId ?? '')).toEqual(free);
    expect((await deeds(mock))[0]).toBe('CALLING: Phone numbers changed');
  });

  test.each([
    ['that is in use', 'ADD', GRACE, 409, 4201],
    ['that is the own primary', 'ADD', 'archer@farms.com', 409, 4201],
    ['that is nobody’s', 'ADD', '+12025550000', 400, 4410],
    ['that is the primary, taken away', 'DELETE', 'archer@farms.com', 400, 4410],
    ['of somebody else, taken away', 'DELETE', GRACE, 400, 4410],
  ])('%s are refused', async (_, action, whose, status, errorCode) => {
    const { mock, read, update, free } = await start();
    const before = await read();
    const owner = whose.startsWith('+') ? undefined : await somebody(mock, whose);
    const external = owner?.phoneNumbers?.find(({ type, primary }) => type === 'work' && primary)?.value ?? whose;
    const changes = [
      { action: 'ADD', external: free[0] },
      { action, external },
    ];
    expect(await refusal(update(changes))).toEqual({ status, errorCode });
    expect(await read()).toEqual(before);
  });

  test('of another location are refused', async () => {
    const { mock, person, update } = await start();
    const elsewhere = (await mock.client.locations.list().toArray()).find(({ id }) => id !== person.locationId);
    const [external] = await freeNumbers(mock, elsewhere?.id ?? '');
    expect(await refusal(update([{ action: 'ADD', external }]))).toEqual({ status: 400, errorCode: 4410 });
  });

  test('are ten at most', async () => {
    const { free, update } = await start();
    const changes = free.slice(0, 11).map((external) => ({ action: 'ADD', external }));
    expect(await refusal(update(changes))).toEqual({ status: 400, errorCode: 4216 });
    expect(await refusal(update(changes.slice(0, 10)))).toMatchObject({ status: 200 });
  });

  test('go back to the location when Calling is taken away', async () => {
    const { mock, person, free } = await start(GRACE);
    const alternate = person.phoneNumbers?.find(({ type, primary }) => type === 'work' && !primary)?.value ?? '';
    await mock.client.people.update({ personId: person.id, body: { displayName: person.displayName } });
    expect(await freeNumbers(mock, person.locationId ?? '')).toEqual(expect.arrayContaining([...free, alternate]));
    const [row] = await mock.client.numbers.list({ phoneNumber: alternate }).toArray();
    expect(row).toMatchObject({ phoneNumberType: 'PRIMARY' });
  });
});
