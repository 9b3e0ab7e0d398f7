import {
  changeSubscriber,
  firstSubscriberStatus,
  isInProgress,
  type NewSubscriber,
  nextSubscriberStatus,
  provisioningOutcome,
  type SubscriberChange,
  type SubscriberError,
  type SubscriberEvent,
} from '@hubdeck/core';
import {
  findSubscriberRecord,
  insertSubscriber,
  listSubscribersInProgress,
  type SubscriberProfile,
  type SubscriberRecord,
  showSubscriber,
  updateSubscriber,
} from '../store/subscribers';
import { scheduleTask } from '../tasks';
import { createUuid, type World } from '../world';
import { mailSubscriber } from './mails';
import { takeFailure } from './ordered-failures';
import { surveySubscriber } from './survey';
import { provideWebexUser } from './webex-user';

/**
 * How subscribers come to Webex: in background attempts that take clock time. Every attempt has a number, and only the
 * latest one may end; whoever deletes or retries a subscriber meanwhile need not call anything off.
 */

export const PROVISIONING_MS = 1000;

export function addSubscriber(world: World, { language: _, timezone: __, ...order }: NewSubscriber): SubscriberRecord {
  const now = world.clock.now();
  const subscriber: SubscriberRecord = {
    id: createUuid(world),
    personKey: undefined,
    created: now,
    lastStatusChange: now,
    attempt: 1,
    hasConsent: false,
    hasValidEmail: order.email !== undefined,
    profile: { ...order, status: firstSubscriberStatus(order), selfActivated: false },
  };
  insertSubscriber(world.store, subscriber);
  if (isInProgress(subscriber.profile.status)) scheduleEnd(world, subscriber);
  return subscriber;
}

/** What an event brings along. */
export interface EventFacts {
  /** Of `update`. */
  readonly change?: SubscriberChange;
  /** The address of `enterEmail` and of `retry`. */
  readonly email?: string;
  /** Of `fail`. */
  readonly errors?: readonly SubscriberError[];
  /** The Webex user of `provision`. */
  readonly personKey?: string;
  /** The user does it, in the portal. */
  readonly isSelf?: boolean;
  /** When it happened: now, unless said. */
  readonly at?: number;
}

/**
 * Moves a subscriber on, in a transaction of the caller's; `undefined` where the status does not allow the event, or
 * an attempt would start without an e-mail address. Deleting is `deleteSubscriber`.
 */
export function advanceSubscriber(
  world: World,
  subscriber: SubscriberRecord,
  event: Exclude<SubscriberEvent, 'delete'>,
  facts: EventFacts = {},
): SubscriberRecord | undefined {
  const before = subscriber.profile.status;
  const status = nextSubscriberStatus(before, event);
  if (status === undefined || status === 'deleted') return undefined;
  const starts = isInProgress(status);
  const email = facts.email ?? subscriber.profile.email;
  if (starts && email === undefined) return undefined;
  const { errors, ...profile } = starts ? subscriber.profile : changeProfile(subscriber, facts.change ?? {});
  // They are the last attempt's: with the next one they are gone.
  const kept = status === 'error' ? (facts.errors ?? errors) : undefined;
  const advanced: SubscriberRecord = {
    ...subscriber,
    personKey: facts.personKey ?? subscriber.personKey,
    lastStatusChange:
      status === before && event !== 'fail' ? subscriber.lastStatusChange : (facts.at ?? world.clock.now()),
    attempt: subscriber.attempt + Number(starts),
    hasConsent: event === 'consent' || (subscriber.hasConsent && email === subscriber.profile.email),
    hasValidEmail: starts || (subscriber.hasValidEmail && event !== 'enterEmail'),
    profile: {
      ...profile,
      ...(email !== undefined && { email }),
      ...(kept && { errors: [...kept] }),
      status,
      selfActivated: profile.selfActivated || facts.isSelf === true,
    },
  };
  updateSubscriber(world.store, advanced);
  if (starts) scheduleEnd(world, advanced, facts);
  if (status !== before || event === 'enterEmail') mailSubscriber(world, advanced);
  return advanced;
}

const changeProfile = (subscriber: SubscriberRecord, change: SubscriberChange): SubscriberProfile => {
  const {
    id: _,
    personId: __,
    created: ___,
    lastStatusChange: ____,
    ...profile
  } = changeSubscriber(showSubscriber(subscriber), change);
  return profile as SubscriberProfile;
};

/** What the end of a background attempt has to know. */
export interface Attempt {
  readonly id: string;
  readonly attempt: number;
  /** Shows once the attempt has succeeded. */
  readonly change: SubscriberChange;
  /** The user has started it, which the template must allow. */
  readonly isSelf: boolean;
}

function scheduleEnd(
  world: World,
  { id, attempt }: SubscriberRecord,
  { change = {}, isSelf = false }: EventFacts = {},
  delayMs = PROVISIONING_MS,
): void {
  const task: Attempt = { id, attempt, change, isSelf };
  scheduleTask(world, delayMs, 'endSubscriberAttempt', task);
}

const FIRST_END_MS = 20_000;
const BETWEEN_ENDS_MS = 15_000;
const LONGEST_ROUND = 40;

/** Whoever is on the way when the world begins gets there too: one after the other, so that there is something to see. */
export function resumeAttempts(world: World): void {
  for (const [index, subscriber] of listSubscribersInProgress(world.store).entries()) {
    const delayMs = FIRST_END_MS + (index % LONGEST_ROUND) * BETWEEN_ENDS_MS;
    scheduleEnd(world, subscriber, { isSelf: subscriber.profile.selfActivated }, delayMs);
  }
}

/** The background work's own part: looks around, and provisions, asks for consent or fails. */
export function endSubscriberAttempt(world: World, { id, attempt, change, isSelf }: Attempt, at: number): void {
  const subscriber = findSubscriberRecord(world.store, id);
  if (!subscriber || subscriber.attempt !== attempt || !isInProgress(subscriber.profile.status)) return;
  const changed = { ...subscriber, profile: changeProfile(subscriber, change) };
  const situation = { ...surveySubscriber(world, changed, isSelf), ...takeFailure(world, subscriber) };
  const outcome = provisioningOutcome(situation);
  switch (outcome.event) {
    case 'provision':
      advanceSubscriber(world, subscriber, 'provision', {
        change,
        at,
        personKey: provideWebexUser(world, changed, at),
      });
      break;
    case 'requireConsent':
      advanceSubscriber(world, subscriber, 'requireConsent', { at });
      break;
    case 'fail':
      advanceSubscriber(world, subscriber, 'fail', { errors: [outcome.error], at });
  }
}
