import { encodeWebexId, type LicenseTemplate } from '@hubdeck/core';
import type { Store } from './store';

/** An organization that has none yet has one for new users, with nothing in it. */
const NO_TEMPLATE: LicenseTemplate = {
  scope: 'organization',
  licenses: [],
  applyTo: 'newUsers',
  keepExistingLicenses: true,
};

export function readLicenseTemplate(store: Store, orgId: string): LicenseTemplate {
  const row = store.row<{ apply_to: string; keeps_existing: number }>(
    'SELECT apply_to, keeps_existing FROM license_templates WHERE org_id = ?',
    [orgId],
  );
  if (!row) return NO_TEMPLATE;
  return {
    ...NO_TEMPLATE,
    licenses: licensesOf(store, orgId),
    applyTo: row.apply_to,
    keepExistingLicenses: row.keeps_existing === 1,
  };
}

const licensesOf = (store: Store, orgId: string): string[] =>
  store
    .rows<{ id: string }>(
      `SELECT licenses.id FROM license_template_licenses JOIN licenses ON licenses.key = license_key
       WHERE license_template_licenses.org_id = ? ORDER BY license_key`,
      [orgId],
    )
    .map(({ id }) => encodeWebexId('LICENSE', id));

/** `licenses` by their keys. */
export function replaceLicenseTemplate(
  store: Store,
  orgId: string,
  { licenses, applyTo, keepExistingLicenses }: Omit<LicenseTemplate, 'scope'>,
): void {
  store.run(
    `INSERT INTO license_templates (org_id, apply_to, keeps_existing) VALUES (?, ?, ?)
     ON CONFLICT (org_id) DO UPDATE SET apply_to = excluded.apply_to, keeps_existing = excluded.keeps_existing`,
    [orgId, applyTo, Number(keepExistingLicenses)],
  );
  store.run('DELETE FROM license_template_licenses WHERE org_id = ?', [orgId]);
  for (const id of licenses) {
    store.run(
      `INSERT INTO license_template_licenses (org_id, license_key)
       VALUES (?, (SELECT key FROM licenses WHERE id = ?)) ON CONFLICT DO NOTHING`,
      [orgId, id],
    );
  }
}

interface HolderRow extends Record<string, string> {
  type: 'person' | 'workspace';
  id: string;
}

/** Everybody and everything that a template is applied to: people, then workspaces that use Calling. */
export const listTemplateHolders = (store: Store, orgId: string): { type: 'person' | 'workspace'; id: string }[] =>
  store.rows<HolderRow>(
    `SELECT * FROM (SELECT 'person' AS type, id FROM people WHERE org_id = ? ORDER BY key)
     UNION ALL
     SELECT * FROM (SELECT 'workspace', id FROM workspaces WHERE org_id = ? AND license_key IS NOT NULL ORDER BY key)`,
    [orgId, orgId],
  );
