import { expect, test } from 'vitest';
import { contract } from './contract';
import { listEndpoints } from './endpoint';
import { describeContract } from './openapi';

const document = describeContract(contract, { serverUrl: 'http://127.0.0.1/v1', version: '0.0.0' });
const text = JSON.stringify(document);

test('describes every operation of the contract', () => {
  for (const { name, endpoint } of listEndpoints(contract)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    expect(document.paths[path]?.[endpoint.method.toLowerCase()]).toMatchObject({ operationId: name });
  }
});

test('refers only to schemas that are there', () => {
  const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, id]) => id ?? '');
  expect(references.length).toBeGreaterThan(50);
  for (const id of references) expect(Object.keys(document.components.schemas)).toContain(id);
});

test('shows typed query parameters and marks the required ones', () => {
  const parameters = document.paths['/ext/webexGo/eligibility']?.get as { parameters: unknown[] };
  expect(parameters.parameters).toContainEqual({
    name: 'personId',
    in: 'query',
    required: true,
    schema: { type: 'string' },
  });
  expect(text).toContain('"name":"callingData","in":"query","required":false,"schema":{"type":"boolean"}');
});

test('marks our own operations as an extension', () => {
  expect(document.paths['/ext/subscriptions']?.get).toMatchObject({ tags: ['Extension: subscriptions'] });
});
