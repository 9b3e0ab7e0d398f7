import { describe, expect, test } from 'vitest';
import { DIRECTORY_SYNC_MS } from '../broadworks/directory-sync';
import { type Mock, refusal } from '../testing/somebody';
import { START, startMock } from '../testing/start-mock';

const SYNCED = 'Reseller1+acme';
const NOT_SYNCED = 'Reseller1+bluebird';
const MICROSECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

async function enterpriseCalled({ client }: Mock, spEnterpriseId: string) {
  const [enterprise] = await client.broadworks.enterprises.list({ spEnterpriseId }).toArray();
  if (!enterprise) throw new Error(`no ${spEnterpriseId} in the seed`);
  return enterprise;
}

async function syncOf(mock: Mock, spEnterpriseId = SYNCED) {
  const { id } = await enterpriseCalled(mock, spEnterpriseId);
  const { directorySync } = mock.client.broadworks.enterprises;
  return {
    id,
    get: () => directorySync.get({ id }),
    enable: (enableDirSync: boolean) => directorySync.update({ id, body: { enableDirSync } }),
    start: () => directorySync.start({ id, body: { syncStatus: 'SYNC_NOW' } }),
    addUser: (userId: string) => directorySync.syncExternalUser({ id, body: { userId } }),
  };
}

describe('the list of enterprises', () => {
  test.each([
    [{ startsWith: 'Reseller1+' }, 2],
    [{ startsWith: 'reseller1+' }, 0],
    [{ spEnterpriseId: SYNCED }, 1],
    [{ spEnterpriseId: SYNCED, startsWith: 'Reseller2' }, 0],
  ])('filters by %j', async (filter, count) => {
    const { client } = await startMock();
    expect(await client.broadworks.enterprises.list(filter).toArray()).toHaveLength(count);
  });

  test('comes in pages', async () => {
    const { client } = await startMock();
    const whole = await client.broadworks.enterprises.list().toArray();
    expect(await client.broadworks.enterprises.list({}, { pageSize: 2 }).toArray()).toEqual(whole);
  });
});

describe('a directory sync', () => {
  test('takes its time and says what it did', async () => {
    const world = await startMock();
    const sync = await syncOf(world);
    expect(await sync.start()).toEqual({ enableDirSync: true, directorySyncStatus: { syncStatus: 'IN_PROGRESS' } });
    world.mock.clock.advance(DIRECTORY_SYNC_MS - 1);
    expect((await sync.get()).directorySyncStatus?.syncStatus).toBe('IN_PROGRESS');
    world.mock.clock.advance(1);
    const { directorySyncStatus: status } = await sync.get();
    const subscribers = await world.client.broadworks.subscribers.list({ spEnterpriseId: SYNCED }).toArray();
    const withoutWebex = subscribers.filter((row) => row.status !== 'provisioned' && row.status !== 'updating');
    expect(status).toMatchObject({
      syncStatus: 'COMPLETE',
      usersAdded: withoutWebex.length,
      totalExternalUsersInCI: withoutWebex.length,
      lastSyncStartTime: expect.stringMatching(MICROSECONDS),
      lastSyncEndTime: new Date(START + DIRECTORY_SYNC_MS).toISOString().replace('Z', '000Z'),
    });
    const { broadworksDirectorySync } = await enterpriseCalled(world, SYNCED);
    expect(broadworksDirectorySync?.directorySyncStatus).toEqual(status);
  });

  test('finds nothing new the second time, and takes out who is gone', async () => {
    const world = await startMock();
    const sync = await syncOf(world);
    await sync.start();
    world.mock.clock.advance(DIRECTORY_SYNC_MS);
    const [gone] = await world.client.broadworks.subscribers
      .list({ spEnterpriseId: SYNCED, status: ['error'] })
      .toArray();
    await world.client.broadworks.subscribers.delete({ subscriberId: gone?.id ?? '' });
    await sync.start();
    world.mock.clock.advance(DIRECTORY_SYNC_MS);
    expect((await sync.get()).directorySyncStatus).toMatchObject({ usersAdded: 0, usersDeleted: 1 });
  });

  test('runs once however often it is started', async () => {
    const world = await startMock();
    const sync = await syncOf(world);
    await sync.start();
    const first = await sync.get();
    expect(await sync.start()).toMatchObject({ directorySyncStatus: { syncStatus: 'IN_PROGRESS' } });
    expect(await sync.get()).toEqual(first);
  });

  test('fails with 6003 where BroadWorks cannot be reached, and forgets it at the next start', async () => {
    const world = await startMock({ settings: { unreachableEnterprises: [SYNCED] } });
    const sync = await syncOf(world);
    await sync.start();
    world.mock.clock.advance(DIRECTORY_SYNC_MS);
    expect((await sync.get()).directorySyncStatus).toMatchObject({
      syncStatus: 'FAILED',
      errors: [{ errorCode: 6003 }],
    });
    await sync.start();
    expect((await sync.get()).directorySyncStatus).not.toHaveProperty('errors');
  });

  test('is refused where it is disabled, until it is enabled', async () => {
    const world = await startMock();
    const sync = await syncOf(world, NOT_SYNCED);
    expect(await sync.get()).toEqual({ enableDirSync: false, directorySyncStatus: { syncStatus: 'NOT_SYNCED' } });
    expect(await refusal(sync.start())).toEqual({ status: 409, errorCode: 990046 });
    expect(await refusal(sync.addUser('a@b.example'))).toEqual({ status: 409, errorCode: 990046 });
    expect(await sync.enable(true)).toEqual({ enableDirSync: true, directorySyncStatus: { syncStatus: 'NOT_SYNCED' } });
    expect(await sync.start()).toMatchObject({ enableDirSync: true });
  });

  test('ends when it is disabled meanwhile', async () => {
    const world = await startMock();
    const sync = await syncOf(world);
    await sync.start();
    expect(await sync.enable(false)).toMatchObject({ enableDirSync: false });
    world.mock.clock.advance(DIRECTORY_SYNC_MS);
    expect(await sync.get()).toMatchObject({ enableDirSync: false, directorySyncStatus: { syncStatus: 'NOT_SYNCED' } });
  });

  test('of an enterprise that nobody knows is not found', async () => {
    const { client } = await startMock();
    const { id } = await client.people.me();
    expect(await refusal(client.broadworks.enterprises.directorySync.get({ id }))).toMatchObject({ status: 404 });
  });
});

describe('an external user', () => {
  test('is added once', async () => {
    const sync = await syncOf(await startMock());
    const added = await sync.addUser('john_anderson@acme.com');
    const user = { userId: 'john_anderson@acme.com', firstName: 'John', lastName: 'Anderson' };
    expect(added).toEqual({ userResponse: user, status: 'ADD' });
    expect(await sync.addUser('john_anderson@acme.com')).toEqual({ ...added, status: 'NO_OPERATION' });
  });

  test('who has Webex is there already', async () => {
    const world = await startMock();
    const sync = await syncOf(world);
    const filter = { spEnterpriseId: SYNCED, status: ['provisioned' as const] };
    const [subscriber] = await world.client.broadworks.subscribers.list(filter).toArray();
    expect(await sync.addUser(subscriber?.userId ?? '')).toMatchObject({ status: 'NO_OPERATION' });
  });
});

test('every deed is in the audit events', async () => {
  const world = await startMock();
  const sync = await syncOf(world);
  await sync.enable(true);
  await sync.start();
  await sync.addUser('a@b.example');
  await sync.enable(false);
  const { orgId } = await world.client.people.me();
  const range = { orgId, from: START, to: START + 1, eventCategories: ['CUSTOMERS'] };
  const events = await world.client.auditEvents.list(range).toArray();
  expect(events.map(({ data }) => [data.eventDescription, data.targetId])).toEqual([
    ['Directory sync disabled', sync.id],
    ['External user synced', sync.id],
    ['Directory sync started', sync.id],
    ['Directory sync enabled', sync.id],
  ]);
});
