import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readJson, startMock } from '../testing/start-mock';
import { INTEGRATION } from './seeded-applications';

const { clientId, clientSecret } = INTEGRATION;
const REDIRECT = 'http://localhost:6001/redirect';
const DAY_MS = 86_400_000;
const basic = (id = clientId, secret = clientSecret) => `Basic ${btoa(`${id}:${secret}`)}`;

async function startOAuth() {
  const started = await startMock();
  const origin = new URL(started.mock.url).origin;
  const fetchMock = started.mock.fetch;

  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetchMock(origin + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });

  const openPage = (parameters: Record<string, string> = {}) => {
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: REDIRECT,
      scope: 'spark-admin:people_read spark:people_read',
      state: 'se&cret "state"',
      ...parameters,
    });
    return fetchMock(`${origin}/v1/authorize?${query}`);
  };

  /** Opens the page and answers it; gives what the client finds in the address it gets back to. */
  async function consent(parameters: Record<string, string> = {}, decision = 'allow') {
    const reply = await post('/v1/authorize', {
      ticket: ticketOf(await (await openPage(parameters)).text()),
      decision,
    });
    expect(reply.status).toBe(302);
    return new URL(reply.headers.get('location') ?? '');
  }

  const exchange = (code: string, more: Record<string, string> = {}) =>
    post('/v1/access_token', {
      grant_type: 'authorization_code',
      client_id: clientId,
      client_secret: clientSecret,
      code,
      redirect_uri: REDIRECT,
      ...more,
    });

  const refresh = (token: string, secret = clientSecret) =>
    post('/v1/access_token', {
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: secret,
      refresh_token: token,
    });

  async function logIn(parameters: Record<string, string> = {}) {
    const { searchParams } = await consent(parameters);
    return readJson(await exchange(searchParams.get('code') ?? ''));
  }

  const statusWith = async (token: string) => (await started.request('/people/me', { token })).status;
  return { ...started, origin, post, openPage, consent, exchange, refresh, logIn, statusWith };
}

const ticketOf = (page: string) => /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '';

describe('the consent page', () => {
  test('names the application, the person and the scopes, and runs no script', async () => {
    const { openPage } = await startOAuth();
    const reply = await openPage();
    const page = await reply.text();
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page).toContain('Mock integration');
    expect(page).toContain('spark-admin:people_read');
    expect(page).not.toMatch(/<script/i);
    const policy = reply.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:6001;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  test('shows nothing of the request as markup', async () => {
    const { openPage } = await startOAuth();
    const page = await (await openPage({ state: '"><script>alert(1)</script>' })).text();
    expect(page).not.toMatch(/<script/i);
  });

  test.each([
    ['an unknown client', { client_id: 'nobody' }, 'Client Id is invalid'],
    ['a service app', { client_id: 'hubdeck-mock-service-app' }, 'Client Id is invalid'],
    ['an address elsewhere', { redirect_uri: 'https://evil.example/' }, 'redirect_uri'],
    ['an address that looks like this machine', { redirect_uri: 'http://localhost.evil.example/' }, 'redirect_uri'],
    ['an address with a user in it', { redirect_uri: 'http://localhost@evil.example/' }, 'redirect_uri'],
    ['an address that is none', { redirect_uri: 'javascript:alert(1)' }, 'redirect_uri'],
  ])('is not shown to %s, and nothing is sent there', async (_, parameters, description) => {
    const { openPage } = await startOAuth();
    const reply = await openPage(parameters);
    expect(reply.status).toBe(400);
    expect(reply.headers.get('location')).toBeNull();
    expect((await readJson(reply)).errors[0].description).toContain(description);
  });

  test.each([
    ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
    ['no scope', { scope: '' }, 'invalid_scope'],
    ['an unknown scope', { scope: 'spark:people_read spark:everything' }, 'invalid_scope'],
    ['a plain challenge', { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' }, 'invalid_request'],
    ['a challenge that is none', { code_challenge: 'short', code_challenge_method: 'S256' }, 'invalid_request'],
    ['administrative scopes for somebody else', { login_hint: 'nora.whitfield@farms.com' }, 'invalid_scope'],
  ])('sends the client back with the reason for %s', async (_, parameters, error) => {
    const { openPage, client } = await startOAuth();
    const everybody = await client.people.list({}, { pageSize: 1000 }).toArray();
    const ordinary = everybody.find((person) => !person.roles?.length)?.emails[0] ?? '';
    const asked = 'login_hint' in parameters ? { login_hint: ordinary } : parameters;
    const reply = await openPage(asked as Record<string, string>);
    expect(reply.status).toBe(302);
    const { origin, searchParams } = new URL(reply.headers.get('location') ?? '');
    expect(origin).toBe('http://localhost:6001');
    expect(searchParams.get('error')).toBe(error);
    expect(searchParams.get('state')).toBe('se&cret "state"');
  });

  test('takes one answer', async () => {
    const { openPage, post } = await startOAuth();
    const ticket = ticketOf(await (await openPage()).text());
    expect((await post('/v1/authorize', { ticket, decision: 'allow' })).status).toBe(302);
    expect((await post('/v1/authorize', { ticket, decision: 'allow' })).status).toBe(400);
  });

  test('is answered by itself only, not by a page of another site', async () => {
    const { openPage, post, origin } = await startOAuth();
    const ticket = ticketOf(await (await openPage()).text());
    for (const foreign of ['https://evil.example', 'null']) {
      expect((await post('/v1/authorize', { ticket, decision: 'allow' }, { origin: foreign })).status).toBe(403);
    }
    expect((await post('/v1/authorize', { ticket: 'guess', decision: 'allow' }, { origin })).status).toBe(400);
    expect((await post('/v1/authorize', { ticket, decision: 'allow' }, { origin })).status).toBe(302);
  });

  test('gives no code to a client that was denied', async () => {
    const { consent } = await startOAuth();
    const { searchParams } = await consent({}, 'deny');
    expect(searchParams.get('error')).toBe('access_denied');
    expect(searchParams.has('code')).toBe(false);
  });
});

describe('an authorization code', () => {
  test('becomes tokens of the person, with the scopes that were asked for', async () => {
    const { logIn, request } = await startOAuth();
    const tokens = await logIn();
    expect(tokens).toEqual({
      scope: 'spark-admin:people_read spark:people_read',
      expires_in: 14 * 86_400 - 1,
      token_type: 'Bearer',
      refresh_token: expect.stringMatching(/^[\w-]+$/),
      refresh_token_expires_in: 90 * 86_400 - 1,
      access_token: expect.stringMatching(/^[\w-]+$/),
    });
    expect((await request('/people', { token: tokens.access_token })).status).toBe(200);
    expect((await request('/licenses', { token: tokens.access_token })).status).toBe(403);
  });

  test('keeps the state, and goes to the address that was asked for', async () => {
    const { consent } = await startOAuth();
    const url = await consent({ redirect_uri: 'http://127.0.0.1:9/back?from=test' });
    expect(url.origin + url.pathname).toBe('http://127.0.0.1:9/back');
    expect(url.searchParams.get('from')).toBe('test');
    expect(url.searchParams.get('state')).toBe('se&cret "state"');
  });

  test('of spark:all lets an ordinary person see themselves', async () => {
    const { logIn, statusWith } = await startOAuth();
    const { access_token } = await logIn({ scope: 'spark:all' });
    expect(await statusWith(access_token)).toBe(200);
  });

  test.each([
    ['another address', { redirect_uri: 'http://localhost:6001/other' }, 400],
    ['no client', { client_id: 'nobody' }, 401],
    ['a wrong secret', { client_secret: 'guess' }, 401],
    ['another grant type', { grant_type: 'password' }, 400],
  ])('is not exchanged with %s', async (_, parameters, status) => {
    const { consent, exchange } = await startOAuth();
    const code = (await consent()).searchParams.get('code') ?? '';
    const reply = await exchange(code, parameters);
    expect(reply.status).toBe(status);
    expect(await readJson(reply)).toEqual({
      message: expect.any(String),
      errors: [{ description: expect.stringMatching(/^[a-z_]+$/) }],
      trackingId: reply.headers.get('trackingid'),
    });
  });

  test('lives for minutes', async () => {
    const { mock, consent, exchange } = await startOAuth();
    const code = (await consent()).searchParams.get('code') ?? '';
    mock.clock.advance(5 * 60_000);
    expect((await exchange(code)).status).toBe(400);
  });

  test('works once; the second use takes back what the first one got', async () => {
    const { consent, exchange, statusWith } = await startOAuth();
    const code = (await consent()).searchParams.get('code') ?? '';
    const { access_token } = await readJson(await exchange(code));
    expect(await statusWith(access_token)).toBe(200);
    expect((await exchange(code)).status).toBe(400);
    expect(await statusWith(access_token)).toBe(401);
  });

  test('with a challenge needs the verifier', async () => {
    const { consent, exchange } = await startOAuth();
    const code_verifier = 'v'.repeat(64);
    const code_challenge = createHash('sha256').update(code_verifier).digest('base64url');
    const code = (await consent({ code_challenge, code_challenge_method: 'S256' })).searchParams.get('code') ?? '';
    expect((await exchange(code)).status).toBe(400);
    expect((await exchange(code, { code_verifier: 'w'.repeat(64) })).status).toBe(400);
    expect((await exchange(code, { code_verifier })).status).toBe(200);
  });

  test('is exchanged with Basic authentication as well, and with a form only', async () => {
    const { consent, post, origin, mock } = await startOAuth();
    const code = (await consent()).searchParams.get('code') ?? '';
    const fields = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT };
    const json = { 'Content-Type': 'application/json', Authorization: basic() };
    const refused = await mock.fetch(`${origin}/v1/access_token`, { method: 'POST', body: '{}', headers: json });
    expect(refused.status).toBe(415);
    expect((await post('/v1/access_token', fields, { Authorization: basic() })).status).toBe(200);
  });
});

describe('a refresh token', () => {
  test('gives further access tokens, and lives on from each use', async () => {
    const { mock, logIn, refresh, statusWith } = await startOAuth();
    const first = await logIn();
    mock.clock.advance(89 * DAY_MS);
    expect(await statusWith(first.access_token)).toBe(401);
    const second = await readJson(await refresh(first.refresh_token));
    expect(second.refresh_token).toBe(first.refresh_token);
    expect(await statusWith(second.access_token)).toBe(200);
    mock.clock.advance(89 * DAY_MS);
    expect((await refresh(first.refresh_token)).status).toBe(200);
    mock.clock.advance(90 * DAY_MS);
    expect((await refresh(first.refresh_token)).status).toBe(400);
  });

  test('is its application’s own', async () => {
    const { logIn, refresh, post } = await startOAuth();
    const { refresh_token } = await logIn();
    expect((await refresh(refresh_token, 'guess')).status).toBe(401);
    const other = { Authorization: basic('hubdeck-mock-service-app', 'hubdeck-mock-service-app-secret') };
    expect((await post('/v1/access_token', { grant_type: 'refresh_token', refresh_token }, other)).status).toBe(400);
  });
});

describe('the device grant', () => {
  async function startDevice() {
    const started = await startOAuth();
    const authorize = (fields: Record<string, string> = {}) =>
      started.post('/v1/device/authorize', { client_id: clientId, scope: 'spark:people_read', ...fields });
    const poll = (device_code: string, authorization = basic()) =>
      started.post(
        '/v1/device/token',
        { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code, client_id: clientId },
        { Authorization: authorization },
      );
    const descriptionOf = async (reply: Response) => [reply.status, (await readJson(reply)).errors[0].description];
    const approve = (body: unknown) =>
      started.mock.fetch(`${started.mock.controlUrl}/oauth/approve`, { method: 'POST', body: JSON.stringify(body) });
    return { ...started, authorize, poll, descriptionOf, approve };
  }

  test('starts as Webex’s does', async () => {
    const { authorize, origin } = await startDevice();
    const reply = await readJson(await authorize());
    expect(reply).toEqual({
      device_code: expect.stringMatching(/^[0-9a-f-]{36}$/),
      expires_in: 300,
      user_code: expect.stringMatching(/^\d{6}$/),
      verification_uri: `${origin}/verify`,
      verification_uri_complete: expect.stringMatching(/\/verify\?userCode=[0-9a-f]{64}$/),
      interval: 2,
    });
  });

  test.each([
    [{ client_id: 'nobody' }, 'Client Id is invalid'],
    [{ scope: 'spark:everything' }, 'invalid_scope'],
  ])('refuses %j', async (fields, description) => {
    const { authorize, descriptionOf } = await startDevice();
    expect(await descriptionOf(await authorize(fields))).toEqual([400, description]);
  });

  test('answers 428 until the person has approved, then gives tokens once', async () => {
    const { mock, authorize, poll, descriptionOf, approve, statusWith } = await startDevice();
    const { device_code, user_code } = await readJson(await authorize());
    expect(await descriptionOf(await poll(device_code))).toEqual([428, 'authorization_pending']);
    expect(await descriptionOf(await poll(device_code))).toEqual([428, 'slow_down']);
    mock.clock.advance(2000);
    expect(await descriptionOf(await poll(device_code))).toEqual([428, 'authorization_pending']);
    expect((await approve({ userCode: user_code })).status).toBe(204);
    const tokens = await readJson(await poll(device_code));
    expect(tokens.scope).toBe('spark:people_read');
    expect(await statusWith(tokens.access_token)).toBe(200);
    expect(await descriptionOf(await poll(device_code))).toEqual([400, 'invalid_grant']);
  });

  test('can be denied, and expires', async () => {
    const { mock, authorize, poll, descriptionOf, approve } = await startDevice();
    const denied = await readJson(await authorize());
    await approve({ userCode: denied.user_code, decision: 'deny' });
    expect(await descriptionOf(await poll(denied.device_code))).toEqual([400, 'access_denied']);
    const late = await readJson(await authorize());
    mock.clock.advance(300_000);
    expect(await descriptionOf(await poll(late.device_code))).toEqual([400, 'invalid_grant']);
    expect((await approve({ userCode: late.user_code })).status).toBe(404);
  });

  test('wants the client’s secret', async () => {
    const { authorize, poll } = await startDevice();
    const { device_code } = await readJson(await authorize());
    for (const authorization of ['', 'Basic !', 'Basic', basic(clientId, 'guess'), basic('nobody')]) {
      expect((await poll(device_code, authorization)).status).toBe(401);
    }
  });

  test.each(['typed', 'in the address'])('is approved on the verification page, the code %s', async (way) => {
    const { mock, authorize, poll, post } = await startDevice();
    const device = await readJson(await authorize());
    const typed = `${device.verification_uri}?code=${device.user_code}`;
    const page = await (await mock.fetch(way === 'typed' ? typed : device.verification_uri_complete)).text();
    expect(page).toContain(device.user_code);
    const answer = { ticket: ticketOf(page), decision: 'allow' };
    expect((await post('/verify', answer, { origin: 'https://evil.example' })).status).toBe(403);
    expect(await (await post('/verify', answer)).text()).toContain('The device is connected.');
    expect((await post('/verify', answer)).status).toBe(400);
    expect((await poll(device.device_code)).status).toBe(200);
  });

  test('asks for the code again if there is no such one', async () => {
    const { mock, origin } = await startDevice();
    const page = await (await mock.fetch(`${origin}/verify?code=%3Cscript%3E`)).text();
    expect(page).toContain('unknown or expired');
    expect(page).not.toMatch(/<script/i);
    expect(await (await mock.fetch(`${origin}/verify`)).text()).toContain('name="code"');
  });
});

test('the paths of OAuth know their methods', async () => {
  const { mock, origin } = await startOAuth();
  const reply = await mock.fetch(`${origin}/v1/access_token`);
  expect(reply.status).toBe(405);
  expect(reply.headers.get('allow')).toBe('POST');
});

test('no token reaches the log', async () => {
  const lines: string[] = [];
  const { mock, request } = await startMock({ log: (line) => lines.push(line) });
  await request('/nonsense?access_token=sesame', { token: mock.token });
  expect(lines.join()).not.toMatch(new RegExp(`sesame|${mock.token}`));
});
