import { describe, expect, test } from 'vitest';
import { LICENSE_NAMES } from './license-kind';
import { pstnMoveRefusal } from './pstn-location';

const calling = { licenseId: '1', name: LICENSE_NAMES.callingStandard, totalUnits: 1, consumedUnits: 1 };
const messaging = { ...calling, name: LICENSE_NAMES.messaging };
const target = { subscriptionId: 'Sub-1', status: 'active', licenses: [messaging, calling], hasPendingAction: false };

describe('a location on Cisco PSTN can be moved only to a subscription that is active, has Calling licences and no pending action', () => {
  test.each<[what: string, change: Partial<typeof target>, errorCode: number | undefined]>([
    ['active, with Calling and nothing pending', {}, undefined],
    ['suspended', { status: 'suspended' }, 990032],
    ['cancelled', { status: 'cancelled' }, 990032],
    ['in a status that nobody knows', { status: 'dormant' }, 990032],
    ['without Calling licences', { licenses: [messaging] }, 990070],
    ['without licences', { licenses: [] }, 990070],
    ['in pending-action state', { hasPendingAction: true }, 990071],
  ])('%s', (_, change, errorCode) => {
    expect(pstnMoveRefusal({ ...target, ...change })?.errorCode).toBe(errorCode);
  });

  test('units need not be free: a location takes none', () => {
    expect(pstnMoveRefusal({ ...target, licenses: [{ ...calling, totalUnits: 0, consumedUnits: 0 }] })).toBeUndefined();
  });

  test('where nobody tells of a pending action, there is none', () => {
    expect(pstnMoveRefusal({ ...target, hasPendingAction: undefined })).toBeUndefined();
  });
});
