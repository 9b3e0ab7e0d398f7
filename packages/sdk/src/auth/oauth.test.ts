import { describe, expect, it } from 'vitest';
import type { Fetch } from '../options';
import { createVirtualClock } from '../virtual-clock';
import { AuthError } from './auth-error';
import { awaitDeviceTokens, requestDeviceAuthorization } from './device-grant';
import { type OAuthApp, refreshTokens } from './oauth';

const SECRET = 'client-secret-7fQ';
const REFRESH = 'refresh-token-9aZ';
const START = Date.UTC(2026, 0, 1);

type Step = Response | Error;

const webex = (status: number, description: string) =>
  Response.json({ message: `It says ${description}.`, errors: [{ description }], trackingId: 'R_1' }, { status });
const tokens = (more: Record<string, unknown> = {}) =>
  Response.json({ access_token: 'a1', expires_in: 60, refresh_token: 'r1', scope: 'x y', ...more });
const authorization = (more: Record<string, unknown> = {}) =>
  Response.json({
    device_code: 'd1',
    user_code: '123456',
    verification_uri: 'https://verify.example/',
    verification_uri_complete: 'https://verify.example/?userCode=k',
    expires_in: 300,
    interval: 2,
    ...more,
  });

/** An application whose service answers with these, one after the other, and stays with the last. */
function connect(steps: readonly Step[]) {
  const clock = createVirtualClock(START);
  const sent: { url: string; init: RequestInit; at: number }[] = [];
  const fetch: Fetch = async (url, init) => {
    const step = steps[Math.min(sent.length, steps.length - 1)] as Step;
    sent.push({ url, init, at: (clock.now() - START) / 1000 });
    if (step instanceof Error) throw step;
    return step.clone() as Response;
  };
  const app: OAuthApp = { clientId: 'id', clientSecret: SECRET, fetch, clock };
  const fields = () => sent.map(({ init }) => Object.fromEntries(new URLSearchParams(init.body as string)));
  return { app, clock, sent, fields };
}

const failureOf = (promise: Promise<unknown>): Promise<AuthError> =>
  promise.then(
    () => expect.fail('it should have failed'),
    (failure) => failure,
  );

const everythingIn = (error: Error, depth = 4): string =>
  `${JSON.stringify(error)} ${error} ${error.stack} ${JSON.stringify(Object.getOwnPropertyDescriptors(error))} ${
    depth > 0 && error.cause instanceof Error ? everythingIn(error.cause, depth - 1) : ''
  }`;

describe('signing in by a browser elsewhere', () => {
  it('asks for a code with the scopes, and says where the person goes', async () => {
    const { app, clock, sent, fields } = connect([authorization()]);
    const started = await clock.run(requestDeviceAuthorization(app, ['spark:people_read', 'spark:kms']));
    expect(started).toEqual({
      deviceCode: 'd1',
      userCode: '123456',
      verificationUri: 'https://verify.example/',
      verificationUriComplete: 'https://verify.example/?userCode=k',
      expiresAt: START + 300_000,
      interval: 2,
    });
    expect(sent[0]?.url).toBe('https://webexapis.com/v1/device/authorize');
    expect(fields()).toEqual([{ client_id: 'id', scope: 'spark:people_read spark:kms' }]);
    expect(sent[0]?.init.headers).toMatchObject({ authorization: `Basic ${btoa(`id:${SECRET}`)}` });
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', undefined])(
    'opens nothing but web pages: not %s',
    async (uri) => {
      const { app, clock } = connect([authorization({ verification_uri: uri })]);
      await expect(clock.run(requestDeviceAuthorization(app, []))).rejects.toThrow('the answer holds no code');
    },
  );

  async function wait(steps: readonly Step[]) {
    const started = connect([authorization(), ...steps]);
    const { app, clock } = started;
    const request = await clock.run(requestDeviceAuthorization(app, ['x']));
    return { ...started, answer: clock.run(awaitDeviceTokens(app, request)) };
  }
  const pollsOf = (sent: readonly { at: number }[]) => sent.slice(1).map(({ at }) => at);

  it('asks at the interval until the person has answered', async () => {
    const pending = webex(428, 'authorization_pending');
    const { answer, sent, fields } = await wait([pending, pending, tokens()]);
    expect(await answer).toEqual({ accessToken: 'a1', refreshToken: 'r1', expiresAt: START + 66_000, scope: 'x y' });
    expect(pollsOf(sent)).toEqual([2, 4, 6]);
    expect(fields().at(-1)).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: 'd1',
      client_id: 'id',
    });
  });

  it('asks five seconds less often from then on when told to slow down', async () => {
    const pending = Response.json({ error: 'authorization_pending' }, { status: 400 });
    const { answer, sent } = await wait([webex(428, 'slow_down'), pending, tokens()]);
    await answer;
    expect(pollsOf(sent)).toEqual([2, 9, 16]);
  });

  it('asks on, less often, while the service cannot be reached', async () => {
    const { answer, sent } = await wait([new TypeError('fetch failed'), new Response('', { status: 503 }), tokens()]);
    await answer;
    expect(pollsOf(sent)).toEqual([2, 6, 14]);
  });

  it('says that the person said no', async () => {
    const { answer } = await wait([webex(400, 'access_denied')]);
    const failure = await failureOf(answer);
    expect(failure).toBeInstanceOf(AuthError);
    expect(failure).toMatchObject({ code: 'access_denied', status: 400 });
  });

  it.each([
    ['the service says so', [Response.json({ error: 'expired_token' }, { status: 400 })]],
    ['nobody answers', [webex(428, 'authorization_pending')]],
    [
      'the service has forgotten the code',
      [...Array(149).fill(webex(428, 'authorization_pending')), webex(400, 'invalid_grant')],
    ],
  ])('says that time ran out when %s', async (_, steps) => {
    const { answer } = await wait(steps);
    expect(await failureOf(answer)).toMatchObject({
      code: 'expired_token',
      message: expect.stringMatching(/^nobody approved the request to sign in in time/),
    });
  });

  it('stops as soon as the person gives up', async () => {
    const { app, clock } = connect([authorization(), webex(428, 'authorization_pending')]);
    const request = await clock.run(requestDeviceAuthorization(app, ['x']));
    const controller = new AbortController();
    const answer = awaitDeviceTokens(app, request, controller.signal);
    controller.abort(new Error('enough'));
    await expect(answer).rejects.toThrow('enough');
    expect(clock.sleeping).toBe(0);
  });
});

describe('a refresh', () => {
  it('gives new tokens and keeps the refresh token where none comes back', async () => {
    const { app, clock, sent, fields } = connect([tokens({ refresh_token: undefined, refresh_token_expires_in: 90 })]);
    expect(await clock.run(refreshTokens(app, REFRESH))).toEqual({
      accessToken: 'a1',
      refreshToken: REFRESH,
      expiresAt: START + 60_000,
      refreshExpiresAt: START + 90_000,
      scope: 'x y',
    });
    expect(sent[0]?.url).toBe('https://webexapis.com/v1/access_token');
    expect(fields()).toEqual([{ grant_type: 'refresh_token', refresh_token: REFRESH }]);
  });

  it('is tried again when the service fails in passing', async () => {
    const passing = new Response('<html>', { status: 502 });
    const { app, clock, sent } = connect([new TypeError('fetch failed'), passing, tokens()]);
    await clock.run(refreshTokens(app, REFRESH));
    expect(sent.map(({ at }) => at)).toEqual([0, 0.5, 2.5]);
  });

  it.each([
    ['Webex refuses it', webex(400, 'invalid_grant'), 'invalid_grant', 400],
    [
      'OAuth refuses it',
      Response.json({ error: 'invalid_grant', error_description: 'No.' }, { status: 400 }),
      'invalid_grant',
      400,
    ],
    ['the secret is wrong', new Response('', { status: 401 }), 'invalid_client', 401],
    ['nobody is there', new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }), 'unreachable', undefined],
    ['the answer is a page', new Response('<html>'), 'invalid_response', 200],
    ['the answer holds no token', Response.json({ access_token: 'a b' }), 'invalid_response', undefined],
    ['the token has no end', tokens({ expires_in: undefined }), 'invalid_response', undefined],
  ])('fails when %s', async (_, step, code, status) => {
    const { app, clock } = connect([step]);
    expect(await failureOf(clock.run(refreshTokens(app, REFRESH)))).toMatchObject({ name: 'AuthError', code, status });
  });

  it('gives up on a service that never answers', async () => {
    const { app, clock } = connect([tokens()]);
    const never: Fetch = () => new Promise(() => undefined);
    expect(await failureOf(clock.run(refreshTokens({ ...app, fetch: never }, REFRESH)))).toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('no answer within 30000 ms'),
    });
  });

  it.each([
    ['an error', new Error(`Cannot send Basic ${btoa(`id:${SECRET}`)} with ${REFRESH} and ${SECRET}`)],
    ['a refusal', Response.json({ message: `Bad ${REFRESH} ${SECRET}` }, { status: 400 })],
  ])('keeps secrets out of its failure, also when %s quotes them', async (_, step) => {
    const { app, clock } = connect([step]);
    const text = everythingIn(await failureOf(clock.run(refreshTokens(app, REFRESH))));
    for (const secret of [SECRET, REFRESH, btoa(`id:${SECRET}`)]) expect(text).not.toContain(secret);
  });
});
