import { expect, test } from 'vitest';
import { startMock } from '../testing/start-mock';

const PEOPLE = 1200;
const REQUESTS = 1000;

test('1,000 people who are given a licence at once take as many units as there are', { timeout: 60_000 }, async () => {
  const { client, request } = await startMock({ people: PEOPLE, isRecorded: false });
  const people = await client.people.list({}, { pageSize: 1000 }).toArray();
  const licenses = await client.licenses.list().toArray();
  const scarce = licenses
    .filter(({ name, totalUnits, consumedUnits }) => !/Calling/.test(name) && totalUnits > consumedUnits)
    .sort((a, b) => a.totalUnits - b.totalUnits);
  const licenseId = scarce[0]?.id ?? '';
  const freeUnits = async () => {
    const { totalUnits, consumedUnits } = await client.licenses.get({ licenseId });
    return totalUnits - consumedUnits;
  };
  const assign = (personId: string) =>
    request('/licenses/users', {
      method: 'PATCH',
      body: JSON.stringify({ personId, licenses: [{ id: licenseId, operation: 'add' }] }),
      headers: { 'Content-Type': 'application/json' },
    });
  const free = await freeUnits();
  const wanted = people.filter((person) => !person.licenses?.includes(licenseId)).slice(0, REQUESTS);
  expect(free).toBeLessThan(wanted.length);
  const replies = await Promise.all(wanted.map(({ id }) => assign(id)));
  expect(replies.filter(({ ok }) => ok)).toHaveLength(free);
  expect(await freeUnits()).toBe(0);
});
