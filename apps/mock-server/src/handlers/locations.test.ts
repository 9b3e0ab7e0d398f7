import { encodeWebexId } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../testing/refusal-of';
import { readJson, startMock } from '../testing/start-mock';

const address = { address1: '1 Ähren Road', city: 'Lyon', state: '', postalCode: '69001', country: 'FR' };
const body = { name: 'Склад №1', timeZone: 'Europe/Paris', preferredLanguage: 'fr_fr', address };

test('a location is created, changed and deleted, and the audit events tell of it', async () => {
  const { client, mock } = await startMock();
  const { orgId } = await client.people.me();
  const { id: locationId } = await client.locations.create({
    body: { ...body, announcementLanguage: 'fr_fr', notes: 'New' },
  });
  expect(await client.locations.get({ locationId })).toEqual({
    ...body,
    id: locationId,
    orgId,
    announcementLanguage: 'fr_fr',
    notes: 'New',
  });
  await client.locations.update({ locationId, body: { name: 'Lyon', notes: null, address: { city: 'Villeurbanne' } } });
  const { notes, ...after } = await client.locations.get({ locationId });
  expect(notes).toBeUndefined();
  expect(after).toMatchObject({
    name: 'Lyon',
    timeZone: 'Europe/Paris',
    address: { ...address, city: 'Villeurbanne' },
  });
  await client.locations.delete({ locationId });
  expect(await refusalOf(client.locations.get({ locationId }))).toMatchObject({ status: 404 });
  expect(await refusalOf(client.locations.delete({ locationId }))).toMatchObject({ status: 404 });
  const range = { from: mock.clock.now() - 1000, to: mock.clock.now() + 1000 };
  const events = await client.auditEvents.list({ orgId, ...range, eventCategories: ['LOCATIONS'] }).toArray();
  expect(events.map(({ data }) => data.eventDescription)).toEqual([
    'Location deleted',
    'Location changed',
    'Location created',
  ]);
});

test('what a client has read can be sent back whole', async () => {
  const { client } = await startMock();
  for (const location of await client.locations.list().toArray()) {
    await client.locations.update({ locationId: location.id, body: location });
    expect(await client.locations.get({ locationId: location.id })).toEqual(location);
  }
});

test('names are found by any part, in any case and script', async () => {
  const { client } = await startMock();
  const { id } = await client.locations.create({ body });
  for (const name of ['склад', 'АД №', 'Склад №1']) {
    expect((await client.locations.list({ name }).toArray()).map((location) => location.id)).toEqual([id]);
  }
  expect(await client.locations.list({ id }).toArray()).toHaveLength(1);
  expect(await client.locations.list({ name: 'nowhere' }).toArray()).toEqual([]);
});

describe('is refused', () => {
  test('a name that another location has, in whatever case', async () => {
    const { client } = await startMock();
    await client.locations.create({ body });
    const [first] = await client.locations.list().toArray();
    expect(await refusalOf(client.locations.create({ body: { ...body, name: 'СКЛАД №1' } }))).toMatchObject({
      status: 409,
    });
    const update = client.locations.update({ locationId: first?.id ?? '', body: { name: 'склад №1' } });
    expect(await refusalOf(update)).toMatchObject({ status: 409, text: expect.stringMatching(/^name: /) });
  });

  test('another country', async () => {
    const { client } = await startMock();
    const { id: locationId } = await client.locations.create({ body });
    const update = client.locations.update({ locationId, body: { name: 'Lausanne', address: { country: 'CH' } } });
    expect(await refusalOf(update)).toMatchObject({ status: 400, text: expect.stringMatching(/^address.country: /) });
    expect((await client.locations.get({ locationId })).name).toBe(body.name);
  });

  test('deleting a location with people and numbers, and it says so', async () => {
    const { client } = await startMock();
    const [location] = await client.locations.list({ name: 'Dallas' }).toArray();
    const refusal = await refusalOf(client.locations.delete({ locationId: location?.id ?? '' }));
    expect(refusal).toMatchObject({ status: 409, text: expect.stringMatching(/\d+ people, .*\d+ numbers/) });
  });

  test('an empty body, every missing field by its name', async () => {
    const { request } = await startMock();
    const init = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
    const { errors } = await readJson(await request('/locations', init));
    expect(errors.map((error: { description: string }) => error.description.split(':')[0])).toEqual([
      'name',
      'timeZone',
      'preferredLanguage',
      'address',
    ]);
  });

  test('an organization that is not there', async () => {
    const { client } = await startMock();
    const orgId = encodeWebexId('ORGANIZATION', '00000000-0000-4000-8000-000000000000');
    expect(await refusalOf(client.locations.create({ body, orgId }))).toMatchObject({ status: 404 });
  });
});
