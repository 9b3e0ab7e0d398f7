import { encodeWebexId } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { consumed, deeds, freeNumbers, licensesOf, type Mock, newcomer, refusal, somebody } from '../testing/somebody';
import { readJson, startMock } from '../testing/start-mock';

const locationOf = async (mock: Mock) => (await somebody(mock, 'archer@farms.com')).locationId ?? '';

const add = (id: string, properties?: object) => ({ id, operation: 'add' as const, ...(properties && { properties }) });
const remove = (id: string) => ({ id, operation: 'remove' as const });

async function callingUser(mock: Mock, licenseId: string) {
  const locationId = await locationOf(mock);
  const [phoneNumber = ''] = await freeNumbers(mock, locationId);
  const { id = '' } = await newcomer(mock);
  const properties = { locationId, phoneNumber, extension: '7001' };
  await mock.client.licenses.assign({ body: { personId: id, licenses: [add(licenseId, properties)] } });
  return { id, locationId, phoneNumber };
}

describe('assigning Calling', () => {
  test('takes a unit, the number and the extension, and shows everywhere', async () => {
    const mock = await startMock();
    const { professional } = await licensesOf(mock);
    const before = await consumed(mock, professional);
    const { id, locationId, phoneNumber } = await callingUser(mock, professional);
    const person = await mock.client.people.get({ personId: id, callingData: true });
    const holders = await mock.client.licenses.get({ licenseId: professional, includeAssignedTo: 'user' });
    expect(person).toMatchObject({ licenses: [professional], locationId, extension: '7001' });
    expect(person.phoneNumbers).toEqual([
      { type: 'work', value: phoneNumber, primary: true },
      { type: 'work_extension', value: '7001', primary: false },
    ]);
    expect(await consumed(mock, professional)).toBe(before + 1);
    expect(holders.users).toContainEqual(expect.objectContaining({ id, type: 'INTERNAL' }));
    expect(await freeNumbers(mock, locationId)).not.toContain(phoneNumber);
    expect((await deeds(mock))[0]).toBe('LICENSES: Licenses changed');
  });

  test('finds the location by the number, however the number is written', async () => {
    const mock = await startMock();
    const { professional } = await licensesOf(mock);
    const [phoneNumber = ''] = await freeNumbers(mock, await locationOf(mock));
    const { id = '' } = await newcomer(mock);
    await mock.client.licenses.assign({
      body: { personId: id, licenses: [add(professional, { phoneNumber: phoneNumber.slice(2) })] },
    });
    const person = await mock.client.people.get({ personId: id, callingData: true });
    expect(person.phoneNumbers?.[0]?.value).toBe(phoneNumber);
    expect(person.locationId).toBe(await locationOf(mock));
  });

  test('of a licence that is held already consumes nothing', async () => {
    const mock = await startMock();
    const { professional } = await licensesOf(mock);
    const { id } = await callingUser(mock, professional);
    const before = await consumed(mock, professional);
    await mock.client.licenses.assign({ body: { personId: id, licenses: [add(professional)] } });
    expect(await consumed(mock, professional)).toBe(before);
  });

  test.each([
    ['nothing at all', {}, 400, 400411],
    ['a location alone', { location: true }, 400, 400411],
    ['an extension without a location', { extension: '7001' }, 400, 400411],
    ['an unknown location', { locationId: encodeWebexId('LOCATION', 'nowhere'), extension: '7001' }, 400, 400],
    ['a number of nobody', { location: true, phoneNumber: '+12025550000' }, 400, 4410],
    ['a number that is in use', { location: true, phoneNumber: '+12314569000' }, 409, 4201],
    ['an extension that is in use', { location: true, extension: '1003' }, 409, 4202],
  ])('is refused with %s', async (_, { location, ...properties }: Record<string, unknown>, status, errorCode) => {
    const mock = await startMock();
    const { professional } = await licensesOf(mock);
    const { id = '' } = await newcomer(mock);
    const body = {
      personId: id,
      licenses: [
        add(professional, { ...properties, ...(location === true && { locationId: await locationOf(mock) }) }),
      ],
    };
    expect(await refusal(mock.client.licenses.assign({ body }))).toEqual({ status, errorCode });
    expect((await mock.client.people.get({ personId: id })).licenses).toEqual([]);
  });

  test('serves as many as there are units, and refuses the rest clearly', async () => {
    const mock = await startMock();
    const { professional } = await licensesOf(mock);
    const { totalUnits, consumedUnits } = await mock.client.licenses.get({ licenseId: professional });
    const locationId = await locationOf(mock);
    const people = await Promise.all(Array.from({ length: totalUnits - consumedUnits + 5 }, () => newcomer(mock)));
    const outcomes = await Promise.all(
      people.map(({ id = '' }, index) =>
        refusal(
          mock.client.licenses.assign({
            body: { personId: id, licenses: [add(professional, { locationId, extension: String(80_000 + index) })] },
          }),
        ),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(totalUnits - consumedUnits);
    expect(outcomes.filter(({ errorCode }) => errorCode === 990010)).toHaveLength(5);
    expect(await consumed(mock, professional)).toBe(totalUnits);
  });
});

describe('a move between subscriptions', () => {
  test('shifts one unit and keeps number, extension, location and devices', async () => {
    const mock = await startMock();
    const { professional, professionalNew } = await licensesOf(mock);
    const { id, ...seat } = await callingUser(mock, professional);
    const before = await mock.client.people.get({ personId: id, callingData: true });
    const counts = [await consumed(mock, professional), await consumed(mock, professionalNew)];
    const properties = { locationId: seat.locationId, phoneNumber: seat.phoneNumber, extension: '7001' };
    const licenses = [add(professionalNew, properties), remove(professional)];
    const reply = await mock.client.licenses.assign({ body: { personId: id, licenses } });
    const after = await mock.client.people.get({ personId: id, callingData: true });
    expect(reply.licenses).toEqual([professionalNew]);
    expect({ ...after, licenses: before.licenses }).toEqual(before);
    expect([await consumed(mock, professional), await consumed(mock, professionalNew)]).toEqual([
      (counts[0] ?? 0) - 1,
      (counts[1] ?? 0) + 1,
    ]);
  });

  test.each([
    ['without properties', 'professionalNew', undefined, 400411],
    ['to a suspended subscription', 'professionalSuspended', {}, 990032],
    ['from Professional to Standard', 'standard', {}, 400112],
    ['to another location', 'professionalNew', { locationId: 'elsewhere' }, 990014],
  ] as const)('is refused %s, and then nothing is lost', async (_, target, change, errorCode) => {
    const mock = await startMock();
    const licenses = await licensesOf(mock);
    const { id, locationId } = await callingUser(mock, licenses.professional);
    const before = await mock.client.people.get({ personId: id, callingData: true });
    const elsewhere = (await mock.client.locations.list().toArray()).find((location) => location.id !== locationId)?.id;
    const asked = change && 'locationId' in change ? elsewhere : locationId;
    const properties = change && { locationId: asked, extension: '7001' };
    const body = { personId: id, licenses: [add(licenses[target], properties), remove(licenses.professional)] };
    expect(await refusal(mock.client.licenses.assign({ body }))).toEqual({ status: 400, errorCode });
    expect(await mock.client.people.get({ personId: id, callingData: true })).toEqual(before);
  });

  test('leaves the Webex Go line alone', async () => {
    const mock = await startMock();
    const { professional, professionalNew } = await licensesOf(mock);
    const [line] = await mock.client.ext.webexGo.devices.list().toArray();
    const person = await mock.client.people.get({ personId: line?.personId ?? '', callingData: true });
    const [from, to] = person.licenses?.includes(professional)
      ? [professional, professionalNew]
      : [professionalNew, professional];
    const properties = { locationId: person.locationId, extension: person.extension };
    await mock.client.licenses.assign({ body: { personId: person.id, licenses: [add(to, properties), remove(from)] } });
    expect(await mock.client.ext.webexGo.devices.get({ deviceId: line?.id ?? '' })).toEqual(line);
  });
});

describe('removing Calling', () => {
  test('gives number, extension and unit back, and the Webex Go line and the desk phones go', async () => {
    const mock = await startMock();
    const lines = await mock.client.ext.webexGo.devices.list().toArray();
    const people = await Promise.all(
      lines.map(({ personId }) => mock.client.people.get({ personId, callingData: true })),
    );
    const person = people.find(({ phoneNumbers }) => phoneNumbers?.some(({ type }) => type === 'work'));
    const line = lines.find(({ personId }) => personId === person?.id);
    const { professional, professionalNew } = await licensesOf(mock);
    const held = person?.licenses?.find((id) => id === professional || id === professionalNew) ?? '';
    const units = [await consumed(mock, held), await consumed(mock, line?.licenseId ?? '')];
    const body = { personId: person?.id ?? '', licenses: [remove(held)] };
    const reply = await mock.client.licenses.assign({ body });
    const after = await mock.client.people.get({ personId: body.personId, callingData: true });
    expect(reply.licenses).not.toContain(held);
    expect(reply.licenses).not.toContain(line?.licenseId);
    expect(after).not.toHaveProperty('extension');
    expect(after).not.toHaveProperty('locationId');
    expect(after.phoneNumbers?.filter(({ type }) => type === 'work')).toEqual([]);
    expect(after.sipAddresses?.map(({ type }) => type)).not.toContain('cloud-calling');
    expect(await mock.client.devices.list({ personId: body.personId }).toArray()).toEqual([]);
    expect([await consumed(mock, held), await consumed(mock, line?.licenseId ?? '')]).toEqual(units.map((n) => n - 1));
    expect(await freeNumbers(mock, person?.locationId ?? '')).toContain(line?.phoneNumber);
  });

  test('that nobody has looks like a success', async () => {
    const mock = await startMock();
    const { professional, messaging } = await licensesOf(mock);
    const { id = '' } = await newcomer(mock);
    await mock.client.licenses.assign({ body: { personId: id, licenses: [add(messaging)] } });
    const reply = await mock.client.licenses.assign({ body: { personId: id, licenses: [remove(professional)] } });
    expect(reply.licenses).toEqual([messaging]);
  });

  test('of Webex Go alone ends the line and keeps Calling', async () => {
    const mock = await startMock();
    const [line] = await mock.client.ext.webexGo.devices.list().toArray();
    const body = { personId: line?.personId ?? '', licenses: [remove(line?.licenseId ?? '')] };
    await mock.client.licenses.assign({ body });
    const person = await mock.client.people.get({ personId: body.personId, callingData: true });
    expect(person.extension).toEqual(expect.any(String));
    expect(await mock.client.ext.webexGo.devices.list({ personId: body.personId }).toArray()).toEqual([]);
  });
});

describe('a request of which only a part can be done', () => {
  test('answers 206 with what is held now', async () => {
    const mock = await startMock();
    const { messaging } = await licensesOf(mock);
    const { id = '' } = await newcomer(mock);
    const unknown = encodeWebexId('LICENSE', 'nothing');
    const reply = await mock.request('/licenses/users', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: id, licenses: [add(messaging), add(unknown)] }),
    });
    expect(reply.status).toBe(206);
    expect(await readJson(reply)).toMatchObject({ personId: id, licenses: [messaging] });
  });

  test('is refused whole when nothing of it can be done, with every reason', async () => {
    const mock = await startMock();
    const { webexGo } = await licensesOf(mock);
    const { id = '' } = await newcomer(mock);
    const body = { personId: id, licenses: [add(encodeWebexId('LICENSE', 'nothing')), add(webexGo)] };
    const error = await mock.client.licenses.assign({ body }).catch((thrown) => thrown);
    expect(error).toMatchObject({ status: 400, errors: [{ errorCode: 400000 }, { errorCode: 990013 }] });
  });
});

describe('sites', () => {
  test('have attendees by this call and hosts by their licence', async () => {
    const mock = await startMock();
    const { meetings } = await licensesOf(mock);
    const { siteUrl = '' } = await mock.client.licenses.get({ licenseId: meetings });
    const { id = '' } = await newcomer(mock);
    const attendee = { siteUrl, accountType: 'attendee' as const };
    const assign = (body: object) => mock.client.licenses.assign({ body: { personId: id, ...body } });
    expect((await assign({ siteUrls: [attendee] })).siteUrls).toEqual([attendee]);
    expect((await mock.client.people.get({ personId: id })).siteUrls).toEqual([`${siteUrl}#attendee`]);
    expect((await assign({ siteUrls: [{ ...attendee, operation: 'remove' }] })).siteUrls).toEqual([]);
    await assign({ siteUrls: [{ ...attendee, accountType: 'ATTENDEE' }] });
    const host = await assign({ licenses: [add(meetings)] });
    expect(host.siteUrls).toEqual([{ siteUrl, accountType: 'host' }]);
    expect((await mock.client.people.get({ personId: id })).siteUrls).toEqual([siteUrl]);
    expect(await refusal(assign({ siteUrls: [attendee] }))).toEqual({ status: 400, errorCode: 400216 });
  });

  test('of nobody are refused', async () => {
    const mock = await startMock();
    const { id = '' } = await newcomer(mock);
    const siteUrls = [{ siteUrl: 'elsewhere.webex.com', accountType: 'attendee' as const }];
    expect(await refusal(mock.client.licenses.assign({ body: { personId: id, siteUrls } }))).toMatchObject({
      errorCode: 400216,
    });
  });
});

describe('the person', () => {
  test('is named by e-mail or by id, and both have to agree', async () => {
    const mock = await startMock();
    const { messaging } = await licensesOf(mock);
    const licenses = [add(messaging)];
    const me = await mock.client.people.me();
    const assign = (body: object) => refusal(mock.client.licenses.assign({ body: { licenses, ...body } }));
    expect(await assign({ email: 'ARCHER@farms.com' })).toMatchObject({ status: 200 });
    expect(await assign({})).toMatchObject({ status: 400 });
    expect(await assign({ personId: me.id, email: 'archer@farms.com' })).toMatchObject({ status: 400 });
    expect(await assign({ email: 'nobody@farms.com' })).toMatchObject({ status: 404 });
    expect(await assign({ personId: encodeWebexId('PEOPLE', 'nobody') })).toMatchObject({ status: 404 });
    expect(await assign({ personId: 'nonsense' })).toMatchObject({ status: 400 });
    expect(await assign({ email: 'archer@farms.com', orgId: encodeWebexId('ORGANIZATION', 'x') })).toMatchObject({
      status: 404,
    });
    expect(await assign({ email: 'archer@farms.com', licenses: [] })).toMatchObject({ status: 400 });
    expect(await assign({ email: 'archer@farms.com', licenses: [...licenses, ...licenses] })).toMatchObject({
      status: 400,
    });
  });
});

describe('somebody of another organization', () => {
  const outsider = async ({ client }: Mock) => {
    const subscribers = await client.broadworks.subscribers.list({ status: ['provisioned'] }).toArray();
    return subscribers[0]?.personId ?? '';
  };

  test('is offered meetings and sites, which stay pending and take no unit', async () => {
    const mock = await startMock();
    const { meetings, messaging } = await licensesOf(mock);
    const personId = await outsider(mock);
    const before = await consumed(mock, meetings);
    const { siteUrl = '' } = await mock.client.licenses.get({ licenseId: meetings });
    const site = { siteUrl, accountType: 'attendee' as const };
    const body = { personId, licenses: [add(meetings)], siteUrls: [site] };
    expect(await mock.client.licenses.assign({ body })).toMatchObject({
      licenses: [],
      pendingLicenses: [meetings],
      pendingSiteUrls: [site],
    });
    expect(await consumed(mock, meetings)).toBe(before);
    expect(await refusal(mock.client.licenses.assign({ body: { personId, licenses: [add(messaging)] } }))).toEqual({
      status: 400,
      errorCode: 990012,
    });
    const withdrawn = { personId, licenses: [remove(meetings)], siteUrls: [{ ...site, operation: 'remove' as const }] };
    expect(await mock.client.licenses.assign({ body: withdrawn })).toMatchObject({
      pendingLicenses: [],
      pendingSiteUrls: [],
    });
  });
});

test('the holders of a licence come page by page, and a cursor that is made up is refused', async () => {
  const { client, request } = await startMock();
  const [license] = (await client.licenses.list().toArray()).filter(({ consumedByUsers = 0 }) => consumedByUsers > 10);
  const licenseId = license?.id ?? '';
  const whole = (await client.licenses.get({ licenseId, includeAssignedTo: 'user' })).users ?? [];
  const paged: unknown[] = [];
  for (let url: string | undefined = `/licenses/${licenseId}?includeAssignedTo=user&limit=4`; url; ) {
    const reply = await request(url);
    paged.push(...(await readJson(reply)).users);
    url = /<[^>]*\/v1(\/[^>]*)>/.exec(reply.headers.get('link') ?? '')?.[1];
  }
  expect(paged).toEqual(whole);
  for (const next of ['nonsense', encodeWebexId('LICENSE_USER_PAGING', '%')]) {
    expect((await request(`/licenses/${licenseId}?includeAssignedTo=user&next=${next}`)).status).toBe(400);
  }
});
