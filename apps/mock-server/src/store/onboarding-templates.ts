import { encodeWebexId, type OnboardingCustomer, type SubscriberPackage } from '@hubdeck/core';
import type { Store } from './store';

/** An onboarding template as rules need it. */
export interface OnboardingTemplateRecord {
  readonly provisioningId: string;
  readonly name: string;
  /** Users give their own e-mail addresses; otherwise the service provider vouches for them. */
  readonly untrustedEmails: boolean;
  /** Stands in the activation link. */
  readonly linkId: string;
  /** Begins with a slash where it leads to the server itself; empty where nobody has set it. */
  readonly shareLink: string;
  /** Of users who start anew in the portal. */
  readonly defaultPackage: SubscriberPackage;
}

export function insertOnboardingTemplate(store: Store, template: OnboardingTemplateRecord): void {
  store.run(
    `INSERT INTO onboarding_templates (provisioning_id, link_id, name, untrusted_emails, share_link, default_package)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [template.provisioningId, template.linkId, ...settingsOf(template)],
  );
}

export function updateOnboardingTemplate(store: Store, template: OnboardingTemplateRecord): void {
  store.run(
    `UPDATE onboarding_templates SET name = ?, untrusted_emails = ?, share_link = ?, default_package = ?
     WHERE provisioning_id = ?`,
    [...settingsOf(template), template.provisioningId],
  );
}

const settingsOf = ({ name, untrustedEmails, shareLink, defaultPackage }: OnboardingTemplateRecord) => [
  name,
  Number(untrustedEmails),
  shareLink,
  defaultPackage,
];

interface TemplateRow extends Record<string, string | number> {
  provisioning_id: string;
  link_id: string;
  name: string;
  untrusted_emails: number;
  share_link: string;
  default_package: string;
}

const toRecord = (row: TemplateRow): OnboardingTemplateRecord => ({
  provisioningId: row.provisioning_id,
  linkId: row.link_id,
  name: row.name,
  untrustedEmails: row.untrusted_emails === 1,
  shareLink: row.share_link,
  defaultPackage: row.default_package as SubscriberPackage,
});

/** In the order in which they were made. */
export const listOnboardingTemplates = (store: Store): OnboardingTemplateRecord[] =>
  store.rows<TemplateRow>('SELECT * FROM onboarding_templates ORDER BY key').map(toRecord);

function findTemplateWhere(store: Store, column: string, value: string): OnboardingTemplateRecord | undefined {
  const row = store.row<TemplateRow>(`SELECT * FROM onboarding_templates WHERE ${column} = ?`, [value]);
  return row && toRecord(row);
}

export const findOnboardingTemplate = (store: Store, provisioningId: string) =>
  findTemplateWhere(store, 'provisioning_id', provisioningId);

/** By what stands in its activation link. */
export const findTemplateOfLink = (store: Store, linkId: string) => findTemplateWhere(store, 'link_id', linkId);

/** Whoever is onboarded with a template, in the order in which they came. */
export const listTemplateCustomers = (store: Store, provisioningId: string): OnboardingCustomer[] =>
  store
    .rows<{ org_id: string; display_name: string; sp_enterprise_id: string }>(
      `SELECT org_id, organizations.display_name AS display_name, sp_enterprise_id FROM enterprises
       JOIN organizations ON organizations.id = org_id WHERE provisioning_id = ? ORDER BY enterprises.key`,
      [provisioningId],
    )
    .map((row) => ({
      orgId: encodeWebexId('ORGANIZATION', row.org_id),
      name: row.display_name,
      spEnterpriseId: row.sp_enterprise_id,
    }));
