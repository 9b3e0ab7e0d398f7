import { type NewSubscriber, SUBSCRIBER_STATUSES, type Subscriber, type SubscriberStatus } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import type { MockServerOptions } from '../server';
import { type Mock, outbox, refusal } from '../testing/somebody';
import { readJson, START, startMock } from '../testing/start-mock';
import { PROVISIONING_MS } from './provisioning';

/** Every status against everything that can happen, as the administrator, the user and the service see it. */

const ACME = 'Reseller1+acme';
const NOT_READY = 'Reseller2+driftwood';
const EMPTY = 'Reseller2+elmwood';
const EMAIL = 'new.user@acme.example';
const MINUTE = 60_000;
const REFUSED = 409;

const get = ({ client }: Mock, subscriberId: string) => client.broadworks.subscribers.get({ subscriberId });
const everybody = ({ client }: Mock) => client.broadworks.subscribers.list().toArray();

/** The user does something in the portal; the status of the answer. */
const user = async ({ mock }: Mock, id: string, event: string, body: object = {}) => {
  const init = { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  return (await mock.fetch(`${mock.controlUrl}/portal/subscribers/${id}/${event}`, init)).status;
};

async function add(mock: Mock, order: Partial<NewSubscriber> = {}, spEnterpriseId = ACME): Promise<Subscriber> {
  const [enterprise] = await mock.client.broadworks.enterprises.list({ spEnterpriseId }).toArray();
  const names = { userId: '9990001@acme.example', firstName: 'Jo', lastName: 'Doe', extension: '77' };
  const provisioningId = enterprise?.provisioningId ?? '';
  const body = { provisioningId, spEnterpriseId, ...names, package: 'basic' as const, ...order };
  return mock.client.broadworks.subscribers.create({ body });
}

async function settle(mock: Mock, { id }: Pick<Subscriber, 'id'>): Promise<Subscriber> {
  mock.mock.clock.advance(PROVISIONING_MS);
  return get(mock, id);
}

/** How somebody comes into each status, from the beginning. */
const WAYS: Readonly<Record<SubscriberStatus, (mock: Mock) => Promise<Subscriber>>> = {
  pending_email_input: (mock) => add(mock),
  async pending_email_validation(mock) {
    const { id } = await add(mock);
    await user(mock, id, 'enterEmail', { email: EMAIL });
    return get(mock, id);
  },
  pending_user_migration: async (mock) => settle(mock, await add(mock, { email: 'jo@consumer.example' })),
  provisioning: (mock) => add(mock, { email: EMAIL }),
  provisioned: async (mock) => settle(mock, await add(mock, { email: EMAIL })),
  async updating(mock) {
    const { id } = await settle(mock, await add(mock, { email: EMAIL }));
    return mock.client.broadworks.subscribers.update({ subscriberId: id, body: { package: 'standard' } });
  },
  error: async (mock) => settle(mock, await add(mock, { email: 'archer@farms.com' })),
};

const answer = async (work: Promise<unknown>) => (await refusal(work)).status;

const HAPPENINGS: Readonly<Record<string, (mock: Mock, id: string) => Promise<unknown>>> = {
  'the user enters an e-mail address': (mock, id) => user(mock, id, 'enterEmail', { email: 'other@acme.example' }),
  'the user validates it': (mock, id) => user(mock, id, 'validateEmail'),
  'the user consents': (mock, id) => user(mock, id, 'consent'),
  'the administrator retries': ({ client }, subscriberId) =>
    answer(client.ext.broadworks.subscribers.retryActivation({ subscriberId, body: { email: EMAIL } })),
  'the administrator changes the package': ({ client }, subscriberId) =>
    answer(client.broadworks.subscribers.update({ subscriberId, body: { package: 'premium' } })),
  'the administrator has the consent mail sent': ({ client }, subscriberId) =>
    answer(client.broadworks.subscribers.sendConsentEmail({ subscriberId })),
  'time passes': async ({ mock }) => mock.clock.advance(PROVISIONING_MS),
};

const INPUT = 'pending_email_input';
const VALIDATION = 'pending_email_validation';
const MIGRATION = 'pending_user_migration';
const RUNNING = 'provisioning';

/** The status afterwards; what is refused changes nothing. */
// biome-ignore format: a table
const TABLE: Readonly<Record<string, readonly (SubscriberStatus | number)[]>> = {
  // from                                         INPUT       VALIDATION  MIGRATION  provisioning  provisioned   updating       error
  'the user enters an e-mail address':           [VALIDATION, VALIDATION, REFUSED,   REFUSED,      REFUSED,      REFUSED,       VALIDATION],
  'the user validates it':                       [REFUSED,    RUNNING,    REFUSED,   REFUSED,      REFUSED,      REFUSED,       REFUSED],
  'the user consents':                           [REFUSED,    REFUSED,    RUNNING,   REFUSED,      REFUSED,      REFUSED,       REFUSED],
  'the administrator retries':                   [RUNNING,    RUNNING,    RUNNING,   REFUSED,      REFUSED,      REFUSED,       RUNNING],
  'the administrator changes the package':       [INPUT,      VALIDATION, MIGRATION, REFUSED,      'updating',   REFUSED,       'error'],
  'the administrator has the consent mail sent': [REFUSED,    REFUSED,    MIGRATION, REFUSED,      REFUSED,      REFUSED,       REFUSED],
  'time passes':                                 [INPUT,      VALIDATION, MIGRATION, 'provisioned', 'provisioned', 'provisioned', 'error'],
};

describe.each(SUBSCRIBER_STATUSES)('one who is %s', (status) => {
  test.each(Object.entries(TABLE))('and %s', async (happening, row) => {
    const world = await startMock();
    const before = await WAYS[status](world);
    expect(before.status).toBe(status);
    world.mock.clock.advance(1);
    const outcome = row[SUBSCRIBER_STATUSES.indexOf(status)];
    const result = await HAPPENINGS[happening]?.(world, before.id);
    const after = await get(world, before.id);
    if (outcome === REFUSED) expect([result, after]).toEqual([REFUSED, before]);
    else expect(after.status).toBe(outcome);
    const hasMoved = after.status !== before.status;
    expect(after.lastStatusChange > before.lastStatusChange).toBe(hasMoved);
    expect(after.personId !== undefined).toBe(after.status === 'provisioned');
    expect(after.errors !== undefined).toBe(after.status === 'error');
  });

  test('can be deleted, and may start again', async () => {
    const world = await startMock();
    const { id: subscriberId, userId } = await WAYS[status](world);
    await world.client.broadworks.subscribers.delete({ subscriberId });
    expect(await refusal(get(world, subscriberId))).toMatchObject({ status: 404 });
    expect(await settle(world, await add(world, { userId, email: EMAIL }))).toMatchObject({ status: 'provisioned' });
  });
});

describe('users whose e-mail addresses are not trusted', () => {
  test('provision themselves by typing an address and validating it', async () => {
    const world = await startMock();
    const { id } = await WAYS.pending_email_validation(world);
    expect(await get(world, id)).toMatchObject({ email: EMAIL, selfActivated: true });
    expect(await outbox(world)).toMatchObject([{ recipient: EMAIL }]);
    expect(await user(world, id, 'validateEmail')).toBe(200);
    expect(await settle(world, { id })).toMatchObject({ status: 'provisioned', email: EMAIL });
  });

  test('may correct an address that is not validated yet: the mail goes to the other one', async () => {
    const world = await startMock();
    const { id } = await WAYS.pending_email_validation(world);
    await user(world, id, 'enterEmail', { email: 'right@acme.example' });
    expect((await outbox(world)).map(({ recipient }) => recipient).sort()).toEqual([EMAIL, 'right@acme.example']);
  });

  test('who have an account of a consumer get an e-mail, and are provisioned once they consent', async () => {
    const world = await startMock();
    const { id } = await WAYS.pending_user_migration(world);
    expect(await outbox(world)).toMatchObject([{ recipient: 'jo@consumer.example' }]);
    await user(world, id, 'consent');
    expect(await settle(world, { id })).toMatchObject({ status: 'provisioned', email: 'jo@consumer.example' });
  });

  test('cannot bring such an account into an organization in which nobody is yet', async () => {
    const world = await startMock();
    const failed = await settle(world, await add(world, { email: 'jo@consumer.example' }, EMPTY));
    expect(failed).toMatchObject({ status: 'error', errors: [{ errorCode: 990047 }] });
    await settle(world, await add(world, { userId: 'first@elmwood.example', email: 'first@elmwood.example' }, EMPTY));
    const second = await add(world, { userId: 'second@elmwood.example', email: 'jo@consumer.example' }, EMPTY);
    expect(await settle(world, second)).toMatchObject({ status: 'pending_user_migration' });
  });
});

describe('while the template is not ready, self-provisioning fails with an error that says so', () => {
  const explained = {
    status: 'error',
    errors: [{ errorCode: 990042, description: expect.stringMatching(/Share Link does not point to the activation/) }],
  };

  test('when an address is typed', async () => {
    const world = await startMock();
    const { id } = await add(world, {}, NOT_READY);
    await user(world, id, 'enterEmail', { email: 'jo@driftwood.example' });
    expect(await get(world, id)).toMatchObject(explained);
    expect(await outbox(world)).toEqual([]);
  });

  test('when it came to be so after the address was typed; and it works once the template is right', async () => {
    const world = await startMock();
    const { id, provisioningId } = await WAYS.pending_email_validation(world);
    const { update, get: read } = world.client.ext.broadworks.onboardingTemplates;
    await update({ provisioningId, body: { shareLink: 'https://elsewhere.example' } });
    await user(world, id, 'validateEmail');
    expect(await settle(world, { id })).toMatchObject(explained);
    const { activationLink: shareLink } = await read({ provisioningId });
    await update({ provisioningId, body: { shareLink } });
    await user(world, id, 'enterEmail', { email: EMAIL });
    await user(world, id, 'validateEmail');
    expect(await settle(world, { id })).toMatchObject({ status: 'provisioned' });
  });

  test('but those whom the service provider vouches for are provisioned', async () => {
    const world = await startMock();
    const vouchedFor = await add(world, { email: 'jo@driftwood.example' }, NOT_READY);
    expect(await settle(world, vouchedFor)).toMatchObject({ status: 'provisioned' });
  });
});

describe('the service', () => {
  test('cannot provision while the directory of the enterprise does not answer', async () => {
    const options: MockServerOptions = { settings: { unreachableEnterprises: [ACME] } };
    const world = await startMock(options);
    const failed = await settle(world, await add(world, { email: EMAIL }));
    expect(failed).toMatchObject({ status: 'error', errors: [{ errorCode: 6003 }] });
  });

  test('brings those to an end who were on the way when the world began, one after the other', async () => {
    const world = await startMock();
    const onTheWay = (await everybody(world)).filter(
      ({ status }) => status === 'provisioning' || status === 'updating',
    );
    expect(onTheWay.length).toBeGreaterThan(5);
    const statuses = async () => (await everybody(world)).filter(({ id }) => onTheWay.some((one) => one.id === id));
    const countLeft = async () =>
      (await statuses()).filter(({ status }) => /provisioning|updating/.test(status)).length;
    world.mock.clock.advance(MINUTE);
    const left = await countLeft();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(onTheWay.length);
    world.mock.clock.advance(10 * MINUTE);
    const ended = await statuses();
    for (const { status, lastStatusChange } of ended) {
      expect(['provisioned', 'error', 'pending_user_migration']).toContain(status);
      expect(Date.parse(lastStatusChange)).toBeGreaterThan(START);
    }
    expect(ended.filter(({ status }) => status === 'provisioned').length).toBeGreaterThan(onTheWay.length / 2);
  });

  test('does so again after a reset', async () => {
    const world = await startMock();
    const begin = await everybody(world);
    world.mock.clock.advance(11 * MINUTE);
    const end = await everybody(world);
    await world.mock.fetch(`${world.mock.controlUrl}/reset`, { method: 'POST' });
    expect(await everybody(world)).toEqual(begin);
    world.mock.clock.advance(11 * MINUTE);
    const withoutPeople = (rows: Subscriber[]) => rows.map(({ personId: _, ...row }) => row);
    expect(withoutPeople(await everybody(world))).toEqual(withoutPeople(end));
  });

  test('shows of everybody the BroadWorks ID, the package and the status, with the errors of those who failed', async () => {
    const { request } = await startMock();
    const { items } = await readJson(await request('/broadworks/subscribers?max=100'));
    for (const row of items) expect(row).toMatchObject({ userId: expect.any(String), package: expect.any(String) });
    expect(new Set(items.map((row: Subscriber) => row.status))).toEqual(new Set(SUBSCRIBER_STATUSES));
    for (const row of items) expect(row.errors === undefined || row.status === 'error').toBe(true);
  });
});
