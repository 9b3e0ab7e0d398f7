import { licensesForNewUser, type NewPerson } from '@hubdeck/core';
import { readLicenseTemplate } from '../store/license-templates';
import { listLicenses } from '../store/licenses';
import type { Store } from '../store/store';
import { listSubscriptions } from '../store/subscriptions';

/** What the organization's template gives somebody who is created without a word about licences. */
export function newUserLicenses(
  store: Store,
  orgId: string,
  { locationId, phoneNumbers, extension }: Pick<NewPerson, 'locationId' | 'phoneNumbers' | 'extension'>,
): string[] {
  const template = readLicenseTemplate(store, orgId);
  if (template.licenses.length === 0) return [];
  const hasNumber = Boolean(extension) || (phoneNumbers ?? []).some(({ value }) => value !== '');
  const facts = { licenses: listLicenses(store, orgId), subscriptions: listSubscriptions(store, orgId) };
  return licensesForNewUser(template, facts, Boolean(locationId) && hasNumber);
}
