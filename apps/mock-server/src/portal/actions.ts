import { isEmailAddress } from '@hubdeck/core';
import { mailSubscriber } from '../broadworks/mails';
import { enterEmail, tryAgain } from '../broadworks/self-activation';
import { findLatestLink, type LinkPurpose, type PortalLink } from '../store/portal-links';
import type { SubscriberRecord } from '../store/subscribers';
import type { World } from '../world';
import type { Fields } from './form';
import type { Faults } from './form-parts';
import { countMinutes, MAILS, minutesToWait, noteAttempt } from './limits';

/**
 * What a signed-in user does. Done, or no longer to be done because the status has gone on meanwhile, an action gives
 * nothing, and the user is shown where they are: who presses a button twice gets what it does once.
 */
export interface ActionRefusal {
  readonly status: 422 | 429;
  readonly faults: Faults;
}

type Action = (world: World, subscriber: SubscriberRecord, fields: Fields) => ActionRefusal | undefined;

const PURPOSES: Partial<Record<SubscriberRecord['profile']['status'], LinkPurpose>> = {
  pending_email_validation: 'validateEmail',
  pending_user_migration: 'consent',
};

/** The last mail that still waits for its answer. */
export function findPendingLink({ store }: World, { id, profile }: SubscriberRecord): PortalLink | undefined {
  const purpose = PURPOSES[profile.status];
  const link = purpose && findLatestLink(store, id, purpose);
  return link?.email === profile.email ? link : undefined;
}

/** By the name that stands on the button. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  enterEmail(world, subscriber, fields) {
    const { status, email: last } = subscriber.profile;
    if (status !== 'pending_email_input' && status !== 'pending_email_validation') return undefined;
    return withEmail(fields, (email) => {
      if (status === 'pending_email_validation' && isSameAddress(email, last)) return sendAgain(world, subscriber);
      return mailing(world, subscriber, () => enterEmail(world, subscriber, email));
    });
  },

  sendAgain,

  tryAgain(world, subscriber, fields) {
    if (subscriber.profile.status !== 'error') return undefined;
    return withEmail(fields, (email) => {
      const isSame = isSameAddress(email, subscriber.profile.email);
      if (!isSame) return mailing(world, subscriber, () => enterEmail(world, subscriber, email));
      if (!subscriber.hasValidEmail) return mailing(world, subscriber, () => tryAgain(world, subscriber));
      tryAgain(world, subscriber);
      return undefined;
    });
  },
};

/** Within it a second mail would be a button pressed twice. */
const PAUSE_BETWEEN_MAILS_MS = 20_000;

function sendAgain(world: World, subscriber: SubscriberRecord): ActionRefusal | undefined {
  if (PURPOSES[subscriber.profile.status] === undefined) return undefined;
  const last = findPendingLink(world, subscriber)?.issuedAt ?? Number.NEGATIVE_INFINITY;
  if (world.clock.now() - last < PAUSE_BETWEEN_MAILS_MS) return undefined;
  return mailing(world, subscriber, () => mailSubscriber(world, subscriber));
}

const isSameAddress = (one: string, other = ''): boolean => one.toLowerCase() === other.toLowerCase();

/** Controls, spaces and characters of no width have no place in an address, and could make it look like another one. */
const UNSEEN = /[\p{C}\p{Z}]/u;

function withEmail(fields: Fields, run: (email: string) => ActionRefusal | undefined): ActionRefusal | undefined {
  const email = (fields.email ?? '').trim();
  if (email === '') return badEmail('Enter your e-mail address.');
  if (isEmailAddress(email) && !UNSEEN.test(email)) return run(email);
  return badEmail('This is no e-mail address. It has an @ in it, such as name@company.example.');
}

const badEmail = (fault: string): ActionRefusal => ({ status: 422, faults: { email: fault } });

/** Does what sends a mail, unless there were too many. */
function mailing(world: World, { id }: SubscriberRecord, send: () => void): ActionRefusal | undefined {
  const wait = minutesToWait(world, MAILS, id);
  if (wait !== undefined) {
    const fault = `You have been sent many mails. Look into your mailbox, or wait ${countMinutes(wait)}.`;
    return { status: 429, faults: { email: fault } };
  }
  noteAttempt(world, MAILS, id);
  send();
  return undefined;
}
