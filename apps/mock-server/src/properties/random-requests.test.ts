import { contract, listEndpoints } from '@hubdeck/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSamples, readSeededValues } from '../testing/seeded-values';
import { startMock } from '../testing/start-mock';
import { arbitraryDeed } from './arbitrary-deed';
import { arbitraryRequest, type WireRequest } from './arbitrary-request';
import { countingRandom } from './counting-random';

const SEED = 20_260_115;
const REQUESTS_AN_OPERATION = 10;
const LONGEST_SEQUENCE = 25;
const SEQUENCES = 20;
/** They take a few seconds; a busy machine may take longer. */
const TIMEOUT_MS = 60_000;

const operations = listEndpoints(contract);
const reads = operations.filter(({ endpoint }) => endpoint.method === 'GET');
const writes = operations.filter(({ endpoint }) => endpoint.method !== 'GET');
/** Without the organization there is nothing left to do. */
const mutations = writes.filter(({ name }) => name !== 'organizations.delete');

/** A mock that can be brought back to the very same data, samples included, so that known ids stay known. */
async function startRandom() {
  const bugs: unknown[] = [];
  const random = countingRandom();
  const started = await startMock({
    isRecorded: false,
    onBug: (bug) => bugs.push(bug),
    randomBytes: random.next,
    deliver: async () => new Response(null, { status: 204 }),
    settings: { cdrRateLimit: false },
  });
  const { mock, client, request } = started;
  const values = await readSeededValues(client, await createSamples(client));

  async function restart() {
    mock.reset();
    random.restart();
    await createSamples(client);
  }

  async function send({ method, path, body, contentType }: WireRequest) {
    const headers = { ...(contentType && { 'Content-Type': contentType }) };
    const { status } = await request(path, { method, headers, ...(body && { body }) });
    expect(bugs.splice(0)).toEqual([]);
    expect(status).toBeLessThan(500);
  }

  const violations = async () => (await mock.fetch(`${mock.controlUrl}/invariants`)).json();
  return { mock, values, restart, send, violations };
}

test('whatever is asked of any operation, it answers by the rules', { timeout: TIMEOUT_MS }, async () => {
  const { values, restart, send } = await startRandom();
  // Who only reads goes first: the others are given the seed back each time.
  for (const { endpoint } of [...reads, ...writes]) {
    if (endpoint.method !== 'GET') await restart();
    const request = arbitraryRequest(endpoint, { values, wildness: 10 });
    await fc.assert(fc.asyncProperty(request, send), { seed: SEED, numRuns: REQUESTS_AN_OPERATION });
  }
});

test('whatever is done, and in whatever order, the data holds together', { timeout: TIMEOUT_MS }, async () => {
  const { mock, values, restart, send, violations } = await startRandom();
  const wait = fc.constantFrom(1000, 60_000, 86_400_000);
  const deed = fc.oneof(...mutations.map(({ endpoint }) => arbitraryRequest(endpoint, { values, wildness: 1 })));
  const step = fc.oneof(
    { weight: 1, arbitrary: wait },
    { weight: 4, arbitrary: deed },
    { weight: 5, arbitrary: arbitraryDeed(values) },
  );
  const sequence = fc.array(step, { minLength: 5, maxLength: LONGEST_SEQUENCE });
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      await restart();
      for (const next of steps) {
        if (typeof next === 'number') mock.clock.advance(next);
        else await send(next);
      }
      expect(await violations()).toEqual({ violations: [] });
    }),
    { seed: SEED, numRuns: SEQUENCES },
  );
});
