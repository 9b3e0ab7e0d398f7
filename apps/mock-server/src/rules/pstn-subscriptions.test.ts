import { describe, expect, test } from 'vitest';
import { deeds, refusal } from '../testing/somebody';
import { readJson, startMock } from '../testing/start-mock';

/** Locations on Cisco PSTN are tied to a subscription, too, and are moved before it ends. */

const OLD = 'Sub-hydraOct26a';
const NEW = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
const SUSPENDED = 'Sub119911';
const CANCELLED = 'Sub-fallowJan22c';
const WITHOUT_CALLING = 'Sub-orchardMar25b';

async function start() {
  const world = await startMock();
  const { client, mock } = world;
  const { subscriptions } = client.ext;
  const ids = new Map((await client.locations.list().toArray()).map(({ id, name }) => [name, id]));
  const idOf = (name: string) => ids.get(name) ?? '';
  const move = (name: string, subscriptionId: string) =>
    subscriptions.movePstnLocation({ locationId: idOf(name), body: { subscriptionId } });
  const tied = async (subscriptionId: string) =>
    (await subscriptions.get({ subscriptionId })).pstnLocations?.map(({ name }) => name);
  const setPending = (subscriptionId: string, isPending: boolean) =>
    mock.fetch(`${mock.controlUrl}/subscriptions/${subscriptionId}/pendingAction`, {
      method: 'POST',
      body: JSON.stringify({ isPending }),
    });
  return { world, client, mock, subscriptions, idOf, move, tied, setPending };
}

describe('a location on Cisco PSTN', () => {
  test('is tied to a subscription, which shows it', async () => {
    const { client, subscriptions, idOf, tied } = await start();
    const { pstnLocations } = await subscriptions.get({ subscriptionId: OLD });
    expect(pstnLocations).toEqual([
      { locationId: idOf('Dallas'), name: 'Dallas' },
      { locationId: idOf('London'), name: 'London' },
    ]);
    expect(await tied(NEW)).toEqual([]);
    expect(await client.locations.get({ locationId: idOf('Dallas') })).not.toHaveProperty('pstnSubscriptionId');
  });

  test('moves to an active subscription with Calling, alone and with everything that it has', async () => {
    const { world, client, idOf, move, tied } = await start();
    const read = async () => [
      await client.locations.get({ locationId: idOf('Dallas') }),
      await client.numbers.list({ locationId: idOf('Dallas') }).toArray(),
      await client.people.list({ locationId: idOf('Dallas'), callingData: true }).toArray(),
    ];
    const before = await read();
    const reply = await move('Dallas', NEW);
    expect(reply.pstnLocations).toEqual([{ locationId: idOf('Dallas'), name: 'Dallas' }]);
    expect(await tied(NEW)).toEqual(['Dallas']);
    expect(await tied(OLD)).toEqual(['London']);
    expect(await read()).toEqual(before);
    expect((await deeds(world))[0]).toBe('LOCATIONS: Location moved to another subscription');
  });

  test('that is there already is left alone, and nothing is written down', async () => {
    const { world, move, tied, setPending } = await start();
    await setPending(OLD, true);
    const before = await deeds(world);
    await move('Dallas', OLD);
    expect(await tied(OLD)).toEqual(['Dallas', 'London']);
    expect(await deeds(world)).toEqual(before);
  });

  test.each([
    ['a suspended subscription', SUSPENDED, 400, 990032],
    ['a cancelled subscription', CANCELLED, 400, 990032],
    ['a subscription without Calling licences', WITHOUT_CALLING, 400, 990070],
  ])('does not move to %s', async (_, subscriptionId, status, errorCode) => {
    const { move, tied } = await start();
    expect(await refusal(move('Dallas', subscriptionId))).toEqual({ status, errorCode });
    expect(await tied(OLD)).toEqual(['Dallas', 'London']);
    expect(await tied(subscriptionId)).toEqual([]);
  });

  test('does not move to a subscription in pending-action state, and does when its order is complete', async () => {
    const { move, tied, setPending } = await start();
    await setPending(NEW, true);
    expect(await refusal(move('Dallas', NEW))).toEqual({ status: 409, errorCode: 990071 });
    expect(await tied(OLD)).toEqual(['Dallas', 'London']);
    await setPending(NEW, false);
    await move('Dallas', NEW);
    expect(await tied(NEW)).toEqual(['Dallas']);
  });

  test('is one that Cisco serves: another cannot be moved', async () => {
    const { move, tied } = await start();
    expect(await refusal(move('Berlin', NEW))).toEqual({ status: 409, errorCode: 990072 });
    expect(await tied(NEW)).toEqual([]);
  });

  test('that is unknown is not found, nor is an unknown subscription', async () => {
    const { subscriptions, idOf, move } = await start();
    expect((await refusal(move('Dallas', 'Sub-none'))).status).toBe(404);
    const body = { subscriptionId: NEW };
    for (const locationId of ['nowhere', idOf('Dallas').replace(/.{6}$/, 'AAAAAA')]) {
      expect((await refusal(subscriptions.movePstnLocation({ locationId, body }))).status).toBe(404);
    }
    const empty = subscriptions.movePstnLocation({ locationId: idOf('Dallas'), body: {} as never });
    expect((await refusal(empty)).status).toBe(400);
  });
});

describe('before a subscription with locations on Cisco PSTN ends', () => {
  test('its cancellation is refused while one is on it, though nobody else is', async () => {
    const { subscriptions, move, tied } = await start();
    await move('Dallas', NEW);
    await subscriptions.cancel({ subscriptionId: OLD, body: { force: true } });
    expect(await tied(OLD)).toEqual(['London']);
    await move('London', NEW);
    const end = (force: boolean) => subscriptions.cancel({ subscriptionId: NEW, body: { force } });
    expect(await refusal(end(false))).toEqual({ status: 409, errorCode: 990030 });
    expect(await tied(NEW)).toEqual(['Dallas', 'London']);
  });

  test('it may be suspended, and its locations may still leave, as they may when it is cancelled', async () => {
    const { mock, subscriptions, move, tied } = await start();
    await subscriptions.suspend({ subscriptionId: OLD });
    await move('Dallas', NEW);
    await subscriptions.cancel({ subscriptionId: OLD, body: { force: true } });
    await move('London', NEW);
    expect(await tied(NEW)).toEqual(['Dallas', 'London']);
    const { violations } = await readJson(await mock.fetch(`${mock.controlUrl}/invariants`));
    expect(violations).toEqual([]);
  });

  test('a location that is deleted holds it up no longer', async () => {
    const { client, subscriptions, tied } = await start();
    const { id: locationId } = await client.locations.create({
      body: {
        name: 'Hillside',
        timeZone: 'America/Chicago',
        preferredLanguage: 'en_us',
        address: { address1: '1 Hill Road', city: 'Waco', state: 'TX', postalCode: '76701', country: 'US' },
      },
    });
    const body = { subscriptionId: NEW };
    expect((await refusal(subscriptions.movePstnLocation({ locationId, body }))).errorCode).toBe(990072);
    await client.locations.delete({ locationId });
    expect(await tied(NEW)).toEqual([]);
  });
});
