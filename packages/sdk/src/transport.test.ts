import { describe, expect, it, vi } from 'vitest';
import { type ClientOptions, createClient } from './create-client';
import { ApiError, HubError, InputError, NetworkError, ReplyError, TimeoutError } from './errors';
import type { Fetch, RequestLog, ResponseLog } from './options';
import { createVirtualClock, settle } from './virtual-clock';

const TOKEN = 'Bq9-do-not-tell-7fQ';
const PERSON = {
  id: 'p1',
  emails: ['a@farms.com'],
  displayName: 'Archer',
  orgId: 'o',
  created: '2026',
  type: 'person',
};
const LINE = { personId: 'p1' };

type Step = Response | Error | (() => Response | Promise<Response>);

/** A client whose service answers with these, one after the other, and stays with the last. */
function connect(steps: readonly Step[], options: Partial<ClientOptions> = {}) {
  const clock = createVirtualClock();
  const sent: { url: string; init: RequestInit }[] = [];
  const fetch: Fetch = async (url, init) => {
    const step = steps[Math.min(sent.length, steps.length - 1)];
    sent.push({ url, init });
    if (step instanceof Error) throw step;
    return typeof step === 'function' ? step() : ((step as Response).clone() as Response);
  };
  const client = createClient({ token: TOKEN, fetch, clock, random: () => 1, ...options });
  return { client, clock, sent };
}

const person = () => Response.json(PERSON);
const throttled = (retryAfter?: string) =>
  new Response('{"message":"Too many requests"}', {
    status: 429,
    headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  });
const cutBody = () =>
  new Response(
    new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode('{"id":')),
      pull: (stream) => stream.error(new TypeError('terminated')),
    }),
  );

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('it should have failed'),
    (failure: unknown) => failure,
  );

/** Everything that somebody might print of an error. */
function everythingIn(error: unknown, depth = 5): string {
  if (!(error instanceof Error) || depth === 0) return JSON.stringify(error) ?? '';
  const own = Object.getOwnPropertyNames(error).map((name) => JSON.stringify(Reflect.get(error, name)));
  return [JSON.stringify(error), String(error), error.stack, ...own, everythingIn(error.cause, depth - 1)].join('\n');
}

describe('a call', () => {
  it('is sent with the token and read as JSON, unknown members included', async () => {
    const { client, sent } = connect([Response.json({ ...PERSON, brandNew: { a: 1 } })]);
    expect(await client.people.get({ personId: 'a/b', callingData: true })).toEqual({ ...PERSON, brandNew: { a: 1 } });
    expect(sent[0]?.url).toBe('https://webexapis.com/v1/people/a%2Fb?callingData=true');
    expect(sent[0]?.init).toMatchObject({ method: 'GET', headers: { authorization: `Bearer ${TOKEN}` }, body: null });
  });

  it('sends a body as JSON, an empty one where everything in it is optional and left out', async () => {
    const { client, sent } = connect([Response.json({})]);
    await client.ext.webexGo.devices.create({ body: { personId: 'p' } });
    await client.ext.webexGo.devices.regenerateActivationCode({ deviceId: 'd' });
    expect(sent.map(({ init }) => init.body)).toEqual(['{"personId":"p"}', '{}']);
    expect(sent[0]?.init.headers).toMatchObject({ 'content-type': 'application/json' });
  });

  it('gives undefined for an answer without content', async () => {
    const { client } = connect([new Response(null, { status: 204 })]);
    expect(await client.devices.delete({ deviceId: 'd' })).toBeUndefined();
  });

  it('may have no content only where the contract says so', async () => {
    const { client } = connect([new Response(null, { status: 204 })]);
    const body = { emails: PERSON.emails, displayName: 'Archer' };
    expect(await client.people.update({ personId: 'p1', body })).toBeUndefined();
    await expect(client.people.get(LINE)).rejects.toThrow('the reply is empty');
  });

  it('goes to a host of its own where an operation has one', async () => {
    const window = { startTime: 0, endTime: 1 };
    const urlOf = async (options: Partial<ClientOptions>) => {
      const { client, sent } = connect([Response.json({ items: [] })], options);
      await client.cdr.list(window).toArray();
      return sent[0]?.url.split('?')[0];
    };
    expect(await urlOf({})).toBe('https://analytics-calling.webexapis.com/v1/cdr_feed');
    expect(await urlOf({ baseUrl: 'http://127.0.0.1:1/v1' })).toBe('http://127.0.0.1:1/v1/cdr_feed');
    const services = { analytics: 'https://analytics-calling-eu.webexapis.com/v1' };
    expect(await urlOf({ services })).toBe('https://analytics-calling-eu.webexapis.com/v1/cdr_feed');
  });

  it('asks for the token at every attempt', async () => {
    const token = vi.fn(async () => TOKEN);
    const { client, clock } = connect([throttled('1'), person()], { token });
    await clock.run(client.people.get(LINE));
    expect(token).toHaveBeenCalledTimes(2);
  });

  it('trims the token, as files end with a line break', async () => {
    const { client, sent } = connect([person()], { token: `${TOKEN}\n` });
    await client.people.get(LINE);
    expect(sent[0]?.init.headers).toMatchObject({ authorization: `Bearer ${TOKEN}` });
  });

  it('sends a tracking id only if told to, and headers of client and call', async () => {
    const { client, sent } = connect([person()], {
      trackingId: () => 'HUBDECK_1',
      headers: { 'X-A': '1', 'X-B': '1' },
    });
    await client.people.get(LINE, { headers: { 'x-b': '2', Authorization: 'mine' } });
    expect(sent[0]?.init.headers).toMatchObject({ trackingid: 'HUBDECK_1', 'x-a': '1', 'x-b': '2' });
    expect(sent[0]?.init.headers).toMatchObject({ authorization: `Bearer ${TOKEN}` });
    const plain = connect([person()]);
    await plain.client.people.get(LINE);
    expect(plain.sent[0]?.init.headers).not.toHaveProperty('trackingid');
  });
});

describe('input', () => {
  const { client, sent } = connect([person()]);
  const untyped = client as unknown as Record<'people', Record<string, (input?: unknown) => Promise<unknown>>>;

  it.each([
    ['a missing path parameter', () => untyped.people.get?.(), 'people.get: personId is missing'],
    ['an empty id', () => client.people.get({ personId: '' }), 'people.get: personId must be an id, not ""'],
    [
      'an id that would climb',
      () => client.people.get({ personId: '..' }),
      'people.get: personId must be an id, not ".."',
    ],
    [
      'an unknown parameter',
      () => untyped.people.get?.({ personId: 'p', calling: true }),
      'people.get: calling is no parameter; expected personId, callingData',
    ],
    [
      'a value of the wrong kind',
      () => untyped.people.get?.({ personId: 'p', callingData: 'yes' }),
      'people.get: callingData is refused: expected boolean',
    ],
    [
      'a page of nothing',
      () => client.people.list({}, { pageSize: 0 }).toArray(),
      'people.list: pageSize must be a whole number from 1 up, not 0',
    ],
    [
      'half a row',
      () => client.people.list({}, { limit: 1.5 }).page(),
      'people.list: limit must be a whole number from 1 up, not 1.5',
    ],
    [
      'an empty token',
      () => createClient({ token: ' ' }).people.get(LINE),
      'people.get: token is empty or holds characters that a header cannot carry',
    ],
  ])('refuses %s and sends nothing', async (_, run, message) => {
    const failure = await failureOf(Promise.resolve(run()));
    expect(failure).toBeInstanceOf(InputError);
    expect(failure).toHaveProperty('message', message);
    expect(sent).toEqual([]);
  });

  it.each(['webexapis.com', 'ftp://webexapis.com', 'https://user:secret@webexapis.com', 'https://webexapis.com?x=1'])(
    'refuses the base URL %s without quoting it',
    (baseUrl) => {
      expect(() => createClient({ token: TOKEN, baseUrl })).toThrow(/^createTransport: baseUrl must be like/);
    },
  );
});

describe('a refusal', () => {
  it('says what failed, where, and the tracking id', async () => {
    const body = {
      message: 'License conflict',
      errors: [{ errorCode: 400404, description: 'No units are left.' }],
      trackingId: 'NA_1',
    };
    const { client } = connect([Response.json(body, { status: 409, statusText: 'Conflict' })]);
    const failure = await failureOf(client.devices.get({ deviceId: 'd' }));
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toBeInstanceOf(HubError);
    expect(failure).toMatchObject({
      message:
        'devices.get (GET https://webexapis.com/v1/devices/d): 409 Conflict, License conflict: No units are left. [trackingId NA_1]',
      status: 409,
      errors: body.errors,
      trackingId: 'NA_1',
      body,
    });
    expect(JSON.parse(JSON.stringify(failure))).toMatchObject({ name: 'ApiError', status: 409, trackingId: 'NA_1' });
  });

  it.each([
    ['HTML', '<html><body>Bad Gateway</body></html>', []],
    ['nothing', '', []],
    ['JSON of no known shape', '[1,null]', []],
    [
      'a code beside the message',
      '{"message":"No","errorCode":"ATLAS-600199"}',
      [{ description: '', errorCode: 'ATLAS-600199' }],
    ],
    ['errors that are none', '{"errors":[null,"x",{"a":1},{"description":"y"}]}', [{ description: 'y' }]],
  ])('survives %s', async (_, text, errors) => {
    const response = new Response(text, { status: 400, headers: { trackingid: 'ROUTER_2' } });
    const failure = await failureOf(connect([response]).client.people.get(LINE));
    expect(failure).toMatchObject({ name: 'ApiError', status: 400, errors, trackingId: 'ROUTER_2' });
  });

  it('keeps control characters of the service out of its message', async () => {
    const { client } = connect([Response.json({ message: 'a\u001b]0;b\u0007\nc' }, { status: 400 })]);
    expect(await failureOf(client.people.get(LINE))).toMatchObject({
      message: expect.stringContaining('400, a ]0;b c'),
    });
  });
});

describe('a failed attempt', () => {
  it.each([
    ['a 429 that says how long', throttled('7'), 7000],
    ['a 429 that does not say', throttled(), 5000],
    ['a 429 that talks nonsense', throttled('rand(30),add(30)'), 5000],
    ['a 429 that says too much', throttled('86400'), 60_000],
    ['a 423 that says how long', new Response('', { status: 423, headers: { 'retry-after': '2' } }), 2000],
    ['a 503', new Response('', { status: 503 }), 500],
    ['an HTML 502', new Response('<html>', { status: 502 }), 500],
    ['a refused connection', new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }), 500],
    ['a cut body', cutBody, 500],
  ])('is made again after %s', async (_, step, milliseconds) => {
    const { client, clock, sent } = connect([step, person()]);
    const start = clock.now();
    expect(await clock.run(client.people.get(LINE))).toEqual(PERSON);
    expect(sent).toHaveLength(2);
    expect(clock.now() - start).toBe(milliseconds);
  });

  it.each([
    ['a 503', new Response('', { status: 503 }), ApiError],
    ['a cut body', cutBody, NetworkError],
    ['no connection', new TypeError('fetch failed'), NetworkError],
  ])('of a POST is not, after %s: it may have been done', async (_, step, kind) => {
    const { client, clock, sent } = connect([step]);
    const create = client.ext.webexGo.devices.create({ body: { personId: 'p' } });
    expect(await clock.run(failureOf(create))).toBeInstanceOf(kind);
    expect(sent).toHaveLength(1);
  });

  it('tells until when the service wants to be left alone, and of nothing else', async () => {
    const pauses: number[] = [];
    const { client, clock } = connect([throttled('7'), new Response('', { status: 503 }), person()], {
      onPause: (until) => pauses.push(until - clock.now()),
    });
    await clock.run(client.people.get(LINE));
    expect(pauses).toEqual([7000]);
  });

  it('of a POST is made again after a 429', async () => {
    const { client, clock, sent } = connect([throttled('1'), Response.json({})]);
    await clock.run(client.ext.webexGo.devices.create({ body: { personId: 'p' } }));
    expect(sent).toHaveLength(2);
  });

  it('is the last one when all are used up', async () => {
    const { client, clock, sent } = connect([new Response('', { status: 503 })], { retry: { maxAttempts: 3 } });
    expect(await clock.run(failureOf(client.people.get(LINE)))).toMatchObject({ status: 503 });
    expect(sent).toHaveLength(3);
    expect(await clock.run(failureOf(client.people.get(LINE, { retry: { maxAttempts: 1 } })))).toBeInstanceOf(ApiError);
    expect(sent).toHaveLength(4);
  });

  it('says why there was no answer', async () => {
    const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:1') });
    const { client, clock } = connect([cause]);
    expect(await clock.run(failureOf(client.people.get(LINE)))).toMatchObject({
      name: 'NetworkError',
      message:
        'people.get (GET https://webexapis.com/v1/people/p1): no complete answer: connect ECONNREFUSED 127.0.0.1:1',
      cause: { name: 'TypeError', message: 'fetch failed' },
    });
  });
});

describe('a reply that differs from its schema', () => {
  const { displayName: _, ...nameless } = PERSON;

  it('is handed out as it came, and reported', async () => {
    const onDrift = vi.fn();
    const { client } = connect([Response.json({ ...nameless, emails: [1] })], { onDrift });
    expect(await client.people.get(LINE)).toEqual({ ...nameless, emails: [1] });
    expect(onDrift).toHaveBeenCalledExactlyOnceWith({
      endpoint: 'people.get',
      method: 'GET',
      url: 'https://webexapis.com/v1/people/p1',
      issues: [
        { path: 'emails.0', problem: 'expected string' },
        { path: 'displayName', problem: 'expected string' },
      ],
    });
  });

  it('is no drift if a value or a member is merely new', async () => {
    const onDrift = vi.fn();
    const { client } = connect([Response.json({ ...PERSON, status: 'onTheMoon', more: 1 })], { onDrift });
    await client.people.get(LINE);
    expect(onDrift).not.toHaveBeenCalled();
  });

  it('is an error if replies are strict', async () => {
    const { client } = connect([Response.json(nameless, { headers: { trackingid: 'T1' } })], { replies: 'strict' });
    expect(await failureOf(client.people.get(LINE))).toMatchObject({
      name: 'ReplyError',
      message: expect.stringContaining('the reply fails its schema: displayName: expected string [trackingId T1]'),
      issues: [{ path: 'displayName', problem: 'expected string' }],
    });
  });

  it.each([
    ['empty', '', 'the reply is empty'],
    ['HTML', '<html>', 'the reply is no JSON'],
    ['half a JSON', '{"id":', 'the reply is no JSON'],
    ['null', 'null', 'the reply is no JSON object'],
  ])('is an error however tolerant one is, if it is %s', async (_, text, problem) => {
    const { client, sent } = connect([new Response(text)]);
    const failure = await failureOf(client.people.get(LINE));
    expect(failure).toBeInstanceOf(ReplyError);
    expect(failure).toHaveProperty('message', expect.stringContaining(problem));
    expect(sent).toHaveLength(1);
  });
});

describe('a signal', () => {
  const reason = new Error('changed my mind');
  const never = () => new Promise<Response>(() => {});
  const silent = () => new Response(new ReadableStream({}));

  it.each([
    ['before it starts', [person()], {}],
    ['while it sleeps', [new Response('', { status: 503 })], {}],
    ['while everyone waits after a 429', [throttled('9')], {}],
    ['while it waits for the headers of a fetch that heeds no signal', [never], {}],
    ['while it reads the body', [silent], {}],
    ['while it waits for the token', [person()], { token: () => new Promise<string>(() => {}) }],
  ])('ends a call %s, and leaves nothing behind', async (when, steps, options) => {
    const { client, clock } = connect(steps, options);
    const controller = new AbortController();
    const { signal } = controller;
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    if (when === 'before it starts') controller.abort(reason);
    const call = failureOf(client.people.get(LINE, { signal }));
    await settle();
    await settle();
    controller.abort(reason);
    expect(await call).toBe(reason);
    await settle();
    expect(clock.sleeping).toBe(0);
    expect(removed.mock.calls.length).toBeGreaterThanOrEqual(added.mock.calls.length - 1);
  });

  it('ends a call that waits for its turn', async () => {
    const { client } = connect([never], { rateLimit: { concurrency: 1 } });
    void client.people.get(LINE);
    const controller = new AbortController();
    const call = failureOf(client.people.get(LINE, { signal: controller.signal }));
    await settle();
    controller.abort(reason);
    expect(await call).toBe(reason);
  });

  it('carries no listener when its calls are over', async () => {
    const { client, clock } = connect([throttled('1'), new Response('', { status: 503 }), person()]);
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await clock.run(client.people.get(LINE, { signal }));
    const listeners = new Set(added.mock.calls.map(([, listener]) => listener));
    for (const [, listener] of removed.mock.calls) listeners.delete(listener);
    expect(listeners.size).toBe(0);
    expect(added).toHaveBeenCalled();
  });

  it('is given to fetch', async () => {
    const { client, sent } = connect([person()]);
    await client.people.get(LINE);
    expect(sent[0]?.init.signal).toBeInstanceOf(AbortSignal);
  });
});

describe('a time limit', () => {
  it.each([
    ['headers', () => new Promise<Response>(() => {})],
    ['a body', () => new Response(new ReadableStream({}))],
  ])('ends an attempt that waits for %s', async (_, step) => {
    const { client, clock, sent } = connect([step], { timeout: 1500 });
    const failure = await clock.run(failureOf(client.people.get(LINE, { retry: { maxAttempts: 2 } })));
    expect(failure).toBeInstanceOf(TimeoutError);
    expect(failure).toMatchObject({
      message: 'people.get (GET https://webexapis.com/v1/people/p1): no complete answer within 1500 ms',
      timeout: 1500,
    });
    expect(sent).toHaveLength(2);
    expect(sent.every(({ init }) => init.signal?.aborted)).toBe(true);
  });

  it('leaves no timer behind', async () => {
    const { client, clock } = connect([person()]);
    await client.people.get(LINE);
    expect(clock.slept).toEqual([60_000]);
    expect(clock.sleeping).toBe(0);
  });
});

describe('the hooks', () => {
  it('see every attempt, without secrets', async () => {
    const requests: RequestLog[] = [];
    const responses: ResponseLog[] = [];
    const { client, clock } = connect([throttled('1'), Response.json(PERSON, { headers: { trackingid: 'T2' } })], {
      headers: { cookie: TOKEN },
      onRequest: (request) => requests.push(request),
      onResponse: (response) => responses.push(response),
    });
    await clock.run(client.people.get(LINE));
    expect(requests.map(({ endpoint, attempt }) => [endpoint, attempt])).toEqual([
      ['people.get', 1],
      ['people.get', 2],
    ]);
    expect(requests[0]?.headers).toMatchObject({ authorization: '***', cookie: '***' });
    expect(responses).toMatchObject([
      { status: 429, error: { name: 'ApiError' } },
      { status: 200, duration: 0, trackingId: 'T2', error: undefined },
    ]);
    expect(JSON.stringify([requests, responses])).not.toContain(TOKEN);
  });

  it('see attempts without an answer', async () => {
    const onResponse = vi.fn();
    const { client, clock } = connect([new TypeError('fetch failed')], { onResponse, retry: { maxAttempts: 1 } });
    await clock.run(failureOf(client.people.get(LINE)));
    expect(onResponse).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: undefined }));
  });

  it('take no turn away from others when they throw', async () => {
    const onRequest = () => {
      throw new Error('the log is full');
    };
    const { client } = connect([person()], { onRequest, rateLimit: { concurrency: 1 } });
    await expect(client.people.get(LINE)).rejects.toThrow('the log is full');
    await expect(client.people.get(LINE)).rejects.toThrow('the log is full');
  });
});

describe('the token', () => {
  const leaky = Object.assign(new TypeError(`"Bearer ${TOKEN}" is an invalid header value`), {
    request: { headers: { authorization: `Bearer ${TOKEN}` } },
    cause: new Error(`inner ${TOKEN}`),
  });

  it.each([
    [
      'quoted by the service',
      () => Response.json({ message: `${TOKEN} is expired`, errors: [{ description: TOKEN }] }, { status: 401 }),
    ],
    ['quoted in HTML', () => new Response(`<p>${TOKEN}</p>`, { status: 401 })],
    ['quoted by fetch', leaky],
    ['thrown as it is', () => Promise.reject(TOKEN)],
  ])('is in no error, though %s', async (_, step) => {
    const { client, clock } = connect([step], { retry: { maxAttempts: 1 } });
    const failure = await clock.run(failureOf(client.people.get(LINE)));
    expect(failure).toBeInstanceOf(HubError);
    expect(everythingIn(failure)).not.toContain(TOKEN);
  });

  it('is in no error about itself', async () => {
    const failure = await failureOf(createClient({ token: `${TOKEN}\u20ac` }).people.get(LINE));
    expect(everythingIn(failure)).not.toContain(TOKEN);
  });
});
