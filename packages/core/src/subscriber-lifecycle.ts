import { isEmailAddress } from './is-email-address';
import type { OnboardingTemplate } from './onboarding-template';
import type { Refusal } from './problem';
import {
  consentNotPending,
  invalidRetryEmail,
  noPhoneNorExtension,
  subscriberInProgress,
  subscriberProvisioned,
  templateNotReady,
} from './refusals';
import type { Subscriber, SubscriberChange, SubscriberError, SubscriberStatus } from './subscriber';
import { selfProvisioningFault } from './user-verification';

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
  // The administrator; a failed user tries again, too.
  'update',
  'retry',
  'delete',
] as const;
export type SubscriberEvent = (typeof SUBSCRIBER_EVENTS)[number];

type NextStatus = SubscriberStatus | 'deleted';

const NEXT: Record<SubscriberStatus, Partial<Record<SubscriberEvent, NextStatus>>> = {
  pending_email_input: {
    enterEmail: 'pending_email_validation',
    fail: 'error',
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
  error: {
    enterEmail: 'pending_email_validation',
    fail: 'error',
    update: 'error',
    retry: 'provisioning',
    delete: 'deleted',
  },
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

/** With what a new attempt shall be started; what is not known is not looked at. */
export interface RetryOrder {
  readonly email?: string | undefined;
  readonly template?: Pick<OnboardingTemplate, 'name' | 'untrustedEmails' | 'shareLink' | 'activationLink'> | undefined;
}

/** Why an administrator cannot start a new attempt. */
export function retryRefusal(
  { status }: Pick<Subscriber, 'status'>,
  { email, template }: RetryOrder = {},
): Refusal | undefined {
  if (email !== undefined && !isEmailAddress(email)) return invalidRetryEmail(email);
  if (isInProgress(status)) return subscriberInProgress(status);
  if (status === 'provisioned') return subscriberProvisioned;
  const fault = template && selfProvisioningFault(template);
  return fault === undefined ? undefined : templateNotReady(template?.name ?? '', fault);
}

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
  /** Why users cannot provision themselves; of an attempt that the user has started. */
  readonly selfProvisioningFault?: string | undefined;
  /** The directory of the enterprise does not answer. */
  readonly isUnreachable: boolean;
  /** Another subscriber with the same BroadWorks ID has a Webex user. */
  readonly isUserIdTaken: boolean;
  /** Where the e-mail address has an account already. */
  readonly account: 'none' | 'enterprise' | 'otherOrganization' | 'consumer';
  /** The account in the enterprise is another subscriber's. */
  readonly isAccountTaken: boolean;
  /** The user agreed to move the consumer account. */
  readonly hasConsent: boolean;
  /** The enterprise's organization has no user to begin with. */
  readonly isEnterpriseEmpty: boolean;
}

export type ProvisioningOutcome =
  | { readonly event: 'provision' | 'requireConsent' }
  | { readonly event: 'fail'; readonly error: SubscriberError };

export const USER_ID_IN_USE: SubscriberError = {
  errorCode: 10022,
  description: 'The BroadWorks UserID is already associated with an existing user.',
};

/** Webex gives the code to directory syncs that fail. */
export const DIRECTORY_UNREACHABLE: SubscriberError = {
  errorCode: 6003,
  description: 'The directory of the BroadWorks enterprise could not be reached.',
};

/** Webex publishes no codes for these that we know of; the range is our own. */
export const EMAIL_IN_USE: SubscriberError = {
  errorCode: 990045,
  description: 'The email address is already used by another user.',
};
export const ENTERPRISE_EMPTY: SubscriberError = {
  errorCode: 990047,
  description:
    'An existing Webex account cannot move into an organization without users. Provision another user of the enterprise first.',
};
export const selfProvisioningOff = (fault: string): SubscriberError => ({
  errorCode: 990042,
  description: `Users cannot provision themselves with the onboarding template. ${fault}`,
});

/** How a background attempt ends. */
export function provisioningOutcome(situation: ProvisioningSituation): ProvisioningOutcome {
  const error = provisioningError(situation);
  if (error) return { event: 'fail', error };
  const { account, hasConsent } = situation;
  return { event: account === 'consumer' && !hasConsent ? 'requireConsent' : 'provision' };
}

function provisioningError(situation: ProvisioningSituation): SubscriberError | undefined {
  if (situation.selfProvisioningFault !== undefined) return selfProvisioningOff(situation.selfProvisioningFault);
  if (situation.isUnreachable) return DIRECTORY_UNREACHABLE;
  if (situation.isUserIdTaken) return USER_ID_IN_USE;
  if (situation.account === 'otherOrganization' || situation.isAccountTaken) return EMAIL_IN_USE;
  return situation.account === 'consumer' && situation.isEnterpriseEmpty ? ENTERPRISE_EMPTY : undefined;
}
