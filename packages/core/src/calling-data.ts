import * as z from 'zod/mini';
import {
  type CallerIdChoice,
  type CallForwarding,
  type DoNotDisturb,
  MOST_RINGS,
  type VoicemailSettings,
} from './call-settings';
import { openEnum } from './open-enum';

/**
 * What a user of Webex Calling has at stake: all of it ends with the Calling licence, and does not come back with the
 * next one. Whoever gets Calling starts from the factory, so only what differs from it can be lost.
 */

/** The settings that are a person's own, by the features of the API. */
export interface CallSettings {
  readonly voicemail: VoicemailSettings;
  readonly callForwarding: CallForwarding;
  readonly doNotDisturb: DoNotDisturb;
  readonly callerId: CallerIdChoice;
}

export type CallFeature = keyof CallSettings;
export const CALL_FEATURES = [
  'voicemail',
  'callForwarding',
  'doNotDisturb',
  'callerId',
] as const satisfies CallFeature[];

const OFF = { enabled: false } as const;
const NOT_FORWARDED = { enabled: false, destinationVoicemailEnabled: false } as const;
const AFTER_RINGS = { numberOfRings: 3, systemMaxNumberOfRings: MOST_RINGS } as const;

/** With what Calling begins. */
export const FACTORY_CALL_SETTINGS: CallSettings = {
  voicemail: {
    enabled: true,
    sendAllCalls: OFF,
    sendBusyCalls: { enabled: false, greeting: 'DEFAULT', greetingUploaded: false },
    sendUnansweredCalls: { enabled: true, greeting: 'DEFAULT', greetingUploaded: false, ...AFTER_RINGS },
    notifications: OFF,
    transferToNumber: OFF,
    emailCopyOfMessage: OFF,
    messageStorage: { mwiEnabled: true, storageType: 'INTERNAL' },
    faxMessage: OFF,
    voiceMessageForwardingEnabled: false,
  },
  callForwarding: {
    callForwarding: {
      always: { ...NOT_FORWARDED, ringReminderEnabled: false },
      busy: NOT_FORWARDED,
      noAnswer: { ...NOT_FORWARDED, ...AFTER_RINGS },
    },
    businessContinuity: NOT_FORWARDED,
  },
  doNotDisturb: { enabled: false, ringSplashEnabled: false, webexGoOverrideEnabled: false },
  callerId: {
    selected: 'DIRECT_LINE',
    blockInForwardCallsEnabled: false,
    externalCallerIdNamePolicy: 'DIRECT_LINE',
  },
};

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts a change over settings: what it does not name, or names as null, stays; an empty text clears. */
export function changeSettings<T extends object>(settings: T, change: object): T {
  const changed: Record<string, unknown> = { ...(settings as Tree) };
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === undefined) continue;
    const before = changed[name];
    if (isTree(value)) changed[name] = changeSettings(isTree(before) ? before : {}, value);
    else if (value === '') delete changed[name];
    else changed[name] = value;
  }
  return changed as T;
}

/** What of the settings differs from others; nothing where they are the same. `changeSettings` puts it back. */
export function differencesFrom(factory: object, settings: object): object | undefined {
  const differences = Object.entries(settings).flatMap(([name, value]) => {
    const usual = (factory as Tree)[name];
    const difference = isTree(value) && isTree(usual) ? differencesFrom(usual, value) : value;
    return difference === undefined || difference === usual ? [] : [[name, difference] as const];
  });
  return differences.length === 0 ? undefined : Object.fromEntries(differences);
}

/** Names of what can differ from the factory: the features of the API, and the ring that tells numbers apart. */
export const STAKE_SETTINGS = [...CALL_FEATURES, 'distinctiveRing'] as const;
export type StakeSetting = (typeof STAKE_SETTINGS)[number];

/** What somebody would lose with their Calling licence. */
export const CallingStake = z.object({
  /** How many, heard or not. */
  voiceMessages: z.number(),
  hasVoicemailPin: z.boolean(),
  /** E.164, the primary one first. They go back to the location's free ones. */
  phoneNumbers: z.array(z.string()),
  extension: z.optional(z.string()),
  /** Those that are not as the factory has them. */
  settings: z.array(openEnum(STAKE_SETTINGS)),
  /** Phones and the Webex Go line. */
  devices: z.number(),
  /** Whether one of the devices is a Webex Go line. */
  hasWebexGo: z.boolean(),
});
export type CallingStake = z.output<typeof CallingStake>;

/** Somebody who is still on a subscription. */
export const SubscriptionHolder = z.object({
  type: openEnum(['user', 'workspace']),
  id: z.string(),
  displayName: z.string(),
  email: z.optional(z.string()),
  licenseId: z.string(),
  licenseName: z.string(),
  atStake: CallingStake,
});
export type SubscriptionHolder = z.output<typeof SubscriptionHolder>;

export const SubscriptionHolderList = z.object({ items: z.array(SubscriptionHolder) });
export type SubscriptionHolderList = z.output<typeof SubscriptionHolderList>;

export const NOTHING_AT_STAKE: CallingStake = {
  voiceMessages: 0,
  hasVoicemailPin: false,
  phoneNumbers: [],
  settings: [],
  devices: 0,
  hasWebexGo: false,
};
