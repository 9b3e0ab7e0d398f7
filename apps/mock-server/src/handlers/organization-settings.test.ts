import { expect, test } from 'vitest';
import { deeds, refusal } from '../testing/somebody';
import { startMock } from '../testing/start-mock';

const KEY = 'allow-admin-invite-emails';

test('a setting is switched, by the id of the organization or its bare UUID', async () => {
  const mock = await startMock();
  const { organizationSettings, people } = mock.client;
  const { orgId } = await people.me();
  const uuid = atob(orgId).split('/').at(-1) ?? '';
  const shown = { key: KEY, value: true, name: 'Automatic Activation Emails' };
  expect(await organizationSettings.get({ orgId, settingKey: KEY })).toEqual(shown);
  const off = await organizationSettings.set({ orgId: uuid, body: { key: KEY, value: false } });
  expect(off).toEqual({ ...shown, value: false });
  expect(await organizationSettings.get({ orgId: uuid, settingKey: KEY })).toEqual(off);
  expect((await deeds(mock))[0]).toBe('ORG_SETTINGS: Organization setting changed');
});

test('what is unknown is refused', async () => {
  const { client } = await startMock();
  const { orgId } = await client.people.me();
  const { get, set } = client.organizationSettings;
  expect(await refusal(get({ orgId, settingKey: 'nonsense' }))).toMatchObject({ status: 404 });
  expect(await refusal(get({ orgId: 'nonsense', settingKey: KEY }))).toMatchObject({ status: 404 });
  expect(await refusal(set({ orgId, body: { key: 'nonsense', value: true } }))).toMatchObject({ status: 400 });
  expect(await refusal(set({ orgId, body: { key: KEY, value: 'no' as never } }))).toMatchObject({ status: 400 });
});
