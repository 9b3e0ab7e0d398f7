import { type authorizations, decodeWebexId } from '@hubdeck/core';
import type { Call, Handlers } from '../call';
import { toJson } from '../json';
import { found, keyOf, optionalKey, orgOf } from '../lookup';
import { badRequest } from '../problems';
import { findPersonByEmail, findPersonRow } from '../store/people';
import {
  deleteAccessToken,
  deleteRefreshToken,
  deleteTokensOfClient,
  findTokenExpiry,
  listAuthorizations,
} from '../store/tokens';

type ListCall = Call<(typeof authorizations)['list']>;

export const authorizationsHandlers: Handlers<typeof authorizations> = {
  list: (call) => ({ rows: listAuthorizations(call.store, askedPerson(call), call.now).map(toJson) }),

  tokenExpiry({ actor, store, now }) {
    const expiry = findTokenExpiry(store, actor.token) ?? now + TOKEN_WITHOUT_END_MS;
    return { exp: Math.floor(expiry / 1000) };
  },

  delete({ path, store, audit }) {
    const key = keyOf('AUTHORIZATION', path.authorizationId, 'Authorization');
    store.transaction(() => {
      const isGone = deleteRefreshToken(store, key) || deleteAccessToken(store, key);
      found(isGone || undefined, `Authorization ${path.authorizationId}`);
      audit({ ...REVOCATION, text: 'revoked a token', targetId: path.authorizationId });
    });
    return undefined;
  },

  deleteByClient({ query, actor, store, audit }) {
    const clientId = decodeWebexId('APPLICATION', query.clientId) ?? query.clientId;
    store.transaction(() => {
      const count = deleteTokensOfClient(store, clientId, orgOf(actor, query.orgId));
      found(count > 0 || undefined, `Authorization of the client ${query.clientId}`);
      audit({ ...REVOCATION, text: `revoked all tokens of ${query.clientId}`, targetName: query.clientId });
    });
    return undefined;
  },
};

const TOKEN_WITHOUT_END_MS = 100 * 365 * 86_400_000;

const REVOCATION = { category: 'LOGINS', description: 'Tokens were revoked', targetType: 'AUTHORIZATION' } as const;

function askedPerson({ query, store }: ListCall): string {
  if ((query.personId === undefined) === (query.personEmail === undefined)) {
    throw badRequest('Invalid query parameters', ['personId, personEmail: exactly one of them is expected.']);
  }
  const key = optionalKey('PEOPLE', query.personId, 'personId');
  const person = key === undefined ? findPersonByEmail(store, query.personEmail ?? '') : findPersonRow(store, key);
  return found(person, `Person ${query.personId ?? query.personEmail}`).id;
}
