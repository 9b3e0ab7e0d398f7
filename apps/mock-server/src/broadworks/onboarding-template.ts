import { isSelfProvisioningReady, type OnboardingTemplate, selfProvisioningFault } from '@hubdeck/core';
import { listTemplateCustomers, type OnboardingTemplateRecord } from '../store/onboarding-templates';
import type { Store } from '../store/store';
import { activationLink, showShareLink } from './activation-link';

/** A template as it is shown to somebody who asked at that address. */
export function showTemplate(store: Store, origin: string, template: OnboardingTemplateRecord): OnboardingTemplate {
  const { provisioningId, name, untrustedEmails, defaultPackage } = template;
  const links = linksOf(origin, template);
  return {
    provisioningId,
    name,
    untrustedEmails,
    ...links,
    defaultPackage,
    selfProvisioningReady: isSelfProvisioningReady({ untrustedEmails, ...links }),
    customers: listTemplateCustomers(store, provisioningId),
  };
}

const linksOf = (origin: string, template: OnboardingTemplateRecord) => ({
  shareLink: showShareLink(origin, template.shareLink),
  activationLink: activationLink(origin, template),
});

/** Whether two links are the same does not depend on where the server is. */
const ANYWHERE = 'http://mock.localhost';

/** What the rules look at. */
export const verificationOf = (template: OnboardingTemplateRecord) => ({
  name: template.name,
  untrustedEmails: template.untrustedEmails,
  ...linksOf(ANYWHERE, template),
});

/** Why users cannot provision themselves with the template. */
export const templateFault = (template: OnboardingTemplateRecord): string | undefined =>
  selfProvisioningFault(verificationOf(template));
