import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../create-client';
import { ApiError } from '../errors';
import type { Fetch } from '../options';
import { createVirtualClock, settle } from '../virtual-clock';
import { AuthError } from './auth-error';
import type { TokenSet } from './oauth';
import { createRefreshingToken } from './token-source';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 0, 1);

/** A source whose first token lives for an hour, and each of the following ones for another. */
function createSource(refresh?: (tokens: TokenSet) => Promise<TokenSet>, lifetime = HOUR) {
  const clock = createVirtualClock(START);
  let count = 0;
  const next = async (tokens: TokenSet): Promise<TokenSet> => {
    count += 1;
    await settle();
    return { ...tokens, accessToken: `t${count}`, expiresAt: clock.now() + HOUR };
  };
  const spy = vi.fn(refresh ?? next);
  const onRefreshed = vi.fn();
  const tokens = { accessToken: 't0', expiresAt: START + lifetime, refreshToken: 'r' };
  const source = createRefreshingToken({ tokens, refresh: spy, onRefreshed, clock });
  return { clock, source, refresh: spy, onRefreshed };
}

const refused = () => new AuthError('invalid_grant', { status: 400 });

describe('a token that refreshes itself', () => {
  it('is given out as it is until five minutes before its end', async () => {
    const { clock, source, refresh } = createSource();
    await clock.run(clock.sleep(HOUR - 5 * MINUTE - 1));
    expect(await source.get()).toBe('t0');
    await clock.run(clock.sleep(1));
    expect(await source.get()).toBe('t1');
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('is asked for once, however many calls need it', async () => {
    const { source, refresh, onRefreshed } = createSource(undefined, 0);
    expect(await Promise.all([source.get(), source.get(), source.renew('t0')])).toEqual(['t1', 't1', 't1']);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(onRefreshed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ accessToken: 't1' }));
  });

  it('is kept before anybody uses it', async () => {
    const { source, onRefreshed } = createSource(undefined, 0);
    let isKept = false;
    onRefreshed.mockImplementation(async () => {
      await settle();
      isKept = true;
    });
    await source.get();
    expect(isKept).toBe(true);
  });

  it('is used to its end where no other can be had', async () => {
    const flaky = createSource(() => Promise.reject(new AuthError('unreachable')), 4 * MINUTE);
    expect(await flaky.source.get()).toBe('t0');
    await flaky.clock.run(flaky.clock.sleep(4 * MINUTE));
    await expect(flaky.source.get()).rejects.toThrow('cannot be reached');
  });

  it('says at once that signing in again is needed', async () => {
    const { source } = createSource(() => Promise.reject(refused()), 4 * MINUTE);
    await expect(source.get()).rejects.toThrow('sign in again');
  });

  it('is tried again after a failure', async () => {
    const answers = [() => Promise.reject(new AuthError('unreachable'))];
    const { source, clock } = createSource(async (tokens) => {
      const answer = answers.shift();
      return answer ? answer() : { ...tokens, accessToken: 't9', expiresAt: clock.now() + HOUR };
    }, 0);
    await expect(source.get()).rejects.toThrow();
    expect(await source.get()).toBe('t9');
  });

  it('is not refreshed for a token that was replaced meanwhile', async () => {
    const { source, refresh } = createSource();
    await source.renew('t0');
    expect(await source.renew('t0')).toBe('t1');
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

describe('a client with such a token', () => {
  /** A service that knows one token. */
  function connect(isKnown: (token: string) => boolean, source = createSource()) {
    const sent: { method: string | undefined; token: string }[] = [];
    const fetch: Fetch = async (_, { method, headers }) => {
      const token = (headers as Record<string, string>).authorization?.replace('Bearer ', '') ?? '';
      sent.push({ method, token });
      return isKnown(token) ? Response.json({ items: [], id: 'd' }) : new Response('{}', { status: 401 });
    };
    const client = createClient({ token: source.source, fetch, clock: source.clock });
    return { ...source, client, sent };
  }

  it('sends a call again once its token was refused, also one that changes something', async () => {
    const { client, sent, clock } = connect((token) => token === 't1');
    await clock.run(client.ext.webexGo.devices.create({ body: { personId: 'p' } }));
    expect(sent).toEqual([
      { method: 'POST', token: 't0' },
      { method: 'POST', token: 't1' },
    ]);
  });

  it('refreshes once for all calls that were on their way', async () => {
    const { client, sent, refresh, clock } = connect((token) => token === 't1');
    const calls = Array.from({ length: 5 }, () => client.organizations.list().toArray());
    await clock.run(Promise.all(calls));
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(sent.filter(({ token }) => token === 't1')).toHaveLength(5);
  });

  it('gives up where the new token is refused as well', async () => {
    const { client, sent, refresh, clock } = connect(() => false);
    const failure = await clock.run(client.people.me().catch((error: unknown) => error));
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ status: 401 });
    expect(sent).toHaveLength(2);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('says why no new token could be had', async () => {
    const { client, clock } = connect(
      () => false,
      createSource(() => Promise.reject(refused())),
    );
    await expect(clock.run(client.people.me())).rejects.toThrow('sign in again');
  });
});

describe('a client of a partner', () => {
  it('names the customer organization wherever an operation takes one, unless a call does', async () => {
    const urls: string[] = [];
    const fetch: Fetch = (url) => {
      urls.push(url);
      return Response.json({ items: [] });
    };
    const client = createClient({ token: 't', orgId: 'customer', fetch });
    await client.people.list().toArray();
    await client.people.list({ orgId: 'other' }).toArray();
    await client.organizations.list().toArray();
    expect(urls.map((url) => url.replace('https://webexapis.com/v1', ''))).toEqual([
      '/people?orgId=customer',
      '/people?orgId=other',
      '/organizations',
    ]);
  });
});
