// Reads all people, page after page that are at hand at once: by the client, which checks every reply, or by what everybody
// writes first. A page before them isn't counted: with it the client loads what it checks replies by.
import { readFileSync } from 'node:fs';
import { createClient } from '@hubdeck/sdk';

const [how, people, pageSize, file] = process.argv.slice(1);
const bytes = readFileSync(file);

/** Serves so many pages, each with a link to the next one. */
function createFetch(pages) {
  let served = 0;
  return async () => {
    served += 1;
    const link = served < pages ? `<https://mock.example/v1/people?cursor=${served}>; rel="next"` : undefined;
    return new Response(bytes, { headers: { 'content-type': 'application/json', ...(link && { link }) } });
  };
}

async function byHand(fetch) {
  let count = 0;
  for (let next = 'https://mock.example/v1/people'; next; ) {
    const reply = await fetch(next);
    count += JSON.parse(await reply.text()).items.length;
    next = /<([^>]+)>; rel="next"/.exec(reply.headers.get('link') ?? '')?.[1];
  }
  return count;
}

async function byClient(fetch) {
  const onDrift = ({ issues }) => {
    throw new Error(`a reply differs from its schema: ${JSON.stringify(issues[0])}`);
  };
  const client = createClient({ token: 'token', baseUrl: 'https://mock.example/v1', fetch, onDrift });
  let count = 0;
  for await (const { items } of client.people.list({}, { pageSize: Number(pageSize) }).pages()) count += items.length;
  return count;
}

const read = how === 'client' ? byClient : byHand;
await read(createFetch(1));
const before = process.cpuUsage();
const count = await read(createFetch(Number(people) / Number(pageSize)));
const { user, system } = process.cpuUsage(before);
if (count !== Number(people)) throw new Error(`${how} read ${count} of ${people} people`);
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ cpu: (user + system) / 1000, megabytes: maxRSS / 1024 }));
