import { SUBSCRIBER_STATUSES, type Subscriber } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { PROVISIONING_MS } from '../broadworks/provisioning';
import { MAIL, orderFailure, playEvent, statusOf } from '../testing/portal-stage';
import { linkMailedTo, mailsTo, seededSubscriber, seededSubscribers, visitPortal } from '../testing/portal-visitor';
import type { Mock } from '../testing/somebody';
import { readJson, startMock } from '../testing/start-mock';

const failuresOf = async ({ mock }: Mock) =>
  (await readJson(await mock.fetch(`${mock.controlUrl}/portal/failures`))).items;

const get = ({ client }: Mock, { id }: Pick<Subscriber, 'id'>) =>
  client.broadworks.subscribers.get({ subscriberId: id });

describe('a tester who plays the users’ side of the onboarding', () => {
  test('brings a subscriber through the portal without its pages', async () => {
    const mock = await startMock();
    const subscriber = await seededSubscriber(mock, 'pending_email_input');
    const entered = await readJson(await playEvent(mock, subscriber.id, 'enterEmail', { email: MAIL }));
    expect(entered).toMatchObject({ id: subscriber.id, status: 'pending_email_validation', email: MAIL });
    expect(await mailsTo(mock, MAIL)).toHaveLength(1);
    expect(await readJson(await playEvent(mock, subscriber.id, 'validateEmail'))).toMatchObject({
      status: 'provisioning',
    });
    mock.mock.clock.advance(PROVISIONING_MS);
    expect(await statusOf(mock, subscriber)).toBe('provisioned');
  });

  test('leaves the link of the mail without a meaning by going ahead of it', async () => {
    const mock = await startMock();
    const { id } = await seededSubscriber(mock, 'pending_email_input');
    await playEvent(mock, id, 'enterEmail', { email: MAIL });
    const reader = visitPortal(mock);
    await reader.open(await linkMailedTo(mock, MAIL));
    await playEvent(mock, id, 'validateEmail');
    expect((await reader.press('confirm')).status).toBe(410);
  });

  test('gives the consent of somebody whose account has to move', async () => {
    const mock = await startMock();
    const subscriber = await seededSubscriber(mock, 'pending_user_migration');
    expect(await readJson(await playEvent(mock, subscriber.id, 'consent'))).toMatchObject({ status: 'provisioning' });
    mock.mock.clock.advance(PROVISIONING_MS);
    expect(await statusOf(mock, subscriber)).toBe('provisioned');
  });

  test('fails an attempt with a code, whose text is known or told', async () => {
    const mock = await startMock();
    const subscriber = await seededSubscriber(mock, 'pending_email_validation');
    await playEvent(mock, subscriber.id, 'fail', { errorCode: 10022 });
    const { errors } = await get(mock, subscriber);
    expect(errors).toEqual([
      { errorCode: 10022, description: 'The BroadWorks UserID is already associated with an existing user.' },
    ]);
    await playEvent(mock, subscriber.id, 'fail', { errorCode: 4711, description: 'No such luck' });
    expect((await get(mock, subscriber)).errors).toEqual([{ errorCode: 4711, description: 'No such luck' }]);
  });

  test('cuts off an attempt that is under way, which does not end any more', async () => {
    const mock = await startMock();
    const subscriber = await seededSubscriber(mock, 'pending_user_migration');
    await playEvent(mock, subscriber.id, 'consent');
    await playEvent(mock, subscriber.id, 'fail', { errorCode: 1 });
    mock.mock.clock.advance(PROVISIONING_MS);
    expect(await get(mock, subscriber)).toMatchObject({ status: 'error', errors: [{ errorCode: 1 }] });
  });

  test.each(SUBSCRIBER_STATUSES)(
    'is refused what has no place while somebody is %s, and nothing changes',
    async (status) => {
      const mock = await startMock();
      const subscriber = await seededSubscriber(mock, status);
      const taken = { pending_email_validation: 'validateEmail', pending_user_migration: 'consent' };
      for (const event of ['validateEmail', 'consent']) {
        if (event === taken[status as keyof typeof taken]) continue;
        const reply = await playEvent(mock, subscriber.id, event);
        expect(reply.status).toBe(409);
        expect((await readJson(reply)).errors[0].description).toContain(status);
      }
      expect(await get(mock, subscriber)).toEqual(subscriber);
    },
  );

  test('is told what is wrong with an event', async () => {
    const mock = await startMock();
    const { id } = await seededSubscriber(mock, 'pending_email_input');
    expect((await playEvent(mock, id, 'hasOwnProperty')).status).toBe(400);
    expect((await playEvent(mock, id, 'enterEmail')).status).toBe(400);
    expect((await playEvent(mock, id, 'enterEmail', { email: 'none' })).status).toBe(409);
    expect((await playEvent(mock, id, 'fail', { errorCode: 'x' })).status).toBe(400);
    expect((await playEvent(mock, 'nobody', 'validateEmail')).status).toBe(404);
  });
});

describe('failures that a tester orders', () => {
  test.each([
    ['addressInUse', 990045],
    ['userAlreadyAssociated', 10022],
    ['directoryDown', 6003],
  ])('come with the next attempts, as often as was said: %s', async (failure, errorCode) => {
    const mock = await startMock();
    const { id } = await seededSubscriber(mock, 'pending_user_migration');
    await orderFailure(mock, { failure, times: 2 });
    await playEvent(mock, id, 'consent');
    const retry = () =>
      mock.client.ext.broadworks.subscribers.retryActivation({ subscriberId: id, body: { email: MAIL } });
    for (const left of [1, 0]) {
      mock.mock.clock.advance(PROVISIONING_MS);
      expect(await get(mock, { id })).toMatchObject({ status: 'error', errors: [{ errorCode }] });
      expect((await failuresOf(mock)).map(({ times }: { times: number }) => times)).toEqual(left ? [left] : []);
      await retry();
    }
    mock.mock.clock.advance(PROVISIONING_MS);
    expect(await statusOf(mock, { id })).toBe('provisioned');
  });

  test('for one subscriber wait for that one', async () => {
    const mock = await startMock();
    const [first, second] = await seededSubscribers(mock, 'pending_user_migration');
    if (!first || !second) throw new Error('not enough migrations in the seed');
    await orderFailure(mock, { failure: 'directoryDown', subscriberId: second.id });
    for (const { id } of [first, second]) await playEvent(mock, id, 'consent');
    mock.mock.clock.advance(PROVISIONING_MS);
    expect([await statusOf(mock, first), await statusOf(mock, second)]).toEqual(['provisioned', 'error']);
  });

  test('come in the order in which they were given, and leave changes of the provisioned alone', async () => {
    const mock = await startMock();
    const { id } = await seededSubscriber(mock, 'pending_user_migration');
    const done = await seededSubscriber(mock, 'provisioned');
    for (const failure of ['directoryDown', 'addressInUse']) await orderFailure(mock, { failure });
    await mock.client.broadworks.subscribers.update({ subscriberId: done.id, body: { package: 'premium' } });
    mock.mock.clock.advance(PROVISIONING_MS);
    expect(await statusOf(mock, done)).toBe('provisioned');
    await playEvent(mock, id, 'consent');
    mock.mock.clock.advance(PROVISIONING_MS);
    expect((await get(mock, { id })).errors).toMatchObject([{ errorCode: 6003 }]);
    expect(await failuresOf(mock)).toEqual([{ failure: 'addressInUse', times: 1 }]);
  });

  test('can be taken back, and go with the subscriber and with a reset', async () => {
    const mock = await startMock();
    const { id: subscriberId } = await seededSubscriber(mock, 'pending_email_input');
    const order = () => orderFailure(mock, { failure: 'directoryDown', times: 3, subscriberId });
    expect(await readJson(await order())).toEqual({ items: [{ failure: 'directoryDown', times: 3, subscriberId }] });
    expect((await mock.mock.fetch(`${mock.mock.controlUrl}/portal/failures`, { method: 'DELETE' })).status).toBe(204);
    expect(await failuresOf(mock)).toEqual([]);
    await order();
    await mock.client.broadworks.subscribers.delete({ subscriberId });
    expect(await failuresOf(mock)).toEqual([]);
    await orderFailure(mock, { failure: 'directoryDown' });
    mock.mock.reset();
    expect(await failuresOf(mock)).toEqual([]);
  });

  test.each([
    [{}, 400],
    [{ failure: 'earthquake' }, 400],
    [{ failure: 'directoryDown', times: 0 }, 400],
    [{ failure: 'directoryDown', times: 1.5 }, 400],
    [{ failure: 'directoryDown', subscriberId: 'nobody' }, 400],
  ])('have to make sense: %j', async (body, status) => {
    const mock = await startMock();
    expect((await orderFailure(mock, body)).status).toBe(status);
    expect(await failuresOf(mock)).toEqual([]);
  });
});
