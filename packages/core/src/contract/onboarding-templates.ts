import type { Contract } from '../endpoint';
import { OnboardingTemplate, OnboardingTemplateChange, OnboardingTemplateList } from '../onboarding-template';

const read = ['spark-admin:broadworks_subscribers_read'];
const write = ['spark-admin:broadworks_subscribers_write'];

/** Extension: Partner Hub shows and changes templates through a private service. */
export const onboardingTemplates = {
  list: {
    method: 'GET',
    path: '/ext/broadworks/onboardingTemplates',
    doc: 'Lists the onboarding templates of the service provider with their customers.',
    scopes: read,
    reply: OnboardingTemplateList,
    paging: { items: 'items' },
  },
  get: {
    method: 'GET',
    path: '/ext/broadworks/onboardingTemplates/:provisioningId',
    doc: 'Shows an onboarding template.',
    scopes: read,
    reply: OnboardingTemplate,
  },
  /** Users can provision themselves once the reply is `selfProvisioningReady`; any web address is taken as the share link. */
  update: {
    method: 'PUT',
    path: '/ext/broadworks/onboardingTemplates/:provisioningId',
    doc: 'Changes the settings of an onboarding template; what is left out stays.',
    scopes: write,
    body: OnboardingTemplateChange,
    reply: OnboardingTemplate,
  },
} as const satisfies Contract;
