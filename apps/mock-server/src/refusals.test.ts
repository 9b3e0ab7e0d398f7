import { contract, type Endpoint, listEndpoints } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readJson, startMock } from './testing/start-mock';

/** What the contract alone says must be refused, of every operation. */
const operations = listEndpoints(contract);
const withoutIds = (path: string) => path.replace(/:\w+/g, 'nothing');

interface ParameterSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: ParameterSchema;
}

const parametersOf = ({ query }: Endpoint) =>
  Object.entries((query ? z.toJSONSchema(query, { io: 'output' }).properties : undefined) ?? {}) as [
    string,
    ParameterSchema,
  ][];

const requiredOf = ({ query }: Endpoint): readonly string[] =>
  (query ? z.toJSONSchema(query, { io: 'input' }).required : undefined) ?? [];

/** Whether there is any text that the parameter cannot mean. */
const isTyped = ({ type, enum: values, items }: ParameterSchema): boolean =>
  values !== undefined ||
  (type !== undefined && /^(boolean|integer|number)$/.test(type)) ||
  (items !== undefined && isTyped(items));

async function startRefusals() {
  const { request } = await startMock();
  const ask = async (path: string, method = 'GET', body?: string, contentType = 'application/json') => {
    const reply = await request(path, { method, ...(body && { body, headers: { 'Content-Type': contentType } }) });
    const { errors = [] } = reply.status < 400 ? {} : await readJson(reply);
    return { status: reply.status, descriptions: errors.map((error: { description: string }) => error.description) };
  };
  return { ask };
}

describe('the contract is kept', () => {
  test('by 404 for a path with an id of nothing', async () => {
    const { ask } = await startRefusals();
    for (const { name, endpoint } of operations) {
      const { method, path, body } = endpoint;
      if (!path.includes(':') || body || requiredOf(endpoint).length > 0) continue;
      expect([name, (await ask(withoutIds(path), method)).status]).toEqual([name, 404]);
    }
  });

  test('by 400 for each query parameter whose value it cannot be, by its name', async () => {
    const { ask } = await startRefusals();
    for (const { name, endpoint } of operations) {
      for (const [parameter] of parametersOf(endpoint).filter(([, schema]) => isTyped(schema))) {
        const reply = await ask(`${withoutIds(endpoint.path)}?${parameter}=sideways`, endpoint.method);
        expect([name, reply.status, ...reply.descriptions]).toEqual(
          expect.arrayContaining([name, 400, expect.stringMatching(`^${parameter}(\\.0)?: `)]),
        );
      }
    }
  });

  test('by 400 for each query parameter that is required and missing', async () => {
    const { ask } = await startRefusals();
    for (const { name, endpoint } of operations) {
      const required = requiredOf(endpoint);
      if (required.length === 0) continue;
      const reply = await ask(withoutIds(endpoint.path), endpoint.method);
      expect([name, reply.status]).toEqual([name, 400]);
      for (const parameter of required) expect(reply.descriptions.join()).toContain(`${parameter}: `);
    }
  });

  test('by 400 for a body of another kind, and by 415 for one of another type', async () => {
    const { ask } = await startRefusals();
    for (const { name, endpoint } of operations) {
      const { method, path, body, bodyType = 'application/json' } = endpoint;
      if (!body || !bodyType.endsWith('json')) continue;
      expect([name, (await ask(withoutIds(path), method, '"sideways"', bodyType)).status]).toEqual([name, 400]);
      expect([name, (await ask(withoutIds(path), method, 'sideways', bodyType)).status]).toEqual([name, 400]);
      expect([name, (await ask(withoutIds(path), method, 'sideways', 'text/plain')).status]).toEqual([name, 415]);
    }
  });

  test('by 400 for an organization that is none', async () => {
    const { ask } = await startRefusals();
    for (const { name, endpoint } of operations) {
      if (!parametersOf(endpoint).some(([parameter]) => parameter === 'orgId')) continue;
      const reply = await ask(`${withoutIds(endpoint.path)}?orgId=sideways`, endpoint.method);
      expect([name, reply.status]).toEqual([name, 400]);
    }
  });
});
