import type { WebexGoDeviceWithActivation, WebexGoState } from '@hubdeck/core';
import { expect, test } from 'vitest';
import { lineIn, phone, scan } from '../testing/line';
import { consumed, licensesOf, type Mock, refusal } from '../testing/somebody';
import { startMock } from '../testing/start-mock';

/** Every state against everything that can happen, as a client and a phone see it. */

const REFUSED = 409;
const GONE = 404;
const DAYS_90 = 90 * 86_400_000;

type Happening = (mock: Mock, line: WebexGoDeviceWithActivation) => Promise<unknown>;

const status = async (work: Promise<Response>) => (await work).status;
const answer = async (work: Promise<unknown>) => (await refusal(work)).status;

const HAPPENINGS: Readonly<Record<string, Happening>> = {
  'a phone scans the code': (mock, { activation }) => status(scan(mock, activation.qrData)),
  'the user switches the line off': (mock, { id }) => status(phone(mock, id, 'disableLine')),
  'the user switches the line on': (mock, { id }) => status(phone(mock, id, 'enableLine')),
  'the user removes the line from the phone': (mock, { id }) => status(phone(mock, id, 'removeLine')),
  'a new code is generated': ({ client }, { id }) =>
    answer(client.ext.webexGo.devices.regenerateActivationCode({ deviceId: id, body: {} })),
  'the line is reported lost or stolen': ({ client }, { id }) =>
    answer(client.ext.webexGo.devices.reportLostOrStolen({ deviceId: id, body: {} })),
  'the device is deleted': ({ client }, { id }) => answer(client.devices.delete({ deviceId: id })),
  '90 days pass': async ({ mock }) => mock.clock.advance(DAYS_90),
  'the Calling licence is removed': async (mock, { personId }) => {
    const { professional } = await licensesOf(mock);
    return mock.client.licenses.assign({ body: { personId, licenses: [{ id: professional, operation: 'remove' }] } });
  },
  'the Webex Go licence is removed': ({ client }, { personId, licenseId }) =>
    client.licenses.assign({ body: { personId, licenses: [{ id: licenseId, operation: 'remove' }] } }),
  'the person is deleted': ({ client }, { personId }) => client.people.delete({ personId }),
  'the subscription is cancelled': ({ client }, { subscriptionId }) =>
    client.ext.subscriptions.cancel({ subscriptionId, body: { force: true } }),
  'a phone scans a code that was revoked': async (mock, { id, activation }) => {
    await mock.client.ext.webexGo.devices.regenerateActivationCode({ deviceId: id, body: {} }).catch(() => undefined);
    return status(scan(mock, activation.qrData));
  },
  'a phone scans a code that has expired or was used': async (mock, { activation }) => {
    mock.mock.clock.advance(DAYS_90);
    return status(scan(mock, activation.qrData));
  },
};

const PENDING = 'pendingActivation';
/** The state afterwards; what is refused changes nothing. */
const TABLE: Readonly<Record<string, Readonly<Record<WebexGoState, WebexGoState | number>>>> = {
  'a phone scans the code': { pendingActivation: 'online', online: REFUSED, offline: REFUSED },
  'the user switches the line off': { pendingActivation: REFUSED, online: 'offline', offline: REFUSED },
  'the user switches the line on': { pendingActivation: REFUSED, online: REFUSED, offline: 'online' },
  'the user removes the line from the phone': { pendingActivation: REFUSED, online: PENDING, offline: PENDING },
  'a new code is generated': { pendingActivation: PENDING, online: REFUSED, offline: REFUSED },
  'the line is reported lost or stolen': { pendingActivation: PENDING, online: PENDING, offline: PENDING },
  'the device is deleted': { pendingActivation: GONE, online: GONE, offline: GONE },
  '90 days pass': { pendingActivation: PENDING, online: 'online', offline: 'offline' },
  'the Calling licence is removed': { pendingActivation: GONE, online: GONE, offline: GONE },
  'the Webex Go licence is removed': { pendingActivation: GONE, online: GONE, offline: GONE },
  'the person is deleted': { pendingActivation: GONE, online: GONE, offline: GONE },
  'the subscription is cancelled': { pendingActivation: GONE, online: GONE, offline: GONE },
  'a phone scans a code that was revoked': { pendingActivation: REFUSED, online: REFUSED, offline: REFUSED },
  'a phone scans a code that has expired or was used': {
    pendingActivation: REFUSED,
    online: REFUSED,
    offline: REFUSED,
  },
};

const CASES = Object.entries(TABLE).flatMap(([happening, row]) =>
  Object.entries(row).map(([state, next]) => [state as WebexGoState, happening, next] as const),
);

test.each(CASES)('a line that is %s, once %s: %s', async (state, happening, next) => {
  const mock = await startMock();
  const { devices } = mock.client.ext.webexGo;
  const line = await lineIn(mock, state);
  const before = await consumed(mock, line.licenseId);
  const outcome = await HAPPENINGS[happening]?.(mock, line);
  const after = await devices.get({ deviceId: line.id }).catch(() => undefined);
  if (next === REFUSED) expect(outcome).toBe(REFUSED);
  expect(after?.state ?? GONE).toBe(next === REFUSED ? state : next);
  // With a subscription go the units of everybody on it.
  const given = happening === 'the subscription is cancelled' ? before : 1;
  expect(before - (await consumed(mock, line.licenseId))).toBe(next === GONE ? given : 0);
});

test.each([
  [PENDING, 'grey'],
  ['online', 'green'],
  ['offline', 'red'],
] as const)('the user’s view of a line that is %s is %s', async (state, indicator) => {
  const mock = await startMock();
  const { id } = await lineIn(mock, state);
  expect(await mock.client.ext.webexGo.devices.get({ deviceId: id })).toMatchObject({ state, indicator });
  expect((await mock.client.devices.get({ deviceId: id })).connectionStatus).toBe('unknown');
});
