import { createHash } from 'node:crypto';
import type { OAuthTokens } from '@hubdeck/core';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env';
import { grantRefused } from '../problems';
import type { Application } from '../store/applications';
import { type AuthorizationRequest, findRequestByCode, markRequestExchanged } from '../store/authorization-requests';
import { findPersonRow } from '../store/people';
import { deleteRefreshToken, findRefreshToken } from '../store/tokens';
import type { World } from '../world';
import { authenticateClient } from './client-authentication';
import { type Form, readForm } from './form';
import { issueTokens, refreshTokens } from './issue-tokens';

/** Exchanges a code or a refresh token for an access token. */
export async function answerAccessToken(context: Context<AppEnv>, world: World): Promise<Response> {
  const form = await readForm(context);
  const client = authenticateClient(context, world, form);
  const tokens = exchange(world, client, form);
  context.header('Cache-Control', 'no-store');
  return context.json(tokens);
}

function exchange(world: World, client: Application, form: Form): OAuthTokens {
  switch (form.grant_type) {
    case 'authorization_code':
      return exchangeCode(world, client, form);
    case 'refresh_token':
      return exchangeRefreshToken(world, client, form);
    default:
      throw grantRefused(
        'unsupported_grant_type',
        'The grant type must be authorization_code or refresh_token; device codes have an endpoint of their own.',
      );
  }
}

const badCode = () =>
  grantRefused('invalid_grant', 'The authorization code is unknown, expired or used, or belongs to another request.');

function exchangeCode(world: World, client: Application, form: Form): OAuthTokens {
  const { store, clock } = world;
  const request = findRequestByCode(store, form.code ?? '', clock.now());
  if (!request || request.clientId !== client.clientId) throw badCode();
  if (request.refreshId !== undefined) {
    // The code was seen by two, and one of them is a thief: RFC 6749, 4.1.2.
    deleteRefreshToken(store, request.refreshId);
    throw badCode();
  }
  if (request.redirectUri !== form.redirect_uri || !isVerified(request, form.code_verifier)) throw badCode();
  return store.transaction(() => {
    const { tokens, refreshId } = issueTokens(world, { ...request, orgId: orgOf(world, request.personId) });
    markRequestExchanged(store, request.ticket, refreshId);
    return tokens;
  });
}

/** PKCE: whoever started the request knows the verifier that the challenge was made of. */
function isVerified({ codeChallenge }: AuthorizationRequest, verifier: string | undefined): boolean {
  if (codeChallenge === undefined) return true;
  const isWellFormed = /^[\w.~-]{43,128}$/.test(verifier ?? '');
  return (
    isWellFormed &&
    createHash('sha256')
      .update(verifier ?? '')
      .digest('base64url') === codeChallenge
  );
}

function exchangeRefreshToken(world: World, client: Application, form: Form): OAuthTokens {
  const { store, clock } = world;
  const refresh = findRefreshToken(store, form.refresh_token ?? '', clock.now());
  if (refresh?.clientId !== client.clientId) {
    throw grantRefused('invalid_grant', 'The refresh token is unknown, expired or revoked, or of another application.');
  }
  return store.transaction(() => refreshTokens(world, refresh, orgOf(world, refresh.personId)));
}

const orgOf = ({ store }: World, personId: string): string => findPersonRow(store, personId)?.orgId ?? '';
