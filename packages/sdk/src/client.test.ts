import { contract, listEndpoints, type Person, type WebexGoDeviceWithActivation } from '@hubdeck/core';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { bindContract } from './client';
import { createClient } from './create-client';
import { people } from './operations';
import type { Listing } from './pages';
import type { Call } from './request';
import { createTransport } from './transport';

const fetch = () => Response.json({ items: [] });
const client = createClient({ token: 't', fetch });

const methodOf = (name: string): unknown =>
  name.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], client);

describe('the client', () => {
  it.each(listEndpoints(contract).map(({ name }) => name))('has %s', (name) => {
    expect(methodOf(name)).toBeTypeOf('function');
  });

  it('can be bound to a part of the contract', () => {
    const part = bindContract({ people }, createTransport({ token: 't', fetch }));
    expect(Object.keys(part)).toEqual(['people']);
    expectTypeOf(part.people.get).toEqualTypeOf(client.people.get);
    expectTypeOf<keyof typeof part>().toEqualTypeOf<'people'>();
  });

  it('can be given another contract', () => {
    const own = createClient({ token: 't', fetch, contract: { persons: people } });
    expectTypeOf(own.persons.list).toEqualTypeOf(client.people.list);
    expectTypeOf(own).not.toHaveProperty('people');
  });

  it('needs no more of a transport than sending', async () => {
    const calls: Call[] = [];
    const value = { id: 'p' };
    const send = async (call: Call) => {
      calls.push(call);
      return { value, status: 200, headers: new Headers() };
    };
    const { get } = bindContract(people, { baseUrl: 'https://x.test/v1', send });
    expect(await get({ personId: 'p' })).toBe(value);
    expect(calls).toMatchObject([{ name: 'get', url: 'https://x.test/v1/people/p' }]);
  });
});

describe('the types', () => {
  it('know what a method takes and gives', () => {
    expectTypeOf(client.people.get).parameter(0).toExtend<{ personId: string; callingData?: boolean | undefined }>();
    expectTypeOf(client.people.get).returns.resolves.toEqualTypeOf<Person>();
    expectTypeOf(client.people.list).returns.toExtend<Listing<Person>>();
    expectTypeOf(client.devices.delete).returns.resolves.toEqualTypeOf<undefined>();
    expectTypeOf(client.ext.webexGo.devices.create).returns.resolves.toEqualTypeOf<WebexGoDeviceWithActivation>();
    expectTypeOf(client.broadworks.subscribers.list)
      .parameter(0)
      .toExtend<{ after?: number | undefined } | undefined>();
  });

  it('refuse what the service would', () => {
    const { get } = client.people;
    const { create } = client.ext.webexGo.devices;
    const wrong = () => [
      // @ts-expect-error the person has to be named
      get(),
      // @ts-expect-error the person has to be named
      get({ callingData: true }),
      // @ts-expect-error no such parameter
      get({ personId: 'p', calling: true }),
      // @ts-expect-error a flag is a boolean
      get({ personId: 'p', callingData: 'true' }),
      // @ts-expect-error no such parameter
      client.people.list({ name: 'A' }),
      // @ts-expect-error a page size is an option, pageSize
      client.people.list({ max: 10 }),
      // @ts-expect-error only lists have sizes
      get({ personId: 'p' }, { pageSize: 10 }),
      // @ts-expect-error the body is needed
      create(),
      // @ts-expect-error the body needs a person
      create({ body: {} }),
      // @ts-expect-error no such member
      create({ body: { personId: 'p', sendMail: true } }),
      // @ts-expect-error a GET has no body
      get({ personId: 'p', body: {} }),
      // @ts-expect-error no such operation
      client.people.remove({ personId: 'p' }),
      // @ts-expect-error a token is needed
      createClient({}),
    ];
    expect(wrong).toBeTypeOf('function');
  });

  it('let input be left out where nothing is required', () => {
    const right = () => [
      client.people.list(),
      client.people.me(),
      client.people.list({}, { pageSize: 10, limit: 20, signal: AbortSignal.abort() }),
      client.devices.list({ start: 10 }),
      client.licenses.get({ licenseId: 'l', includeAssignedTo: 'user', limit: 10 }),
      client.ext.webexGo.devices.regenerateActivationCode({ deviceId: 'd' }),
      client.ext.webexGo.devices.regenerateActivationCode({ deviceId: 'd', body: { sendEmail: false } }),
    ];
    expect(right).toBeTypeOf('function');
  });
});
