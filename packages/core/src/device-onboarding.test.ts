import { describe, expect, test } from 'vitest';
import { type DeviceOwner, type DeviceRequest, onboardingRefusal } from './device-onboarding';
import type { SupportedDevice } from './supported-device';

const model = (name: string, more: Partial<SupportedDevice> = {}): Pick<DeviceRequest, 'model' | 'device'> => ({
  model: name,
  device: {
    model: name,
    manufacturer: 'CISCO',
    supportedFor: ['PEOPLE', 'PLACE'],
    onboardingMethod: ['MAC_ADDRESS', 'ACTIVATION_CODE'],
    ...more,
  } as SupportedDevice,
});
const phone = model('DMS Cisco 8851');
const thirdParty = model('Generic', { manufacturer: 'THIRD_PARTY', onboardingMethod: ['MAC_ADDRESS'] });
const esim = model('Webex Go Device', { supportedFor: ['PEOPLE'], onboardingMethod: ['NONE'] });
const peopleOnly = model('Handset', { supportedFor: ['PEOPLE'] });

const byMac = { method: 'MAC_ADDRESS', hasPassword: false } as const;
const byCode = { method: 'ACTIVATION_CODE', hasPassword: false } as const;

const person = (tier: 'professional' | 'standard' | 'none', physicalDevices = 0): DeviceOwner => ({
  kind: 'person',
  tier,
  physicalDevices,
});
const workspace = (more: Partial<Extract<DeviceOwner, { kind: 'workspace' }>> = {}): DeviceOwner => ({
  kind: 'workspace',
  calling: 'webexCalling',
  supportedDevices: 'phones',
  tier: 'workspace',
  physicalDevices: 0,
  ...more,
});
const room = workspace({ supportedDevices: 'collaborationDevices', calling: 'freeCalling', tier: 'none' });

describe('is added', () => {
  test.each<[string, DeviceRequest, DeviceOwner]>([
    ['a phone by MAC address', { ...phone, ...byMac }, person('professional', 4)],
    ['a phone by code', { ...phone, ...byCode }, person('standard')],
    ['a phone in a workspace', { ...phone, ...byMac }, workspace()],
    [
      'a fifth phone in a Professional workspace',
      { ...phone, ...byMac },
      workspace({ tier: 'professional', physicalDevices: 4 }),
    ],
    ['a third-party phone with a password', { ...thirdParty, ...byMac, hasPassword: true }, person('professional')],
    ['a room device of somebody without Calling', { ...byCode }, person('none')],
    ['a ninth device in a meeting room', { ...byCode }, { ...room, physicalDevices: 8 }],
  ])('%s', (_, request, owner) => {
    expect(onboardingRefusal(request, owner)).toBeUndefined();
  });
});

describe('is refused', () => {
  test.each<[string, DeviceRequest, DeviceOwner, number, string]>([
    ['a model that nobody knows', { model: 'Fax 1', ...byMac }, person('professional'), 400, 'model'],
    ['a third-party phone by code', { ...thirdParty, ...byCode }, person('professional'), 400, 'ACTIVATION_CODE'],
    ['Webex Go by MAC address', { ...esim, ...byMac }, person('professional'), 400, 'MAC_ADDRESS'],
    ['a model for people in a workspace', { ...peopleOnly, ...byMac }, workspace(), 400, 'workspaces'],
    ['a third-party phone without password', { ...thirdParty, ...byMac }, person('professional'), 400, 'password'],
    ['a phone of somebody without Calling', { ...phone, ...byMac }, person('none'), 400, 'licence'],
    ['a second device on Standard', { ...phone, ...byMac }, person('standard', 1), 409, '1 of the 1'],
    ['a sixth device on Professional', { ...phone, ...byCode }, person('professional', 5), 409, '5 of the 5'],
    ['a phone in a meeting room', { ...phone, ...byMac }, room, 400, 'collaborationDevices'],
    ['a room device in a workspace for phones', { ...byCode }, workspace(), 400, 'phones'],
    ['a phone without Webex Calling', { ...phone, ...byMac }, workspace({ calling: 'none' }), 400, 'webexCalling'],
    ['a second phone in a workspace', { ...phone, ...byMac }, workspace({ physicalDevices: 1 }), 409, '1 of the 1'],
  ])('%s', (_, request, owner, status, words) => {
    expect(onboardingRefusal(request, owner)).toMatchObject({ status, description: expect.stringContaining(words) });
  });
});
