import { expect, test } from 'vitest';
import { readJson, startMock } from '../testing/start-mock';

const PEOPLE = 4000;
const REQUESTS = 1000;

/** Sends all at once; gives how many there were of each status. */
async function sendAll(requests: (() => Promise<Response>)[]) {
  const replies = await Promise.all(requests.map((send) => send()));
  const counts: Record<number, number> = {};
  for (const { status } of replies) counts[status] = (counts[status] ?? 0) + 1;
  return { replies, counts };
}

async function startCrowd() {
  const started = await startMock({ people: PEOPLE, isRecorded: false });
  const { client, request } = started;
  const send = (method: string, path: string, body: unknown) =>
    request(path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  const freeUnits = async (licenseId: string) => {
    const { totalUnits, consumedUnits } = await client.licenses.get({ licenseId });
    return totalUnits - consumedUnits;
  };
  const licenses = await client.licenses.list().toArray();
  const people = await client.people.list({ callingData: true }, { pageSize: 100 }).toArray();
  return { ...started, send, freeUnits, licenses, people };
}

test('1,000 assignments of Webex Go at once give out as many lines as there are units', { timeout: 60_000 }, async () => {
  const { client, send, freeUnits, licenses, people } = await startCrowd();
  const professional = new Set(licenses.filter(({ name }) => /Professional/.test(name)).map(({ id }) => id));
  const webexGo = licenses.filter(({ name }) => /Webex Go/.test(name));
  const target = webexGo.reduce((a, b) => (a.totalUnits - a.consumedUnits > b.totalUnits - b.consumedUnits ? a : b));
  const free = await freeUnits(target.id);
  const wanted = people
    .filter((person) => person.licenses?.some((id) => professional.has(id)))
    .filter((person) => person.phoneNumbers?.some(({ type }) => type === 'work'))
    .filter((person) => !person.licenses?.some((id) => webexGo.some((license) => license.id === id)))
    .slice(0, REQUESTS);
  expect(wanted).toHaveLength(REQUESTS);
  expect(free).toBeGreaterThan(3);
  const { replies, counts } = await sendAll(
    wanted.map(
      ({ id }) =>
        () =>
          send('POST', '/ext/webexGo/devices', { personId: id, subscriptionId: target.subscriptionId, sendEmail: false }),
    ),
  );
  expect(counts[201]).toBe(free);
  expect(await freeUnits(target.id)).toBe(0);
  const lines = await client.ext.webexGo.devices.list({ subscriptionId: target.subscriptionId ?? '' }).toArray();
  expect(lines).toHaveLength(target.totalUnits);
  const refusal = replies.find(({ status }) => status === 409);
  expect(await readJson(refusal ?? new Response('{}'))).toMatchObject({ errors: [{ errorCode: 990010 }] });
});

test('1,000 people who are given a licence at once take as many units as there are', { timeout: 60_000 }, async () => {
  const { send, freeUnits, licenses, people } = await startCrowd();
  const meetings = licenses.find(({ name, totalUnits, consumedUnits }) => /Meeting/i.test(name) && totalUnits > consumedUnits);
  const licenseId = meetings?.id ?? '';
  const free = await freeUnits(licenseId);
  const wanted = people.filter((person) => !person.licenses?.includes(licenseId)).slice(0, REQUESTS);
  expect(free).toBeLessThan(wanted.length);
  const { counts } = await sendAll(
    wanted.map(
      ({ id }) =>
        () =>
          send('PATCH', '/licenses/users', { personId: id, licenses: [{ id: licenseId, operation: 'add' }] }),
    ),
  );
  expect(counts[200]).toBe(free);
  expect(await freeUnits(licenseId)).toBe(0);
});
