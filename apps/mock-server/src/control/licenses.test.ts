import { expect, test } from 'vitest';
import { licensesOf } from '../testing/somebody';
import { startMock } from '../testing/start-mock';

test('a licence gets more units, and not fewer than are in use', async () => {
  const world = await startMock();
  const { webexGo: licenseId } = await licensesOf(world);
  const set = async (totalUnits: number) => {
    const url = `${world.mock.controlUrl}/licenses/${licenseId}/units`;
    return (await world.mock.fetch(url, { method: 'POST', body: JSON.stringify({ totalUnits }) })).status;
  };
  const { consumedUnits } = await world.client.licenses.get({ licenseId });
  expect(await set(500)).toBe(204);
  expect((await world.client.licenses.get({ licenseId })).totalUnits).toBe(500);
  expect(await set(consumedUnits - 1)).toBe(409);
  expect(await set(-1)).toBe(400);
  expect(await set(consumedUnits)).toBe(204);
});
