import { encodeWebexId, licenseKind } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../testing/refusal-of';
import { readJson, startMock } from '../testing/start-mock';

type Mock = Awaited<ReturnType<typeof startMock>>;

const MAC = '02DEADBEEF01';
const PASSWORD = 'Test4Password123&';

/** Somebody with that Calling licence and so many physical devices. */
async function personWith({ client }: Mock, kind: ReturnType<typeof licenseKind> | 'none', devices = 0) {
  const licenses = await client.licenses.list().toArray();
  const people = await client.people.list({ callingData: true }, { pageSize: 1000 }).toArray();
  for (const person of people) {
    const held = licenses.filter(({ id }) => person.licenses?.includes(id)).map(licenseKind);
    const calling = held.filter((name) => ['callingProfessional', 'callingStandard'].includes(name));
    if (kind === 'none' ? calling.length > 0 : !held.includes(kind)) continue;
    const own = await client.devices.list({ personId: person.id }).toArray();
    if (own.filter(({ type }) => type !== 'webexgo').length === devices) return person;
  }
  throw new Error(`the seed has nobody with ${kind} and ${devices} devices`);
}

const auditTexts = async ({ client, mock }: Mock) => {
  const { orgId } = await client.people.me();
  const range = { from: mock.clock.now() - 1000, to: mock.clock.now() + 1000 };
  const events = await client.auditEvents.list({ orgId, ...range }).toArray();
  return events.map(({ data }) => `${data.eventCategory}: ${data.actionText}`);
};

describe('adding a phone by MAC address', () => {
  test('lists it with its owner, in every view and in the audit events', async () => {
    const world = await startMock();
    const { client } = world;
    const person = await personWith(world, 'callingProfessional');
    const device = await client.devices.create({
      body: { mac: '02:de:ad:be:ef:01', model: 'DMS Cisco 8851', personId: person.id },
    });
    expect(device).toMatchObject({
      personId: person.id,
      locationId: person.locationId,
      displayName: person.displayName,
      product: 'Cisco 8851',
      type: 'phone',
      mac: MAC,
      tags: [],
      connectionStatus: 'disconnected',
      created: new Date(world.mock.clock.now()).toISOString(),
    });
    expect(await client.devices.get({ deviceId: device.id })).toEqual(device);
    expect(await client.devices.list({ mac: '02-DE-AD-BE-EF-01' }).toArray()).toEqual([device]);
    const { devices } = await client.callingDevices.listOfPerson({ personId: person.id });
    expect(devices.find(({ id }) => id === device.callingDeviceId)).toMatchObject({
      model: 'DMS Cisco 8851',
      modelType: 'MPP',
      mac: MAC,
      type: 'PRIMARY',
      activationState: 'deactivated',
    });
    expect(await auditTexts(world)).toEqual([expect.stringContaining(`Cisco 8851 (${MAC}) to ${person.displayName}`)]);
  });

  test('takes the display name for the model, as the documentation says', async () => {
    const world = await startMock();
    const person = await personWith(world, 'callingProfessional');
    const body = { mac: MAC, model: 'cisco 9871', personId: person.id };
    expect((await world.client.devices.create({ body })).product).toBe('Cisco 9871');
  });

  test('takes a third-party phone with its SIP password, which can be changed later', async () => {
    const world = await startMock();
    const { client } = world;
    const { id: personId } = await personWith(world, 'callingProfessional');
    const body = { mac: MAC, model: 'Generic IPPhone Customer Managed', personId };
    expect(await refusalOf(client.devices.create({ body }))).toMatchObject({ status: 400, text: /^password: / });
    const { callingDeviceId = '' } = await client.devices.create({ body: { ...body, password: PASSWORD } });
    const details = await client.callingDevices.get({ deviceId: callingDeviceId });
    expect(details).toMatchObject({ manufacturer: 'THIRD_PARTY', managedBy: 'CUSTOMER', mac: MAC });
    expect(details.owner?.linePort).toMatch(/^\w+@\S+$/);
    expect(details.proxy?.outboundProxy).toEqual(expect.any(String));
    await client.callingDevices.update({ deviceId: callingDeviceId, body: { sipPassword: `${PASSWORD}2` } });
    expect((await auditTexts(world))[0]).toContain('changed the SIP password');
  });

  test.each([
    [{ model: 'Fax 1' }, 400, 'model'],
    [{ model: 'Webex Go Device' }, 400, 'model'],
    [{ mac: '12345' }, 400, 'mac'],
    [{ personId: undefined }, 400, 'personId, workspaceId'],
    [{ workspaceId: encodeWebexId('PLACE', 'x') }, 400, 'personId, workspaceId'],
    [{ personId: 'nobody' }, 400, 'personId'],
    [{ personId: encodeWebexId('PEOPLE', '00000000-0000-4000-8000-000000000000') }, 404, 'Person'],
  ])('refuses %j', async (change, status, text) => {
    const world = await startMock();
    const { id: personId } = await personWith(world, 'callingProfessional');
    const body = { mac: MAC, model: 'DMS Cisco 8851', personId, ...change } as { mac: string; model: string };
    expect(await refusalOf(world.client.devices.create({ body }))).toMatchObject({
      status,
      text: expect.stringMatching(new RegExp(`^${text}`)),
    });
  });

  test('names every field that is missing', async () => {
    const { request } = await startMock();
    const reply = await request('/devices', {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(reply.status).toBe(400);
    const { errors } = await readJson(reply);
    expect(errors.map((error: { description: string }) => error.description.split(':')[0])).toEqual(['mac', 'model']);
  });

  test('refuses a MAC address that another device has, in whatever form', async () => {
    const world = await startMock();
    const { client } = world;
    const phones = await client.devices.list({ type: 'phone' }).toArray();
    const { mac } = phones.find((phone) => phone.mac) ?? {};
    const { id: personId } = await personWith(world, 'callingProfessional');
    const body = { mac: mac?.toLowerCase() ?? '', model: 'DMS Cisco 8851', personId };
    expect(await refusalOf(client.devices.create({ body }))).toMatchObject({ status: 409 });
  });

  test('gives somebody with a Standard licence one device, and their apps stop counting', async () => {
    const world = await startMock();
    const { client } = world;
    const { id: personId } = await personWith(world, 'callingStandard');
    const add = (mac: string) => client.devices.create({ body: { mac, model: 'DMS Cisco 7821', personId } });
    expect(await client.callingDevices.countOfPerson({ personId })).toEqual({
      totalDeviceCount: 1,
      applicationsCount: 1,
    });
    await add(MAC);
    expect(await refusalOf(add('02DEADBEEF02'))).toMatchObject({ status: 409, text: /Standard/ });
    expect(await refusalOf(client.devices.createActivationCode({ body: { personId } }))).toMatchObject({ status: 409 });
    expect(await client.callingDevices.countOfPerson({ personId })).toEqual({
      totalDeviceCount: 1,
      applicationsCount: 0,
    });
    expect(await client.callingDevices.listOfPerson({ personId })).toMatchObject({
      maxDeviceCount: 1,
      maxOwnedDeviceCount: 1,
    });
  });

  test('wants a Calling licence', async () => {
    const world = await startMock();
    const { id: personId } = await personWith(world, 'none');
    const body = { mac: MAC, model: 'DMS Cisco 8851', personId };
    expect(await refusalOf(world.client.devices.create({ body }))).toMatchObject({ status: 400, text: /licence/ });
  });
});

describe('an activation code', () => {
  test('has 16 digits and shows the phone as activating until it expires', async () => {
    const world = await startMock();
    const { client, mock } = world;
    const { id: personId } = await personWith(world, 'callingProfessional');
    const code = await client.devices.createActivationCode({ body: { personId, model: 'DMS Cisco 8875' } });
    expect(code.code).toMatch(/^\d{16}$/);
    expect(Date.parse(code.expiryTime) - mock.clock.now()).toBe(7 * 86_400_000);
    const [device] = await client.devices.list({ personId, connectionStatus: 'activating' }).toArray();
    expect(device).toMatchObject({ product: 'Cisco 8875', personId });
    expect(device).not.toHaveProperty('mac');
    const { devices } = await client.callingDevices.listOfPerson({ personId });
    expect(devices.find(({ id }) => id === device?.callingDeviceId)?.activationState).toBe('activating');
    mock.clock.advance(7 * 86_400_000);
    expect(await refusalOf(client.devices.get({ deviceId: device?.id ?? '' }))).toMatchObject({ status: 404 });
  });

  test('without a model is for a room device, which is not listed before it comes', async () => {
    const world = await startMock();
    const { client } = world;
    const { id: personId } = await personWith(world, 'none');
    const { code } = await client.devices.createActivationCode({ body: { personId } });
    expect(code).toMatch(/^\d{16}$/);
    expect(await client.devices.list({ personId }).toArray()).toEqual([]);
  });

  test('is not for phones that want a MAC address', async () => {
    const world = await startMock();
    const { id: personId } = await personWith(world, 'callingProfessional');
    const work = world.client.devices.createActivationCode({ body: { personId, model: 'Cisco 192' } });
    expect(await refusalOf(work)).toMatchObject({ status: 400, text: /ACTIVATION_CODE/ });
  });

  test('is not kept by caches', async () => {
    const world = await startMock();
    const { id: personId } = await personWith(world, 'none');
    const reply = await world.request('/devices/activationCode', {
      method: 'POST',
      body: JSON.stringify({ personId }),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  test('for a person wants the scope for people, for a workspace either', async () => {
    const world = await startMock();
    const { client } = world;
    const scopes = ['spark-admin:devices_write', 'identity:placeonetimepassword_create'];
    await world.addToken({ token: 'places', scopes });
    const workspace = await client.workspaces.create({ body: { displayName: 'Loft', calling: { type: 'none' } } });
    const ask = (body: object) =>
      world.request('/devices/activationCode', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
        token: 'places',
      });
    expect((await ask({ personId: (await client.people.me()).id })).status).toBe(403);
    expect((await ask({ workspaceId: workspace.id })).status).toBe(200);
    const after = await client.workspaces.get({ workspaceId: workspace.id });
    expect(after.calling?.type).toBe('freeCalling');
  });
});

describe('tags', () => {
  test('are added, replaced and removed, by a list of operations or a single one', async () => {
    const world = await startMock();
    const { client, request } = world;
    const [device] = await client.devices.list({ type: 'phone' }).toArray();
    const deviceId = device?.id ?? '';
    const patch = (op: 'add' | 'replace' | 'remove', value?: string[]) =>
      client.devices.modifyTags({ deviceId, body: [{ op, path: 'tags', ...(value && { value }) }] });
    expect((await patch('replace', ['a'])).tags).toEqual(['a']);
    expect((await patch('add', ['b', 'a'])).tags).toEqual(['a', 'b']);
    expect((await client.devices.get({ deviceId })).tags).toEqual(['a', 'b']);
    expect((await patch('remove')).tags).toEqual([]);
    const single = await request(`/devices/${encodeURIComponent(deviceId)}`, {
      method: 'PATCH',
      body: JSON.stringify({ op: 'add', path: 'tags', value: ['c'] }),
      headers: { 'Content-Type': 'application/json-patch+json' },
    });
    expect((await readJson(single)).tags).toEqual(['c']);
    expect(await auditTexts(world)).toHaveLength(4);
  });

  test.each([
    ['text/plain', [{ op: 'add', path: 'tags', value: ['x'] }], 415],
    ['application/merge-patch+json', [{ op: 'add', path: 'tags', value: ['x'] }], 415],
    ['application/json-patch+json', [{ op: 'add', path: 'displayName', value: ['x'] }], 400],
    ['application/json-patch+json', [{ op: 'move', path: 'tags' }], 400],
    ['application/json-patch+json', [{ op: 'replace', path: 'tags' }], 400],
    ['application/json-patch+json', [], 400],
    // wxcadm sends it so.
    ['application/json', { op: 'add', path: 'tags', value: ['x'] }, 200],
  ])('as %s, %j: %i', async (type, body, status) => {
    const { client, request } = await startMock();
    const [device] = await client.devices.list({ type: 'phone' }).toArray();
    const reply = await request(`/devices/${encodeURIComponent(device?.id ?? '')}`, {
      method: 'PATCH',
      body: JSON.stringify(body),
      headers: { 'Content-Type': type },
    });
    expect(reply.status).toBe(status);
  });
});

describe('the list', () => {
  test('has tags everywhere, MAC addresses of phones without and of room devices with colons', async () => {
    const { client } = await startMock();
    for (const { type, mac, tags, plannedMaintenance } of await client.devices.list().toArray()) {
      expect(tags).toBeInstanceOf(Array);
      if (mac) expect(mac).toMatch(type === 'phone' ? /^[0-9A-F]{12}$/ : /^([0-9A-F]{2}:){5}[0-9A-F]{2}$/);
      // Clients of the cloud break on the object that the published schema draws.
      expect(typeof (plannedMaintenance ?? '')).toBe('string');
    }
  });

  test('is filtered by what devices show', async () => {
    const { client } = await startMock();
    const all = await client.devices.list().toArray();
    const filters = {
      personId: (d) => d.personId,
      workspaceId: (d) => d.workspaceId,
      locationId: (d) => d.locationId,
      connectionStatus: (d) => d.connectionStatus,
      product: (d) => d.product,
      type: (d) => d.type,
      serial: (d) => d.serial,
      software: (d) => d.software,
      upgradeChannel: (d) => d.upgradeChannel,
      mac: (d) => d.mac,
      devicePlatform: (d) => d.devicePlatform,
      plannedMaintenance: (d) => d.plannedMaintenance,
    } satisfies Record<string, (device: (typeof all)[number]) => unknown>;
    for (const [name, read] of Object.entries(filters)) {
      const values = new Set(all.map(read).filter((value) => value !== undefined));
      expect(values.size, name).toBeGreaterThan(0);
      for (const value of [...values].slice(0, 3)) {
        const found = await client.devices.list({ [name]: value }).toArray();
        expect(
          found.map((d) => d.id),
          `${name}=${value}`,
        ).toEqual(all.filter((d) => read(d) === value).map((d) => d.id));
      }
    }
    for (const [name, read] of [
      ['errorCode', (d: (typeof all)[number]) => d.errorCodes],
      ['capability', (d: (typeof all)[number]) => d.capabilities],
      ['permission', (d: (typeof all)[number]) => d.permissions],
    ] as const) {
      const value = all.flatMap((d) => read(d) ?? [])[0];
      const found = await client.devices.list({ [name]: value }).toArray();
      expect(
        found.map((d) => d.id),
        name,
      ).toEqual(all.filter((d) => read(d)?.includes(value ?? '')).map((d) => d.id));
    }
  });

  test('is filtered by several tags at once, separated by commas or repeated', async () => {
    const { client, request } = await startMock();
    const [one, other] = await client.devices.list({ type: 'phone' }).toArray();
    const tag = (deviceId: string | undefined, value: string[]) =>
      client.devices.modifyTags({ deviceId: deviceId ?? '', body: [{ op: 'replace', path: 'tags', value }] });
    await tag(one?.id, ['North Barn', 'x1']);
    await tag(other?.id, ['x1']);
    const ids = async (query: string) =>
      (await readJson(await request(`/devices?${query}`))).items.map((item: { id: string }) => item.id);
    expect(await ids('tag=x1')).toEqual([one?.id, other?.id]);
    expect(await ids('tag=x1,North%20Barn')).toEqual([one?.id]);
    expect(await ids('tag=x1&tag=North%20Barn')).toEqual([one?.id]);
    expect(await ids('tag=x')).toEqual([]);
  });

  test('finds display names by any part, in any case and script', async () => {
    const { client } = await startMock();
    await client.workspaces.create({ body: { displayName: 'Ähren Склад' } });
    const all = await client.devices.list().toArray();
    const [{ displayName = '' } = {}] = all.filter((d) => /[^ -~]/.test(d.displayName));
    const part = Array.from(displayName).slice(1, -1).join('').toUpperCase();
    const found = await client.devices.list({ displayName: part }).toArray();
    expect(found.map((d) => d.id)).toEqual(
      all.filter((d) => d.displayName.toLowerCase().includes(part.toLowerCase())).map((d) => d.id),
    );
  });

  test('is cut by start and max, and the next page follows', async () => {
    const { client, request } = await startMock();
    const all = await client.devices.list().toArray();
    const reply = await request('/devices?start=3&max=2');
    expect((await readJson(reply)).items.map((item: { id: string }) => item.id)).toEqual(
      all.slice(3, 5).map((d) => d.id),
    );
    expect(reply.headers.get('link')).toContain('start=5');
    expect((await client.devices.list({ start: 3 }, { pageSize: 2 }).toArray()).map((d) => d.id)).toEqual(
      all.slice(3).map((d) => d.id),
    );
  });

  test('and every other call of a user reach the own devices only', async () => {
    const world = await startMock();
    const { client, request } = world;
    const me = await client.people.me();
    const [other] = await client.devices.list({ type: 'phone' }).toArray();
    await world.addToken({ token: 'user', scopes: ['spark:devices_read', 'spark:devices_write'] });
    const listed = await readJson(await request('/devices', { token: 'user' }));
    for (const device of listed.items) expect(device.personId).toBe(me.id);
    const path = `/devices/${encodeURIComponent(other?.id ?? '')}`;
    if (other?.personId !== me.id) {
      expect((await request(path, { token: 'user' })).status).toBe(404);
      expect((await request(path, { token: 'user', method: 'DELETE' })).status).toBe(404);
    }
  });
});

describe('a device id', () => {
  test('is taken without its padding', async () => {
    const { client } = await startMock();
    const [device] = await client.devices.list().toArray();
    const deviceId = device?.id.replace(/=+$/, '') ?? '';
    expect((await client.devices.get({ deviceId })).id).toBe(device?.id);
  });

  test('of the one kind is not found where the other is wanted', async () => {
    const { client } = await startMock();
    const [device] = await client.devices.list({ type: 'phone' }).toArray();
    const { id = '', callingDeviceId = '' } = device ?? {};
    expect(await refusalOf(client.devices.get({ deviceId: callingDeviceId }))).toMatchObject({ status: 404 });
    expect(await refusalOf(client.callingDevices.get({ deviceId: id }))).toMatchObject({ status: 404 });
    expect((await client.callingDevices.get({ deviceId: callingDeviceId })).id).toBe(callingDeviceId);
  });

  test('of another organization is not found', async () => {
    const { client } = await startMock();
    const [device] = await client.devices.list().toArray();
    const orgId = encodeWebexId('ORGANIZATION', '00000000-0000-4000-8000-000000000000');
    expect(await refusalOf(client.devices.get({ deviceId: device?.id ?? '', orgId }))).toMatchObject({ status: 404 });
  });
});
