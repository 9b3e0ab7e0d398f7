import type { Store } from './store';

export interface OnboardingTemplate {
  readonly provisioningId: string;
  readonly name: string;
  /** Users give their own e-mail addresses; otherwise the service provider vouches for them. */
  readonly untrustedEmails: boolean;
}

export function insertOnboardingTemplate(store: Store, template: OnboardingTemplate): void {
  const { provisioningId, name, untrustedEmails } = template;
  store.run('INSERT INTO onboarding_templates (provisioning_id, name, untrusted_emails) VALUES (?, ?, ?)', [
    provisioningId,
    name,
    Number(untrustedEmails),
  ]);
}

export function findOnboardingTemplate(store: Store, provisioningId: string): OnboardingTemplate | undefined {
  const row = store.row<{ name: string; untrusted_emails: number }>(
    'SELECT name, untrusted_emails FROM onboarding_templates WHERE provisioning_id = ?',
    [provisioningId],
  );
  return row && { provisioningId, name: row.name, untrustedEmails: row.untrusted_emails === 1 };
}
