import { describe, expect, test } from 'vitest';
import {
  ACTIVATION_STATUSES,
  activationEmailRefusal,
  activationExpiry,
  activationStatus,
  daysUntil,
  nextWebexGoState,
  regenerationRefusal,
  stateAfterScan,
  WEBEX_GO_EVENTS,
  WEBEX_GO_STATES,
  type WebexGoEvent,
  type WebexGoLife,
} from './webex-go-lifecycle';

const LIVES = [...WEBEX_GO_STATES, 'deleted'] as const;
type Outcome = WebexGoLife | undefined;
const [NO, PENDING, ONLINE, OFFLINE, GONE] = [
  undefined,
  'pendingActivation',
  'online',
  'offline',
  'deleted',
] as const satisfies Outcome[];

/** By event, the state after it of a line that is pending, online, offline, gone; NO where that can't be. */
const TABLE: Readonly<Record<WebexGoEvent, readonly [Outcome, Outcome, Outcome, Outcome]>> = {
  activate: [ONLINE, NO, NO, NO],
  disableLine: [NO, OFFLINE, NO, NO],
  enableLine: [NO, NO, ONLINE, NO],
  removeLine: [NO, PENDING, PENDING, NO],
  add: [NO, NO, NO, PENDING],
  regenerateActivationCode: [PENDING, NO, NO, NO],
  reportLostOrStolen: [PENDING, PENDING, PENDING, NO],
  delete: [GONE, GONE, GONE, NO],
  codeExpires: [PENDING, NO, NO, NO],
  callingLicenseRemoved: [GONE, GONE, GONE, NO],
  subscriptionCancelled: [GONE, GONE, GONE, NO],
};

describe.each(LIVES.map((life, column) => [life, column] as const))('a line that is %s', (life, column) => {
  test.each(WEBEX_GO_EVENTS.map((event) => [event, TABLE[event][column]] as const))('%s gives %s', (event, next) => {
    expect(nextWebexGoState(life, event)).toBe(next);
  });

  test('can get a new code exactly where the event is allowed', () => {
    const isAllowed = nextWebexGoState(life, 'regenerateActivationCode') !== undefined;
    expect(regenerationRefusal({ state: life }) === undefined).toBe(isAllowed);
  });

  test.each(ACTIVATION_STATUSES)(
    'goes online by a code that is %s only if that is valid and the line waits',
    (code) => {
      const isInstalled = code === 'active' && life === 'pendingActivation';
      expect(stateAfterScan(life, code)).toBe(isInstalled ? 'online' : undefined);
    },
  );
});

describe('an activation code', () => {
  const DAY = 86_400_000;
  const expiry = activationExpiry(0);

  test('lasts 90 days, to the millisecond', () => {
    expect(expiry).toBe(90 * DAY);
    expect(activationStatus({ expiry }, expiry - 1)).toBe('active');
    expect(activationStatus({ expiry }, expiry)).toBe('expired');
  });

  test('stays used or revoked whatever the time', () => {
    expect(activationStatus({ expiry, usedAt: 5 }, expiry + 1)).toBe('used');
    expect(activationStatus({ expiry, revokedAt: 5 }, 6)).toBe('revoked');
  });

  test.each([
    [90 * DAY, 0, 90],
    [DAY, DAY - 1, 1],
    [DAY, DAY, 0],
    [DAY, 2 * DAY, 0],
  ])('%i seen at %i has %i days left', (instant, now, days) => {
    expect(daysUntil(instant, now)).toBe(days);
  });
});

test.each([
  ['nothing that is valid', undefined, 990008],
  ['a code while mail is suppressed', { emailSuppressed: true }, 990011],
  ['a code', { emailSuppressed: false }, undefined],
])('mailing %s gives %s', (_, activation, errorCode) => {
  expect(activationEmailRefusal(activation)?.errorCode).toBe(errorCode);
});
