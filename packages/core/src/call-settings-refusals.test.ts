import { expect, test } from 'vitest';
import { callerIdRefusal, forwardingRefusal, voicemailRefusal } from './call-settings-refusals';
import { changeSettings, FACTORY_CALL_SETTINGS } from './calling-data';

const { voicemail, callForwarding, callerId } = FACTORY_CALL_SETTINGS;

test('factory settings are never refused', () => {
  expect(forwardingRefusal(callForwarding)).toBeUndefined();
  expect(voicemailRefusal(voicemail)).toBeUndefined();
  expect(callerIdRefusal({}, callerId, () => false)).toBeUndefined();
});

test.each([
  ['always', { callForwarding: { always: { enabled: true } } }],
  ['busy', { callForwarding: { busy: { enabled: true } } }],
  ['noAnswer', { callForwarding: { noAnswer: { enabled: true } } }],
  ['businessContinuity', { businessContinuity: { enabled: true } }],
])('forwarding %s wants a destination', (kind, change) => {
  expect(forwardingRefusal(changeSettings(callForwarding, change))?.description).toContain(`${kind}: `);
});

test.each([
  ['notifications.destination', { notifications: { enabled: true } }],
  ['transferToNumber.destination', { transferToNumber: { enabled: true } }],
  ['emailCopyOfMessage.emailId', { emailCopyOfMessage: { enabled: true } }],
  ['messageStorage.externalEmail', { messageStorage: { storageType: 'EXTERNAL' } }],
  ['faxMessage.phoneNumber', { faxMessage: { enabled: true } }],
  ['sendBusyCalls.greeting', { sendBusyCalls: { greeting: 'CUSTOM' } }],
  ['sendUnansweredCalls.greeting', { sendUnansweredCalls: { greeting: 'CUSTOM' } }],
])('voicemail wants %s', (field, change) => {
  expect(voicemailRefusal(changeSettings(voicemail, change))?.description).toContain(`${field}: `);
});

test.each([
  ['a number of the location', { selected: 'CUSTOM', customNumber: '+33123456789' }],
  ['a number at all', { selected: 'CUSTOM' }],
  ['a name where another one is shown', { externalCallerIdNamePolicy: 'OTHER' }],
] as const)('a caller id wants %s', (_, change) => {
  expect(callerIdRefusal(change, changeSettings(callerId, change), () => false)).toMatchObject({ status: 400 });
});
