import { describe, expect, it, vi } from 'vitest';
import { type ClientOptions, createClient } from './create-client';
import { ApiError, ReplyError } from './errors';
import { createVirtualClock, settle } from './virtual-clock';

const HOME = 'https://webexapis.com/v1/people';

interface Answer {
  readonly rows: number | undefined;
  readonly next?: string;
}

const toResponse = ({ rows, next }: Answer, number: number) =>
  Response.json(
    { items: rows === undefined ? undefined : Array.from({ length: rows }, (_, i) => ({ id: `${number}.${i}` })) },
    { headers: next === undefined ? {} : { link: `<${next}>; rel="next"` } },
  );

/** A client whose service gives these pages, one after the other. */
function connect(answers: readonly Answer[], options: Partial<ClientOptions> = {}) {
  const urls: string[] = [];
  const clock = createVirtualClock();
  const client = createClient({
    token: 't',
    clock,
    fetch: (url) => {
      urls.push(url);
      return toResponse(answers[urls.length - 1] ?? { rows: 0 }, urls.length);
    },
    ...options,
  });
  return { client, clock, urls };
}

const three = [{ rows: 2, next: `${HOME}?c=1` }, { rows: 2, next: `${HOME}?c=2` }, { rows: 1 }];
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

describe('a list', () => {
  it('gives all rows of all pages', async () => {
    const { client, urls } = connect(three);
    expect(idsOf(await collect(client.people.list()))).toEqual(['1.0', '1.1', '2.0', '2.1', '3.0']);
    expect(urls).toEqual([HOME, `${HOME}?c=1`, `${HOME}?c=2`]);
  });

  it('gives pages, with what the reply says beside its rows', async () => {
    const { client } = connect(three);
    const pages = await collect(client.people.list().pages());
    expect(pages.map(({ items, next }) => [items.length, next])).toEqual([
      [2, `${HOME}?c=1`],
      [2, `${HOME}?c=2`],
      [1, undefined],
    ]);
    expect(pages[0]?.reply.items).toBe(pages[0]?.items);
  });

  it('gives everything as an array, and its first page alone', async () => {
    expect(await connect(three).client.people.list().toArray()).toHaveLength(5);
    const { client, urls } = connect(three);
    expect((await client.people.list().page()).items).toHaveLength(2);
    await settle();
    expect(urls).toHaveLength(1);
  });

  it('sends nothing until it is read, and starts afresh each time', async () => {
    const { client, urls } = connect([{ rows: 1 }, { rows: 1 }]);
    const list = client.people.list();
    await settle();
    expect(urls).toEqual([]);
    expect(await list.toArray()).toHaveLength(1);
    expect(await list.toArray()).toHaveLength(1);
  });

  it('reads its rows under whatever name they have', async () => {
    const fetch = () => Response.json({ phoneNumbers: [{ extension: '1003' }], count: { total: 1 } });
    const { client } = connect([], { fetch });
    expect(await client.numbers.list({ details: true }).page()).toMatchObject({
      items: [{ extension: '1003' }],
      reply: { count: { total: 1 } },
    });
  });

  it('answers calls of next() that do not wait for one another', async () => {
    const { client } = connect(three);
    const rows = client.people.list()[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 7 }, () => rows.next()));
    expect(results.map(({ value }) => value?.id)).toEqual(['1.0', '1.1', '2.0', '2.1', '3.0', undefined, undefined]);
  });

  it('encodes its filters', async () => {
    const { client, urls } = connect([{ rows: 0 }, { rows: 0 }]);
    await client.people.list({ displayName: 'A & B', id: ['x', 'y'], callingData: false, email: undefined }).toArray();
    await client.broadworks.subscribers.list({ after: 1_700_000_000_000, status: ['provisioned'] }).toArray();
    expect(urls).toEqual([
      `${HOME}?displayName=A%20%26%20B&id=x%2Cy&callingData=false`,
      'https://webexapis.com/v1/broadworks/subscribers?status=provisioned&after=1700000000000',
    ]);
  });
});

describe('sizes', () => {
  const sizes = async (options: { pageSize?: number; limit?: number }, answers: readonly Answer[] = three) => {
    const { client, urls } = connect(answers);
    const rows = await client.people.list({}, options).toArray();
    return { rows: rows.length, urls: urls.map((url) => url.slice(HOME.length)) };
  };

  it.each([
    ['pageSize asks for pages of that size', { pageSize: 2 }, 5, ['?max=2', '?c=1&max=2', '?c=2&max=2']],
    ['limit is a total', { limit: 3 }, 3, ['?max=3', '?c=1&max=3']],
    ['limit ends at the edge of a page', { limit: 2 }, 2, ['?max=2']],
    ['limit cuts a page', { limit: 1 }, 1, ['?max=1']],
    ['a limit beyond a page asks for full pages', { limit: 4, pageSize: 2 }, 4, ['?max=2', '?c=1&max=2']],
    ['a limit beyond everything changes nothing', { limit: 5000 }, 5, ['', '?c=1', '?c=2']],
  ])('%s', async (_, options, rows, urls) => {
    expect(await sizes(options)).toEqual({ rows, urls });
  });

  it('are not sent where the service knows none', async () => {
    const { client, urls } = connect([{ rows: 3 }]);
    expect(await client.licenses.list({}, { pageSize: 2, limit: 2 }).toArray()).toHaveLength(2);
    expect(urls).toEqual(['https://webexapis.com/v1/licenses']);
  });
});

describe('fetching ahead', () => {
  it('asks for the next page when the headers are there, before the body is', async () => {
    const urls: string[] = [];
    let finish: (() => void) | undefined;
    const body = new ReadableStream({
      start: (stream) => {
        finish = () => {
          stream.enqueue(new TextEncoder().encode('{"items":[{"id":"1.0"}]}'));
          stream.close();
        };
      },
    });
    const fetch = (url: string) => {
      urls.push(url);
      return urls.length === 1
        ? new Response(body, { headers: { link: `<${HOME}?c=1>; rel="next"` } })
        : toResponse({ rows: 1 }, urls.length);
    };
    const { client } = connect([], { fetch });
    const rows = client.people.list().toArray();
    await settle();
    expect(urls).toHaveLength(2);
    finish?.();
    expect(idsOf(await rows)).toEqual(['1.0', '2.0']);
  });

  it('goes one page ahead of the reader and no further', async () => {
    const endless = Array.from({ length: 9 }, (_, i) => ({ rows: 2, next: `${HOME}?c=${i + 1}` }));
    const { client, urls } = connect(endless);
    const pages = client.people.list().pages();
    await pages.next();
    await settle();
    expect(urls).toHaveLength(2);
    await pages.next();
    await settle();
    expect(urls).toHaveLength(3);
    await pages.return();
  });

  it('is cancelled when the reader leaves', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const { client } = connect([], {
      fetch: (_, { signal }) => {
        signals.push(signal);
        return signals.length === 1 ? toResponse(three[0] as Answer, 1) : new Promise(() => {});
      },
    });
    for await (const _ of client.people.list()) break;
    await settle();
    expect(signals.map((signal) => signal?.aborted)).toEqual([false, true]);
  });

  it('hurts nobody who leaves before the failure', async () => {
    let calls = 0;
    const fetch = () => {
      calls += 1;
      return calls === 1 ? toResponse(three[0] as Answer, 1) : new Response('', { status: 500 });
    };
    const { client } = connect([], { fetch });
    expect(await client.people.list({}, { limit: 2, pageSize: 1 }).toArray()).toHaveLength(2);
    calls = 0;
    await expect(client.people.list().toArray()).rejects.toThrow(ApiError);
  });
});

describe('the next link', () => {
  const follow = async (next: string, options: { pageSize?: number } = {}) => {
    const { client, urls } = connect([{ rows: 1, next }, { rows: 1 }]);
    await client.people.list({ displayName: 'A', callingData: true }, options).toArray();
    return urls[1]?.slice(HOME.length);
  };

  it.each([
    [
      'is followed verbatim',
      `${HOME}?displayName=A&callingData=true&before&after=Y2lz=`,
      {},
      '?displayName=A&callingData=true&before&after=Y2lz=',
    ],
    ['gets back the filters that it lost', `${HOME}?after=1`, {}, '?after=1&displayName=A&callingData=true'],
    [
      'gets back its size instead of null',
      `${HOME}?max=null&displayName=A&callingData=true&c=1`,
      { pageSize: 7 },
      '?displayName=A&callingData=true&c=1&max=7',
    ],
    [
      'loses a null that stands for no size',
      `${HOME}?c=1&displayName=A&max=null&callingData=true`,
      {},
      '?c=1&displayName=A&callingData=true',
    ],
    [
      'loses a null at its end',
      `${HOME}?c=1&displayName=A&callingData=true&max=null`,
      {},
      '?c=1&displayName=A&callingData=true',
    ],
    ['may be relative', '/v1/people?c=1&displayName=A&callingData=true', {}, '?c=1&displayName=A&callingData=true'],
  ])('%s', async (_, next, options, expected) => {
    expect(await follow(next, options)).toBe(expected);
  });

  it('decides itself where its page begins', async () => {
    const next = 'https://webexapis.com/v1/devices?cursor=x';
    const { client, urls } = connect([{ rows: 1, next }, { rows: 1 }]);
    await client.devices.list({ start: 5, product: 'p' }).toArray();
    expect(urls[1]).toBe(`${next}&product=p`);
  });

  it.each([
    'https://evil.example/v1/people?c=1',
    'http://webexapis.com/v1/people?c=1',
    'https://webexapis.com:444/',
    'http://',
  ])('to another origin is not followed: %s', async (next) => {
    const { client, urls } = connect([{ rows: 1, next }]);
    const pages = client.people.list().pages();
    expect((await pages.next()).value?.items).toHaveLength(1);
    await expect(pages.next()).rejects.toThrow(/^people\.list .*not to https:\/\/webexapis\.com; not followed$/);
    await expect(client.people.list().toArray()).resolves.toEqual([]);
    expect(urls.every((url) => url === HOME)).toBe(true);
  });

  it('that leads in a circle is an error', async () => {
    const circle = Array.from({ length: 9 }, (_, i) => ({ rows: 1, next: `${HOME}?c=${i % 2}` }));
    const { client, urls } = connect(circle);
    const failure = await client.people
      .list()
      .toArray()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReplyError);
    expect(urls).toHaveLength(3);
  });

  it('of an empty page is not followed', async () => {
    const { client } = connect([{ rows: 1, next: `${HOME}?c=1` }, { rows: 0, next: `${HOME}?c=2` }, { rows: 5 }]);
    expect(await client.people.list().toArray()).toHaveLength(1);
    const empty = connect([{ rows: 0, next: `${HOME}?c=1` }, { rows: 5 }]);
    expect(await collect(empty.client.people.list().pages())).toMatchObject([{ items: [] }]);
  });
});

describe('a list that fails', () => {
  it('has no rows where they should be', async () => {
    const { client } = connect([{ rows: undefined }]);
    await expect(client.people.list().toArray()).rejects.toThrow('the reply has no list "items"');
  });

  it('ends with its signal, between and within pages', async () => {
    const reason = new Error('changed my mind');
    const controller = new AbortController();
    const { signal } = controller;
    const removed = vi.spyOn(signal, 'removeEventListener');
    const { client } = connect(three);
    const read = async () => {
      for await (const _ of client.people.list({}, { signal })) controller.abort(reason);
    };
    await expect(read()).rejects.toBe(reason);
    expect(removed).toHaveBeenCalled();
  });

  it('makes a page again, and the page after it only once', async () => {
    let cut = true;
    const urls: string[] = [];
    const fetch = (url: string) => {
      urls.push(url);
      if (url !== HOME) return toResponse({ rows: 1 }, 2);
      const response = toResponse(three[0] as Answer, 1);
      if (!cut) return response;
      cut = false;
      const stream = new ReadableStream({ pull: (body) => body.error(new TypeError('terminated')) });
      return new Response(stream, { headers: response.headers });
    };
    const { client, clock } = connect([], { fetch });
    expect(await clock.run(client.people.list().toArray())).toHaveLength(3);
    expect(urls).toEqual([HOME, `${HOME}?c=1`, HOME]);
  });
});
