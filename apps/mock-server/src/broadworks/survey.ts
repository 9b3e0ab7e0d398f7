import type { ProvisioningSituation } from '@hubdeck/core';
import { type EnterpriseRecord, findEnterpriseCalled } from '../store/enterprises';
import { findOnboardingTemplate } from '../store/onboarding-templates';
import { findPersonByEmail, hasPeople } from '../store/people';
import { isPersonMapped, isUserIdMapped, type SubscriberRecord } from '../store/subscribers';
import type { World } from '../world';
import { templateFault } from './onboarding-template';

/** Somebody who is to be provisioned, as far as is known. */
export interface Candidate {
  /** Of the subscriber, who is not in the own way. */
  readonly id?: string;
  readonly userId?: string | undefined;
  readonly email: string;
  readonly spEnterpriseId?: string | undefined;
  readonly hasConsent?: boolean;
}

/** What would stand in the way of a subscriber; of one who is on the way alone, the template too. */
export function surveySubscriber(world: World, subscriber: SubscriberRecord, isSelf: boolean): ProvisioningSituation {
  const { id, personKey, hasConsent, profile } = subscriber;
  const { userId, email = '', spEnterpriseId, provisioningId } = profile;
  const template = isSelf ? findOnboardingTemplate(world.store, provisioningId) : undefined;
  return {
    ...surveyCandidate(world, { id, userId, email, spEnterpriseId, hasConsent }),
    ...(personKey !== undefined && { account: 'enterprise', isAccountTaken: false }),
    selfProvisioningFault: template && templateFault(template),
  };
}

/** What would stand in the way of a candidate. */
export function surveyCandidate(world: World, candidate: Candidate): ProvisioningSituation {
  const { store, settings } = world;
  const { id, userId, spEnterpriseId, hasConsent = false } = candidate;
  const enterprise = spEnterpriseId === undefined ? undefined : findEnterpriseCalled(store, spEnterpriseId);
  return {
    isUnreachable: enterprise !== undefined && settings.unreachableEnterprises.includes(enterprise.spEnterpriseId),
    isUserIdTaken: userId !== undefined && isUserIdMapped(store, userId, id),
    ...surveyAccount(world, candidate, enterprise),
    hasConsent,
    isEnterpriseEmpty: enterprise !== undefined && !hasPeople(store, enterprise.orgId),
  };
}

function surveyAccount({ store, settings }: World, { id, email }: Candidate, enterprise: EnterpriseRecord | undefined) {
  const person = findPersonByEmail(store, email);
  if (!person) {
    const isConsumer = settings.consumerEmailDomains.includes(email.split('@')[1]?.toLowerCase() ?? '');
    return { account: isConsumer ? 'consumer' : 'none', isAccountTaken: false } as const;
  }
  const account = person.orgId === enterprise?.orgId ? 'enterprise' : 'otherOrganization';
  return { account, isAccountTaken: isPersonMapped(store, person.id, id) } as const;
}
