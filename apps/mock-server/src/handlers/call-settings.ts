import {
  type CallerId,
  type CallerIdChoice,
  type CallFeature,
  type CallSettings,
  callerIdRefusal,
  type callSettings,
  changeSettings,
  forwardingRefusal,
  type UncodedRefusal,
  voicemailRefusal,
} from '@hubdeck/core';
import type { Call, Handlers } from '../call';
import { writeNumber } from '../people/calling-seat';
import { type CallingUser, callingUser, reachableUser } from '../people/calling-user';
import { callSettingsChanged } from '../people/deeds';
import { mailPin } from '../people/pin-mail';
import { drawPin, setPin } from '../people/voicemail-pin';
import { refuse } from '../problems';
import { readCallSettings, writeCallSettings } from '../store/call-settings';
import { findMainNumber, findNumber, findPrimaryNumber } from '../store/numbers';
import { readProfile } from '../store/people';
import type { Store } from '../store/store';

type SettingsCall = Pick<Call<never>, 'actor' | 'store' | 'audit'> & { readonly path: { readonly personId: string } };

export const callSettingsHandlers: Handlers<typeof callSettings> = {
  voicemail: {
    get: (call) => readCallSettings(call.store, readableUser(call).id, 'voicemail'),
    update: (call) => change(call, 'voicemail', voicemailRefusal),

    resetPin({ path, world, store, now, audit }) {
      const person = callingUser(store, path.personId);
      store.transaction(() => {
        const pin = drawPin(world);
        setPin(world, person.id, pin);
        mailPin(store, person, pin, now);
        audit(callSettingsChanged(person, WORDS.pin));
      });
      return undefined;
    },

    setPasscode({ path, body, world, store, audit }) {
      const person = callingUser(store, path.personId);
      store.transaction(() => {
        setPin(world, person.id, body.passcode);
        audit(callSettingsChanged(person, WORDS.pin));
      });
      return undefined;
    },
  },

  callForwarding: {
    get: (call) => readCallSettings(call.store, readableUser(call).id, 'callForwarding'),
    update: (call) => change(call, 'callForwarding', forwardingRefusal),
  },

  doNotDisturb: {
    get: (call) => readCallSettings(call.store, readableUser(call).id, 'doNotDisturb'),
    update: (call) => change(call, 'doNotDisturb', () => undefined),
  },

  callerId: {
    get: ({ path, store }) => showCallerId(store, callingUser(store, path.personId)),

    update(call) {
      const { path, store } = call;
      const person = callingUser(store, path.personId);
      const { customNumber } = call.body;
      const body = { ...call.body, ...(customNumber && { customNumber: writeNumber(store, person, customNumber) }) };
      const isOfLocation = (number: string) =>
        findNumber(store, person.orgId, number)?.locationId === person.locationId;
      return change({ ...call, body }, 'callerId', (choice) => callerIdRefusal(body, choice, isOfLocation));
    },
  },
};

const WORDS: Readonly<Record<CallFeature | 'pin', string>> = {
  voicemail: 'voicemail settings',
  pin: 'voicemail PIN',
  callForwarding: 'call forwarding',
  doNotDisturb: 'do-not-disturb settings',
  callerId: 'caller id',
};

const readableUser = ({ store, actor, path }: SettingsCall): CallingUser =>
  reachableUser(store, actor, path.personId, 'spark-admin:people_read');

function change<F extends CallFeature>(
  { store, actor, path, body, audit }: SettingsCall & { readonly body: object },
  feature: F,
  refusalOf: (settings: CallSettings[F]) => UncodedRefusal | undefined,
): undefined {
  const person = reachableUser(store, actor, path.personId, 'spark-admin:people_write');
  const settings = changeSettings(readCallSettings(store, person.id, feature), body);
  const refusal = refusalOf(settings);
  if (refusal) throw refuse(refusal);
  store.transaction(() => {
    writeCallSettings(store, person.id, feature, settings);
    audit(callSettingsChanged(person, WORDS[feature]));
  });
}

/** What was chosen, and the numbers and names that it is chosen from. */
function showCallerId(store: Store, person: CallingUser): CallerId {
  const choice: CallerIdChoice = readCallSettings(store, person.id, 'callerId');
  const { firstName = '', lastName = '' } = readProfile(store, person.id);
  const directNumber = findPrimaryNumber(store, person.id);
  const main = findMainNumber(store, person.locationId);
  return {
    types: ['DIRECT_LINE', ...(main ? (['LOCATION_NUMBER'] as const) : []), 'CUSTOM'],
    ...(directNumber !== undefined && { directNumber }),
    ...(person.extension !== undefined && { extensionNumber: person.extension }),
    ...(main && { locationNumber: main.phoneNumber }),
    tollFreeLocationNumber: main?.isTollFree ?? false,
    firstName,
    lastName,
    locationExternalCallerIdName: '',
    ...choice,
  };
}
