import { request } from 'node:http';
import { createClient } from '@hubdeck/sdk';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createMockServer } from './server';
import { readJson, START, startMock } from './testing/start-mock';

describe('a server with a port', () => {
  test('answers on loopback and ends at once with open connections', async () => {
    const mock = await createMockServer({ port: 0 });
    expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
    const headers = { Authorization: `Bearer ${mock.token}` };
    const reply = await fetch(`${mock.url}/people?max=2`, { headers });
    const page = await readJson(reply);
    expect(page.items).toHaveLength(2);
    expect(reply.headers.get('link')).toContain(`<${mock.url}/people?`);

    const idle = request(`${mock.url}/people`, { headers: { ...headers, 'Content-Length': '10' }, method: 'POST' });
    idle.on('error', () => undefined);
    idle.flushHeaders();
    await new Promise((resolve) => idle.once('socket', (socket) => socket.once('connect', resolve)));
    await mock.close();
    await expect(fetch(mock.url)).rejects.toThrow();
  });

  test('does what is due without being asked', async () => {
    const timers: { run: () => void; delayMs: number }[] = [];
    const delivered: string[] = [];
    const mock = await createMockServer({
      port: 0,
      clock: { now: () => START },
      setTimer: (run, delayMs) => {
        timers.push({ run, delayMs });
        return () => undefined;
      },
      deliver: async (url) => {
        delivered.push(url);
        return new Response(null, { status: 204 });
      },
    });
    onTestFinished(() => mock.close());
    const client = createClient({ baseUrl: mock.url, token: mock.token });
    const { orgId = '' } = await client.people.me();
    const target = { targetUrl: 'http://localhost:9/', resource: 'adminBatchJobs', event: 'statusChanged' } as const;
    await client.webhooks.create({ body: { name: 'Jobs', ...target, ownedBy: 'org' } });
    await client.activationEmails.send({ orgId });
    expect(timers.at(-1)?.delayMs).toBe(0);
    timers.at(-1)?.run();
    await vi.waitUntil(() => delivered.length > 0);
    expect(delivered).toEqual([target.targetUrl]);
  });

  test('says by its error that the port is taken', async () => {
    const mock = await createMockServer({ port: 0 });
    onTestFinished(() => mock.close());
    const port = Number(new URL(mock.url).port);
    await expect(createMockServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE', port });
  });
});

describe('control routes', () => {
  test('refuse a web page of another origin', async () => {
    const { mock } = await startMock();
    const reset = (origin: string) => mock.fetch(`${mock.controlUrl}/reset`, { method: 'POST', headers: { origin } });
    expect((await reset('https://evil.example')).status).toBe(403);
    expect((await reset(new URL(mock.url).origin)).status).toBe(204);
  });

  test('turn the clock', async () => {
    const { mock } = await startMock();
    const body = JSON.stringify({ milliseconds: 1000 });
    const reply = await mock.fetch(`${mock.controlUrl}/clock/advance`, { method: 'POST', body });
    expect(await readJson(reply)).toEqual({ now: new Date(START + 1000).toISOString() });
    const back = await mock.fetch(`${mock.controlUrl}/clock/advance`, { method: 'POST', body: '{"milliseconds":-1}' });
    expect(back.status).toBe(400);
  });
});

test('the same seed gives the same organization, another one another', async () => {
  const names = async (seed: number) => {
    const { client } = await startMock({ seed });
    return (await client.people.list({}, { pageSize: 1000 }).toArray()).map((person) => person.displayName);
  };
  expect(await names(7)).toEqual(await names(7));
  expect(await names(7)).not.toEqual(await names(8));
});
