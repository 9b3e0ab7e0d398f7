import { describe, expect, test } from 'vitest';
import type { AskedPlace } from './calling-place';
import type { WorkspaceCallingType } from './workspace';
import {
  type CandidateLicense,
  callingChangeRefusal,
  callingCreationRefusal,
  chooseWorkspaceLicense,
  workspacePlaceRefusal,
} from './workspace-calling';

const license = (id: string, more: Partial<CandidateLicense> = {}): CandidateLicense => ({
  id,
  name: 'Webex Calling - Workspaces',
  totalUnits: 2,
  consumedUnits: 0,
  subscriptionId: `Sub-${id}`,
  isActive: true,
  ...more,
});
const professional = license('pro', { name: 'Webex Calling - Professional' });
const standard = license('std', { name: 'Webex Calling - Basic' });
const full = license('full', { consumedUnits: 2 });
const suspended = license('suspended', { isActive: false });

describe('the licence of a workspace', () => {
  test.each<[string, CandidateLicense[], string[] | undefined, string | undefined, string | number]>([
    ['is the oldest one for workspaces', [professional, license('a'), license('b')], undefined, undefined, 'a'],
    ['is one with room', [full, suspended, license('b')], undefined, undefined, 'b'],
    ['is a Professional one when nothing else has room', [full, professional], undefined, undefined, 'pro'],
    ['is the oldest one asked for', [license('a'), license('b'), professional], ['pro', 'b'], undefined, 'b'],
    ['stays when none is asked for', [license('a'), full], undefined, 'full', 'full'],
    ['stays when it is asked for, even without room', [license('a'), full], ['a', 'full'], 'full', 'full'],
    ['changes when others are asked for', [license('a'), professional], ['pro'], 'a', 'pro'],
    ['is never a Standard one', [standard, license('a')], ['std'], undefined, 400000],
    ['must be known', [license('a')], ['z'], undefined, 400000],
    ['needs a unit', [full], undefined, undefined, 990010],
    ['needs an active subscription', [suspended], ['suspended'], undefined, 990032],
    ['cannot be, where none is owned', [standard], undefined, undefined, 400000],
  ])('%s', (_, licenses, wanted, held, expected) => {
    const choice = chooseWorkspaceLicense(licenses, wanted, held);
    expect('errorCode' in choice ? choice.errorCode : choice.id).toBe(expected);
  });
});

describe('a change of the calling type', () => {
  test.each<[WorkspaceCallingType, WorkspaceCallingType, string, number, boolean]>([
    ['freeCalling', 'webexCalling', 'collaborationDevices', 0, true],
    ['freeCalling', 'webexCalling', 'collaborationDevices', 1, false],
    ['webexCalling', 'freeCalling', 'collaborationDevices', 1, true],
    ['webexCalling', 'freeCalling', 'phones', 0, false],
    ['webexCalling', 'webexCalling', 'phones', 1, true],
    ['none', 'thirdPartySipCalling', 'collaborationDevices', 0, true],
    ['webexEdgeForDevices', 'freeCalling', 'collaborationDevices', 0, false],
    ['freeCalling', 'hybridCalling', 'collaborationDevices', 0, false],
  ])('from %s to %s, %s, %i devices: allowed %s', (calling, type, supportedDevices, deviceCount, isAllowed) => {
    expect(callingChangeRefusal({ calling, supportedDevices, deviceCount }, type) === undefined).toBe(isAllowed);
  });
});

test.each([
  ['webexCalling', true],
  ['webexEdgeForDevices', true],
  ['hybridCalling', false],
] as const)('creation with %s is allowed: %s', (type, isAllowed) => {
  expect(callingCreationRefusal(type) === undefined).toBe(isAllowed);
});

describe('the place of a calling workspace', () => {
  const number = (standing: 'free' | 'own' | 'taken' | 'unknown') => ({ value: '+12145550100', standing });
  test.each<[string, Partial<AskedPlace>, number | undefined]>([
    ['needs a location', { locationId: undefined }, 400],
    ['needs a known location', { isLocationKnown: false }, 400],
    ['needs a number or an extension', {}, 400],
    ['takes a free number', { phoneNumber: number('free') }, undefined],
    ['keeps its own number', { phoneNumber: number('own') }, undefined],
    ['takes no number of elsewhere', { phoneNumber: number('unknown') }, 400],
    ["takes nobody else's number", { phoneNumber: number('taken') }, 409],
    ['takes a free extension', { extension: { value: '1003', isTaken: false } }, undefined],
    ["takes nobody else's extension", { extension: { value: '1003', isTaken: true } }, 409],
  ])('%s', (_, asked, status) => {
    expect(workspacePlaceRefusal({ locationId: 'a', isLocationKnown: true, ...asked })?.status).toBe(status);
  });
});
