import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { AuthorizationList, TokenExpiry } from '../oauth';
import { text } from '../query-parameter';

const write = ['identity:tokens_write'];

export const authorizations = {
  /** Exactly one of the two is given. */
  list: {
    method: 'GET',
    path: '/authorizations',
    doc: 'Lists the tokens that applications hold in the name of a person, all in one answer.',
    scopes: ['identity:tokens_read', 'identity:tokens_write'],
    query: z.object({ personId: z.optional(text()), personEmail: z.optional(text()) }),
    reply: AuthorizationList,
    paging: { items: 'items' },
  },
  tokenExpiry: {
    method: 'GET',
    path: '/authorizations/tokenExpiry',
    doc: 'Tells when the access token of the request expires.',
    scopes: ['identity:tokens_read', 'identity:tokens_write'],
    reply: TokenExpiry,
  },
  /** A refresh token takes the access tokens with it that came of it. */
  delete: {
    method: 'DELETE',
    path: '/authorizations/:authorizationId',
    doc: 'Revokes a token.',
    scopes: write,
    status: 204,
  },
  deleteByClient: {
    method: 'DELETE',
    path: '/authorizations',
    doc: "Revokes all of an application's tokens in an organization.",
    scopes: write,
    query: z.object({ clientId: text(), orgId: z.optional(text()) }),
    status: 204,
  },
} as const satisfies Contract;
