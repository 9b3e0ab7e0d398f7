import { describe, expect, it } from 'vitest';
import { ApiError, InputError, NetworkError, ReplyError, TimeoutError } from './errors';
import { mayRetry, parseRetryAfter, waitAfter } from './retry';

const NOW = Date.UTC(2026, 0, 1, 12);
const call = { endpoint: 'people.get', method: 'GET', url: 'https://webexapis.com/v1/people/1' };
const refused = (status: number, retryAfter?: number) => new ApiError(call, { status, errors: [], retryAfter });
const noAnswer = new NetworkError(call, 'no complete answer');

describe('Retry-After', () => {
  it.each([
    ['7', 7],
    [' 7 ', 7],
    ['0', 0],
    ['1.5', 1.5],
    ['Thu, 01 Jan 2026 12:00:30 GMT', 30],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
    ['rand(30),add(30)', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['2026', 2026],
    ['', undefined],
    [null, undefined],
  ])('reads %j as %j seconds', (header, seconds) => {
    expect(parseRetryAfter(header, NOW)).toBe(seconds);
  });
});

describe('what is sent again', () => {
  it.each([
    ['a POST that was throttled', refused(429), 'POST', true],
    ['a POST on something locked for a stated time', refused(423, 3), 'POST', true],
    ['a GET on something locked for good', refused(423), 'GET', false],
    ['a GET that met a 502', refused(502), 'GET', true],
    ['a PUT that met a 503', refused(503), 'PUT', true],
    ['a DELETE that met a 504', refused(504), 'DELETE', true],
    ['a POST that met a 503, which may have been done', refused(503), 'POST', false],
    ['a PATCH that met a 503', refused(503), 'PATCH', false],
    ['a GET that met a 500', refused(500), 'GET', false],
    ['a GET that was not found', refused(404), 'GET', false],
    ['a GET without an answer', noAnswer, 'GET', true],
    ['a POST without an answer', noAnswer, 'POST', false],
    ['a GET that took too long', new TimeoutError(call, 10), 'GET', true],
    ['a POST that took too long', new TimeoutError(call, 10), 'POST', false],
    ['a GET with a broken reply', new ReplyError(call, 'the reply is no JSON'), 'GET', false],
    ['a GET that was never sent', new InputError('people.get', 'personId', 'is missing'), 'GET', false],
  ] as const)('%s', (_, failure, method, expected) => {
    expect(mayRetry(failure, method, 1, {})).toBe(expected);
  });

  it('ends with the attempts', () => {
    expect(mayRetry(refused(429), 'GET', 5, {})).toBe(true);
    expect(mayRetry(refused(429), 'GET', 6, {})).toBe(false);
    expect(mayRetry(refused(429), 'GET', 1, { maxAttempts: 1 })).toBe(false);
  });
});

describe('how long it waits', () => {
  const wait = (failure: unknown, attempt = 1, random = 1) => waitAfter(failure, attempt, {}, () => random);

  it.each([
    ['what the service asks for', refused(429, 7), 7000],
    ['a minute at the most', refused(429, 3600), 60_000],
    ['five seconds if a 429 does not say', refused(429), 5000],
    ['a little if a 429 says 0, lest the attempts are used up at once', refused(429, 0), 500],
    ['what a 503 asks for', refused(503, 2), 2000],
    ['a little after a 503 that does not say', refused(503), 500],
  ])('%s', (_, failure, expected) => {
    expect(wait(failure)).toBe(expected);
  });

  it('doubles with every attempt, up to half of it by chance', () => {
    expect([1, 2, 3].map((attempt) => wait(noAnswer, attempt))).toEqual([500, 1000, 2000]);
    expect([1, 2, 3].map((attempt) => wait(noAnswer, attempt, 0))).toEqual([250, 500, 1000]);
  });
});
