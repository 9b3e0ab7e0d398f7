import { describe, expect, test } from 'vitest';
import { activationStateOf, countPersonDevices, deviceLimits, isPhysicalDevice } from './calling-device';

describe('how far a device has come', () => {
  test.each([
    ['webexgo', 'unknown', 'pendingActivation', 'activating'],
    ['webexgo', 'unknown', 'online', 'activated'],
    ['webexgo', 'unknown', 'offline', 'deactivated'],
    ['phone', 'activating', undefined, 'activating'],
    ['phone', 'connected', undefined, 'deactivated'],
    ['roomdesk', 'connected', undefined, 'activated'],
    ['roomdesk', 'activating', undefined, 'activating'],
  ] as const)('%s, %s, line %s: %s', (type, connectionStatus, lineState, state) => {
    expect(activationStateOf({ type, connectionStatus, lineState })).toBe(state);
  });
});

test.each([
  ['phone', true],
  ['roomdesk', true],
  ['webexgo', false],
  ['accessory', false],
])('a %s is physical: %s', (type, isPhysical) => {
  expect(isPhysicalDevice({ type })).toBe(isPhysical);
});

describe('the count of a person', () => {
  test.each([
    ['professional', 0, 1, 1],
    ['professional', 3, 4, 1],
    ['standard', 0, 1, 1],
    ['standard', 1, 1, 0],
    ['none', 0, 0, 0],
    ['none', 1, 1, 0],
  ] as const)('%s with %i devices: %i, %i of them apps', (tier, physical, totalDeviceCount, applicationsCount) => {
    expect(countPersonDevices(tier, physical)).toEqual({ totalDeviceCount, applicationsCount });
  });
});

test('a Standard licence carries one device', () => {
  expect(deviceLimits('standard')).toEqual({ maxDeviceCount: 1, maxOwnedDeviceCount: 1 });
});
