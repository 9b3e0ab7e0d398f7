import { expect, test } from 'vitest';
import { refusalOf } from '../testing/refusal-of';
import { startMock } from '../testing/start-mock';

test('everybody turns their own on and off', async () => {
  const { client } = await startMock();
  expect(await client.webexGoOverride.get()).toEqual({ enabled: false });
  await client.webexGoOverride.update({ body: { enabled: true } });
  expect(await client.webexGoOverride.get()).toEqual({ enabled: true });
  await client.webexGoOverride.update({ body: { enabled: true } });
  await client.webexGoOverride.update({ body: { enabled: false } });
  expect(await client.webexGoOverride.get()).toEqual({ enabled: false });
});

test('the scopes of administrators do not reach it', async () => {
  const { addToken, request } = await startMock();
  await addToken({
    token: 'admin',
    scopes: ['spark-admin:telephony_config_read', 'spark-admin:telephony_config_write'],
  });
  const path = '/telephony/config/people/me/settings/webexGoOverride';
  expect((await request(path, { token: 'admin' })).status).toBe(403);
});

test('a word is no answer', async () => {
  const { client } = await startMock();
  const body = { enabled: 'yes' } as unknown as { enabled: boolean };
  expect(await refusalOf(client.webexGoOverride.update({ body }))).toMatchObject({ status: 400, text: /^enabled: / });
});
