import { expect, test } from 'vitest';
import { refusal } from '../testing/somebody';
import { startMock } from '../testing/start-mock';

test('every role is listed and shown, and everybody has known ones only', async () => {
  const { client } = await startMock();
  const roles = await client.roles.list().toArray();
  for (const role of roles) expect(await client.roles.get({ roleId: role.id })).toEqual(role);
  expect(roles.map(({ name }) => name)).toContain('Full Administrator');
  const people = await client.people.list({}, { pageSize: 1000 }).toArray();
  const held = new Set(people.flatMap((person) => person.roles ?? []));
  expect(roles.map(({ id }) => id)).toEqual(expect.arrayContaining([...held]));
});

test('an unknown role is not found', async () => {
  const { client } = await startMock();
  for (const roleId of ['nonsense', btoa('ciscospark://us/ROLE/id_king'), btoa('ciscospark://us/ROLE/toString')]) {
    expect(await refusal(client.roles.get({ roleId }))).toMatchObject({ status: 404 });
  }
});
