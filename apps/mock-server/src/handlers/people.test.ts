import { encodeWebexId } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import {
  consumed,
  deeds,
  freeNumbers,
  licensesOf,
  type Mock,
  newcomer,
  outbox,
  refusal,
  somebody,
} from '../testing/somebody';
import { readJson, startMock } from '../testing/start-mock';

test('lists everybody once, page by page', async () => {
  const { client } = await startMock();
  const whole = await client.people.list({}, { pageSize: 1000 }).toArray();
  const paged = await client.people.list({}, { pageSize: 7 }).toArray();
  expect(whole.length).toBeGreaterThan(100);
  expect(paged).toEqual(whole);
});

test('shows locationId and extension only with callingData', async () => {
  const { client } = await startMock();
  const [plain] = await client.people.list({ email: 'archer@farms.com' }).toArray();
  const [calling] = await client.people.list({ email: 'archer@farms.com', callingData: true }).toArray();
  expect(plain).not.toHaveProperty('extension');
  expect(calling).toMatchObject({ extension: '1003', locationId: expect.any(String) });
});

test('finds names by how they start, in any case and script', async () => {
  const { client } = await startMock();
  const people = await client.people.list({}, { pageSize: 1000 }).toArray();
  for (const { displayName } of people.filter((_, index) => index % 9 === 0)) {
    const start = Array.from(displayName).slice(0, 2).join('');
    const found = await client.people.list({ displayName: start.toUpperCase() }).toArray();
    const expected = people.filter((p) => p.displayName.toLowerCase().startsWith(start.toUpperCase().toLowerCase()));
    expect(found.map((p) => p.id)).toEqual(expected.map((p) => p.id));
  }
});

test('finds by id, padded or not, and names the ids that it does not know', async () => {
  const { client, request } = await startMock();
  const { id } = await client.people.me();
  const reply = await readJson(await request(`/people?id=${id},nobody`));
  expect(reply).toMatchObject({ items: [{ id }], notFoundIds: ['nobody'] });
  expect(await client.people.get({ personId: `${id}==`.slice(0, Math.ceil(id.length / 4) * 4) })).toMatchObject({ id });
});

test('clamps the page instead of refusing it, smaller with calling data or a location', async () => {
  const { client } = await startMock();
  const archer = await client.people.list({ email: 'archer@farms.com', callingData: true }).toArray();
  const sizes = await Promise.all([
    client.people.list({ callingData: true }, { pageSize: 5000 }).page(),
    client.people.list({ locationId: archer[0]?.locationId ?? '' }, { pageSize: 5000 }).page(),
  ]);
  expect(sizes[0]?.items).toHaveLength(100);
  expect(sizes[1]?.items.length).toBeLessThanOrEqual(50);
});

test('filters by role', async () => {
  const { client } = await startMock();
  const me = await client.people.me();
  const role = me.roles?.[0] ?? '';
  const found = await client.people.list({ roles: [role] }).toArray();
  expect(found.map((person) => person.id)).toContain(me.id);
  for (const person of found) expect(person.roles).toContain(role);
});

describe('a caller who is no administrator', () => {
  test('must say whom they look for, and sees no licences, roles and calling data', async () => {
    const { addToken, request } = await startMock();
    await addToken({ token: 'plain', scopes: ['spark:people_read'] });
    const ask = async (path: string) => request(path, { token: 'plain' });
    expect((await ask('/people')).status).toBe(400);
    const [person] = (await readJson(await ask('/people?email=archer@farms.com&callingData=true'))).items;
    expect(person).toMatchObject({ displayName: 'Archer Field' });
    for (const hidden of ['licenses', 'roles', 'loginEnabled', 'invitePending', 'extension', 'locationId']) {
      expect(person).not.toHaveProperty(hidden);
    }
    expect(await readJson(await ask(`/people/${person.id}?callingData=true`))).toEqual(person);
  });
});

test('leaves the presence out when asked to, and when asked by id', async () => {
  const mock = await startMock();
  const { id } = await somebody(mock, 'archer@farms.com');
  const [excluded] = await mock.client.people.list({ email: 'archer@farms.com', excludeStatus: true }).toArray();
  const [byId] = await mock.client.people.list({ id: [id] }).toArray();
  for (const person of [excluded, byId]) {
    expect(person).toMatchObject({ id });
    expect(person).not.toHaveProperty('status');
    expect(person).not.toHaveProperty('lastActivity');
  }
});

test('takes a bare UUID for a person', async () => {
  const { client } = await startMock();
  const { id } = await client.people.me();
  const uuid = atob(id).split('/').at(-1) ?? '';
  expect(await client.people.get({ personId: uuid })).toMatchObject({ id });
});

describe('creating a person', () => {
  test('invites them, and they stand in the list', async () => {
    const mock = await startMock();
    const { client } = mock;
    const body = { emails: ['New.Hand@farms.com'], firstName: 'Nell', lastName: 'Hand', title: 'Picker', avatar: null };
    const created = await client.people.create({ body });
    const shown = await client.people.get({ personId: created.id });
    expect(shown).toMatchObject({
      emails: ['new.hand@farms.com'],
      displayName: 'Nell Hand',
      nickName: 'Nell',
      title: 'Picker',
      status: 'pending',
      invitePending: true,
      licenses: [],
      roles: [],
    });
    expect(created).toEqual(shown);
    expect(shown).not.toHaveProperty('avatar');
    expect((await outbox(mock))[0]).toMatchObject({ recipient: 'new.hand@farms.com' });
    expect((await deeds(mock))[0]).toBe('USERS: User created');
  });

  test('gives SIP addresses some time later', async () => {
    const mock = await startMock();
    const { id } = await newcomer(mock);
    const types = async () =>
      (await mock.client.people.get({ personId: id ?? '' })).sipAddresses?.map(({ type }) => type) ?? [];
    expect(await types()).toEqual([]);
    mock.mock.clock.advance(2000);
    expect(await types()).toEqual(['personal-room', 'enterprise']);
  });

  test('with licence, location and number makes a user of Webex Calling at once', async () => {
    const mock = await startMock();
    const { professional, messaging } = await licensesOf(mock);
    const { locationId = '' } = await somebody(mock, 'archer@farms.com');
    const [phoneNumber = ''] = await freeNumbers(mock, locationId);
    const created = await newcomer(mock, {
      licenses: [professional, messaging],
      locationId,
      extension: '7001',
      phoneNumbers: [{ type: 'work', value: phoneNumber.replace('+1', '') }],
    });
    const person = await mock.client.people.get({ personId: created.id, callingData: true });
    expect(person).toMatchObject({ licenses: [professional, messaging], locationId, extension: '7001' });
    expect(person.phoneNumbers?.[0]).toEqual({ type: 'work', value: phoneNumber, primary: true });
    mock.mock.clock.advance(2000);
    const later = await mock.client.people.get({ personId: created.id });
    expect(later.sipAddresses?.map(({ type }) => type)).toContain('cloud-calling');
  });

  test('leaves out in silence one of several licences that cannot be assigned', async () => {
    const mock = await startMock();
    const { messaging, webexGo } = await licensesOf(mock);
    const { id } = await newcomer(mock, { licenses: [encodeWebexId('LICENSE', 'nothing'), webexGo, messaging] });
    expect((await mock.client.people.get({ personId: id ?? '' })).licenses).toEqual([messaging]);
  });

  test('answers nothing but the id when that is enough', async () => {
    const { client } = await startMock();
    const reply = await client.people.create({
      minResponse: true,
      body: { emails: ['a@farms.com'], displayName: 'A' },
    });
    expect(reply).toEqual({ id: expect.any(String) });
  });

  test.each([
    ['no name', { displayName: '' }, 400, undefined],
    ['no e-mail', { emails: [] }, 400, undefined],
    ['an e-mail that is none', { emails: ['nobody'] }, 400, undefined],
    ['an e-mail that is taken', { emails: ['ARCHER@farms.com'] }, 409, undefined],
    ['an unknown role', { roles: [encodeWebexId('ROLE', 'id_king')] }, 400, undefined],
    ['an unknown manager', { managerId: encodeWebexId('PEOPLE', 'nobody') }, 400, undefined],
    ['an unknown organization', { orgId: encodeWebexId('ORGANIZATION', 'nowhere') }, 404, undefined],
    ['an unknown licence alone', { licenses: [encodeWebexId('LICENSE', 'nothing')] }, 400, 400000],
    ['an extension without Calling', { extension: '7001' }, 400, 990015],
    ['a number without Calling', { phoneNumbers: [{ type: 'work', value: '+12145550100' }] }, 400, 990015],
  ])('is refused with %s', async (_, fields, status, errorCode) => {
    const mock = await startMock();
    const before = (await mock.client.people.list({}, { pageSize: 1000 }).toArray()).length;
    expect(await refusal(newcomer(mock, fields))).toEqual({ status, errorCode });
    expect((await mock.client.people.list({}, { pageSize: 1000 }).toArray()).length).toBe(before);
    expect(await outbox(mock)).toEqual([]);
  });

  test.each([
    ['no number and no extension', {}, 400, 400411],
    ['no location', { extension: '7001' }, 400, 400411],
    ['an extension that is in use', { location: true, extension: '1003' }, 409, 4202],
    ['a number that is in use', { location: true, phoneNumbers: [{ type: 'work', value: '+12314569000' }] }, 409, 4201],
  ])('for Calling is refused with %s, and nobody is created', async (_, fields: object, status, errorCode) => {
    const mock = await startMock();
    const { professional, messaging } = await licensesOf(mock);
    const { locationId } = await somebody(mock, 'archer@farms.com');
    const { location, ...rest } = fields as { location?: boolean };
    const body = {
      ...rest,
      ...(location && { locationId }),
      emails: ['x@farms.com'],
      licenses: [professional, messaging],
    };
    expect(await refusal(newcomer(mock, body))).toEqual({ status, errorCode });
    expect(await mock.client.people.list({ email: 'x@farms.com' }).toArray()).toEqual([]);
  });

  test('sends no mail where the organization suppresses it', async () => {
    const mock = await startMock();
    const { orgId } = await mock.client.people.me();
    await mock.client.organizationSettings.set({ orgId, body: { key: 'allow-admin-invite-emails', value: false } });
    await newcomer(mock);
    expect(await outbox(mock)).toEqual([]);
  });
});

describe('replacing a person', () => {
  const writeBack = (mock: Mock, person: { id: string; displayName: string }, change: object = {}) =>
    mock.client.people.update({
      personId: person.id,
      callingData: true,
      showAllTypes: true,
      body: { ...person, ...change } as Parameters<typeof mock.client.people.update>[0]['body'],
    });

  test.each(['archer@farms.com', 'grace.hollister@farms.com', 'abby.lin@farms.com', 'bao.tran@farms.com'])(
    '%s by what was read changes nothing',
    async (email) => {
      const mock = await startMock();
      const person = await somebody(mock, email);
      mock.mock.clock.advance(1000);
      const { lastModified, ...after } = (await writeBack(mock, person)) ?? {};
      const { lastModified: _, ...before } = await mock.client.people.get({ personId: person.id, callingData: true });
      expect(after).toEqual(before);
      expect({ ...before, status: person.status }).toEqual({ ...person, lastModified: undefined });
      expect(lastModified).toBe(new Date(mock.mock.clock.now()).toISOString());
    },
  );

  test('by what is shown without calling data keeps number and extension', async () => {
    const mock = await startMock();
    const { extension, locationId, ...plain } = await somebody(mock, 'archer@farms.com');
    await writeBack(mock, plain, { title: 'Boss' });
    const after = await somebody(mock, 'archer@farms.com');
    expect(after).toMatchObject({ extension, locationId, title: 'Boss', phoneNumbers: plain.phoneNumbers });
  });

  test('takes away what is left out, licences and roles included, the e-mail excepted', async () => {
    const mock = await startMock();
    const person = await somebody(mock, 'archer@farms.com');
    const before = await Promise.all((person.licenses ?? []).map((id) => consumed(mock, id)));
    await mock.client.people.update({ personId: person.id, body: { displayName: 'Archer' } });
    const after = await somebody(mock, 'archer@farms.com');
    expect(after).toMatchObject({ displayName: 'Archer', licenses: [], roles: [], created: person.created });
    for (const gone of ['firstName', 'nickName', 'title', 'department', 'managerId', 'manager', 'extension']) {
      expect(after).not.toHaveProperty(gone);
    }
    const units = await Promise.all((person.licenses ?? []).map((id) => consumed(mock, id)));
    expect(units).toEqual(before.map((count) => count - 1));
    expect(await deeds(mock)).toEqual(expect.arrayContaining(['USERS: User changed', 'LICENSES: Licenses changed']));
  });

  test('changes number and extension of a Calling user', async () => {
    const mock = await startMock();
    const person = await somebody(mock, 'archer@farms.com');
    const [free = ''] = await freeNumbers(mock, person.locationId ?? '');
    await writeBack(mock, person, { phoneNumbers: [{ type: 'work', value: free }], extension: '7001' });
    const after = await somebody(mock, 'archer@farms.com');
    expect(after.extension).toBe('7001');
    expect(after.phoneNumbers?.filter(({ type }) => type === 'work')).toEqual([
      { type: 'work', value: free, primary: true },
    ]);
    expect(await freeNumbers(mock, person.locationId ?? '')).toContain('+12314569000');
  });

  test('moves somebody to another subscription and keeps the seat', async () => {
    const mock = await startMock();
    const { professional, professionalNew } = await licensesOf(mock);
    const person = await somebody(mock, 'archer@farms.com');
    const [from, to] = person.licenses?.includes(professional)
      ? [professional, professionalNew]
      : [professionalNew, professional];
    const licenses = person.licenses?.map((id) => (id === from ? to : id));
    const after = await writeBack(mock, person, { licenses });
    expect(after?.licenses?.toSorted()).toEqual(licenses?.toSorted());
    expect(after).toMatchObject({ extension: person.extension, locationId: person.locationId });
    expect(after?.phoneNumbers).toEqual(person.phoneNumbers);
  });

  test('without the Calling licence loses the seat, though it echoes it', async () => {
    const mock = await startMock();
    const { messaging } = await licensesOf(mock);
    const person = await somebody(mock, 'archer@farms.com');
    await writeBack(mock, person, { licenses: [messaging] });
    const after = await somebody(mock, 'archer@farms.com');
    expect(after).toMatchObject({ licenses: [messaging] });
    expect(after).not.toHaveProperty('locationId');
    expect(after.phoneNumbers?.filter(({ type }) => type === 'work')).toEqual([]);
  });

  test.each([
    ['another location', { locationId: 'elsewhere' }, 400, 990014],
    ['a number that is in use', { phoneNumbers: [{ type: 'work', value: '+12314569000' }] }, 409, 4201],
    ['an extension that is in use', { extension: '1003' }, 409, 4202],
    ['neither number nor extension', { phoneNumbers: [], extension: '' }, 400, 400411],
    ['the e-mail of somebody else', { emails: ['archer@farms.com'] }, 409, undefined],
  ])('is refused with %s, and nothing is changed', async (_, change: object, status, errorCode) => {
    const mock = await startMock();
    const person = await somebody(mock, 'marcus.bell@farms.com');
    const elsewhere = (await mock.client.locations.list().toArray()).find(({ id }) => id !== person.locationId)?.id;
    const body = { title: 'Nobody', ...change, ...('locationId' in change && { locationId: elsewhere }) };
    expect(await refusal(writeBack(mock, person, body))).toEqual({ status, errorCode });
    expect(await somebody(mock, 'marcus.bell@farms.com')).toEqual(person);
  });

  test('sets roles, and the audit events tell', async () => {
    const mock = await startMock();
    const person = await somebody(mock, 'archer@farms.com');
    const [role] = await mock.client.roles.list().toArray();
    await writeBack(mock, person, { roles: [role?.id] });
    expect((await somebody(mock, 'archer@farms.com')).roles).toEqual([role?.id]);
    expect(await deeds(mock)).toContain('ROLES: Administrator roles changed');
  });

  test('answers nothing when that is enough', async () => {
    const mock = await startMock();
    const person = await somebody(mock, 'archer@farms.com');
    const reply = await mock.client.people.update({
      personId: person.id,
      minResponse: true,
      body: { displayName: 'Archer', licenses: person.licenses },
    });
    expect(reply).toBeUndefined();
  });

  test('hides roles as attendee and takes them away only when they are shown', async () => {
    const mock = await startMock();
    const { meetings } = await licensesOf(mock);
    const { siteUrl = '' } = await mock.client.licenses.get({ licenseId: meetings });
    const { id = '' } = await newcomer(mock, { siteUrls: [`${siteUrl}#attendee`] });
    const put = (showAllTypes: boolean) =>
      mock.client.people.update({ personId: id, showAllTypes, body: { displayName: 'A', siteUrls: [] } });
    expect((await put(false))?.siteUrls).toEqual([]);
    expect((await mock.client.people.get({ personId: id })).siteUrls).toEqual([`${siteUrl}#attendee`]);
    await put(true);
    expect((await mock.client.people.get({ personId: id })).siteUrls).toEqual([]);
  });
});

describe('deleting a person', () => {
  test('leaves nothing behind: licences, numbers, devices, lines, and what names them', async () => {
    const mock = await startMock();
    const { client } = mock;
    const [line] = await client.ext.webexGo.devices.list().toArray();
    const person = await client.people.get({ personId: line?.personId ?? '', callingData: true });
    const units = await Promise.all((person.licenses ?? []).map((id) => consumed(mock, id)));
    await client.people.delete({ personId: person.id });
    expect(await refusal(client.people.get({ personId: person.id }))).toMatchObject({ status: 404 });
    expect(await refusal(client.people.delete({ personId: person.id }))).toMatchObject({ status: 404 });
    const left = await Promise.all((person.licenses ?? []).map((id) => consumed(mock, id)));
    expect(left).toEqual(units.map((count) => count - 1));
    expect(await freeNumbers(mock, person.locationId ?? '')).toContain(line?.phoneNumber);
    expect(await client.devices.list({ personId: person.id }).toArray()).toEqual([]);
    expect(await client.ext.webexGo.devices.list({ personId: person.id }).toArray()).toEqual([]);
    const people = await client.people.list({}, { pageSize: 1000 }).toArray();
    expect(people.filter(({ managerId }) => managerId === person.id)).toEqual([]);
    expect((await deeds(mock))[0]).toBe('USERS: User deleted');
  });

  test('who manages others leaves them without a manager', async () => {
    const { client } = await startMock();
    const people = await client.people.list({}, { pageSize: 1000 }).toArray();
    const me = await client.people.me();
    const managed = people.find(({ managerId }) => managerId && managerId !== me.id);
    await client.people.delete({ personId: managed?.managerId ?? '' });
    const after = await client.people.get({ personId: managed?.id ?? '' });
    expect(after).not.toHaveProperty('managerId');
    expect(after).not.toHaveProperty('manager');
  });

  test('is refused for oneself', async () => {
    const { client } = await startMock();
    const { id } = await client.people.me();
    expect(await refusal(client.people.delete({ personId: id }))).toMatchObject({ status: 403 });
  });
});
