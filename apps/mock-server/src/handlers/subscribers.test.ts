import {
  encodeWebexId,
  type NewSubscriber,
  SUBSCRIBER_STATUSES,
  type SubscriberChange,
  type SubscriberStatus,
} from '@hubdeck/core';
import type { ApiError } from '@hubdeck/sdk';
import { describe, expect, test } from 'vitest';
import { PROVISIONING_MS } from '../broadworks/provisioning';
import { type Mock, outbox } from '../testing/somebody';
import { readJson, START, startMock } from '../testing/start-mock';

const ENTERPRISE = 'Reseller1+acme';
const TRUSTING_ENTERPRISE = 'Reseller2+elmwood';

async function enterpriseCalled({ client }: Mock, spEnterpriseId = ENTERPRISE) {
  const [enterprise] = await client.broadworks.enterprises.list({ spEnterpriseId }).toArray();
  if (!enterprise?.provisioningId) throw new Error(`no ${spEnterpriseId} in the seed`);
  return { ...enterprise, provisioningId: enterprise.provisioningId };
}

async function orderFor(mock: Mock, order: Partial<NewSubscriber> = {}, enterprise = ENTERPRISE) {
  const { provisioningId, spEnterpriseId } = await enterpriseCalled(mock, enterprise);
  const name = { userId: '9990001@sp.example', firstName: 'John', lastName: 'Andersen' };
  const numbers = { primaryPhoneNumber: '+1-240-555-1212', extension: '1212' };
  return { provisioningId, spEnterpriseId, ...name, ...numbers, package: 'standard' as const, ...order };
}

const add = async (mock: Mock, order: Partial<NewSubscriber> = { email: 'john@acme.example' }) =>
  mock.client.broadworks.subscribers.create({ body: await orderFor(mock, order) });

const get = ({ client }: Mock, subscriberId: string) => client.broadworks.subscribers.get({ subscriberId });

async function addSettled(mock: Mock, order?: Partial<NewSubscriber>) {
  const { id } = await add(mock, order);
  mock.mock.clock.advance(PROVISIONING_MS);
  return get(mock, id);
}

const refusal = async (work: Promise<unknown>) => {
  const error = (await work.catch((thrown: unknown) => thrown)) as ApiError;
  return { status: error.status, errors: error.errors };
};

async function seeded({ client }: Mock, status: SubscriberStatus) {
  const [subscriber] = await client.broadworks.subscribers.list({ status: [status] }).toArray();
  if (!subscriber) throw new Error(`nobody is ${status} in the seed`);
  return subscriber;
}

describe('a subscriber with an e-mail address', () => {
  test('is provisioned by and by, and has a Webex user of the enterprise from then on', async () => {
    const world = await startMock();
    const { orgId } = await enterpriseCalled(world);
    const added = await add(world);
    expect(added).toMatchObject({ status: 'provisioning', selfActivated: false, email: 'john@acme.example' });
    expect(added).not.toHaveProperty('personId');
    world.mock.clock.advance(PROVISIONING_MS - 1);
    expect(await get(world, added.id)).toEqual(added);
    world.mock.clock.advance(1);
    const provisioned = await get(world, added.id);
    expect(provisioned).toMatchObject({ status: 'provisioned', package: 'standard' });
    expect(Date.parse(provisioned.lastStatusChange)).toBe(START + PROVISIONING_MS);
    const person = await world.client.people.get({ personId: provisioned.personId ?? '' });
    expect(person).toMatchObject({ orgId, emails: ['john@acme.example'], displayName: 'John Andersen' });
  });

  test('takes the user that the enterprise has already', async () => {
    const world = await startMock();
    const first = await addSettled(world);
    await world.client.broadworks.subscribers.delete({ subscriberId: first.id });
    expect(await world.client.people.get({ personId: first.personId ?? '' })).toMatchObject({ id: first.personId });
    const second = await addSettled(world);
    expect(second).toMatchObject({ status: 'provisioned', personId: first.personId });
    expect(second.id).not.toBe(first.id);
  });

  test('fails where the BroadWorks ID has a user', async () => {
    const world = await startMock();
    await addSettled(world);
    const failed = await addSettled(world, { email: 'other@acme.example' });
    expect(failed).toMatchObject({ status: 'error', errors: [{ errorCode: 10022 }] });
    expect(failed).not.toHaveProperty('personId');
  });

  test.each([
    ["is another subscriber's", 'john@acme.example'],
    ["is a user's of another organization", 'archer@farms.com'],
  ])('fails where the address %s', async (_, email) => {
    const world = await startMock();
    await addSettled(world);
    const failed = await addSettled(world, { userId: '9990002@sp.example', email });
    expect(failed).toMatchObject({ status: 'error', errors: [{ errorCode: 990045 }] });
  });

  test('is asked for consent by mail where the address has an account of its own', async () => {
    const world = await startMock();
    const waiting = await addSettled(world, { email: 'john@consumer.example' });
    expect(waiting).toMatchObject({ status: 'pending_user_migration' });
    expect(waiting).not.toHaveProperty('errors');
    expect(await outbox(world)).toMatchObject([{ recipient: 'john@consumer.example' }]);
  });
});

describe('a subscriber without an e-mail address', () => {
  test('waits for one where the template trusts none', async () => {
    const world = await startMock();
    const waiting = await addSettled(world, {});
    expect(waiting).toMatchObject({ status: 'pending_email_input' });
    expect(waiting).not.toHaveProperty('email');
  });

  test('is refused where the template trusts e-mails', async () => {
    const world = await startMock();
    const body = await orderFor(world, {}, TRUSTING_ENTERPRISE);
    const create = world.client.broadworks.subscribers.create({ body });
    expect(await refusal(create)).toMatchObject({ status: 400, errors: [{ errorCode: 1001, fieldName: 'email' }] });
  });
});

describe('the order of a subscriber', () => {
  const post = async ({ request }: Mock, body: unknown) => {
    const headers = { 'Content-Type': 'application/json' };
    const reply = await request('/broadworks/subscribers', { method: 'POST', body: JSON.stringify(body), headers });
    return { status: reply.status, ...(await readJson(reply)) };
  };

  test('is refused with the code and the name of every field that is missing', async () => {
    const world = await startMock();
    const { status, errors } = await post(world, { firstName: 'John', package: 'basic' });
    const code = 1001;
    expect(status).toBe(400);
    expect(errors.map(({ errorCode, fieldName }: Record<string, unknown>) => [errorCode, fieldName])).toEqual([
      [code, 'provisioningId'],
      [code, 'userId'],
      [code, 'spEnterpriseId'],
      [code, 'lastName'],
    ]);
  });

  test.each([
    ['firstName', ''],
    ['lastName', 'x'.repeat(65)],
  ])('is refused with the code for the size of %s', async (field, value) => {
    const world = await startMock();
    const { errors } = await post(world, { ...(await orderFor(world)), [field]: value });
    expect(errors).toMatchObject([{ errorCode: 1002, fieldName: field }]);
  });

  test.each([
    ['package', 'deluxe'],
    ['email', 'nobody'],
    ['primaryPhoneNumber', 'call me'],
    ['extension', '12a'],
    ['provisioningId', 'nonsense'],
    ['spEnterpriseId', 'Reseller9+nobody'],
  ])('is refused for %s "%s"', async (field, value) => {
    const world = await startMock();
    const { status, errors } = await post(world, { ...(await orderFor(world)), [field]: value });
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors[0].description).toMatch(new RegExp(`^${field}:`));
  });
});

describe('a change', () => {
  test('of a provisioned subscriber shows once it is done', async () => {
    const world = await startMock();
    const before = await addSettled(world);
    const change = { package: 'premium', lastName: 'Anderson', mobilePhoneNumber: '+1-818-279-1234' } as const;
    const changing = await world.client.broadworks.subscribers.update({ subscriberId: before.id, body: change });
    expect(changing).toMatchObject({ status: 'updating', package: 'standard', lastName: 'Andersen' });
    expect(changing).not.toHaveProperty('personId');
    world.mock.clock.advance(PROVISIONING_MS);
    const after = await get(world, before.id);
    expect(after).toMatchObject({ ...change, status: 'provisioned', personId: before.personId });
    expect(Date.parse(after.lastStatusChange) - Date.parse(before.lastStatusChange)).toBe(PROVISIONING_MS);
    const person = await world.client.people.get({ personId: before.personId ?? '' });
    expect(person).toMatchObject({ displayName: 'John Anderson', lastName: 'Anderson' });
  });

  test('to the BroadWorks ID of another fails, and changes nothing else', async () => {
    const world = await startMock();
    const other = await seeded(world, 'provisioned');
    const { id: subscriberId, userId } = await addSettled(world);
    const update = (body: SubscriberChange) => world.client.broadworks.subscribers.update({ subscriberId, body });
    await update({ userId: other.userId, package: 'premium' });
    world.mock.clock.advance(PROVISIONING_MS);
    const failed = await get(world, subscriberId);
    expect(failed).toMatchObject({ status: 'error', errors: [{ errorCode: 10022 }], userId, package: 'standard' });
    const again = await refusal(update({ userId: other.userId }));
    expect(again).toMatchObject({ status: 400, errors: [{ errorCode: 10022, fieldName: 'userId' }] });
    expect(await get(world, subscriberId)).toEqual(failed);
  });

  test.each(['pending_email_input', 'pending_email_validation', 'pending_user_migration', 'error'] as const)(
    'of the package of one who is %s is stored at once',
    async (status) => {
      const world = await startMock();
      const before = await seeded(world, status);
      const changed = before.package === 'premium' ? 'basic' : 'premium';
      const body = { package: changed } as const;
      const after = await world.client.broadworks.subscribers.update({ subscriberId: before.id, body });
      expect(after).toEqual({ ...before, package: changed });
      world.mock.clock.advance(PROVISIONING_MS);
      expect(await get(world, before.id)).toEqual(after);
    },
  );

  test.each(['provisioning', 'updating'] as const)('of one who is %s is refused', async (status) => {
    const world = await startMock();
    const { id: subscriberId } = await seeded(world, status);
    const update = world.client.broadworks.subscribers.update({ subscriberId, body: { package: 'basic' } });
    expect(await refusal(update)).toMatchObject({ status: 409, errors: [{ errorCode: 990041 }] });
  });

  test('can take a number away, but not the last way to reach somebody', async () => {
    const world = await startMock();
    const { id: subscriberId } = await addSettled(world, {});
    const update = (body: { primaryPhoneNumber?: string; extension?: string }) =>
      world.client.broadworks.subscribers.update({ subscriberId, body });
    expect(await update({ primaryPhoneNumber: '' })).not.toHaveProperty('primaryPhoneNumber');
    expect(await refusal(update({ extension: '' }))).toMatchObject({ status: 400, errors: [{ errorCode: 990044 }] });
    expect(await update({ extension: '', primaryPhoneNumber: '+1-240-555-1213' })).not.toHaveProperty('extension');
  });
});

describe('deleting', () => {
  test('ends the mapping, not the user, and whatever was under way', async () => {
    const world = await startMock();
    const { id: subscriberId } = await add(world);
    await world.client.broadworks.subscribers.delete({ subscriberId });
    world.mock.clock.advance(PROVISIONING_MS);
    expect(await refusal(get(world, subscriberId))).toMatchObject({ status: 404 });
    expect(await refusal(world.client.broadworks.subscribers.delete({ subscriberId }))).toMatchObject({ status: 404 });
    expect(await addSettled(world)).toMatchObject({ status: 'provisioned' });
  });

  test.each(SUBSCRIBER_STATUSES)('is allowed for one who is %s', async (status) => {
    const world = await startMock();
    const { id: subscriberId } = await seeded(world, status);
    await world.client.broadworks.subscribers.delete({ subscriberId });
    expect(await refusal(get(world, subscriberId))).toMatchObject({ status: 404 });
  });
});

describe('the precheck', () => {
  const validate = ({ client }: Mock, body: { email: string; userId?: string; spEnterpriseId?: string }) =>
    client.broadworks.subscribers.validate({ body });

  test('says that nothing stands in the way, and changes nothing', async () => {
    const world = await startMock();
    expect(await validate(world, await orderFor(world, { email: 'new@acme.example' }).then(withEmail))).toEqual({
      message: 'success',
      info: [{ infoCode: 100, description: expect.any(String) }],
    });
    expect(await world.client.broadworks.subscribers.list({ email: 'new@acme.example' }).toArray()).toEqual([]);
  });

  const withEmail = (order: Partial<NewSubscriber>) => ({ ...order, email: order.email ?? '' });

  test('says what does', async () => {
    const world = await startMock();
    const { userId } = await seeded(world, 'provisioned');
    const used = validate(world, { email: 'archer@farms.com' });
    const mapped = validate(world, { email: 'new@acme.example', userId });
    expect(await refusal(used)).toMatchObject({ status: 400, errors: [{ errorCode: 990045 }] });
    expect(await refusal(mapped)).toMatchObject({ status: 400, errors: [{ errorCode: 10022 }] });
  });

  test('wants an e-mail address', async () => {
    const world = await startMock();
    const invalid = validate(world, {} as { email: string });
    expect(await refusal(invalid)).toMatchObject({ status: 400, errors: [{ errorCode: 1001 }] });
  });
});

describe('the mail that asks for consent', () => {
  test('goes to those who have to agree', async () => {
    const world = await startMock();
    const { id: subscriberId, email } = await seeded(world, 'pending_user_migration');
    await world.client.broadworks.subscribers.sendConsentEmail({ subscriberId });
    expect(await outbox(world)).toMatchObject([{ recipient: email }]);
  });

  test.each(SUBSCRIBER_STATUSES.filter((status) => status !== 'pending_user_migration'))(
    'is refused for one who is %s',
    async (status) => {
      const world = await startMock();
      const { id: subscriberId } = await seeded(world, status);
      const send = world.client.broadworks.subscribers.sendConsentEmail({ subscriberId });
      expect(await refusal(send)).toMatchObject({ status: 409, errors: [{ errorCode: 990043 }] });
      expect(await outbox(world)).toEqual([]);
    },
  );
});

describe('the list', () => {
  test('filters by everything at once', async () => {
    const world = await startMock();
    const added = await addSettled(world);
    const filter = {
      userId: added.userId,
      personId: added.personId ?? '',
      email: 'JOHN@acme.example',
      provisioningId: added.provisioningId,
      spEnterpriseId: ENTERPRISE,
      lastStatusChange: START,
      status: ['provisioned', 'error'] as SubscriberStatus[],
      after: START - 1,
      selfActivated: false,
    };
    const list = (more: object) => world.client.broadworks.subscribers.list({ ...filter, ...more }).toArray();
    expect(await list({})).toEqual([added]);
    const misses = [
      { userId: 'x' },
      { personId: encodeWebexId('PEOPLE', '0') },
      { email: 'x@acme.example' },
      { provisioningId: 'x' },
      { spEnterpriseId: 'Reseller1+bluebird' },
      { lastStatusChange: START + PROVISIONING_MS },
      { status: ['error'] },
      { after: START },
      { selfActivated: true },
    ];
    for (const miss of misses) expect([miss, await list(miss)]).toEqual([miss, []]);
  });

  test('shows a person only of those who are provisioned', async () => {
    const { client } = await startMock();
    const all = await client.broadworks.subscribers.list().toArray();
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(SUBSCRIBER_STATUSES));
    for (const { personId, status } of all) expect(personId !== undefined).toBe(status === 'provisioned');
  });
});

test('every deed is in the audit events', async () => {
  const world = await startMock();
  const { id: subscriberId } = await addSettled(world);
  const migrating = await seeded(world, 'pending_user_migration');
  await world.client.broadworks.subscribers.update({ subscriberId, body: { package: 'premium' } });
  await world.client.broadworks.subscribers.sendConsentEmail({ subscriberId: migrating.id });
  await world.client.broadworks.subscribers.delete({ subscriberId });
  const { orgId } = await world.client.people.me();
  const range = { orgId, from: START, to: START + PROVISIONING_MS };
  const events = await world.client.auditEvents.list({ ...range, eventCategories: ['USERS'] }).toArray();
  expect(events.map(({ data }) => [data.eventDescription, data.targetId])).toEqual([
    ['BroadWorks subscriber deleted', subscriberId],
    ['Consent mail sent', migrating.id],
    ['BroadWorks subscriber changed', subscriberId],
    ['BroadWorks subscriber added', subscriberId],
  ]);
});

test('deleting the Webex user ends the mapping', async () => {
  const world = await startMock();
  const { id, personId = '' } = await addSettled(world);
  await world.client.people.delete({ personId });
  expect(await refusal(get(world, id))).toMatchObject({ status: 404 });
});
