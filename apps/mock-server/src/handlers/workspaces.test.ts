import { type License, licenseKind } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../testing/refusal-of';
import { startMock } from '../testing/start-mock';

type Mock = Awaited<ReturnType<typeof startMock>>;

const dallas = async ({ client }: Mock) => {
  const [location] = await client.locations.list({ name: 'Dallas' }).toArray();
  if (!location) throw new Error('the seed has no Dallas');
  return location.id;
};

const licenseOf = async ({ client }: Mock, kind: ReturnType<typeof licenseKind>): Promise<License> => {
  const license = (await client.licenses.list().toArray()).find((candidate) => licenseKind(candidate) === kind);
  if (!license) throw new Error(`the seed has no ${kind}`);
  return license;
};

const unitsOf = async ({ client }: Mock, licenseId: string) => {
  const { consumedByWorkspaces = 0, consumedUnits } = await client.licenses.get({ licenseId });
  return { consumedByWorkspaces, consumedUnits };
};

const freeNumber = async ({ client }: Mock, locationId: string) => {
  const [number] = await client.numbers
    .list({ locationId, available: true, includedTelephonyTypes: ['PSTN_NUMBER'] })
    .toArray();
  return number?.phoneNumber ?? '';
};

const calling = (webexCalling: object) => ({ type: 'webexCalling' as const, webexCalling });

test('those of the seed are listed, with the devices if asked for', async () => {
  const { client } = await startMock();
  const rooms = await client.workspaces.list({ includeDevices: true }).toArray();
  expect(rooms.length).toBeGreaterThan(10);
  const devices = await client.devices.list().toArray();
  for (const room of rooms) {
    const own = devices.filter(({ workspaceId }) => workspaceId === room.id);
    expect(room.devices).toEqual(own);
    const { devices: _, ...plain } = room;
    expect(await client.workspaces.get({ workspaceId: room.id })).toEqual(plain);
  }
});

test('units of the licence for workspaces are those of the workspaces that call', async () => {
  const world = await startMock();
  const rooms = await world.client.workspaces.list({ calling: 'webexCalling' }).toArray();
  const license = await licenseOf(world, 'callingWorkspaces');
  const holders = rooms.filter((room) => room.calling?.webexCalling?.licenses?.includes(license.id));
  expect(holders.length).toBeGreaterThan(0);
  expect(license.consumedByWorkspaces).toBe(holders.length);
});

describe('a workspace without Webex Calling', () => {
  test('has free calling, no calendar and nothing else that was not said', async () => {
    const { client, mock } = await startMock();
    const workspace = await client.workspaces.create({ body: { displayName: 'Loft' } });
    const { orgId } = await client.people.me();
    expect(workspace).toEqual({
      id: expect.any(String),
      orgId,
      displayName: 'Loft',
      sipAddress: expect.stringContaining('@'),
      created: new Date(mock.clock.now()).toISOString(),
      calling: { type: 'freeCalling' },
      calendar: { type: 'none' },
      hotdeskingStatus: 'off',
      supportedDevices: 'collaborationDevices',
      deviceHostedMeetings: { enabled: false },
      devicePlatform: 'cisco',
      plannedMaintenance: { mode: 'off' },
    });
  });

  test('is changed and deleted, and the audit events tell of it', async () => {
    const { client, mock } = await startMock();
    const { id: workspaceId, orgId } = await client.workspaces.create({
      body: { displayName: 'Loft', capacity: 4, notes: 'Mind the ladder', type: 'huddle' },
    });
    const renamed = await client.workspaces.update({ workspaceId, body: { displayName: 'Hayloft 2', capacity: 5 } });
    expect(renamed).toMatchObject({ displayName: 'Hayloft 2', capacity: 5, hotdeskingStatus: 'off' });
    expect(renamed).not.toHaveProperty('notes');
    expect(renamed).not.toHaveProperty('type');
    await client.workspaces.delete({ workspaceId });
    expect(await refusalOf(client.workspaces.get({ workspaceId }))).toMatchObject({ status: 404 });
    const range = { from: mock.clock.now() - 1000, to: mock.clock.now() + 1000 };
    const events = await client.auditEvents.list({ orgId, ...range, eventCategories: ['WORKSPACES'] }).toArray();
    expect(events.map(({ data }) => data.targetName)).toEqual(['Hayloft 2', 'Hayloft 2', 'Loft']);
  });
});

describe('a workspace with Webex Calling', () => {
  test('takes a number, an extension and a unit, and gives them back', async () => {
    const world = await startMock();
    const { client } = world;
    const locationId = await dallas(world);
    const license = await licenseOf(world, 'callingWorkspaces');
    const before = await unitsOf(world, license.id);
    const phoneNumber = await freeNumber(world, locationId);
    const workspace = await client.workspaces.create({
      body: {
        displayName: 'Gate 2',
        locationId,
        supportedDevices: 'phones',
        calling: calling({ phoneNumber, extension: '7701', locationId }),
      },
    });
    expect(workspace).toMatchObject({
      locationId,
      workspaceLocationId: expect.any(String),
      calling: { type: 'webexCalling', webexCalling: { licenses: [license.id] } },
    });
    expect(await unitsOf(world, license.id)).toEqual({
      consumedByWorkspaces: before.consumedByWorkspaces + 1,
      consumedUnits: before.consumedUnits + 1,
    });
    expect(await client.numbers.list({ ownerId: workspace.id }).toArray()).toMatchObject([
      { phoneNumber, extension: '7701', owner: { type: 'PLACE', id: workspace.id, firstName: 'Gate 2' } },
    ]);
    expect(
      await client.workspaces
        .list({ workspaceLocationId: workspace.workspaceLocationId ?? '', displayName: 'gate 2' })
        .toArray(),
    ).toHaveLength(1);
    await client.workspaces.delete({ workspaceId: workspace.id });
    expect(await unitsOf(world, license.id)).toEqual(before);
    expect(await freeNumber(world, locationId)).toBe(phoneNumber);
  });

  test('with an extension only is a row of the numbers', async () => {
    const world = await startMock();
    const { client } = world;
    const locationId = await dallas(world);
    const { id } = await client.workspaces.create({
      body: { displayName: 'Pen', calling: calling({ extension: '7702', locationId }) },
    });
    const rows = await client.numbers.list({ ownerId: id, numberType: 'EXTENSION' }).toArray();
    expect(rows).toMatchObject([{ extension: '7702', owner: { type: 'PLACE' } }]);
    expect(rows[0]).not.toHaveProperty('phoneNumber');
  });

  test('moves to a Professional licence in one request and keeps its extension', async () => {
    const world = await startMock();
    const { client } = world;
    const locationId = await dallas(world);
    const cheap = await licenseOf(world, 'callingWorkspaces');
    const professional = await licenseOf(world, 'callingProfessional');
    const { id: workspaceId } = await client.workspaces.create({
      body: { displayName: 'Pen', calling: calling({ extension: '7702', locationId }) },
    });
    const [before, proBefore] = [await unitsOf(world, cheap.id), await unitsOf(world, professional.id)];
    await client.workspaces.update({ workspaceId, body: { calling: calling({ licenses: [professional.id] }) } });
    expect((await client.workspaces.get({ workspaceId })).calling?.webexCalling?.licenses).toEqual([professional.id]);
    expect((await unitsOf(world, cheap.id)).consumedByWorkspaces).toBe(before.consumedByWorkspaces - 1);
    expect((await unitsOf(world, professional.id)).consumedByWorkspaces).toBe(proBefore.consumedByWorkspaces + 1);
    const [row] = await client.numbers.list({ ownerId: workspaceId }).toArray();
    expect(row?.extension).toBe('7702');
  });

  test('can be sent back as it was read', async () => {
    const { client } = await startMock();
    for (const room of await client.workspaces.list().toArray()) {
      const {
        id: workspaceId,
        orgId,
        created,
        devices,
        plannedMaintenance,
        health,
        ...body
      } = { health: undefined, ...room };
      expect(await client.workspaces.update({ workspaceId, body: body as object })).toEqual(room);
    }
  });

  test('gives number and unit back when it changes over to free calling', async () => {
    const world = await startMock();
    const { client } = world;
    const locationId = await dallas(world);
    const license = await licenseOf(world, 'callingWorkspaces');
    const before = await unitsOf(world, license.id);
    const { id: workspaceId } = await client.workspaces.create({
      body: { displayName: 'Pen', calling: calling({ extension: '7702', locationId }) },
    });
    const after = await client.workspaces.update({ workspaceId, body: { calling: { type: 'freeCalling' } } });
    expect(after).toMatchObject({ calling: { type: 'freeCalling' }, locationId });
    expect(await unitsOf(world, license.id)).toEqual(before);
    expect(await client.numbers.list({ ownerId: workspaceId }).toArray()).toEqual([]);
  });

  test('changes over while it has phones neither to free calling nor without them', async () => {
    const world = await startMock();
    const { client } = world;
    const [room] = await client.workspaces.list({ supportedDevices: 'phones' }).toArray();
    const update = client.workspaces.update({
      workspaceId: room?.id ?? '',
      body: { calling: { type: 'freeCalling' } },
    });
    expect(await refusalOf(update)).toMatchObject({ status: 400, text: expect.stringMatching(/^calling.type: /) });
  });
});

describe('is refused and changes nothing', () => {
  test.each<[string, object, number]>([
    ['neither a number nor an extension', {}, 400],
    ['an extension that somebody has', { extension: '1003' }, 409],
    ['a number of nowhere', { extension: '7703', phoneNumber: '+19995550000' }, 400],
    ['an extension of letters', { extension: 'x' }, 400],
    ['a licence of nobody', { extension: '7703', licenses: ['nothing'] }, 400],
  ])('%s', async (_, webexCalling, status) => {
    const world = await startMock();
    const { client } = world;
    const locationId = await dallas(world);
    const license = await licenseOf(world, 'callingWorkspaces');
    const before = [await unitsOf(world, license.id), await client.workspaces.list().toArray()];
    const body = { displayName: 'Pen', calling: calling({ locationId, ...webexCalling }) };
    expect((await refusalOf(client.workspaces.create({ body }))).status).toBe(status);
    expect([await unitsOf(world, license.id), await client.workspaces.list().toArray()]).toEqual(before);
  });

  test('a number that a person has', async () => {
    const world = await startMock();
    const { client } = world;
    const locationId = await dallas(world);
    const [number] = await client.numbers.list({ locationId, ownerType: 'PEOPLE', numberType: 'NUMBER' }).toArray();
    const body = { displayName: 'Pen', calling: calling({ locationId, phoneNumber: number?.phoneNumber }) };
    expect(await refusalOf(client.workspaces.create({ body }))).toMatchObject({ status: 409 });
  });

  test('a unit when there is none left', async () => {
    const world = await startMock();
    const { client } = world;
    const locationId = await dallas(world);
    const license = await licenseOf(world, 'callingWorkspaces');
    const create = (index: number) =>
      client.workspaces.create({
        body: {
          displayName: `Pen ${index}`,
          calling: calling({ locationId, extension: String(77000 + index), licenses: [license.id] }),
        },
      });
    const free = license.totalUnits - license.consumedUnits;
    for (let index = 0; index < free; index++) await create(index);
    expect(await refusalOf(create(free))).toMatchObject({ status: 400, text: expect.stringContaining('in use') });
    expect((await unitsOf(world, license.id)).consumedUnits).toBe(license.totalUnits);
  });

  test('another location, other devices', async () => {
    const world = await startMock();
    const { client } = world;
    const [london] = await client.locations.list({ name: 'London' }).toArray();
    const { id: workspaceId } = await client.workspaces.create({
      body: { displayName: 'Loft', locationId: await dallas(world) },
    });
    const update = (body: object) => client.workspaces.update({ workspaceId, body });
    expect(await refusalOf(update({ locationId: london?.id }))).toMatchObject({ status: 400, text: /^locationId/ });
    expect(await refusalOf(update({ supportedDevices: 'phones' }))).toMatchObject({
      status: 400,
      text: /^supportedDevices/,
    });
  });
});

describe('the devices of a workspace', () => {
  test('go with it, and bear its name', async () => {
    const world = await startMock();
    const { client } = world;
    const locationId = await dallas(world);
    const { id: workspaceId } = await client.workspaces.create({
      body: { displayName: 'Gate 3', supportedDevices: 'phones', calling: calling({ locationId, extension: '7704' }) },
    });
    const add = (mac: string) => client.devices.create({ body: { mac, model: 'DMS Cisco 8832', workspaceId } });
    const device = await add('02DEADBEEF03');
    expect(device).toMatchObject({ workspaceId, locationId, displayName: 'Gate 3' });
    expect(await refusalOf(add('02DEADBEEF04'))).toMatchObject({ status: 409 });
    await client.workspaces.update({ workspaceId, body: { displayName: 'Gate 4' } });
    expect((await client.devices.get({ deviceId: device.id })).displayName).toBe('Gate 4');
    await client.workspaces.delete({ workspaceId });
    expect(await refusalOf(client.devices.get({ deviceId: device.id }))).toMatchObject({ status: 404 });
  });

  test('must be of the kind that it is for', async () => {
    const { client } = await startMock();
    const { id: workspaceId } = await client.workspaces.create({ body: { displayName: 'Loft' } });
    const create = client.devices.create({ body: { mac: '02DEADBEEF05', model: 'DMS Cisco 8832', workspaceId } });
    expect(await refusalOf(create)).toMatchObject({ status: 400, text: /collaborationDevices/ });
    expect((await client.devices.createActivationCode({ body: { workspaceId } })).code).toMatch(/^\d{16}$/);
  });
});

test('the list is filtered by what workspaces show', async () => {
  const { client } = await startMock();
  const all = await client.workspaces.list().toArray();
  const filters = {
    locationId: (w) => w.locationId,
    capacity: (w) => w.capacity ?? -1,
    type: (w) => w.type ?? 'notSet',
    calling: (w) => w.calling?.type,
    supportedDevices: (w) => w.supportedDevices,
    calendar: (w) => w.calendar?.type,
    displayName: (w) => w.displayName,
  } satisfies Record<string, (workspace: (typeof all)[number]) => unknown>;
  for (const [name, filter] of Object.entries(filters)) {
    const read: (workspace: (typeof all)[number]) => unknown = filter;
    for (const value of new Set(all.map(read).filter((known) => known !== undefined))) {
      const found = await client.workspaces.list({ [name]: value }).toArray();
      expect(
        found.map((w) => w.id),
        `${name}=${value}`,
      ).toEqual(all.filter((w) => read(w) === value).map((w) => w.id));
    }
  }
});
