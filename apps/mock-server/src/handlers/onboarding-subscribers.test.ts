import { SUBSCRIBER_STATUSES, type Subscriber, type SubscriberStatus } from '@hubdeck/core';
import { formatSubscribers, readRecords } from '@hubdeck/core/csv';
import { describe, expect, test } from 'vitest';
import { PROVISIONING_MS } from '../broadworks/provisioning';
import { deeds, type Mock, outbox, refusal } from '../testing/somebody';
import { START, startMock } from '../testing/start-mock';

const NOT_READY = 'Reseller2+driftwood';
const RETRIED: readonly SubscriberStatus[] = [
  'pending_email_input',
  'pending_email_validation',
  'pending_user_migration',
  'error',
];
const EMAIL = 'somebody.new@acme.example';

const everybody = ({ client }: Mock) => client.broadworks.subscribers.list().toArray();
const get = ({ client }: Mock, subscriberId: string) => client.broadworks.subscribers.get({ subscriberId });

async function seeded(mock: Mock, status: SubscriberStatus, isReady = true): Promise<Subscriber> {
  const found = (await everybody(mock)).find(
    (row) => row.status === status && (row.spEnterpriseId !== NOT_READY) === isReady,
  );
  if (!found) throw new Error(`nobody is ${status} in the seed`);
  return found;
}

const retry = ({ client }: Mock, subscriberId: string, email = EMAIL) =>
  client.ext.broadworks.subscribers.retryActivation({ subscriberId, body: { email } });

async function retrySettled(mock: Mock, subscriberId: string, email = EMAIL) {
  await retry(mock, subscriberId, email);
  mock.mock.clock.advance(PROVISIONING_MS);
  return get(mock, subscriberId);
}

describe('the administrator retries the activation with a valid e-mail address', () => {
  test.each(RETRIED)('of one who is %s, who is onboarded', async (status) => {
    const world = await startMock();
    const before = await seeded(world, status);
    const retried = await retry(world, before.id);
    const { errors: _, ...rest } = before;
    const lastStatusChange = new Date(START).toISOString();
    expect(retried).toEqual({ ...rest, email: EMAIL, status: 'provisioning', lastStatusChange });
    world.mock.clock.advance(PROVISIONING_MS - 1);
    expect(await get(world, before.id)).toEqual(retried);
    world.mock.clock.advance(1);
    const provisioned = await get(world, before.id);
    expect(provisioned).toMatchObject({ status: 'provisioned', personId: expect.any(String), email: EMAIL });
    expect(Date.parse(provisioned.lastStatusChange)).toBe(START + PROVISIONING_MS);
    expect(await deeds(world)).toEqual(['USERS: Activation retried']);
  });

  test('and it may fail again: the errors are those of the last attempt alone', async () => {
    const world = await startMock();
    const { id } = await seeded(world, 'error');
    const failed = await retrySettled(world, id, 'archer@farms.com');
    expect(failed).toMatchObject({ status: 'error', errors: [{ errorCode: 990045 }] });
    expect(failed.errors).toHaveLength(1);
    expect(failed).not.toHaveProperty('personId');
    const provisioned = await retrySettled(world, id);
    expect(provisioned.status).toBe('provisioned');
    expect(provisioned).not.toHaveProperty('errors');
  });

  test('who has a Webex account of a consumer: the user is mailed, and has to consent', async () => {
    const world = await startMock();
    const { id } = await seeded(world, 'error');
    expect(await retrySettled(world, id, 'jo@consumer.example')).toMatchObject({ status: 'pending_user_migration' });
    expect(await outbox(world)).toMatchObject([{ recipient: 'jo@consumer.example' }]);
  });

  test('and spaces around it do not matter', async () => {
    const world = await startMock();
    const { id } = await seeded(world, 'error');
    expect(await retry(world, id, ` ${EMAIL} `)).toMatchObject({ email: EMAIL });
  });
});

describe('retrying is refused', () => {
  test.each(['', 'john', 'john@', 'a b@c.example'])('for the e-mail address "%s"', async (email) => {
    const world = await startMock();
    const before = await seeded(world, 'error');
    expect(await refusal(retry(world, before.id, email))).toEqual({ status: 400, errorCode: 990040 });
    expect(await get(world, before.id)).toEqual(before);
  });

  test('without an e-mail address', async () => {
    const world = await startMock();
    const { id: subscriberId } = await seeded(world, 'error');
    const body = {} as { email: string };
    const work = world.client.ext.broadworks.subscribers.retryActivation({ subscriberId, body });
    expect(await refusal(work)).toEqual({ status: 400, errorCode: 990040 });
  });

  test.each(SUBSCRIBER_STATUSES.filter((status) => !RETRIED.includes(status)))('of one who is %s', async (status) => {
    const world = await startMock();
    const before = await seeded(world, status);
    expect(await refusal(retry(world, before.id))).toEqual({ status: 409, errorCode: 990041 });
    expect(await get(world, before.id)).toEqual(before);
  });

  test('while the template is not ready, until it is', async () => {
    const world = await startMock();
    const { id, provisioningId } = await seeded(world, 'error', false);
    expect(await refusal(retry(world, id))).toEqual({ status: 409, errorCode: 990042 });
    const { get: read, update } = world.client.ext.broadworks.onboardingTemplates;
    const { activationLink: shareLink } = await read({ provisioningId });
    await update({ provisioningId, body: { shareLink } });
    expect(await retry(world, id)).toMatchObject({ status: 'provisioning' });
  });

  test('of one whom nobody knows', async () => {
    const world = await startMock();
    expect(await refusal(retry(world, 'nothing'))).toMatchObject({ status: 404 });
  });
});

test('a template that is not ready is why its users fail: their errors say so, and what to do', async () => {
  const world = await startMock();
  const { errors = [] } = await seeded(world, 'error', false);
  const description = expect.stringMatching(/Share Link does not point to the activation link\. Set it/);
  expect(errors).toEqual([{ errorCode: 990042, description }]);
});

describe('the list as a CSV file', () => {
  type Query = Parameters<Mock['client']['ext']['broadworks']['subscribers']['export']>[0];
  const exported = ({ client }: Mock, query: Query = {}) => client.ext.broadworks.subscribers.export(query);

  test('has everybody in the columns of the list', async () => {
    const world = await startMock();
    expect(await exported(world)).toBe(formatSubscribers(await everybody(world)));
  });

  test('leaves out those who are provisioned if asked to; whoever is pending, failed or updating stays', async () => {
    const world = await startMock();
    const others = (await everybody(world)).filter(({ status }) => status !== 'provisioned');
    expect(others.some(({ status }) => status === 'updating')).toBe(true);
    expect(await exported(world, { excludeProvisioned: true })).toBe(formatSubscribers(others));
    expect(await exported(world, { excludeProvisioned: false })).toBe(formatSubscribers(await everybody(world)));
    expect(await exported(world, { excludeProvisioned: true, status: ['provisioned'] })).toBe(formatSubscribers([]));
  });

  test('honours the filters of the list', async () => {
    const world = await startMock();
    const query = { spEnterpriseId: 'Reseller1+acme', status: ['error', 'provisioned'] as SubscriberStatus[] };
    const found = await world.client.broadworks.subscribers.list(query).toArray();
    expect(found.length).toBeGreaterThan(1);
    expect(await exported(world, query)).toBe(formatSubscribers(found));
    const one = { ...query, userId: found[0]?.userId ?? '' };
    expect(await exported(world, one)).toBe(formatSubscribers(found.slice(0, 1)));
  });

  test('is known for UTF-8 by its first bytes, so that a spreadsheet shows names of every script', async () => {
    const { request } = await startMock();
    const reply = await request('/ext/broadworks/subscribers/export');
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect([...new Uint8Array(await reply.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('has no cell that a spreadsheet runs as a formula', async () => {
    const world = await startMock();
    const file = await exported(world);
    expect(file).toContain('=HYPERLINK');
    expect(file).not.toMatch(/(^|[,\n"])[\s]*[=+\-@]/);
    const [header, ...rows] = readRecords(file.replaceAll('\r\n', '\n'));
    expect(header?.cells).toHaveLength(11);
    expect(rows.every(({ cells }) => cells.length === 11)).toBe(true);
  });
});
