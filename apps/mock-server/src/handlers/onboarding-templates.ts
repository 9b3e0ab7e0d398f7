import type { OnboardingTemplateChange, onboardingTemplates } from '@hubdeck/core';
import type { Deed } from '../audit';
import { keepShareLink } from '../broadworks/activation-link';
import { showTemplate } from '../broadworks/onboarding-template';
import type { Handlers } from '../call';
import { toJson } from '../json';
import { found } from '../lookup';
import {
  findOnboardingTemplate,
  listOnboardingTemplates,
  type OnboardingTemplateRecord,
  updateOnboardingTemplate,
} from '../store/onboarding-templates';
import type { Store } from '../store/store';

export const onboardingTemplatesHandlers: Handlers<typeof onboardingTemplates> = {
  list: ({ store, origin }) => ({
    rows: listOnboardingTemplates(store).map((template) => toJson(showTemplate(store, origin, template))),
  }),

  get: ({ path, store, origin }) => showTemplate(store, origin, templateOf(path.provisioningId, store)),

  update({ path, body, store, origin, audit }) {
    const template = changeTemplate(templateOf(path.provisioningId, store), body, origin);
    return store.transaction(() => {
      updateOnboardingTemplate(store, template);
      audit(deedOn(template));
      return showTemplate(store, origin, template);
    });
  },
};

const templateOf = (provisioningId: string, store: Store): OnboardingTemplateRecord =>
  found(findOnboardingTemplate(store, provisioningId), `Onboarding template ${provisioningId}`);

const changeTemplate = (
  template: OnboardingTemplateRecord,
  { name, untrustedEmails, shareLink, defaultPackage }: OnboardingTemplateChange,
  origin: string,
): OnboardingTemplateRecord => ({
  ...template,
  name: name ?? template.name,
  untrustedEmails: untrustedEmails ?? template.untrustedEmails,
  shareLink: shareLink === undefined ? template.shareLink : keepShareLink(origin, shareLink),
  defaultPackage: defaultPackage ?? template.defaultPackage,
});

const deedOn = ({ provisioningId, name }: OnboardingTemplateRecord): Deed => ({
  category: 'CUSTOMERS',
  description: 'Onboarding template changed',
  text: `changed the onboarding template ${name}`,
  targetType: 'ONBOARDING_TEMPLATE',
  targetId: provisioningId,
  targetName: name,
});
