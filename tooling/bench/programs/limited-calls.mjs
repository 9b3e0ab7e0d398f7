// 600 calls at once against a server that takes a hundred a second, as several programs at the same time. How long it takes
// depends on when in the server's second it begins, so each of them begins elsewhere in it.
import { createClient } from '@hubdeck/sdk';

const [CALLS, RATE, CLIENTS] = [600, 100, 5];

/** Counts anew every second, from the start on after this share of a second. */
function createServer(phase) {
  const origin = performance.now() / 1000 - phase;
  let [second, taken, refused] = [0, 0, 0];
  return {
    refused: () => refused,
    async answer() {
      const now = Math.floor(performance.now() / 1000 - origin);
      if (now !== second) [second, taken] = [now, 0];
      taken += 1;
      if (taken <= RATE) return Response.json({ id: 'somebody', emails: [] });
      refused += 1;
      return Response.json({ message: 'Too many requests' }, { status: 429, headers: { 'retry-after': '1' } });
    },
  };
}

async function run(_, at) {
  const server = createServer(at / CLIENTS);
  const client = createClient({ token: 'token', baseUrl: 'https://mock.example/v1', fetch: server.answer });
  const started = performance.now();
  const settled = await Promise.allSettled(
    Array.from({ length: CALLS }, (_, at) => client.people.get({ personId: `person-${at}` })),
  );
  return {
    milliseconds: performance.now() - started,
    failed: settled.filter(({ status }) => status === 'rejected').length,
    refused: server.refused(),
    calls: CALLS,
    ideal: (CALLS / RATE) * 1000,
  };
}

console.log(JSON.stringify(await Promise.all(Array.from({ length: CLIENTS }, run))));
