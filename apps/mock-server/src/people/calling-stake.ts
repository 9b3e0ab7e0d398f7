import {
  type AssignableLicense,
  type CallingStake,
  endsWebexGo,
  isCalling,
  licensesEnding,
  NOTHING_AT_STAKE,
} from '@hubdeck/core';
import { listChangedFeatures } from '../store/call-settings';
import { countCallingDevices } from '../store/devices';
import { findPrimaryNumber, listAlternateNumbers } from '../store/numbers';
import { hasDistinctiveRing, type PersonLine } from '../store/people';
import type { Store } from '../store/store';
import { countVoiceMessages, findPin } from '../store/voicemail';
import { findWebexGoDeviceOf } from '../store/webex-go';
import { readHolder } from './change-licenses';

/** What the end of a subscription takes from a person. */
export interface Ending {
  readonly removed: readonly AssignableLicense[];
  readonly left: readonly AssignableLicense[];
  readonly lost: CallingStake;
}

/** Decided, not done: Calling that stands on another licence too is not lost, a Webex Go line may be all the same. */
export function planEnding(store: Store, person: PersonLine, subscriptionId: string): Ending {
  const { held } = readHolder(store, person);
  const removed = licensesEnding(held, (license) => license.subscriptionId === subscriptionId);
  const left = held.filter((license) => !removed.includes(license));
  return { removed, left, lost: stakeOf(store, person, removed, left) };
}

type Licenses = Ending['removed'];

function stakeOf(store: Store, person: PersonLine, removed: Licenses, left: Licenses): CallingStake {
  if (removed.some(isCalling) && !left.some(isCalling)) return wholeStake(store, person);
  const hasWebexGo = endsWebexGo(removed, left) && findWebexGoDeviceOf(store, person.id) !== undefined;
  return { ...NOTHING_AT_STAKE, devices: Number(hasWebexGo), hasWebexGo };
}

function wholeStake(store: Store, { id, extension }: PersonLine): CallingStake {
  const primary = findPrimaryNumber(store, id);
  const alternates = listAlternateNumbers(store, id).map(({ phoneNumber }) => phoneNumber);
  const ring = hasDistinctiveRing(store, id) ? [] : (['distinctiveRing'] as const);
  return {
    voiceMessages: countVoiceMessages(store, id),
    hasVoicemailPin: findPin(store, id) !== undefined,
    phoneNumbers: [...(primary === undefined ? [] : [primary]), ...alternates],
    ...(extension !== undefined && { extension }),
    settings: [...listChangedFeatures(store, id), ...ring],
    devices: countCallingDevices(store, { personId: id }),
    hasWebexGo: findWebexGoDeviceOf(store, id) !== undefined,
  };
}
