import {
  type Clock,
  createRefreshingToken,
  type Fetch,
  refreshTokens,
  type TokenSet,
  type TokenSource,
} from '@hubdeck/sdk';
import type { CredentialStore } from './credential-store';
import { type ApplicationTokens, type Credentials, formatCredentials, parseCredentials } from './credentials';

export interface TokenSourceOptions {
  /** Of the profile. */
  readonly name: string;
  readonly url: string;
  readonly store: CredentialStore;
  readonly clock: Clock;
  readonly fetch?: Fetch | undefined;
}

/** A token for a client: as it is, or renewed when it runs out or is refused, and kept for the next program. */
export function createTokenSource(credentials: Credentials, options: TokenSourceOptions): TokenSource {
  if (credentials.kind === 'token') return credentials.accessToken;
  const { store, name, clock } = options;
  return createRefreshingToken({
    tokens: credentials.tokens,
    clock,
    refresh: (tokens) => refresh(credentials, tokens, options),
    onRefreshed: (tokens) => store.write(name, formatCredentials({ ...credentials, tokens })),
  });
}

/** Another program may have been faster: what it left is taken before the service is asked. */
async function refresh(
  { clientId, clientSecret }: ApplicationTokens,
  before: TokenSet,
  { name, url, store, clock, fetch }: TokenSourceOptions,
): Promise<TokenSet> {
  const left = parseCredentials((await store.read(name)) ?? '');
  const kept = left && left.kind !== 'token' ? left.tokens : undefined;
  if (kept && kept.accessToken !== before.accessToken && kept.expiresAt > before.expiresAt) return kept;
  const refreshToken = kept?.refreshToken ?? before.refreshToken ?? '';
  return refreshTokens({ baseUrl: url, clientId, clientSecret, clock, fetch }, refreshToken);
}
