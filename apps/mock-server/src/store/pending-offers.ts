import type { Store } from './store';

/**
 * What an organization offered to people of others. It stays pending until they accept, which no API can do, and takes
 * no unit.
 */

const PERSON = '(SELECT key FROM people WHERE id = ?)';

export function offerLicense(store: Store, licenseId: string, personId: string): void {
  store.run(
    `INSERT INTO pending_licenses (license_key, person_key)
     VALUES ((SELECT key FROM licenses WHERE id = ?), ${PERSON}) ON CONFLICT DO NOTHING`,
    [licenseId, personId],
  );
}

export function withdrawLicense(store: Store, licenseId: string, personId: string): void {
  store.run(
    `DELETE FROM pending_licenses WHERE license_key = (SELECT key FROM licenses WHERE id = ?) AND person_key = ${PERSON}`,
    [licenseId, personId],
  );
}

/** Keys of licences. */
export const listOfferedLicenses = (store: Store, orgId: string, personId: string): string[] =>
  store
    .rows<{ id: string }>(
      `SELECT licenses.id FROM pending_licenses JOIN licenses ON licenses.key = license_key
       WHERE org_id = ? AND person_key = ${PERSON} ORDER BY pending_licenses.key`,
      [orgId, personId],
    )
    .map((row) => row.id);

export const listOfferedSites = (store: Store, orgId: string, personId: string): string[] =>
  store
    .rows<{ site_url: string }>(
      `SELECT site_url FROM pending_sites WHERE org_id = ? AND person_key = ${PERSON} ORDER BY key`,
      [orgId, personId],
    )
    .map((row) => row.site_url);

export function replaceOfferedSites(store: Store, orgId: string, personId: string, sites: readonly string[]): void {
  store.run(`DELETE FROM pending_sites WHERE org_id = ? AND person_key = ${PERSON}`, [orgId, personId]);
  for (const site of sites) {
    store.run(`INSERT INTO pending_sites (org_id, person_key, site_url) VALUES (?, ${PERSON}, ?)`, [
      orgId,
      personId,
      site,
    ]);
  }
}

/** Nobody can accept any longer what a subscription of the past offers. */
export function withdrawOffersOf(store: Store, subscriptionId: string): void {
  store.run('DELETE FROM pending_licenses WHERE license_key IN (SELECT key FROM licenses WHERE subscription_id = ?)', [
    subscriptionId,
  ]);
}
