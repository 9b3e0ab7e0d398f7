import type { Refusal } from './problem';
import { consentNotPending, noPhoneNorExtension, subscriberInProgress } from './refusals';
import type { Subscriber, SubscriberChange, SubscriberError, SubscriberStatus } from './subscriber';

/**
 * The life of a BroadWorks subscriber. Provisioning runs in the background: an attempt starts with no errors and ends
 * in exactly one of `provision`, `requireConsent` and `fail`. Whoever is paused waits for the user, never for time.
 */
export const SUBSCRIBER_EVENTS = [
  // The user, in the activation portal.
  'enterEmail',
  'validateEmail',
  'consent',
  // The end of a background attempt.
  'provision',
  'requireConsent',
  'fail',
  // The administrator.
  'update',
  'retry',
  'delete',
] as const;
export type SubscriberEvent = (typeof SUBSCRIBER_EVENTS)[number];

type NextStatus = SubscriberStatus | 'deleted';

const NEXT: Record<SubscriberStatus, Partial<Record<SubscriberEvent, NextStatus>>> = {
  pending_email_input: {
    enterEmail: 'pending_email_validation',
    update: 'pending_email_input',
    retry: 'provisioning',
    delete: 'deleted',
  },
  pending_email_validation: {
    enterEmail: 'pending_email_validation',
    validateEmail: 'provisioning',
    fail: 'error',
    update: 'pending_email_validation',
    retry: 'provisioning',
    delete: 'deleted',
  },
  pending_user_migration: {
    consent: 'provisioning',
    fail: 'error',
    update: 'pending_user_migration',
    retry: 'provisioning',
    delete: 'deleted',
  },
  provisioning: {
    provision: 'provisioned',
    requireConsent: 'pending_user_migration',
    fail: 'error',
    delete: 'deleted',
  },
  provisioned: { update: 'updating', delete: 'deleted' },
  updating: { provision: 'provisioned', fail: 'error', delete: 'deleted' },
  error: { update: 'error', retry: 'provisioning', delete: 'deleted' },
};

/** The status after an event, `undefined` where the event is refused in that status. */
export const nextSubscriberStatus = (status: SubscriberStatus, event: SubscriberEvent): NextStatus | undefined =>
  NEXT[status][event];

/** A background attempt runs in these; it decides what comes next. */
export const isInProgress = (status: string): boolean => status === 'provisioning' || status === 'updating';

/** How a subscriber begins: with an e-mail address that the service provider vouches for, or by asking the user. */
export const firstSubscriberStatus = (subscriber: { email?: string | undefined }): SubscriberStatus =>
  subscriber.email === undefined ? 'pending_email_input' : 'provisioning';

/** Why nothing can be changed now. */
export const updateRefusal = ({ status }: Pick<Subscriber, 'status'>): Refusal | undefined =>
  isInProgress(status) ? subscriberInProgress(status) : undefined;

/** Why no mail that asks for consent can be sent. */
export const consentMoveRefusal = ({ status }: Pick<Subscriber, 'status'>): Refusal | undefined =>
  status === 'pending_user_migration' ? undefined : consentNotPending(status);

/** Why a change would leave the subscriber out of reach: a phone number or an extension has to stay. */
export function contactRefusal(subscriber: Subscriber, change: SubscriberChange): Refusal | undefined {
  const erases = change.primaryPhoneNumber === '' || change.extension === '';
  const { primaryPhoneNumber, extension } = changeSubscriber(subscriber, change);
  return erases && primaryPhoneNumber === undefined && extension === undefined ? noPhoneNorExtension : undefined;
}

const ERASABLE = ['primaryPhoneNumber', 'mobilePhoneNumber', 'extension'] as const;

/** The subscriber with a change made; what became empty is gone. */
export function changeSubscriber(subscriber: Subscriber, { timezone: _, ...change }: SubscriberChange): Subscriber {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const changed: Subscriber = { ...subscriber, ...given };
  for (const name of ERASABLE) if (changed[name] === '') delete changed[name];
  return changed;
}

/** What a background attempt finds when it looks around. */
export interface ProvisioningSituation {
  /** Another subscriber with the same BroadWorks ID has a Webex user. */
  readonly isUserIdTaken: boolean;
  /** Where the e-mail address has an account already. */
  readonly account: 'none' | 'enterprise' | 'otherOrganization' | 'consumer';
  /** The account in the enterprise is another subscriber's. */
  readonly isAccountTaken: boolean;
  /** The user agreed to move the consumer account. */
  readonly hasConsent: boolean;
}

export type ProvisioningOutcome =
  | { readonly event: 'provision' | 'requireConsent' }
  | { readonly event: 'fail'; readonly error: SubscriberError };

export const USER_ID_IN_USE: SubscriberError = {
  errorCode: 10022,
  description: 'The BroadWorks UserID is already associated with an existing user.',
};

/** Webex publishes no code for it that we know of; the range is our own. */
export const EMAIL_IN_USE: SubscriberError = {
  errorCode: 990045,
  description: 'The email address is already used by another user.',
};

/** How a background attempt ends. */
export function provisioningOutcome(situation: ProvisioningSituation): ProvisioningOutcome {
  const { isUserIdTaken, account, isAccountTaken, hasConsent } = situation;
  if (isUserIdTaken) return { event: 'fail', error: USER_ID_IN_USE };
  if (account === 'otherOrganization' || isAccountTaken) return { event: 'fail', error: EMAIL_IN_USE };
  return { event: account === 'consumer' && !hasConsent ? 'requireConsent' : 'provision' };
}
