// Reads all people, page after page that are at hand at once: by the client, or by what everybody writes first.
import { createClient } from '@hubdeck/sdk';

const [how, people, pageSize, body] = process.argv.slice(1);
const pages = Number(people) / Number(pageSize);
const bytes = new TextEncoder().encode(body);
let served = 0;
const answer = async () => {
  served += 1;
  const link = served < pages ? `<https://mock.example/v1/people?cursor=${served}>; rel="next"` : undefined;
  const headers = { 'content-type': 'application/json', ...(link && { link }) };
  return new Response(bytes, { headers });
};

async function byHand() {
  let count = 0;
  for (let next = 'https://mock.example/v1/people'; next; ) {
    const reply = await answer(next);
    count += JSON.parse(await reply.text()).items.length;
    next = /<([^>]+)>; rel="next"/.exec(reply.headers.get('link') ?? '')?.[1];
  }
  return count;
}

async function byClient() {
  const client = createClient({ token: 'token', baseUrl: 'https://mock.example/v1', fetch: answer });
  let count = 0;
  for await (const { items } of client.people.list({}, { pageSize: Number(pageSize) }).pages()) count += items.length;
  return count;
}

const read = how === 'client' ? byClient : byHand;
const before = process.cpuUsage();
const count = await read();
const { user, system } = process.cpuUsage(before);
if (count !== Number(people)) throw new Error(`${how} read ${count} of ${people} people`);
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ cpu: (user + system) / 1000, megabytes: maxRSS / 1024 }));
