import { expect, test } from 'vitest';
import { startMock } from '../testing/start-mock';

test('an order for a subscription begins and is completed', async () => {
  const { mock, client } = await startMock();
  const subscriptionId = 'Sub-hydraOct26a';
  const set = async (id: string, body: object) => {
    const url = `${mock.controlUrl}/subscriptions/${id}/pendingAction`;
    return (await mock.fetch(url, { method: 'POST', body: JSON.stringify(body) })).status;
  };
  const isPending = async () => (await client.ext.subscriptions.get({ subscriptionId })).hasPendingAction;
  expect(await isPending()).toBe(false);
  expect(await set(subscriptionId, { isPending: true })).toBe(204);
  expect(await isPending()).toBe(true);
  expect(await set(subscriptionId, { isPending: false })).toBe(204);
  expect(await isPending()).toBe(false);
  expect(await set('Sub-none', { isPending: true })).toBe(404);
  expect(await set(subscriptionId, {})).toBe(400);
});
