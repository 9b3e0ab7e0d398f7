import type { Context } from 'hono';
import type { AppEnv } from '../app-env';
import { recordDeed } from '../audit';
import { refuseForeignPage } from '../origin-guard';
import { answerPage } from '../page';
import { badRedirect, staleConsent } from '../problems';
import {
  type AuthorizationRequest,
  deleteRequest,
  findOpenRequest,
  grantRequest,
  insertAuthorizationRequest,
} from '../store/authorization-requests';
import { findPersonByEmail, findPersonRow } from '../store/people';
import { isAdministrator } from '../store/person-roles';
import type { World } from '../world';
import { findClient } from './client-authentication';
import { type Form, readForm, readQuery } from './form';
import { consentForm } from './pages';
import { randomText } from './random-text';
import { formTarget, readRedirectUri, redirectWith } from './redirect-uri';
import { readScopes } from './scopes';

export const AUTHORIZE_PATH = '/v1/authorize';
const MINUTE_MS = 60_000;
const PAGE_LIFETIME_MS = 30 * MINUTE_MS;
const CODE_LIFETIME_MS = 5 * MINUTE_MS;

/**
 * Asks the person. Whose page it is comes first: until the client and its address are known to belong together,
 * nothing is sent anywhere; from then on refusals go to the client, as RFC 6749 has it.
 */
export async function answerAuthorize(context: Context<AppEnv>, world: World): Promise<Response> {
  const query = readQuery(context);
  const client = findClient(world, query.client_id);
  const redirectUri = readRedirectUri(query.redirect_uri, world.settings.redirectUris);
  if (redirectUri === undefined) throw badRedirect();
  const personId = signIn(world, query.login_hint);
  const asked = readRequest(query, isAdministrator(world.store, personId));
  if ('error' in asked) return context.redirect(redirectWith(redirectUri, { ...asked, state: query.state }));
  const now = world.clock.now();
  const request: AuthorizationRequest = {
    ticket: randomText(world),
    clientId: client.clientId,
    personId,
    redirectUri,
    state: query.state,
    expiresAt: now + PAGE_LIFETIME_MS,
    ...asked,
  };
  world.store.transaction(() => insertAuthorizationRequest(world.store, request, now));
  const consent = consentForm({
    action: AUTHORIZE_PATH,
    ticket: request.ticket,
    application: client.name,
    person: findPersonRow(world.store, personId)?.email ?? '',
    scopes: asked.scopes,
  });
  return answerPage(context, 'Grant access', consent, [formTarget(redirectUri)]);
}

/** The mock has no passwords: the administrator is signed in, or whoever the client hints at. */
const signIn = ({ store, adminId }: World, loginHint: string | undefined): string =>
  (loginHint === undefined ? undefined : findPersonByEmail(store, loginHint)?.id) ?? adminId;

interface ErrorAnswer {
  readonly error: string;
  readonly error_description: string;
}
type Asked = Pick<AuthorizationRequest, 'scopes' | 'codeChallenge'>;

function readRequest(query: Form, isAdmin: boolean): Asked | ErrorAnswer {
  if (query.response_type !== 'code') return refusal('unsupported_response_type', 'The response type must be code.');
  const asked = readScopes(query.scope, isAdmin);
  if ('problem' in asked) return refusal('invalid_scope', asked.problem);
  const { code_challenge: codeChallenge, code_challenge_method: method } = query;
  if (codeChallenge === undefined) return { scopes: asked.scopes };
  if (method !== 'S256') return refusal('invalid_request', 'The code challenge method must be S256.');
  if (!/^[\w-]{43}$/.test(codeChallenge)) return refusal('invalid_request', 'The code challenge is no SHA-256 digest.');
  return { scopes: asked.scopes, codeChallenge };
}

const refusal = (error: string, error_description: string): ErrorAnswer => ({ error, error_description });

/** The person's answer on the page. The ticket ties it to a page of ours, and is good for one answer. */
export async function answerConsent(context: Context<AppEnv>, world: World): Promise<Response> {
  refuseForeignPage(context);
  const { ticket = '', decision } = await readForm(context);
  const request = findOpenRequest(world.store, ticket, world.clock.now());
  if (!request) throw staleConsent();
  const answer = decision === 'allow' ? allow(context, world, request) : deny(world, request);
  return context.redirect(redirectWith(request.redirectUri, { ...answer, state: request.state }));
}

function deny({ store }: World, { ticket }: AuthorizationRequest) {
  store.transaction(() => deleteRequest(store, ticket));
  return refusal('access_denied', 'The person said no.');
}

function allow(context: Context<AppEnv>, world: World, { ticket, personId, clientId }: AuthorizationRequest) {
  const code = randomText(world);
  world.store.transaction(() => {
    grantRequest(world.store, ticket, code, world.clock.now() + CODE_LIFETIME_MS);
    recordConsent(context, world, personId, clientId);
  });
  return { code };
}

/** In the transaction of the consent. */
export function recordConsent(context: Context<AppEnv>, world: World, personId: string, clientId: string): void {
  const person = findPersonRow(world.store, personId);
  if (!person) return;
  const caller = {
    actor: { personId, orgId: person.orgId, scopes: new Set<string>(), token: '' },
    trackingId: context.get('trackingId'),
    userAgent: context.req.header('user-agent') ?? '',
  };
  recordDeed(world, caller, {
    category: 'LOGINS',
    description: 'An application was granted access',
    text: `granted the application ${clientId} access`,
    targetType: 'APPLICATION',
    targetName: clientId,
  });
}
