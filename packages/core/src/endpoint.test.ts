import { describe, expect, expectTypeOf, test } from 'vitest';
import { contract } from './contract';
import { type BodyOf, type ItemOf, listEndpoints, type PathOf, type QueryOf, type ReplyOf } from './endpoint';
import type { Person } from './person';
import type { WebexGoDeviceWithActivation } from './webex-go-device';

const endpoints = listEndpoints(contract);

describe('types read off an entry', () => {
  test('path parameters, by name', () => {
    expectTypeOf<PathOf<typeof contract.people.get>>().toEqualTypeOf<{ personId: string }>();
    expectTypeOf<PathOf<{ method: 'GET'; path: '/a/:b/c/:d'; doc: ''; scopes: [] }>>().toEqualTypeOf<{
      b: string;
      d: string;
    }>();
    expectTypeOf<keyof PathOf<typeof contract.people.list>>().toEqualTypeOf<never>();
  });

  test('query, body, reply and rows', () => {
    expectTypeOf<QueryOf<typeof contract.people.list>['max']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<BodyOf<typeof contract.people.get>>().toEqualTypeOf<never>();
    expectTypeOf<BodyOf<typeof contract.ext.webexGo.devices.create>['personId']>().toEqualTypeOf<string>();
    expectTypeOf<ItemOf<typeof contract.people.list>>().toEqualTypeOf<Person>();
    expectTypeOf<ReplyOf<typeof contract.devices.delete>>().toEqualTypeOf<undefined>();
    expectTypeOf<ReplyOf<typeof contract.ext.webexGo.devices.create>>().toEqualTypeOf<WebexGoDeviceWithActivation>();
  });
});

describe.each(endpoints)('$name', ({ endpoint }) => {
  test('says in one sentence what it does', () => {
    expect(endpoint.doc).toMatch(/^[A-Z][^.]+\.$/);
  });

  test('asks for a scope', () => {
    expect(endpoint.scopes.length).toBeGreaterThan(0);
  });

  test('has a reply, or the status that says there is none', () => {
    expect(endpoint.reply === undefined).toBe(endpoint.status === 204);
  });

  test('keeps page sizes and query parameters in step', () => {
    if (!endpoint.paging?.sizeParameter) return;
    expect(Object.keys(endpoint.query?.shape ?? {})).toContain(endpoint.paging.sizeParameter);
    expect(endpoint.paging.largestSize).toBeGreaterThanOrEqual(endpoint.paging.defaultSize ?? 0);
  });
});

test('no operation stands twice', () => {
  const routes = endpoints.map(({ endpoint }) => `${endpoint.method} ${endpoint.path.replace(/:\w+/g, ':')}`);
  expect(new Set(routes).size).toBe(routes.length);
});

test('what stands under ext has the prefix of the extension, and nothing else has', () => {
  for (const { name, endpoint } of endpoints) expect(endpoint.path.startsWith('/ext/')).toBe(name.startsWith('ext.'));
});
