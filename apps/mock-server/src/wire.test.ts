import { contract, listEndpoints } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { LARGEST_BODY } from './decode';
import { createRoutes } from './routes';
import { createMockServer } from './server';
import { readJson, startMock } from './testing/start-mock';

const UNKNOWN_PERSON = btoa('ciscospark://us/PEOPLE/00000000-0000-4000-8000-000000000000').replace(/=+$/, '');

describe('a refusal', () => {
  test.each([
    ['without a token', '/people/me', { token: null }, 401],
    ['with an unknown token', '/people/me', { token: 'garbage' }, 401],
    ['with a token before it says that there is nothing', `/people/${UNKNOWN_PERSON}`, { token: null }, 401],
    ['of an unknown path', '/nonsense', {}, 404],
    ['of an unknown id', `/people/${UNKNOWN_PERSON}`, {}, 404],
    ['of an id of another kind', `/devices/${UNKNOWN_PERSON}`, {}, 404],
    ['of a method that the path has not', '/people/me', { method: 'PUT' }, 405],
    ['of a query outside the enum', '/devices?type=toaster', {}, 400],
    ['of one bad word in a list', '/broadworks/subscribers?status=error,sideways', {}, 400],
  ] as const)('%s has the shape of Webex', async (_, path, init, status) => {
    const { request } = await startMock();
    const reply = await request(path, init);
    const body = await readJson(reply);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-type')).toBe('application/json');
    expect(body).toEqual({
      message: expect.any(String),
      errors: [{ description: expect.any(String) }],
      trackingId: reply.headers.get('trackingid'),
    });
  });

  test('names each bad query parameter', async () => {
    const { request } = await startMock();
    const { errors } = await readJson(await request('/people?max=ten&callingData=maybe'));
    expect(errors.map((error: { description: string }) => error.description)).toEqual([
      'callingData: true or false is expected, got "maybe"',
      'max: a whole number is expected, got "ten"',
    ]);
  });

  test('lists the methods that a path has', async () => {
    const { request } = await startMock();
    expect((await request('/people/me', { method: 'DELETE' })).headers.get('allow')).toBe('GET');
  });

  test('of a body that is no JSON, has another type, or misses a field', async () => {
    const { request } = await startMock();
    const post = (body: string, type = 'application/json') =>
      request('/ext/webexGo/devices', { method: 'POST', body, headers: { 'Content-Type': type } });
    expect((await post('{"personId": [')).status).toBe(400);
    expect((await post('personId=1', 'text/plain')).status).toBe(415);
    const missing = await post('{}');
    expect(missing.status).toBe(400);
    expect(await missing.text()).toContain('personId: string is expected, got nothing');
  });

  test('of a body that is larger than what is read', async () => {
    const { request } = await startMock();
    const body = ' '.repeat(LARGEST_BODY + 1);
    const reply = await request('/ext/webexGo/devices', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(reply.status).toBe(413);
  });

  test('of a cursor that nobody made', async () => {
    const { request } = await startMock();
    expect((await request('/people?cursor=zzz')).status).toBe(400);
  });
});

describe('a path that leads nowhere is explained in a header and in the log', () => {
  test.each([
    ['a typo', '/v1/peeple', 404, /Neither Webex nor this mock knows GET \/v1\/peeple/],
    ['a part of Webex that is not emulated', '/v1/rooms', 404, /Webex documents .* does not emulate/],
    ['a wrong prefix', '/api/v1/people', 404, /wrong prefix; the mock serves \/v1\/people/],
    ['no prefix', '/people', 404, /wrong prefix; the mock serves \/v1\/people/],
    ['a doubled prefix', '/v1/v1/people', 404, /wrong prefix; the mock serves \/v1\/people/],
  ])('%s', async (_, path, status, explanation) => {
    const lines: string[] = [];
    const { mock } = await startMock({ log: (line) => lines.push(line) });
    const headers = { Authorization: `Bearer ${mock.token}` };
    const reply = await mock.fetch(new URL(path, mock.url), { headers });
    expect(reply.status).toBe(status);
    expect(reply.headers.get('x-mock-explanation')).toMatch(explanation);
    expect(lines).toEqual([reply.headers.get('x-mock-explanation')]);
  });

  test('a wrong method', async () => {
    const { request } = await startMock();
    const reply = await request('/people/me', { method: 'DELETE' });
    expect(reply.status).toBe(405);
    expect(reply.headers.get('x-mock-explanation')).toBe('/v1/people/me is known, but not with DELETE; it takes GET.');
  });
});

describe('a token', () => {
  test('that lacks the scope is forbidden, and the scope is named', async () => {
    const { request, addToken } = await startMock();
    await addToken({ token: 'reader', scopes: ['spark-admin:licenses_read'] });
    expect((await request('/licenses', { token: 'reader' })).status).toBe(200);
    const refused = await request('/people', { token: 'reader' });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('spark-admin:people_read');
  });

  test('needs all the scopes of an entry that names several', async () => {
    const { request, addToken } = await startMock();
    await addToken({ token: 'half', scopes: ['spark-admin:devices_write'] });
    const init = { method: 'POST', body: '{}', token: 'half', headers: { 'Content-Type': 'application/json' } };
    const refused = await request('/ext/webexGo/devices', init);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('spark-admin:devices_write and identity:one_time_password');
  });

  test('stops at its instant', async () => {
    const { mock, request, addToken } = await startMock();
    await addToken({ token: 'short', scopes: ['spark-admin:licenses_read'], expiresAt: mock.clock.now() + 1000 });
    expect((await request('/licenses', { token: 'short' })).status).toBe(200);
    mock.clock.advance(1000);
    expect((await request('/licenses', { token: 'short' })).status).toBe(401);
  });
});

describe('a tracking id', () => {
  test('is the one that the client sent', async () => {
    const { request } = await startMock();
    const reply = await request('/people/me', { headers: { TrackingID: 'SIMPLE_1' } });
    expect(reply.headers.get('trackingid')).toBe('SIMPLE_1');
  });

  test('is made where the client sent none', async () => {
    const { request } = await startMock();
    expect((await request('/people/me')).headers.get('trackingid')).toMatch(/^ROUTER_[0-9A-F-]{36}$/);
  });
});

describe('the extension', () => {
  test('says that it is one', async () => {
    const { request } = await startMock();
    expect((await request('/ext/subscriptions')).headers.get('x-webex-extension')).toBe('true');
    expect((await request('/licenses')).headers.has('x-webex-extension')).toBe(false);
  });

  test('can be switched off, as in the real cloud', async () => {
    const { request } = await startMock({ settings: { extension: false } });
    expect((await request('/ext/subscriptions')).status).toBe(404);
    expect((await request('/licenses')).status).toBe(200);
  });
});

test('every path leads to its own operations, whatever parameters could stand for it', () => {
  const findRoute = createRoutes(contract);
  for (const operation of listEndpoints(contract)) {
    const { method, path } = operation.endpoint;
    expect(findRoute(path.replace(/:\w+/g, 'x'))?.operations.get(method)).toEqual(operation);
  }
  expect(findRoute('/people/me')?.operations.get('DELETE')).toBeUndefined();
  expect(findRoute('/people/')).toBeUndefined();
});

test('serves the contract as an OpenAPI document, to anyone', async () => {
  const { mock } = await startMock();
  const reply = await mock.fetch(new URL('/openapi.json', mock.url));
  const document = await readJson(reply);
  expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: mock.url }] });
  expect(Object.keys(document.paths)).toContain('/people/{personId}');
});

test('a bug of the mock answers 500 without a trace of it, and is reported', async () => {
  const bugs: unknown[] = [];
  const mock = await createMockServer({ onBug: (bug) => bugs.push(bug) });
  await mock.close();
  const reply = await mock.fetch(`${mock.url}/people/me`);
  expect(reply.status).toBe(500);
  expect(await reply.text()).not.toMatch(/sql|store|\.ts/i);
  expect(bugs).toHaveLength(1);
});
