import {
  invalidRetryEmail,
  isEmailAddress,
  nextSubscriberStatus,
  type SubscriberEvent,
  selfProvisioningOff,
  type UncodedRefusal,
} from '@hubdeck/core';
import { findEnterpriseCalled } from '../store/enterprises';
import { findFormerSubscriber } from '../store/former-subscribers';
import { findOnboardingTemplate, type OnboardingTemplateRecord } from '../store/onboarding-templates';
import { findSubscriberCalled, type SubscriberRecord } from '../store/subscribers';
import type { World } from '../world';
import { templateFault } from './onboarding-template';
import { addSubscriber, advanceSubscriber, type EventFacts } from './provisioning';

/**
 * What users do for themselves in the User Activation Portal. Each step belongs in a transaction of the caller's, and
 * gives why it is not possible, or nothing. A template that is not ready is no refusal: the step is taken, and fails
 * with an error that the administrator sees in the list.
 */

/** The user with a BroadWorks ID: on the way already, or one whose subscriber was deleted, and who starts anew. */
export function joinSubscriber(
  world: World,
  { provisioningId, defaultPackage }: OnboardingTemplateRecord,
  userId: string,
): SubscriberRecord | undefined {
  const known = findSubscriberCalled(world.store, { userId, provisioningId });
  if (known) return known;
  const former = findFormerSubscriber(world.store, { userId, provisioningId });
  if (!former || !findEnterpriseCalled(world.store, former.spEnterpriseId)) return undefined;
  const { firstName, lastName, spEnterpriseId, primaryPhoneNumber, mobilePhoneNumber, extension } = former;
  return addSubscriber(world, {
    provisioningId,
    userId: former.userId,
    spEnterpriseId,
    firstName,
    lastName,
    package: defaultPackage,
    ...(primaryPhoneNumber !== undefined && { primaryPhoneNumber }),
    ...(mobilePhoneNumber !== undefined && { mobilePhoneNumber }),
    ...(extension !== undefined && { extension }),
  });
}

type Step = Exclude<SubscriberEvent, 'delete'>;

/** The address has to be validated afterwards, by the mail that is sent there. */
export function enterEmail(world: World, subscriber: SubscriberRecord, email: string): UncodedRefusal | undefined {
  if (!isEmailAddress(email)) return invalidRetryEmail(email);
  if (nextSubscriberStatus(subscriber.profile.status, 'enterEmail') === undefined) return notNow(subscriber);
  const template = findOnboardingTemplate(world.store, subscriber.profile.provisioningId);
  const fault = template && templateFault(template);
  return fault === undefined
    ? step(world, subscriber, 'enterEmail', { email })
    : step(world, subscriber, 'fail', { errors: [selfProvisioningOff(fault)] });
}

/** The user has followed the link of the mail. */
export const validateEmail = (world: World, subscriber: SubscriberRecord) => step(world, subscriber, 'validateEmail');

/** The user agrees that an account of theirs moves. Whoever was onboarded by the administrator has to agree, too. */
export const giveConsent = (world: World, subscriber: SubscriberRecord): UncodedRefusal | undefined =>
  advanceSubscriber(world, subscriber, 'consent') ? undefined : notNow(subscriber);

/** With the same address; one that was never validated has to be validated first. */
export function tryAgain(world: World, subscriber: SubscriberRecord): UncodedRefusal | undefined {
  const { profile, hasValidEmail } = subscriber;
  if (profile.status !== 'error') return notNow(subscriber);
  if (hasValidEmail) return step(world, subscriber, 'retry');
  return enterEmail(world, subscriber, profile.email ?? '');
}

function step(
  world: World,
  subscriber: SubscriberRecord,
  event: Step,
  facts: EventFacts = {},
): UncodedRefusal | undefined {
  const advanced = advanceSubscriber(world, subscriber, event, { ...facts, isSelf: true });
  return advanced ? undefined : notNow(subscriber);
}

const notNow = ({ profile }: SubscriberRecord): UncodedRefusal => ({
  status: 409,
  message: 'Not possible now',
  description: `The onboarding is ${profile.status}, in which this step has no place.`,
});
