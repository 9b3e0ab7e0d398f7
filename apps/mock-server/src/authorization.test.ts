import { contract, listEndpoints } from '@hubdeck/core';
import { expect, test } from 'vitest';
import { readJson, startMock } from './testing/start-mock';

/** A request that reaches each operation; what it asks for need not exist. */
const requests = listEndpoints(contract).map(({ name, endpoint: { method, path, scopes } }) => ({
  name,
  scopes,
  path: path.replace(/:\w+/g, 'x'),
  init: { method },
}));

test('every operation wants to know who is calling before anything else', async () => {
  const { request } = await startMock();
  for (const { name, path, init } of requests) {
    const reply = await request(path, { ...init, token: null });
    expect([name, reply.status]).toEqual([name, 401]);
  }
});

test('every operation is refused to a token without its scope, and says which one it wants', async () => {
  const { request, addToken } = await startMock();
  await addToken({ token: 'powerless', scopes: ['spark:kms'] });
  for (const { name, path, init, scopes } of requests) {
    const reply = await request(path, { ...init, token: 'powerless' });
    expect([name, reply.status]).toEqual([name, 403]);
    const { errors } = await readJson(reply);
    for (const word of scopes.flatMap((words) => words.split(' '))) expect(errors[0].description).toContain(word);
  }
});
