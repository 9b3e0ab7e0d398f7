import type { CallerIdChange, CallerIdChoice, CallForwarding, VoicemailSettings } from './call-settings';
import type { UncodedRefusal } from './problem';

/** Why call settings cannot be as they would be; Webex publishes no codes for it. */

const refusal = (description: string): UncodedRefusal => ({
  status: 400,
  message: 'Call settings not valid',
  description,
});

export function forwardingRefusal({
  callForwarding: { always, busy, noAnswer },
  businessContinuity,
}: CallForwarding): UncodedRefusal | undefined {
  const kinds = { always, busy, noAnswer, businessContinuity };
  const aimless = Object.entries(kinds).find(([, { enabled, destination }]) => enabled && !destination);
  return aimless && refusal(`${aimless[0]}: calls can be forwarded only to a destination.`);
}

export function voicemailRefusal(settings: VoicemailSettings): UncodedRefusal | undefined {
  const { messageStorage, emailCopyOfMessage, notifications, transferToNumber, faxMessage } = settings;
  const missing = [
    notifications.enabled && !notifications.destination && 'notifications.destination',
    transferToNumber.enabled && !transferToNumber.destination && 'transferToNumber.destination',
    emailCopyOfMessage.enabled && !emailCopyOfMessage.emailId && 'emailCopyOfMessage.emailId',
    messageStorage.storageType === 'EXTERNAL' && !messageStorage.externalEmail && 'messageStorage.externalEmail',
    faxMessage.enabled && !faxMessage.phoneNumber && 'faxMessage.phoneNumber',
  ].find((name) => typeof name === 'string');
  if (missing) return refusal(`${missing}: has to be given where it is used.`);
  const { sendBusyCalls, sendUnansweredCalls } = settings;
  const silent = Object.entries({ sendBusyCalls, sendUnansweredCalls }).find(
    ([, { greeting, greetingUploaded }]) => greeting === 'CUSTOM' && !greetingUploaded,
  );
  return silent && refusal(`${silent[0]}.greeting: no greeting has been uploaded.`);
}

/** `isOfLocation`: whether the custom number belongs to the person's location. */
export function callerIdRefusal(
  change: CallerIdChange,
  choice: CallerIdChoice,
  isOfLocation: (number: string) => boolean,
): UncodedRefusal | undefined {
  if (change.customNumber && !isOfLocation(change.customNumber)) {
    return refusal(`customNumber: ${change.customNumber} is no number of the person's location.`);
  }
  if (choice.selected === 'CUSTOM' && !choice.customNumber) {
    return refusal('customNumber: has to be given where it is selected.');
  }
  if (choice.externalCallerIdNamePolicy === 'OTHER' && !choice.customExternalCallerIdName) {
    return refusal('customExternalCallerIdName: has to be given where it is shown.');
  }
  return undefined;
}

export const voicemailDisabled: UncodedRefusal = {
  status: 409,
  message: 'Voicemail is off',
  description: 'The person has turned voicemail off. Turn it on first.',
};
