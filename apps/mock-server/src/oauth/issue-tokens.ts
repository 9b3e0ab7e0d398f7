import type { OAuthTokens } from '@hubdeck/core';
import { insertRefreshToken, insertToken, prolongRefreshToken, type RefreshToken } from '../store/tokens';
import { createUuid, type World } from '../world';
import { randomText } from './random-text';

const DAY_MS = 86_400_000;
/** Webex's lifetimes, by its guide "Integrations & Authorization". A refresh token starts anew whenever it is used. */
const ACCESS_LIFETIME_MS = 14 * DAY_MS;
const REFRESH_LIFETIME_MS = 90 * DAY_MS;

interface Grant {
  readonly clientId: string;
  readonly personId: string;
  readonly orgId: string;
  readonly scopes: readonly string[];
}

/** A new pair of tokens, within the transaction of whatever they are given for. */
export function issueTokens(world: World, { orgId, ...grant }: Grant): { tokens: OAuthTokens; refreshId: string } {
  const now = world.clock.now();
  const refresh: RefreshToken = {
    id: createUuid(world),
    token: tokenText(world, orgId),
    ...grant,
    created: now,
    expiresAt: now + REFRESH_LIFETIME_MS,
  };
  insertRefreshToken(world.store, refresh);
  return { tokens: issueAccessToken(world, refresh, orgId), refreshId: refresh.id };
}

/** A further access token. The refresh token stays the same and lives on from now. */
export function refreshTokens(world: World, refresh: RefreshToken, orgId: string): OAuthTokens {
  prolongRefreshToken(world.store, refresh.id, world.clock.now() + REFRESH_LIFETIME_MS);
  return issueAccessToken(world, refresh, orgId);
}

function issueAccessToken(world: World, refresh: RefreshToken, orgId: string): OAuthTokens {
  const token = tokenText(world, orgId);
  const created = world.clock.now();
  insertToken(world.store, {
    token,
    personId: refresh.personId,
    scopes: refresh.scopes,
    expiresAt: created + ACCESS_LIFETIME_MS,
    origin: { id: createUuid(world), refreshId: refresh.id, created },
  });
  return {
    scope: refresh.scopes.join(' '),
    expires_in: secondsOf(ACCESS_LIFETIME_MS),
    token_type: 'Bearer',
    refresh_token: refresh.token,
    refresh_token_expires_in: secondsOf(REFRESH_LIFETIME_MS),
    access_token: token,
  };
}

/** Webex always says a second less, such as 1209599 for 14 days. */
const secondsOf = (lifetimeMs: number) => lifetimeMs / 1000 - 1;

/** Webex's tokens end with a cluster and the organization. */
const tokenText = (world: World, orgId: string) => `${randomText(world, 48)}_PF84_${orgId}`;
