import { describe, expect, test } from 'vitest';
import { callingDataOf } from '../testing/calling-data';
import { deeds, freeNumbers, licensesOf, newcomer, refusal, somebody } from '../testing/somebody';
import { startMock } from '../testing/start-mock';

const OLD = 'Sub-hydraOct26a';
const NEW = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
const SUSPENDED = 'Sub119911';
const CANCELLED = 'Sub-fallowJan22c';

async function start() {
  const mock = await startMock();
  const { subscriptions } = mock.client.ext;
  const holders = (subscriptionId: string) => subscriptions.callingHolders({ subscriptionId }).toArray();
  const end = (subscriptionId: string) => subscriptions.cancel({ subscriptionId, body: { force: true } });
  return { mock, subscriptions, holders, end };
}

test('a subscription is shown with its status and its licences, as in the list', async () => {
  const { client } = await startMock();
  const subscriptions = await client.ext.subscriptions.list().toArray();
  expect(new Set(subscriptions.map(({ status }) => status))).toContain('suspended');
  const units = new Map((await client.licenses.list().toArray()).map(({ id, totalUnits }) => [id, totalUnits]));
  for (const subscription of subscriptions) {
    const { subscriptionId, licenses } = subscription;
    expect(await client.ext.subscriptions.get({ subscriptionId })).toEqual(subscription);
    for (const { licenseId, totalUnits } of licenses) expect(units.get(licenseId)).toBe(totalUnits);
  }
});

test('an unknown subscription is not found', async () => {
  const { client } = await startMock();
  const { subscriptions } = client.ext;
  const subscriptionId = 'Sub-none';
  for (const call of [
    subscriptions.get({ subscriptionId }),
    subscriptions.suspend({ subscriptionId }),
    subscriptions.reactivate({ subscriptionId }),
    subscriptions.cancel({ subscriptionId, body: {} }),
    subscriptions.callingHolders({ subscriptionId }).toArray(),
  ]) {
    expect((await refusal(call)).status).toBe(404);
  }
});

describe('who is still on a subscription', () => {
  test('is told with what they would lose', async () => {
    const { mock, holders } = await start();
    const archer = await somebody(mock, 'archer@farms.com');
    const data = await callingDataOf(mock, archer.id);
    const { professional } = await licensesOf(mock);
    expect((await holders(OLD)).find(({ id }) => id === archer.id)).toEqual({
      type: 'user',
      id: archer.id,
      displayName: 'Archer Field',
      email: 'archer@farms.com',
      licenseId: professional,
      licenseName: 'Webex Calling - Professional',
      atStake: {
        voiceMessages: 5,
        hasVoicemailPin: true,
        phoneNumbers: ['+12314569000'],
        extension: '1003',
        settings: ['callForwarding', 'callerId', 'doNotDisturb', 'voicemail'],
        devices: data?.phones.length,
        hasWebexGo: false,
      },
    });
  });

  test('is everybody who holds a licence of Calling, once each, people and workspaces', async () => {
    const { mock, holders } = await start();
    const { licenses } = await mock.client.ext.subscriptions.get({ subscriptionId: OLD });
    const ids = new Map(licenses.map(({ licenseId, name }) => [name, licenseId]));
    const people = await mock.client.people.list({ callingData: true }).toArray();
    const onCalling = people.filter((person) =>
      ['Webex Calling - Professional', 'Webex Calling - Basic', 'Webex Calling - Webex Go'].some((name) =>
        person.licenses?.includes(ids.get(name) ?? ''),
      ),
    );
    const found = await holders(OLD);
    const users = found.filter(({ type }) => type === 'user');
    expect(users.map(({ id }) => id).sort()).toEqual(onCalling.map(({ id }) => id).sort());
    const rooms = licenses.find(({ name }) => name === 'Webex Calling - Workspaces')?.consumedUnits;
    expect(found.filter(({ type }) => type === 'workspace')).toHaveLength(rooms ?? -1);
    const number = found.find(({ type, atStake }) => type === 'workspace' && atStake.phoneNumbers.length > 0);
    expect(number?.atStake).toMatchObject({ extension: expect.any(String), devices: 1 });
  });

  test('is told of a Webex Go line alone by its licence, with nothing else at stake', async () => {
    const { holders } = await start();
    const lines = (await holders(NEW)).filter(({ licenseName }) => licenseName === 'Webex Calling - Webex Go');
    expect(lines.length).toBeGreaterThan(0);
    for (const { atStake } of lines) {
      expect(atStake).toMatchObject({ voiceMessages: 0, phoneNumbers: [], devices: 1, hasWebexGo: true });
    }
  });

  test('comes page by page', async () => {
    const { subscriptions, holders } = await start();
    const pages = await subscriptions.callingHolders({ subscriptionId: OLD }, { pageSize: 7 }).toArray();
    expect(pages).toEqual(await holders(OLD));
  });
});

describe('a subscription', () => {
  test('is suspended and made active again, and nobody loses anything by it', async () => {
    const { mock, subscriptions, holders } = await start();
    const before = await holders(OLD);
    expect((await subscriptions.suspend({ subscriptionId: OLD })).status).toBe('suspended');
    expect(await holders(OLD)).toEqual(before);
    expect((await subscriptions.reactivate({ subscriptionId: OLD })).status).toBe('active');
    expect(await holders(OLD)).toEqual(before);
    expect((await deeds(mock)).slice(0, 2).sort()).toEqual([
      'LICENSES: Subscription reactivated',
      'LICENSES: Subscription suspended',
    ]);
  });

  test.each([
    ['suspend', SUSPENDED],
    ['reactivate', OLD],
    ['suspend', CANCELLED],
    ['reactivate', CANCELLED],
    ['cancel', CANCELLED],
  ] as const)('does not %s from where %s is', async (event, subscriptionId) => {
    const { subscriptions, end } = await start();
    const call = event === 'cancel' ? end(subscriptionId) : subscriptions[event]({ subscriptionId });
    expect(await refusal(call)).toEqual({ status: 409, errorCode: 990039 });
  });

  test('of messaging and meetings alone is cancelled unasked, and its licences end', async () => {
    const { mock, subscriptions } = await start();
    const { subscription, losses } = await subscriptions.cancel({ subscriptionId: 'Sub-orchardMar25b', body: {} });
    expect(subscription.status).toBe('cancelled');
    expect(subscription.licenses.every(({ consumedUnits }) => consumedUnits === 0)).toBe(true);
    const archer = await somebody(mock, 'archer@farms.com');
    expect(losses.find(({ id }) => id === archer.id)).toMatchObject({
      licenses: [{ name: 'Messaging' }, { name: 'Meeting - Webex Meetings Suite' }],
      lost: { voiceMessages: 0, phoneNumbers: [], settings: [], devices: 0 },
    });
    expect(archer.extension).toBe('1003');
  });

  test('is not cancelled while somebody calls on it, unless it is forced', async () => {
    const { mock, subscriptions, holders } = await start();
    const before = await holders(SUSPENDED);
    const refused = subscriptions.cancel({ subscriptionId: SUSPENDED, body: {} });
    expect(await refusal(refused)).toEqual({ status: 409, errorCode: 990030 });
    expect(await holders(SUSPENDED)).toEqual(before);
    const { subscription, losses } = await subscriptions.cancel({ subscriptionId: SUSPENDED, body: { force: true } });
    expect(subscription).toMatchObject({ status: 'cancelled', licenses: [{ consumedUnits: 0 }] });
    expect(losses.map(({ id, lost }) => [id, lost])).toEqual(before.map(({ id, atStake }) => [id, atStake]));
    expect(await holders(SUSPENDED)).toEqual([]);
    for (const { id } of before) expect(await callingDataOf(mock, id)).toBeUndefined();
    expect((await deeds(mock))[0]).toBe('LICENSES: Subscription cancelled');
  });

  test('that ends gives numbers back to their locations, and extensions', async () => {
    const { mock, end } = await start();
    const archer = await somebody(mock, 'archer@farms.com');
    const { losses } = await end(OLD);
    const lost = losses.find(({ id }) => id === archer.id)?.lost;
    expect(await freeNumbers(mock, archer.locationId ?? '')).toEqual(
      expect.arrayContaining(lost?.phoneNumbers ?? ['?']),
    );
    const room = losses.find(({ type, lost }) => type === 'workspace' && lost.phoneNumbers.length > 0);
    const workspace = await mock.client.workspaces.get({ workspaceId: room?.id ?? '' });
    expect(workspace.calling).toEqual({ type: 'freeCalling' });
    const numbers = await mock.client.numbers.list({ ownerId: room?.id ?? '' }).toArray();
    expect(numbers).toEqual([]);
    await newcomer(mock, {
      licenses: [(await licensesOf(mock)).professionalNew],
      locationId: archer.locationId,
      extension: '1003',
    });
  });

  test('that ends takes its Webex Go lines, with their units, devices and codes', async () => {
    const { mock, end } = await start();
    const lines = await mock.client.ext.webexGo.devices.list().toArray();
    const { losses } = await end(NEW);
    const ended = lines.filter(({ personId }) => losses.some(({ id, lost }) => id === personId && lost.hasWebexGo));
    expect(ended.length).toBeGreaterThan(lines.filter(({ subscriptionId }) => subscriptionId === NEW).length - 1);
    for (const { id: deviceId } of ended) {
      expect((await refusal(mock.client.devices.get({ deviceId }))).status).toBe(404);
      expect((await refusal(mock.client.ext.webexGo.devices.activation({ deviceId }))).status).toBe(404);
    }
    const left = await mock.client.ext.webexGo.devices.list().toArray();
    expect(left.map(({ id }) => id).sort()).toEqual(
      lines
        .filter((line) => !ended.includes(line))
        .map(({ id }) => id)
        .sort(),
    );
    const { licenses } = await mock.client.ext.subscriptions.get({ subscriptionId: NEW });
    expect(licenses.every(({ consumedUnits }) => consumedUnits === 0)).toBe(true);
  });

  test('that ends leaves the Calling of those alone whose line was its only part', async () => {
    const { mock, holders, end } = await start();
    const [holder] = (await holders(NEW)).filter(({ licenseName }) => licenseName === 'Webex Calling - Webex Go');
    const before = await callingDataOf(mock, holder?.id ?? '');
    await end(NEW);
    const after = await callingDataOf(mock, holder?.id ?? '');
    expect(after).toEqual({ ...before, lines: [] });
    expect(before?.lines).toHaveLength(1);
  });

  test('wants a clear word', async () => {
    const { subscriptions } = await start();
    const call = subscriptions.cancel({ subscriptionId: SUSPENDED, body: { force: 'yes' as never } });
    expect((await refusal(call)).status).toBe(400);
  });
});
