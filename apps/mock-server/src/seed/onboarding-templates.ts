import { SUBSCRIBER_PACKAGES, selfProvisioningFault, selfProvisioningOff } from '@hubdeck/core';
import { activationPath } from '../broadworks/activation-link';
import { insertOnboardingTemplate } from '../store/onboarding-templates';
import { cycle } from './cycle';
import type { Seeding } from './seeding';

interface TemplatePlan {
  readonly provisioningId: string;
  readonly name: string;
  readonly untrustedEmails: boolean;
  /** Where users are sent: to the activation link, unless said. */
  readonly shareLink?: string | undefined;
  readonly index: number;
}

export function insertTemplate({ store, random }: Seeding, { index, ...plan }: TemplatePlan): void {
  const linkId = random.uuid(`activation link ${plan.provisioningId}`);
  insertOnboardingTemplate(store, {
    ...plan,
    linkId,
    shareLink: plan.shareLink ?? activationPath({ linkId }),
    defaultPackage: cycle(SUBSCRIBER_PACKAGES, index + 1),
  });
}

/** One that somebody has begun and not set up: no customer, and neither setting is right. */
export function insertDraftTemplate(seeding: Seeding): void {
  const { random } = seeding;
  const provisioningId = btoa(`${random.uuid('reseller Reseller2')}:${random.uuid('template draft')}`);
  insertTemplate(seeding, {
    provisioningId: provisioningId.replace(/=+$/, ''),
    name: 'New customers (draft)',
    untrustedEmails: false,
    shareLink: '',
    index: 0,
  });
}

/** Why users fail whose template sends them to some other address. */
export const LINKED_ELSEWHERE = selfProvisioningOff(
  selfProvisioningFault({
    untrustedEmails: true,
    shareLink: 'https://elsewhere.example/',
    activationLink: 'https://portal.example/',
  }) ?? '',
);
