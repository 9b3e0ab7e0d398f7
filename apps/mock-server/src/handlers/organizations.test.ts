import { encodeWebexId } from '@hubdeck/core';
import { expect, test } from 'vitest';
import { deeds, refusal } from '../testing/somebody';
import { startMock } from '../testing/start-mock';

test('an organization in use cannot be deleted, and every reason is told', async () => {
  const { client } = await startMock();
  const { orgId } = await client.people.me();
  const error = await client.organizations.delete({ orgId }).catch((thrown) => thrown);
  expect(error).toMatchObject({ status: 409 });
  expect(error.errors.map(({ description }: { description: string }) => description)).toEqual([
    'Org cannot be deleted as it has Linked sites.',
    'Org cannot be deleted as it has active subscriptions or licenses.',
    'Org cannot be deleted as it has more than 1 user.',
  ]);
  expect(await client.organizations.get({ orgId })).toMatchObject({ id: orgId });
});

test('an organization that is empty goes some time after the answer, with all that belongs to it', async () => {
  const mock = await startMock();
  const { client } = mock;
  const { orgId: own } = await client.people.me();
  const organizations = await client.organizations.list().toArray();
  const other = organizations.find(({ id }) => id !== own)?.id ?? '';
  for (const person of await client.people.list({ orgId: other }).toArray()) {
    await client.people.delete({ personId: person.id });
  }
  const enterprises = (await client.broadworks.enterprises.list().toArray()).filter(({ orgId }) => orgId === other);
  for (const { id } of enterprises) {
    await client.broadworks.enterprises.directorySync.update({ id, body: { enableDirSync: false } });
  }
  await client.organizations.delete({ orgId: other });
  expect(await client.organizations.get({ orgId: other })).toMatchObject({ id: other });
  mock.mock.clock.advance(2000);
  expect(await refusal(client.organizations.get({ orgId: other }))).toMatchObject({ status: 404 });
  const left = await client.broadworks.enterprises.list().toArray();
  expect(left.filter(({ orgId }) => orgId === other)).toEqual([]);
  expect(await deeds(mock)).toContain('CUSTOMERS: Organization deleted');
});

test('an unknown organization is not found', async () => {
  const { client } = await startMock();
  for (const orgId of ['nonsense', encodeWebexId('ORGANIZATION', 'nowhere')]) {
    expect(await refusal(client.organizations.get({ orgId }))).toMatchObject({ status: 404 });
    expect(await refusal(client.organizations.delete({ orgId }))).toMatchObject({ status: 404 });
  }
});
