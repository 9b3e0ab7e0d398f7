import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { MockServerOptions } from '../server';
import { readJson, START, startMock } from '../testing/start-mock';

const body = {
  name: 'Jobs',
  targetUrl: 'http://localhost:9/jobs',
  resource: 'adminBatchJobs',
  event: 'statusChanged',
  ownedBy: 'org',
} as const;

describe('webhooks', () => {
  test('are created, shown, changed and deleted', async () => {
    const { client } = await startMock();
    const me = await client.people.me();
    const created = await client.webhooks.create({ body: { ...body, filter: 'status=COMPLETED', secret: 'sesame' } });
    expect(created).toEqual({
      ...body,
      id: expect.any(String),
      filter: 'status=COMPLETED',
      secret: 'sesame',
      orgId: me.orgId,
      createdBy: me.id,
      status: 'active',
      created: new Date(START).toISOString(),
    });
    const webhookId = created.id;
    expect(await client.webhooks.get({ webhookId })).toEqual(created);
    const change = { name: 'New', targetUrl: 'http://localhost:9/new', secret: 'open' };
    expect(await client.webhooks.update({ webhookId, body: change })).toEqual({ ...created, ...change });
    expect(await client.webhooks.list({ ownedBy: 'org' }).toArray()).toEqual([{ ...created, ...change }]);
    await client.webhooks.delete({ webhookId });
    await expect(client.webhooks.get({ webhookId })).rejects.toMatchObject({ status: 404 });
    await expect(client.webhooks.delete({ webhookId })).rejects.toMatchObject({ status: 404 });
    await expect(client.webhooks.update({ webhookId, body: change })).rejects.toMatchObject({ status: 404 });
  });

  test('cannot be switched off', async () => {
    const { client } = await startMock();
    const { id, name, targetUrl } = await client.webhooks.create({ body });
    const update = { name, targetUrl, status: 'inactive' } as const;
    expect((await client.webhooks.update({ webhookId: id, body: update })).status).toBe('active');
  });

  test.each([
    ['without a name', { name: undefined }, 'name'],
    ['to no address', { targetUrl: 'nowhere' }, 'targetUrl'],
    ['to an address that is broken', { targetUrl: 'http://[' }, 'targetUrl'],
    ['to a file', { targetUrl: 'file:///etc/passwd' }, 'targetUrl'],
    ['of an unknown resource', { resource: 'devices' }, 'resource'],
    ['of an unknown event', { event: 'exploded' }, 'event'],
  ])('%s are refused', async (_, change, field) => {
    const { request } = await startMock();
    const reply = await request('/webhooks', {
      method: 'POST',
      body: JSON.stringify({ ...body, ...change }),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(reply.status).toBe(400);
    expect((await readJson(reply)).errors[0].description).toMatch(`${field}: `);
  });

  test('leave their marks in the audit events', async () => {
    const { client } = await startMock();
    const { orgId = '' } = await client.people.me();
    await client.webhooks.create({ body });
    const range = { orgId, from: START - 1000, to: START + 1000 };
    const [event] = await client.auditEvents.list({ ...range, eventCategories: ['WEBHOOKS'] }).toArray();
    expect(event?.data.actionText).toMatch(/ created the webhook Jobs\.$/);
  });
});

interface Posted {
  readonly url: string;
  readonly signature: string | null;
  readonly body: string;
}

/** A mock that takes down what it posts; `answer` is what the target says. */
async function startReceiver(answer: () => Promise<Response>, options: MockServerOptions = {}) {
  const posted: Posted[] = [];
  const started = await startMock({
    deliver: (url, init) => {
      const signature = new Headers(init.headers).get('x-spark-signature');
      posted.push({ url, signature, body: String(init.body) });
      return answer();
    },
    ...options,
  });
  const { client, mock } = started;

  /** Makes a job change its status twice: it is seen to start, and to end, a second later. */
  async function runJob() {
    const { orgId = '' } = await client.people.me();
    await client.activationEmails.send({ orgId });
    await mock.settled();
    mock.clock.advance(1000);
    await mock.settled();
  }

  const attempts = async () => (await readJson(await mock.fetch(`${mock.controlUrl}/webhooks/deliveries`))).items;
  return { ...started, posted, runJob, attempts };
}

const accept = async () => new Response(null, { status: 204 });
const fail = async () => new Response('no', { status: 500 });

describe('an event', () => {
  test('is posted to whoever wants it, signed', async () => {
    const { client, posted, runJob, attempts } = await startReceiver(accept);
    const { id } = await client.webhooks.create({ body: { ...body, secret: 'sesame', filter: 'status=COMPLETED' } });
    await client.webhooks.create({ body: { ...body, resource: 'rooms' } });
    await runJob();
    expect(posted).toHaveLength(1);
    const [first] = posted;
    expect(first?.url).toBe(body.targetUrl);
    expect(first?.signature).toBe(
      createHmac('sha1', 'sesame')
        .update(first?.body ?? '')
        .digest('hex'),
    );
    expect(JSON.parse(first?.body ?? '')).toMatchObject({
      id,
      name: 'Jobs',
      resource: 'adminBatchJobs',
      event: 'statusChanged',
      filter: 'status=COMPLETED',
      ownedBy: 'org',
      status: 'active',
      actorId: expect.any(String),
      data: { status: 'COMPLETED', latestExecutionStatus: 'COMPLETED', id: expect.any(String) },
    });
    expect(first?.body).not.toContain('sesame');
    expect(await attempts()).toEqual([expect.objectContaining({ status: 204, succeeded: true, body: first?.body })]);
  });

  test('without a secret is not signed', async () => {
    const { client, posted, runJob } = await startReceiver(accept);
    await client.webhooks.create({ body });
    await runJob();
    expect(posted.length).toBeGreaterThan(0);
    for (const { signature } of posted) expect(signature).toBeNull();
  });

  test('that does not arrive is tried again, ever later, and given up in the end', async () => {
    const { client, mock, posted, runJob, attempts } = await startReceiver(fail);
    await client.webhooks.create({ body: { ...body, filter: 'status=COMPLETED' } });
    await runJob();
    const times = [];
    for (const seconds of [1, 10, 60, 300, 3600]) {
      times.push(posted.length);
      mock.clock.advance(seconds * 1000 - 1);
      await mock.settled();
      expect(posted).toHaveLength(times.at(-1) ?? 0);
      mock.clock.advance(1);
      await mock.settled();
    }
    expect(times).toEqual([1, 2, 3, 4, 5]);
    expect(posted).toHaveLength(5);
    expect(await attempts()).toHaveLength(5);
  });

  test('arrives late at a target that was down', async () => {
    let isUp = false;
    const { client, mock, runJob, attempts } = await startReceiver(async () => {
      if (!isUp) throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
      return accept();
    });
    await client.webhooks.create({ body: { ...body, filter: 'status=COMPLETED' } });
    await runJob();
    isUp = true;
    mock.clock.advance(1000);
    await mock.settled();
    const [second, first] = await attempts();
    expect(first).toMatchObject({ succeeded: false, error: 'ECONNREFUSED' });
    expect(second).toMatchObject({ succeeded: true, deliveryId: first.deliveryId });
  });

  test('goes nowhere once its webhook is deleted', async () => {
    const { client, mock, posted, runJob } = await startReceiver(fail);
    const { id } = await client.webhooks.create({ body: { ...body, filter: 'status=COMPLETED' } });
    await runJob();
    await client.webhooks.delete({ webhookId: id });
    mock.clock.advance(3_600_000);
    await mock.settled();
    expect(posted).toHaveLength(1);
  });

  test('does not leave this machine', async () => {
    const { client, mock, runJob, attempts } = await startReceiver(accept, { deliver: undefined as never });
    await client.webhooks.create({ body: { ...body, targetUrl: 'https://hooks.example.com/' } });
    await runJob();
    await mock.settled();
    expect((await attempts())[0].error).toContain('hooks.example.com is another machine');
  });
});

test('a webhook that fails 100 times in five minutes goes inactive, until its owner brings it back', async () => {
  const { client, mock, posted, runJob } = await startReceiver(fail);
  const { id: webhookId, name, targetUrl } = await client.webhooks.create({ body });
  const statusNow = async () => (await client.webhooks.get({ webhookId })).status;
  while (posted.length < 100) {
    expect(await statusNow()).toBe('active');
    await runJob();
  }
  expect(await statusNow()).toBe('inactive');
  const failures = posted.length;
  await runJob();
  mock.clock.advance(3_600_000);
  await mock.settled();
  expect(posted).toHaveLength(failures);
  expect((await client.webhooks.update({ webhookId, body: { name, targetUrl, status: 'active' } })).status).toBe(
    'active',
  );
  await runJob();
  expect(posted.length).toBeGreaterThan(failures);
  expect(await statusNow()).toBe('active');
});

test('failures that are spread out leave a webhook active', async () => {
  const { client, mock, posted, runJob } = await startReceiver(fail);
  const { id: webhookId } = await client.webhooks.create({ body: { ...body, filter: 'status=COMPLETED' } });
  while (posted.length < 110) {
    await runJob();
    mock.clock.advance(60_000);
  }
  expect((await client.webhooks.get({ webhookId })).status).toBe('active');
});
