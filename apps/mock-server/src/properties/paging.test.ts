import { contract, type Endpoint, listEndpoints } from '@hubdeck/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSamples, readSeededValues } from '../testing/seeded-values';
import { readJson, START, startMock } from '../testing/start-mock';
import { arbitraryRequest } from './arbitrary-request';

const SEED = 20_260_115;
const TIMEOUT_MS = 60_000;

const lists = listEndpoints(contract).filter(({ endpoint }) => endpoint.paging?.sizeParameter !== undefined);

async function startPaging() {
  const started = await startMock({ isRecorded: false, settings: { cdrRateLimit: false } });
  const { mock, client } = started;
  const values = await readSeededValues(client, await createSamples(client));

  const get = (url: string) => mock.fetch(url, { headers: { Authorization: `Bearer ${mock.token}` } });

  /** Follows the links as they come. Between two pages the world may change. */
  async function readPages(firstUrl: string, items: string, change: () => Promise<void> = async () => undefined) {
    const pages: unknown[][] = [];
    for (let url: string | undefined = firstUrl; url !== undefined; ) {
      const reply = await get(url);
      if (!reply.ok) return undefined;
      pages.push((await readJson(reply))[items]);
      url = /<([^>]+)>; *rel="next"/.exec(reply.headers.get('link') ?? '')?.[1];
      if (url !== undefined) await change();
    }
    return pages;
  }

  return { ...started, values, readPages };
}

const withSize = (url: string, { paging }: Endpoint, size: number): string => {
  const sized = new URL(url);
  sized.searchParams.set(paging?.sizeParameter ?? 'max', String(size));
  return sized.href;
};

test('any filter in pages of any size gives every match once, in the same order', { timeout: TIMEOUT_MS }, async () => {
  const { mock, values, readPages } = await startPaging();
  for (const { endpoint } of lists) {
    const items = endpoint.paging?.items ?? '';
    const property = fc.asyncProperty(
      arbitraryRequest(endpoint, { values, wildness: 0 }),
      fc.constantFrom(2, 3, 7, 20, 50),
      async ({ path }, size) => {
        const whole = await readPages(withSize(mock.url + path, endpoint, 100_000), items);
        const pages = await readPages(withSize(mock.url + path, endpoint, size), items);
        expect(pages?.flat()).toEqual(whole?.flat());
        for (const page of pages?.slice(0, -1) ?? []) expect(page).toHaveLength(size);
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: 5 });
  }
});

/** Lists that grow and shrink by an operation of the API. */
const CHANGING: readonly { path: string; name: (number: number) => unknown; remove: (id: string) => string }[] = [
  {
    path: '/people',
    name: (number) => ({ emails: [`paging${number}@farms.com`], displayName: `Paging ${number}` }),
    remove: (id) => `/people/${id}`,
  },
  {
    path: '/webhooks',
    name: (number) => ({
      name: `Paging ${number}`,
      targetUrl: 'http://localhost:9/',
      resource: 'rooms',
      event: 'created',
    }),
    remove: (id) => `/webhooks/${id}`,
  },
  {
    path: '/workspaces',
    name: (number) => ({ displayName: `Paging ${number}` }),
    remove: (id) => `/workspaces/${id}`,
  },
];

test.each(CHANGING)(
  'rows of $path that are there all the time come once, whatever comes and goes between two pages',
  { timeout: TIMEOUT_MS },
  async ({ path, name, remove }) => {
    const { mock, request, readPages } = await startPaging();
    let created = 0;
    const create = async () => {
      created += 1;
      const body = JSON.stringify(name(created));
      const reply = await request(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
      return (await readJson(reply)).id as string;
    };
    const idsIn = (pages: unknown[][] | undefined) => (pages ?? []).flat().map((row) => (row as { id: string }).id);
    const property = fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.tuple(fc.boolean(), fc.nat(1000)), { minLength: 5, maxLength: 12 }),
      async (size, changes) => {
        for (let number = 0; number < 6; number += 1) await create();
        const before = idsIn(await readPages(`${mock.url}${path}?max=100`, 'items'));
        const own = before.slice(-6);
        const gone = new Set<string>();
        const steps = [...changes];
        const seen = await readPages(`${mock.url}${path}?max=${size}`, 'items', async () => {
          const step = steps.shift();
          // A list that grows with every page has no end.
          if (!step) return;
          const [isNew, which] = step;
          const victim = own[which % own.length] ?? '';
          if (isNew || gone.has(victim)) own.push(await create());
          else {
            await request(remove(victim), { method: 'DELETE' });
            gone.add(victim);
          }
        });
        const ids = idsIn(seen);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(before.filter((id) => !gone.has(id))));
        for (const id of own) await request(remove(id), { method: 'DELETE' });
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: 6 });
  },
);

test('audit events come once each, newest first, while new ones are written', { timeout: TIMEOUT_MS }, async () => {
  const { mock, client, readPages } = await startPaging();
  const { orgId = '' } = await client.people.me();
  const range = `orgId=${orgId}&from=${new Date(START - 86_400_000 * 30).toISOString()}&to=${new Date(START).toISOString()}`;
  const url = (size: number) => `${mock.url}/adminAudit/events?${range}&max=${size}`;
  let written = 0;
  const write = async () => {
    written += 1;
    await client.workspaces.create({ body: { displayName: `Paging ${written}` } });
  };
  while (written < 30) await write();
  const before = (await readPages(url(200), 'items'))?.flat();
  const seen = await readPages(url(7), 'items', write);
  expect(written).toBeGreaterThan(30);
  expect(seen?.flat()).toEqual(before);
});
