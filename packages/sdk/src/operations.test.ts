import * as core from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as sdk from './index';
import { isOperation, type Operation, type OperationTree } from './operation';
import { operations } from './operations';
import { encodeParameter } from './parameter';

/** `npm run client-docs` writes the operations; here they are held against the contract. */
const endpoints = core.listEndpoints(core.contract);

/** Parts of the contract that core exports, and so does the SDK. */
const { broadworks, ext } = core.contract;
const parts: readonly unknown[] = [core.contract, broadworks, ext, ext.broadworks].flatMap((tree) =>
  Object.values(tree),
);
const resources = Object.entries<unknown>(core).filter((entry): entry is [string, core.Contract] =>
  parts.includes(entry[1]),
);
const exported = new Map<string, unknown>(Object.entries(sdk));

const find = (name: string): Operation =>
  name.split('.').reduce<unknown>((node, key) => (node as OperationTree)[key], operations) as Operation;

const namesOf = (tree: OperationTree, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, node]) =>
    isOperation(node) ? [prefix + key] : namesOf(node, `${prefix}${key}.`),
  );

const INSTANT = Date.UTC(2026, 0, 31, 12);
const VALUES = [
  'a',
  'a b,c',
  '2026-01-31',
  true,
  false,
  0,
  7,
  INSTANT,
  1.5,
  Number.NaN,
  null,
  [],
  ['a'],
  ['a', 'b'],
  [1],
  {},
];

function encodeByContract(schema: z.core.$ZodType, value: unknown): string | undefined {
  try {
    const { data } = z.safeEncode(schema, value);
    return data === undefined ? undefined : String(data);
  } catch {
    return undefined;
  }
}

describe('the operations', () => {
  it('are those of the contract, in its order', () => {
    expect(namesOf(operations)).toEqual(endpoints.map(({ name }) => name));
  });

  it.each(resources)('leave the package as %s, too', (name, resource) => {
    expect(namesOf(exported.get(name) as OperationTree)).toEqual(core.listEndpoints(resource).map(({ name }) => name));
  });

  it.each(endpoints)('send $name as the contract says', ({ name, endpoint }) => {
    const { method, path, paging, service, mayBeEmpty, replyType } = endpoint;
    const { query: _, reply: __, bodyType, ...rest } = find(name);
    const expected = { method, path, paging, service, mayBeEmpty, replyType };
    expect({ ...expected, ...rest }).toEqual(expected);
    expect(Object.keys(rest).sort()).toEqual(Object.keys(JSON.parse(JSON.stringify(expected))).sort());
    expect(bodyType).toBe(endpoint.body && (endpoint.bodyType ?? 'application/json'));
  });

  it.each(endpoints)('check the replies of $name by the schema of the contract', async ({ name, endpoint }) => {
    const { reply } = find(name);
    expect(await reply?.()).toBe(endpoint.replyType ? undefined : endpoint.reply);
  });

  it.each(endpoints)('write the parameters of $name as the contract does', ({ name, endpoint }) => {
    const { query = {} } = find(name);
    const schemas = Object.entries(endpoint.query?.shape ?? {});
    expect(Object.keys(query)).toEqual(schemas.map(([key]) => key));
    for (const [key, schema] of schemas) {
      const note = query[key] ?? 'text';
      expect([key, note.endsWith('?')]).toEqual([key, z.validate(schema, undefined)]);
      for (const value of VALUES) {
        const text = encodeByContract(schema, value);
        if (text !== undefined) expect([key, encodeParameter(note, value)]).toEqual([key, { text }]);
      }
    }
  });
});
