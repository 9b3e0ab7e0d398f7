import { SupportedDevice } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { findSupportedDevice, SUPPORTED_DEVICES, selectSupportedDevices } from './device-catalogue';

test.each(SUPPORTED_DEVICES)('$model is described in full', (device) => {
  expect(SupportedDevice.parse(device)).toEqual(device);
});

test('no model and no name stands twice', () => {
  for (const key of ['model', 'displayName'] as const) {
    expect(new Set(SUPPORTED_DEVICES.map((device) => device[key])).size).toBe(SUPPORTED_DEVICES.length);
  }
});

test.each([
  ['DMS Cisco 8851', 'Cisco 8851'],
  ['cisco 8851', 'Cisco 8851'],
  ['Generic IPPhone Customer Managed', 'Generic IPPhone Customer Managed'],
  ['Cisco 8', undefined],
])('%s is found as %s', (text, displayName) => {
  expect(findSupportedDevice(text)?.displayName).toBe(displayName);
});

describe('the list', () => {
  test('can be of one type', () => {
    expect(new Set(selectSupportedDevices({ type: 'ATA' }).map((device) => device.type))).toEqual(new Set(['ATA']));
  });

  test('can leave a type out', () => {
    const types = new Set(selectSupportedDevices({ type: 'not:MPP' }).map((device) => device.type));
    expect([...types].sort()).toEqual(['ATA', 'DESK_PHONE', 'ESIM', 'GENERIC_SIP']);
  });

  test('can be of phones with a layout', () => {
    const devices = selectSupportedDevices({ allowConfigureLayoutEnabled: true });
    expect(devices.length).toBeGreaterThan(10);
    expect(devices.every((device) => device.allowConfigureLayoutEnabled)).toBe(true);
  });

  test('has Webex Go, for people only', () => {
    expect(selectSupportedDevices({ type: 'ESIM' })).toMatchObject([
      { supportedFor: ['PEOPLE'], onboardingMethod: ['NONE'] },
    ]);
  });
});
