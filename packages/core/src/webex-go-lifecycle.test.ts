import { describe, expect, test } from 'vitest';
import {
  activationEmailRefusal,
  activationExpiry,
  activationStatus,
  daysUntil,
  nextWebexGoState,
  regenerationRefusal,
  WEBEX_GO_EVENTS,
  WEBEX_GO_STATES,
} from './webex-go-lifecycle';

const REFUSED = undefined;
const TABLE = {
  pendingActivation: ['online', REFUSED, REFUSED, REFUSED, 'pendingActivation', 'pendingActivation', 'deleted'],
  online: [REFUSED, 'offline', REFUSED, 'pendingActivation', REFUSED, 'pendingActivation', 'deleted'],
  offline: [REFUSED, REFUSED, 'online', 'pendingActivation', REFUSED, 'pendingActivation', 'deleted'],
} as const;

describe.each(WEBEX_GO_STATES)('a line that is %s', (state) => {
  test.each(WEBEX_GO_EVENTS.map((event, column) => [event, TABLE[state][column]] as const))(
    '%s gives %s',
    (event, next) => {
      expect(nextWebexGoState(state, event)).toBe(next);
    },
  );

  test('can get a new code exactly where the event is allowed', () => {
    const isAllowed = nextWebexGoState(state, 'regenerateActivationCode') !== undefined;
    expect(regenerationRefusal({ state }) === undefined).toBe(isAllowed);
  });
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
