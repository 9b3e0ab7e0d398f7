import {
  decodeWebexId,
  encodeWebexId,
  type LicenseTemplate,
  type LicenseTemplateDraft,
  type licenseTemplate,
  templateRefusal,
} from '@hubdeck/core';
import type { Handlers } from '../call';
import { previewTemplate } from '../license-template/preview';
import { knownOrgOf } from '../lookup';
import { refuse } from '../problems';
import { readLicenseTemplate, replaceLicenseTemplate } from '../store/license-templates';
import { listLicenses } from '../store/licenses';
import type { Store } from '../store/store';

export const licenseTemplateHandlers: Handlers<typeof licenseTemplate> = {
  get: ({ query, actor, store }) => readLicenseTemplate(store, knownOrgOf(store, actor, query.orgId)),

  update({ query, body, actor, store, audit }) {
    const orgId = knownOrgOf(store, actor, query.orgId);
    return store.transaction(() => {
      const template = checkTemplate(store, orgId, body);
      const licenses = template.licenses.map((id) => decodeWebexId('LICENSE', id) ?? '');
      replaceLicenseTemplate(store, orgId, { ...template, licenses });
      audit({
        category: 'LICENSES',
        description: 'License template changed',
        text: 'changed the automatic license template',
        targetType: 'ORGANIZATION',
        targetId: encodeWebexId('ORGANIZATION', orgId),
      });
      return readLicenseTemplate(store, orgId);
    });
  },

  preview({ query, body, actor, world, store }) {
    const orgId = knownOrgOf(store, actor, query.orgId);
    return previewTemplate(world, orgId, checkTemplate(store, orgId, body));
  },
};

/** The template that is kept with what was asked instead, every licence by its canonical id. */
function checkTemplate(store: Store, orgId: string, asked: LicenseTemplateDraft): LicenseTemplate {
  const kept = readLicenseTemplate(store, orgId);
  const licenses = asked.licenses ? [...new Set(asked.licenses.map(canonicalId))] : kept.licenses;
  const refusal = templateRefusal(licenses, listLicenses(store, orgId));
  if (refusal) throw refuse(refusal);
  return {
    ...kept,
    licenses,
    applyTo: asked.applyTo ?? kept.applyTo,
    keepExistingLicenses: asked.keepExistingLicenses ?? kept.keepExistingLicenses,
  };
}

/** Padded or not. What is no licence's id stays, to be named in the refusal. */
function canonicalId(id: string): string {
  const key = decodeWebexId('LICENSE', id);
  return key === undefined ? id : encodeWebexId('LICENSE', key);
}
