import { expect, test } from 'vitest';
import { startMock } from '../testing/start-mock';

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
  await expect(client.ext.subscriptions.get({ subscriptionId: 'Sub-none' })).rejects.toMatchObject({ status: 404 });
});
