import { describe, expect, test } from 'vitest';
import { refusalOf } from '../testing/refusal-of';
import { startMock } from '../testing/start-mock';

test('the supported devices can be narrowed by type', async () => {
  const { client } = await startMock();
  const { devices, upgradeChannelList } = await client.callingDevices.listSupported();
  expect(upgradeChannelList).toContain('STABLE');
  expect(devices.length).toBeGreaterThan(20);
  const esims = await client.callingDevices.listSupported({ type: 'ESIM' });
  expect(esims.devices.map((device) => device.displayName)).toEqual(['Webex Go Device']);
  const others = await client.callingDevices.listSupported({ type: 'not:ESIM' });
  expect(others.devices).toHaveLength(devices.length - 1);
});

test('an unknown type of supported devices is refused', async () => {
  const { request } = await startMock();
  expect((await request('/telephony/config/supportedDevices?type=toaster')).status).toBe(400);
});

describe('a Webex Go line', () => {
  test.each([
    ['pendingActivation', 'activating', 'activating'],
    ['online', 'activated', 'connected'],
    ['offline', 'deactivated', 'disconnected'],
  ] as const)('that is %s shows as %s, and in the devices as unknown or %s', async (state, activationState, status) => {
    const { client } = await startMock();
    const mended = await startMock({ settings: { hidesWebexGoStatus: false } });
    const [line] = await client.ext.webexGo.devices.list({ state }).toArray();
    if (!line) throw new Error(`the seed has no line that is ${state}`);
    const { devices } = await client.callingDevices.listOfPerson({ personId: line.personId });
    expect(devices).toContainEqual(
      expect.objectContaining({ id: line.callingDeviceId, modelType: 'ESIM', type: 'MOBILITY', activationState }),
    );
    expect((await client.devices.get({ deviceId: line.id })).connectionStatus).toBe('unknown');
    expect((await mended.client.devices.get({ deviceId: line.id })).connectionStatus).toBe(status);
    expect((await client.callingDevices.get({ deviceId: line.callingDeviceId })).activationState).toBe(activationState);
  });

  test('keeps the devices in step when the known issue is mended', async () => {
    const { client, mock } = await startMock({ settings: { hidesWebexGoStatus: false } });
    const [line] = await client.ext.webexGo.devices.list({ state: 'online' }).toArray();
    const deviceId = line?.id ?? '';
    const happen = (event: string) =>
      mock.fetch(`${mock.controlUrl}/phone/${encodeURIComponent(deviceId)}/${event}`, { method: 'POST' });
    const status = async () => (await client.devices.get({ deviceId })).connectionStatus;
    await happen('disableLine');
    expect(await status()).toBe('disconnected');
    expect(await client.devices.list({ type: 'webexgo', connectionStatus: 'disconnected' }).toArray()).toContainEqual(
      expect.objectContaining({ id: deviceId }),
    );
    await happen('enableLine');
    expect(await status()).toBe('connected');
    await happen('removeLine');
    expect(await status()).toBe('activating');
    mock.reset();
    expect(await status()).toBe('connected');
  });

  test('is no physical device', async () => {
    const { client } = await startMock();
    const [line] = await client.ext.webexGo.devices.list().toArray();
    const personId = line?.personId ?? '';
    const { devices } = await client.callingDevices.listOfPerson({ personId });
    const { totalDeviceCount, applicationsCount } = await client.callingDevices.countOfPerson({ personId });
    expect(totalDeviceCount - applicationsCount).toBe(devices.filter((device) => device.modelType !== 'ESIM').length);
  });
});

test('the devices of a workspace have it for their owner', async () => {
  const { client } = await startMock();
  const [device] = await client.devices.list({ product: 'Cisco Board Pro 55' }).toArray();
  const workspaceId = device?.workspaceId ?? '';
  const { devices } = await client.callingDevices.listOfWorkspace({ workspaceId });
  expect(devices).toContainEqual(
    expect.objectContaining({
      id: device?.callingDeviceId,
      modelType: 'ROOM_OS',
      owner: expect.objectContaining({ id: workspaceId, type: 'PLACE' }),
    }),
  );
});

test('a SIP password is for third-party phones', async () => {
  const { client } = await startMock();
  const [phone] = await client.devices.list({ type: 'phone' }).toArray();
  const update = (sipPassword: string) =>
    client.callingDevices.update({ deviceId: phone?.callingDeviceId ?? '', body: { sipPassword } });
  expect(await refusalOf(update('Test4Password123&'))).toMatchObject({ status: 400, text: /^sipPassword: / });
  expect(await refusalOf(update('short'))).toMatchObject({ status: 400, text: /^sipPassword: / });
});

test('nobody has devices who is not there', async () => {
  const { client } = await startMock();
  expect(await refusalOf(client.callingDevices.listOfPerson({ personId: 'nobody' }))).toMatchObject({ status: 404 });
  expect(await refusalOf(client.callingDevices.countOfPerson({ personId: 'nobody' }))).toMatchObject({ status: 404 });
  expect(await refusalOf(client.callingDevices.listOfWorkspace({ workspaceId: 'none' }))).toMatchObject({
    status: 404,
  });
});
