import { expect, test } from 'vitest';
import { SEEDED_PIN } from '../seed/calling-habits';
import { newcomer, somebody } from '../testing/somebody';
import { readJson, startMock } from '../testing/start-mock';

async function start() {
  const world = await startMock();
  const open = (personId: string, body: object) =>
    world.mock.fetch(`${world.mock.controlUrl}/people/${personId}/voicemail/open`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  return { world, open };
}

test('a voicemail is opened by its PIN only', async () => {
  const { world, open } = await start();
  const { id } = await somebody(world, 'archer@farms.com');
  const opened = await open(id, { pin: SEEDED_PIN });
  expect(await readJson(opened)).toEqual({
    newMessages: 3,
    oldMessages: 2,
    newUrgentMessages: 1,
    oldUrgentMessages: 0,
  });
  expect((await open(id, { pin: '000000' })).status).toBe(409);
  expect((await open(id, {})).status).toBe(400);
});

test('without a PIN, or without Calling, it is not opened at all', async () => {
  const { world, open } = await start();
  const plain = await somebody(world, 'marcus.bell@farms.com');
  expect((await open(plain.id, { pin: '' })).status).toBe(409);
  const { id = '' } = await newcomer(world);
  expect((await open(id, { pin: SEEDED_PIN })).status).toBe(404);
});

test('a token can be of anybody, but not of nobody', async () => {
  const { world } = await start();
  const archer = await somebody(world, 'archer@farms.com');
  await world.addToken({ token: 'archer', personId: archer.id, scopes: ['spark:people_read'] });
  expect(await readJson(await world.request('/people/me', { token: 'archer' }))).toMatchObject({ id: archer.id });
  const unknown = { token: 'nobody', personId: 'nobody', scopes: ['spark:people_read'] };
  expect((await world.addToken(unknown)).status).toBe(404);
});
