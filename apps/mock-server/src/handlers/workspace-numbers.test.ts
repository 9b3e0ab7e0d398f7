import { expect, test } from 'vitest';
import { refusalOf } from '../testing/refusal-of';
import { startMock } from '../testing/start-mock';

test('a workspace that calls shows the number that the inventory shows for it', async () => {
  const { client } = await startMock();
  for (const { id, locationId, orgId } of await client.workspaces.list({ calling: 'webexCalling' }).toArray()) {
    const [row] = await client.numbers.list({ ownerId: id }).toArray();
    const { phoneNumbers, ...rest } = await client.workspaceNumbers.get({ workspaceId: id });
    expect(phoneNumbers).toMatchObject([{ extension: row?.extension, primary: true }]);
    expect(phoneNumbers[0]?.external).toBe(row?.phoneNumber);
    expect(rest).toMatchObject({ workspace: { id }, location: { id: locationId }, organization: { id: orgId } });
  }
});

test('a workspace without Webex Calling has none', async () => {
  const { client } = await startMock();
  const [room] = await client.workspaces.list({ calling: 'freeCalling' }).toArray();
  expect(await refusalOf(client.workspaceNumbers.get({ workspaceId: room?.id ?? '' }))).toMatchObject({ status: 404 });
});

test('a slash at the end does no harm, since clients of the cloud send it', async () => {
  const { client, request } = await startMock();
  const [room] = await client.workspaces.list({ calling: 'webexCalling' }).toArray();
  expect((await request(`/workspaces/${room?.id}/features/numbers/`)).status).toBe(200);
});
