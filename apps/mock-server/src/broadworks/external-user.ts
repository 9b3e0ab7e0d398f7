import type { ExternalUserSync } from '@hubdeck/core';
import { addExternalUser, type EnterpriseRecord } from '../store/enterprises';
import type { Store } from '../store/store';
import { isUserIdMapped } from '../store/subscribers';

/** Whoever has Webex is in the directory by that; the others are brought there once. */
export function syncExternalUser(store: Store, { id }: EnterpriseRecord, userId: string): ExternalUserSync {
  const isNew = !isUserIdMapped(store, userId) && addExternalUser(store, id, userId);
  return { userResponse: describeBroadworksUser(userId), status: isNew ? 'ADD' : 'NO_OPERATION' };
}

/** What BroadWorks would know of a user, made of the BroadWorks ID: `john_anderson@acme.com` is John Anderson. */
function describeBroadworksUser(userId: string): NonNullable<ExternalUserSync['userResponse']> {
  const [login = ''] = userId.split('@');
  const [first = login, last = 'User'] = login.split(/[._-]/).filter(Boolean);
  const digits = login.replace(/\D/g, '');
  return {
    userId,
    firstName: capitalize(first),
    lastName: capitalize(last),
    ...(digits.length >= 4 && { extension: digits.slice(-4) }),
    ...(digits.length >= 7 && { number: digits }),
  };
}

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
