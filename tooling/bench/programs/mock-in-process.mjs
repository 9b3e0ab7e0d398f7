// What a test suite asks of the mock, without a port: an organization for every test, and back to the seed after one.
import { createMockServer } from '@hubdeck/mock-server';

const ROUNDS = 40;

async function times(action) {
  const all = [];
  for (let round = -3; round < ROUNDS; round += 1) {
    const started = performance.now();
    await action();
    if (round >= 0) all.push(performance.now() - started);
  }
  return all;
}

async function useTenant(work) {
  const server = await createMockServer({ people: 200 });
  await work(server);
  await server.close();
}

async function ask({ fetch, url, token }) {
  const reply = await fetch(`${url}/people/me`, { headers: { authorization: `Bearer ${token}` } });
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}`);
  await reply.text();
}

const tenant = await times(() => useTenant(() => undefined));
const tenantWithRequest = await times(() => useTenant(ask));
const server = await createMockServer({ people: 1000 });
const reset = await times(() => server.reset());
await server.close();
console.log(JSON.stringify({ tenant, tenantWithRequest, reset }));
process.exit();
