import type { ProvisioningSituation } from '@hubdeck/core';
import { findEnterpriseCalled } from '../store/enterprises';
import { findPersonByEmail } from '../store/people';
import { isPersonMapped, isUserIdMapped, type SubscriberRecord } from '../store/subscribers';
import type { World } from '../world';

/** Somebody who is to be provisioned, as far as is known. */
export interface Candidate {
  /** Of the subscriber, who is not in the own way. */
  readonly id?: string;
  readonly userId?: string | undefined;
  readonly email: string;
  readonly spEnterpriseId?: string | undefined;
  readonly hasConsent?: boolean;
}

export const surveySubscriber = (world: World, { id, personKey, hasConsent, profile }: SubscriberRecord) => {
  const { userId, email = '', spEnterpriseId } = profile;
  const situation = surveyCandidate(world, { id, userId, email, spEnterpriseId, hasConsent });
  return personKey === undefined ? situation : { ...situation, account: 'enterprise' as const, isAccountTaken: false };
};

/** What would stand in the way of a candidate. */
export function surveyCandidate(world: World, candidate: Candidate): ProvisioningSituation {
  const { store } = world;
  const { id, userId, hasConsent = false } = candidate;
  return {
    isUserIdTaken: userId !== undefined && isUserIdMapped(store, userId, id),
    ...surveyAccount(world, candidate),
    hasConsent,
  };
}

function surveyAccount({ store, settings }: World, { id, email, spEnterpriseId }: Candidate) {
  const person = findPersonByEmail(store, email);
  if (!person) {
    const isConsumer = settings.consumerEmailDomains.includes(email.split('@')[1]?.toLowerCase() ?? '');
    return { account: isConsumer ? 'consumer' : 'none', isAccountTaken: false } as const;
  }
  const enterprise = spEnterpriseId === undefined ? undefined : findEnterpriseCalled(store, spEnterpriseId);
  const account = person.orgId === enterprise?.orgId ? 'enterprise' : 'otherOrganization';
  return { account, isAccountTaken: isPersonMapped(store, person.id, id) } as const;
}
