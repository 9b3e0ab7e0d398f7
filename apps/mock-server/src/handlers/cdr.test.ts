import { CallRecord, isWebexGoCall } from '@hubdeck/core';
import type { ApiError } from '@hubdeck/sdk';
import { describe, expect, test } from 'vitest';
import type { Mock } from '../testing/somebody';
import { readJson, START, startMock } from '../testing/start-mock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LATEST = START - 5 * MINUTE;
const RECENT = { startTime: LATEST - 12 * HOUR, endTime: LATEST };

const startUnlimited = (settings = {}) => startMock({ settings: { cdrRateLimit: false, ...settings } });

const list = ({ client }: Mock, window = RECENT, more: object = {}) =>
  client.cdr.list({ ...window, ...more }, { retry: { maxAttempts: 1 } }).toArray();

const refusal = async (work: Promise<unknown>) => {
  const error = (await work.catch((thrown: unknown) => thrown)) as ApiError;
  return { status: error.status, retryAfter: error.retryAfter };
};

const iso = (instant: number) => encodeURIComponent(new Date(instant).toISOString());
const pathOf = (window = RECENT, more = '') =>
  `/cdr_feed?startTime=${iso(window.startTime)}&endTime=${iso(window.endTime)}${more}`;

describe('the call history', () => {
  test('goes back thirty days, and has calls over Webex Go of people whose line is online', async () => {
    const world = await startUnlimited();
    const lines = await world.client.ext.webexGo.devices.list({ state: 'online' }).toArray();
    const online = new Set(lines.map(({ displayName }) => displayName));
    let count = 0;
    for (let end = LATEST; end > START - 30 * DAY + 12 * HOUR; end -= 3 * DAY) {
      const calls = await list(world, { startTime: end - 12 * HOUR, endTime: end });
      const mobile = calls.filter(isWebexGoCall);
      expect(mobile.length).toBeLessThan(calls.length);
      count += mobile.length;
      for (const call of mobile) {
        expect(call['Client type']).toBe('SIP');
        expect(online).toContain(call.User);
      }
    }
    expect(count).toBeGreaterThan(10);
  });

  test('shows a window by when calls were over, oldest first', async () => {
    const calls = await list(await startUnlimited());
    const times = calls.map((call) => Date.parse(call['Report time'] ?? ''));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(RECENT.startTime);
    expect(Math.max(...times)).toBeLessThanOrEqual(RECENT.endTime);
  });

  test('has every column in every row, empty where it does not apply', async () => {
    const { request } = await startUnlimited();
    const { items } = await readJson(await request(pathOf()));
    for (const call of items) expect(Object.keys(call)).toEqual(Object.keys(CallRecord.shape));
  });

  test('joins both legs of a call between colleagues', async () => {
    const calls = await list(await startUnlimited());
    const legsOf = (id?: string) => calls.filter((call) => call['Correlation ID'] === id);
    const pair = calls.map((call) => legsOf(call['Correlation ID'])).find(({ length }) => length === 2);
    const [a, b] = pair ?? [];
    expect(new Set([a?.Direction, b?.Direction])).toEqual(new Set(['ORIGINATING', 'TERMINATING']));
    expect(a?.['Call type']).toBe('SIP_ENTERPRISE');
    expect(a?.['Report ID']).not.toBe(b?.['Report ID']);
  });

  test('is the same after a reset, and for the same seed', async () => {
    const world = await startUnlimited();
    const before = await list(world);
    world.mock.reset();
    expect(await list(world)).toEqual(before);
    expect(await list(await startUnlimited())).toEqual(before);
    expect(await list(await startMock({ seed: 2, settings: { cdrRateLimit: false } }))).not.toEqual(before);
  });

  test('filters by the names of locations, ten at most', async () => {
    const world = await startUnlimited();
    const all = await list(world);
    const name = all[0]?.Location ?? '';
    const wanted = all.filter((call) => call.Location === name);
    expect(await list(world, RECENT, { locations: [name, 'Nowhere'] })).toEqual(wanted);
    const many = list(world, RECENT, { locations: Array.from({ length: 11 }, (_, index) => `${index}`) });
    expect(await refusal(many)).toMatchObject({ status: 400 });
  });
});

describe('a window', () => {
  test.each([
    ['that is too long', { startTime: LATEST - 12 * HOUR - 1, endTime: LATEST }],
    ['that ends too late', { startTime: LATEST - HOUR, endTime: LATEST + 1 }],
    ['that begins too early', { startTime: START - 30 * DAY - 1, endTime: START - 29.9 * DAY }],
    ['that ends before it begins', { startTime: LATEST, endTime: LATEST - HOUR }],
  ])('%s is refused', async (_, window) => {
    expect(await refusal(list(await startMock(), window))).toMatchObject({ status: 400 });
  });

  test('has to be given', async () => {
    const { request } = await startMock();
    const { errors } = await readJson(await request('/cdr_feed'));
    expect(errors.map(({ description }: { description: string }) => description.split(':')[0])).toEqual([
      'startTime',
      'endTime',
    ]);
  });

  test('without calls answers 404, with the code beside the message', async () => {
    const { request } = await startUnlimited();
    const reply = await request(pathOf(RECENT, '&locations=Nowhere'));
    expect(reply.status).toBe(404);
    expect(await readJson(reply)).toMatchObject({
      errorCode: 404,
      message: 'No CDRs for requested time range and filters',
      trackingId: expect.any(String),
    });
  });
});

describe('the rate', () => {
  test('is one window a minute for a token', async () => {
    const world = await startMock();
    await list(world);
    world.mock.clock.advance(20_000);
    expect(await refusal(list(world))).toEqual({ status: 429, retryAfter: 40 });
    await world.addToken({ token: 'second', scopes: ['spark-admin:calling_cdr_read'] });
    expect((await world.request(pathOf(), { token: 'second' })).status).toBe(200);
    world.mock.clock.advance(40_000);
    expect((await world.request(pathOf())).status).toBe(200);
  });

  test('does not count what was wrong to ask for', async () => {
    const world = await startMock();
    await refusal(list(world, { startTime: LATEST, endTime: LATEST }));
    expect(await list(world)).not.toEqual([]);
  });

  test('is ten further pages a minute', async () => {
    const world = await startMock();
    const page = `${pathOf()}&cursor=${btoa('after:0')}`;
    for (let count = 0; count < 10; count++) expect((await world.request(page)).status).toBe(200);
    const refused = await world.request(page);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  });
});

test('the wrong region answers 451 and names the right host at the end of its message', async () => {
  const { request } = await startMock({ settings: { cdrHost: 'analytics-calling-eu.webexapis.com' } });
  const reply = await request(pathOf());
  expect(reply.status).toBe(451);
  const { message } = await readJson(reply);
  expect(/Please use (.*)/.exec(message)?.[1]).toBe('analytics-calling-eu.webexapis.com');
});
