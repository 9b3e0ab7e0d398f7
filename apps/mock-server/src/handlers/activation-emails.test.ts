import { expect, test } from 'vitest';
import { deeds, newcomer, outbox, refusal } from '../testing/somebody';
import { startMock } from '../testing/start-mock';

const HOUR = 3_600_000;

async function start(settings: { suppresses?: boolean } = {}) {
  const mock = await startMock();
  const { client } = mock;
  const { orgId } = await client.people.me();
  if (settings.suppresses) {
    await client.organizationSettings.set({ orgId, body: { key: 'allow-admin-invite-emails', value: false } });
  }
  const people = await client.people.list({}, { pageSize: 1000 }).toArray();
  const invited = people.filter(({ invitePending }) => invitePending === true).flatMap(({ emails }) => emails);
  return { mock, client, orgId, invited, clock: mock.mock.clock };
}

test('the job starts, looks people up, mails them, and tells how it went', async () => {
  const { mock, client, orgId, invited, clock } = await start();
  const started = await client.activationEmails.send({ orgId });
  const status = () => client.activationEmails.status({ orgId, jobId: started.id });
  expect(started).toMatchObject({
    name: 'resendinviteemail',
    targetCustomerId: orgId,
    latestExecutionStatus: 'STARTED',
    latestExecutionExitCode: 'UNKNOWN',
    counts: { totalUsers: 0 },
    allowAdminInviteEmails: true,
  });
  expect(await status()).toEqual(started);
  clock.advance(500);
  expect((await status()).jobExecutionStatus?.[0]?.stepExecutionStatuses).toHaveLength(1);
  expect(await outbox(mock)).toEqual([]);
  clock.advance(1000);
  const done = await status();
  expect(done).toMatchObject({
    latestExecutionStatus: 'COMPLETED',
    latestExecutionExitCode: 'COMPLETED',
    counts: { userResendInviteSent: invited.length, userResendInviteSkipped: 0, totalUsers: invited.length },
  });
  expect(done.jobExecutionStatus?.[0]).toMatchObject({ timeElapsed: 'PT1S', statusMessage: 'COMPLETED' });
  expect((await outbox(mock)).map(({ recipient }) => recipient).toSorted()).toEqual(invited.toSorted());
  expect((await deeds(mock))[0]).toBe('USERS: Activation e-mails sent again');
});

test('one job runs at a time', async () => {
  const { client, orgId, clock } = await start();
  await client.activationEmails.send({ orgId });
  expect(await refusal(client.activationEmails.send({ orgId }))).toMatchObject({ status: 409 });
  clock.advance(2000);
  expect(await client.activationEmails.send({ orgId })).toMatchObject({ instanceId: 2 });
});

test('whoever was mailed within a day is skipped, and the errors tell, page by page', async () => {
  const { mock, client, orgId, invited, clock } = await start();
  const { emails: [recent = ''] = [] } = await newcomer(mock);
  clock.advance(HOUR);
  const { id: jobId } = await client.activationEmails.send({ orgId });
  clock.advance(2000);
  expect((await client.activationEmails.status({ orgId, jobId })).counts).toEqual({
    userResendInviteSent: invited.length,
    userResendInviteFailed: 0,
    userResendInviteSkipped: 1,
    totalUsers: invited.length + 1,
  });
  const [only, ...others] = await client.activationEmails.errors({ orgId, jobId }).toArray();
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    itemNumber: 1,
    error: { key: '304', message: [{ code: 'ATLAS-600199', locationId: null }] },
  });
  expect(only?.error.message[0]?.description).toContain(recent);
  const again = await client.activationEmails.send({ orgId });
  clock.advance(2000);
  const errors = client.activationEmails.errors({ orgId, jobId: again.id }, { pageSize: 2 });
  expect((await errors.toArray()).map(({ itemNumber }) => itemNumber)).toEqual(
    Array.from({ length: invited.length + 1 }, (_, index) => index + 1),
  );
});

test('somebody who may not log in has failed, and the job ends with errors', async () => {
  const { mock, client, orgId, clock } = await start();
  const { id = '', displayName = '' } = await newcomer(mock);
  await client.people.update({ personId: id, body: { displayName, loginEnabled: false } });
  const { id: jobId } = await client.activationEmails.send({ orgId });
  clock.advance(2000);
  expect(await client.activationEmails.status({ orgId, jobId })).toMatchObject({
    latestExecutionStatus: 'COMPLETED',
    latestExecutionExitCode: 'COMPLETED_WITH_ERRORS',
    counts: { userResendInviteFailed: 1 },
  });
});

test('an organization that suppresses mail gets none', async () => {
  const { mock, client, orgId, invited, clock } = await start({ suppresses: true });
  const { id: jobId, allowAdminInviteEmails } = await client.activationEmails.send({ orgId });
  clock.advance(2000);
  expect(allowAdminInviteEmails).toBe(false);
  expect((await client.activationEmails.status({ orgId, jobId })).counts).toMatchObject({
    userResendInviteSent: 0,
    userResendInviteSkipped: invited.length,
  });
  expect(await client.activationEmails.errors({ orgId, jobId }).toArray()).toEqual([]);
  expect(await outbox(mock)).toEqual([]);
});

test('an unknown job or organization is not found', async () => {
  const { client, orgId } = await start();
  const unknown = btoa('ciscospark://us/JOB_ID/nothing');
  expect(await refusal(client.activationEmails.status({ orgId, jobId: unknown }))).toMatchObject({ status: 404 });
  expect(await refusal(client.activationEmails.errors({ orgId, jobId: 'x' }).toArray())).toMatchObject({ status: 404 });
  expect(await refusal(client.activationEmails.send({ orgId: 'nonsense' }))).toMatchObject({ status: 404 });
});
