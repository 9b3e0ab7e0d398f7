import { describe, expect, test } from 'vitest';
import { addLine, phone, scan } from '../testing/line';
import { consumed, refusal, somebody } from '../testing/somebody';
import { readJson, startMock } from '../testing/start-mock';

describe('adding a line', () => {
  test('takes one unit, makes a device in Pending activation and mails a code', async () => {
    const world = await startMock();
    const archer = await somebody(world, 'archer@farms.com');
    const { subscriptions } = await world.client.ext.webexGo.eligibility({ personId: archer.id });
    const before = await Promise.all(subscriptions.map((s) => consumed(world, s.licenseId)));
    const device = await addLine(world);
    const after = await Promise.all(subscriptions.map((s) => consumed(world, s.licenseId)));
    const { activation } = device;

    expect(device).toMatchObject({ personId: archer.id, state: 'pendingActivation', indicator: 'grey' });
    expect(device.phoneNumber).toBe(archer.phoneNumbers?.find((number) => number.primary)?.value);
    expect(after.reduce((a, b) => a + b) - before.reduce((a, b) => a + b)).toBe(1);
    expect(activation).toMatchObject({ singleUse: true, emailed: true, emailedTo: 'archer@farms.com' });
    expect(activation.qrData).toBe(`LPA:1$${activation.smdpAddress}$${activation.code}`);
    expect(activation.androidCode).toBe(activation.qrData);
    expect(Date.parse(activation.expiryTime) - world.mock.clock.now()).toBe(90 * 86_400_000);
    const outbox = await readJson(await world.mock.fetch(`${world.mock.controlUrl}/outbox`));
    expect(outbox.items[0]).toMatchObject({
      recipient: 'archer@farms.com',
      body: expect.stringContaining(activation.code),
    });
  });

  test('shows in the devices, in the licence and its holders, and in the audit events', async () => {
    const world = await startMock();
    const device = await addLine(world);
    const { client, mock } = world;
    const [listed] = await client.devices.list({ personId: device.personId, type: 'webexgo' }).toArray();
    const person = await client.people.get({ personId: device.personId });
    const holders = await client.licenses.get({ licenseId: device.licenseId, includeAssignedTo: 'user' });
    const range = { from: mock.clock.now() - 1000, to: mock.clock.now() + 1000 };
    const [event] = await client.auditEvents.list({ orgId: device.orgId, ...range }).toArray();
    expect(listed).toMatchObject({ id: device.id, connectionStatus: 'unknown', product: 'Webex Go Device' });
    expect(listed).not.toHaveProperty('mac');
    expect(person.licenses).toContain(device.licenseId);
    expect(holders.users?.map((user) => user.id)).toContain(device.personId);
    expect(event?.data).toMatchObject({ eventCategory: 'DEVICES', targetId: device.id });
  });

  test('is refused a second time', async () => {
    const world = await startMock();
    await addLine(world);
    expect(await refusal(addLine(world))).toEqual({ status: 409, errorCode: 990007 });
  });

  test('wants the subscription named where several carry Webex Go', async () => {
    const world = await startMock();
    const { id } = await somebody(world, 'archer@farms.com');
    const create = (subscriptionId?: string) =>
      world.client.ext.webexGo.devices.create({ body: { personId: id, ...(subscriptionId && { subscriptionId }) } });
    expect(await refusal(create())).toEqual({ status: 400, errorCode: 990003 });
    expect(await refusal(create('Sub-nobody'))).toEqual({ status: 404, errorCode: 990006 });
  });

  test('sends no mail when asked not to', async () => {
    const world = await startMock();
    const device = await addLine(world);
    const quiet = await world.client.ext.webexGo.devices.regenerateActivationCode({
      deviceId: device.id,
      body: { sendEmail: false },
    });
    expect(quiet.activation).toMatchObject({ emailed: false, emailSuppressed: false });
    expect(quiet.activation).not.toHaveProperty('emailedTo');
  });
});

describe('a person without a primary number', () => {
  test('has to choose a free number of the location, which is then theirs', async () => {
    const world = await startMock();
    const { client } = world;
    const people = await client.people.list({ callingData: true }).toArray();
    const checks = await Promise.all(
      people
        .filter((person) => person.locationId && !person.phoneNumbers?.some((number) => number.type === 'work'))
        .map(async (person) => ({
          person,
          eligibility: await client.ext.webexGo.eligibility({ personId: person.id }),
        })),
    );
    const found = checks.find(({ eligibility }) => eligibility.eligible && !eligibility.primaryNumber);
    if (!found) throw new Error('the seed has nobody who must choose a number');
    const { person } = found;
    const subscriptionId = found.eligibility.subscriptions[0]?.subscriptionId ?? '';
    const create = (phoneNumber?: string) =>
      client.ext.webexGo.devices.create({
        body: { personId: person.id, subscriptionId, ...(phoneNumber && { phoneNumber }) },
      });
    const locationId = person.locationId ?? '';
    const [free] = await client.numbers.listAvailableForWebexGo({ locationId }).toArray();
    expect(await refusal(create())).toEqual({ status: 400, errorCode: 990004 });
    expect(await refusal(create('+19995550000'))).toEqual({ status: 400, errorCode: 990005 });
    const device = await create(free?.phoneNumber);
    expect(device.phoneNumber).toBe(free?.phoneNumber);
    const after = await client.people.get({ personId: person.id });
    expect(after.phoneNumbers).toContainEqual({ type: 'work', value: free?.phoneNumber, primary: true });
    const stillFree = await client.numbers.listAvailableForWebexGo({ locationId }).toArray();
    expect(stillFree.map((number) => number.phoneNumber)).not.toContain(free?.phoneNumber);
  });
});

describe('an activation code', () => {
  test('brings the line online once', async () => {
    const world = await startMock();
    const device = await addLine(world);
    expect((await scan(world, device.activation.qrData)).status).toBe(200);
    expect(await world.client.ext.webexGo.devices.get({ deviceId: device.id })).toMatchObject({
      state: 'online',
      indicator: 'green',
      activationStatus: 'used',
    });
    expect(await (await scan(world, device.activation.qrData)).text()).toContain('used');
  });

  test('made anew stops every earlier one', async () => {
    const world = await startMock();
    const device = await addLine(world);
    const renew = () => world.client.ext.webexGo.devices.regenerateActivationCode({ deviceId: device.id, body: {} });
    const codes = [device.activation, (await renew()).activation, (await renew()).activation];
    expect(new Set(codes.map((code) => code.code)).size).toBe(3);
    for (const old of codes.slice(0, 2)) expect(await (await scan(world, old.qrData)).text()).toContain('revoked');
    expect((await scan(world, codes[2]?.qrData ?? '')).status).toBe(200);
  });

  test('is refused by the phone after 90 days, while the line stays pending', async () => {
    const world = await startMock();
    const device = await addLine(world);
    world.mock.clock.advance(90 * 86_400_000);
    expect(await (await scan(world, device.activation.qrData)).text()).toContain('expired');
    expect(await world.client.ext.webexGo.devices.get({ deviceId: device.id })).toMatchObject({
      state: 'pendingActivation',
      activationStatus: 'expired',
    });
    expect(await refusal(world.client.ext.webexGo.devices.activation({ deviceId: device.id }))).toEqual({
      status: 409,
      errorCode: 990008,
    });
  });

  test.each(['', 'LPA:1$SMDP.ELSEWHERE.EXAMPLE$00000-00000-00000-00000', '1$a', 'hello'])(
    'that is %j is refused by the phone',
    async (qrData) => {
      expect((await scan(await startMock(), qrData)).status).toBe(409);
    },
  );

  test('is shown again while it is valid, and no cache keeps it', async () => {
    const world = await startMock();
    const device = await addLine(world);
    const shown = await world.client.ext.webexGo.devices.activation({ deviceId: device.id });
    expect(shown).toEqual(device.activation);
    const reply = await world.request(`/ext/webexGo/devices/${encodeURIComponent(device.id)}/activation`);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const listed = await (await world.request('/ext/webexGo/devices')).text();
    expect(listed).not.toContain(device.activation.code);
  });
});

describe('a new activation code', () => {
  test('is refused while the line is online or offline', async () => {
    const world = await startMock();
    const device = await addLine(world);
    const renew = () => world.client.ext.webexGo.devices.regenerateActivationCode({ deviceId: device.id, body: {} });
    await scan(world, device.activation.qrData);
    expect(await refusal(renew())).toEqual({ status: 409, errorCode: 990009 });
    expect((await phone(world, device.id, 'disableLine')).status).toBe(204);
    expect(await refusal(renew())).toEqual({ status: 409, errorCode: 990009 });
    expect((await phone(world, device.id, 'removeLine')).status).toBe(204);
    expect((await renew()).state).toBe('pendingActivation');
  });
});

describe('deleting a line', () => {
  test('gives the unit back exactly once and leaves nothing behind', async () => {
    const world = await startMock();
    const { client } = world;
    const device = await addLine(world);
    const before = await consumed(world, device.licenseId);
    await client.devices.delete({ deviceId: device.id });
    expect(await refusal(client.devices.delete({ deviceId: device.id }))).toMatchObject({ status: 404 });
    expect(await consumed(world, device.licenseId)).toBe(before - 1);
    expect((await client.people.get({ personId: device.personId })).licenses).not.toContain(device.licenseId);
    expect((await scan(world, device.activation.qrData)).status).toBe(409);
  });
});

test('reset brings the seed back', async () => {
  const world = await startMock();
  const device = await addLine(world);
  world.mock.clock.advance(1000);
  world.mock.reset();
  expect(await refusal(world.client.ext.webexGo.devices.get({ deviceId: device.id }))).toMatchObject({ status: 404 });
  expect((await world.client.people.me()).id).toEqual(expect.any(String));
});
