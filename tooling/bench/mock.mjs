import { Agent, get } from 'node:http';
import { cpuTicks } from './process-time.mjs';
import { atLeast, atMost } from './report.mjs';
import { ask, startMock, startProgram } from './servers.mjs';
import { interleaved, median, timed } from './statistics.mjs';

const ROUNDS = 7;
const REQUESTS = 1500;
const CONNECTIONS = 8;
const LATENCIES = 40;

/** The mock as a server, beside the framework alone that serves the same bytes. */
export async function* measure() {
  for (const people of [10_000, 100_000]) yield* measureLists(people);
  yield* measureStart();
  const { tenant, tenantWithRequest, reset } = await ask('mock-in-process', 'apps/dashboard');
  const beside = `${median(tenantWithRequest).toFixed(2)} ms with a request`;
  yield atMost('mock: a tenant for one test, 200 people', median(tenant), 1, 'ms', beside);
  yield atMost('mock: reset at 1,000 people', median(reset), 3, 'ms');
}

async function* measureLists(people) {
  const mock = startMock(['--people', String(people)]);
  const { url, token } = await mock.read();
  const client = createClient(token);
  const page = await client.fetch(`${url}/people?max=100`);
  const bare = startProgram('bare-hono', 'apps/mock-server', [JSON.stringify(kept(page))]);
  const { url: bareUrl } = await bare.read();
  try {
    const rate = await interleaved(ROUNDS, {
      mock: () => client.rate(mock.pid, `${url}/people?max=100`),
      bare: () => client.rate(bare.pid, `${bareUrl}/people?max=100`),
    });
    const name = people.toLocaleString('en');
    const beside = `${rate.mock.toFixed(0)} and ${rate.bare.toFixed(0)} requests a second`;
    yield atLeast(`mock: page of 100 people of ${name}, against bare Hono`, rate.mock / rate.bare, 0.85, 'x', beside);
    if (people === 100_000) yield await measureLastPage(client, `${url}/people?max=1000`);
  } finally {
    client.close();
    await Promise.all([mock.stop(), bare.stop()]);
  }
}

async function measureLastPage(client, first) {
  let last = first;
  for (let next = first; next; next = nextOf(await client.fetch(next))) last = next;
  const latency = (url) => async () => {
    const all = [];
    for (let at = 0; at < LATENCIES; at += 1) all.push(await timed(() => client.fetch(url)));
    return median(all);
  };
  const found = await interleaved(ROUNDS, { first: latency(first), last: latency(last) });
  const beside = `${found.last.toFixed(2)} and ${found.first.toFixed(2)} ms`;
  return atMost('mock: last page of 100,000 people against the first', found.last / found.first, 1.2, 'x', beside);
}

const nextOf = ({ headers }) => /<([^>]+)>; *rel="next"/.exec(headers.link ?? '')?.[1];

async function* measureStart() {
  const page = { body: '{"items":[]}', headers: { 'content-type': 'application/json' } };
  const started = (start) => async () => {
    const began = performance.now();
    const server = start();
    const { url, token = 'none' } = await server.read();
    const client = createClient(token);
    await client.fetch(`${url}/people?max=1`);
    const milliseconds = performance.now() - began;
    client.close();
    await server.stop();
    return milliseconds;
  };
  const { mock, bare } = await interleaved(ROUNDS, {
    mock: started(() => startMock()),
    bare: started(() => startProgram('bare-hono', 'apps/mock-server', [JSON.stringify(page)])),
  });
  const beside = `${mock.toFixed(0)} and ${bare.toFixed(0)} ms`;
  yield atMost('mock: start to first 200, against bare Hono', mock / bare, 1.9, 'x', beside);
}

/** Headers that say something of the body. */
const kept = ({ body, headers }) => ({
  body,
  headers: { 'content-type': headers['content-type'], link: headers.link ?? '' },
});

/** A client that does as little as it can, on connections that stay open. */
function createClient(token) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const options = { agent, headers: { authorization: `Bearer ${token}` } };
  const fetch = (url) =>
    new Promise((resolve, reject) => {
      get(url, options, (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => {
          const body = Buffer.concat(chunks).toString('utf8');
          if (answer.statusCode === 200) resolve({ body, headers: answer.headers });
          else reject(new Error(`${url} answered ${answer.statusCode}: ${body.slice(0, 200)}`));
        });
      }).on('error', reject);
    });
  return {
    fetch,
    close: () => agent.destroy(),
    /** Requests that the server answers in a second of its own CPU time, or of the clock where the system doesn't tell. */
    async rate(pid, url) {
      let left = REQUESTS;
      const worker = async () => {
        while (left > 0) {
          left -= 1;
          await fetch(url);
        }
      };
      const [ticks, clock] = [cpuTicks(pid), performance.now()];
      await Promise.all(Array.from({ length: CONNECTIONS }, worker));
      const seconds = ticks === undefined ? (performance.now() - clock) / 1000 : (cpuTicks(pid) - ticks) / 100;
      return REQUESTS / seconds;
    },
  };
}
