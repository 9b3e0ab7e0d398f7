import { type CallFeature, changeSettings, FACTORY_CALL_SETTINGS } from '@hubdeck/core';
import { hashPin } from '../people/voicemail-pin';
import { writeCallSettings } from '../store/call-settings';
import { setDistinctiveRing } from '../store/people';
import { insertVoiceMessage, writePin } from '../store/voicemail';
import { cycle } from './cycle';
import { dayAgo, type Seeding } from './seeding';

/** What somebody made of Webex Calling for themselves, which they would lose with it. */
export interface CallingHabit {
  readonly settings?: Partial<Record<CallFeature, object>>;
  /** Messages that were heard, and new ones. */
  readonly heard?: number;
  readonly unheard?: number;
  readonly hasPin?: boolean;
  readonly ringsAlike?: boolean;
}

const away = (destination: string) => ({
  callForwarding: { noAnswer: { enabled: true, destination, numberOfRings: 4 } },
});

/** Of the user in the vendor's sample file: everything that can be lost. */
export const ARCHERS_HABIT: CallingHabit = {
  settings: {
    voicemail: {
      sendUnansweredCalls: { numberOfRings: 5 },
      emailCopyOfMessage: { enabled: true, emailId: 'archer@farms.com' },
    },
    callForwarding: {
      ...away('+12145550144'),
      businessContinuity: { enabled: true, destination: '+12145550145' },
    },
    doNotDisturb: { ringSplashEnabled: true },
    callerId: { selected: 'LOCATION_NUMBER', blockInForwardCallsEnabled: true },
  },
  heard: 2,
  unheard: 3,
  hasPin: true,
};

const always = { enabled: true, destination: '9001', ringReminderEnabled: true };

/** In turn, for those who have used Calling for a while; the rest have left everything as it was. */
const HABITS: readonly CallingHabit[] = [
  { heard: 1, unheard: 1, hasPin: true },
  { settings: { callForwarding: away('+442079460123') } },
  { unheard: 4, settings: { voicemail: { notifications: { enabled: true, destination: 'alerts@farms.com' } } } },
  { hasPin: true, heard: 6, settings: { doNotDisturb: { enabled: true, webexGoOverrideEnabled: true } } },
  { settings: { callerId: { externalCallerIdNamePolicy: 'LOCATION' } }, ringsAlike: true },
  { hasPin: true, unheard: 1, settings: { voicemail: { sendAllCalls: { enabled: true } } } },
  { heard: 12, unheard: 2, hasPin: true, settings: { callForwarding: { callForwarding: { always } } } },
];

export const habitOf = (ordinal: number): CallingHabit => cycle(HABITS, ordinal);

const CALLERS = [
  { name: 'Hillside Seeds', number: '+13125550111' },
  { name: 'Brook & Sons Haulage', number: '+442079460188' },
  { number: '+4930901820' },
  {},
] as const;

/** The days over which messages gather. */
const DAYS = 40;

export function insertHabit(seeding: Seeding, person: { id: string; email: string }, habit: CallingHabit): void {
  const { store } = seeding;
  for (const [feature, change] of Object.entries(habit.settings ?? {}) as [CallFeature, object][]) {
    writeCallSettings(store, person.id, feature, changeSettings(FACTORY_CALL_SETTINGS[feature], change));
  }
  if (habit.ringsAlike) setDistinctiveRing(store, person.id, false);
  const random = seeding.random.fork(`voicemail ${person.email}`);
  if (habit.hasPin) writePin(store, person.id, hashPin(SEEDED_PIN, random.bytes(16)));
  insertMessages(seeding, person, habit, random);
}

/** Everybody's: a mock keeps no secrets, and testers want to know it. */
export const SEEDED_PIN = '246810';

function insertMessages(
  { store, today }: Seeding,
  { id: personId }: { id: string },
  { heard = 0, unheard = 0 }: CallingHabit,
  random: Seeding['random'],
): void {
  for (let index = 0; index < heard + unheard; index++) {
    const isRead = index < heard;
    insertVoiceMessage(store, {
      id: random.uuid(`message ${index}`),
      personId,
      created: dayAgo(today, isRead ? random.between(DAYS / 2, DAYS) : random.between(1, DAYS / 2), random),
      isRead,
      isUrgent: index % 5 === 3,
      caller: cycle(CALLERS, index),
      duration: random.between(5, 180),
    });
  }
}
