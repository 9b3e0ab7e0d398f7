import type { OAuthTokens } from '@hubdeck/core';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env';
import { refuseForeignPage } from '../origin-guard';
import { answerPage } from '../page';
import { authorizationPending, clientNotAuthenticated, grantRefused, slowDown, staleConsent } from '../problems';
import { type Application, findApplication } from '../store/applications';
import {
  approveDeviceRequest,
  type DeviceRequest,
  deleteDeviceRequest,
  deleteExpiredDeviceRequests,
  denyDeviceRequest,
  findDeviceRequest,
  insertDeviceRequest,
  notePoll,
} from '../store/device-requests';
import { findPersonRow } from '../store/people';
import { createUuid, type World } from '../world';
import { recordConsent } from './authorize';
import { authenticateClient, findClient } from './client-authentication';
import { readForm, readQuery } from './form';
import { issueTokens } from './issue-tokens';
import { consentForm, message, userCodeForm } from './pages';
import { randomDigits, randomText } from './random-text';
import { readScopes } from './scopes';

export const VERIFY_PATH = '/verify';
const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
/** Seconds, by Webex's guide "Login with Webex". */
const DEVICE_CODE_LIFETIME = 300;
const POLLING_INTERVAL = 2;

/** Starts the request of something that has no browser. */
export async function answerDeviceAuthorize(context: Context<AppEnv>, world: World): Promise<Response> {
  const form = await readForm(context);
  const client = findClient(world, form.client_id);
  const asked = readScopes(form.scope, true);
  if ('problem' in asked) throw grantRefused('invalid_scope', asked.problem);
  const request = world.store.transaction(() => startRequest(world, client, asked.scopes));
  const verificationUri = new URL(VERIFY_PATH, context.req.url).href;
  context.header('Cache-Control', 'no-store');
  return context.json({
    device_code: request.deviceCode,
    expires_in: DEVICE_CODE_LIFETIME,
    user_code: request.userCode,
    verification_uri: verificationUri,
    verification_uri_complete: `${verificationUri}?userCode=${request.verificationKey}`,
    interval: POLLING_INTERVAL,
  });
}

function startRequest(world: World, client: Application, scopes: readonly string[]) {
  const { store, clock } = world;
  deleteExpiredDeviceRequests(store, clock.now());
  const request = {
    deviceCode: createUuid(world),
    userCode: freeUserCode(world),
    verificationKey: Buffer.from(world.randomBytes(32)).toString('hex'),
    ticket: randomText(world),
    clientId: client.clientId,
    scopes,
    expiresAt: clock.now() + DEVICE_CODE_LIFETIME * 1000,
  };
  insertDeviceRequest(store, request);
  return request;
}

/** Six digits are few: one that waits already is not given out twice. */
function freeUserCode(world: World): string {
  const isTaken = (code: string) => findDeviceRequest(world.store, 'userCode', code, world.clock.now()) !== undefined;
  let code = randomDigits(world);
  while (isTaken(code)) code = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  return code;
}

/** What the device polls: 428 until the person has answered. */
export async function answerDeviceToken(context: Context<AppEnv>, world: World): Promise<Response> {
  const form = await readForm(context);
  // Basic authentication only, as Webex has it.
  const client = authenticateClient(context, world);
  if (form.client_id !== undefined && form.client_id !== client.clientId) throw clientNotAuthenticated();
  if (form.grant_type !== DEVICE_GRANT) {
    throw grantRefused('unsupported_grant_type', `The grant type must be ${DEVICE_GRANT}.`);
  }
  const request = findDeviceRequest(world.store, 'deviceCode', form.device_code ?? '', world.clock.now());
  if (request?.clientId !== client.clientId) {
    throw grantRefused('invalid_grant', 'The device code is unknown, expired or used, or of another application.');
  }
  context.header('Cache-Control', 'no-store');
  return context.json(settle(world, request));
}

function settle(
  world: World,
  { deviceCode, clientId, personId, scopes, status, polledAt }: DeviceRequest,
): OAuthTokens {
  const { store, clock } = world;
  if (status === 'denied') throw grantRefused('access_denied', 'The person said no.');
  const person = personId === undefined ? undefined : findPersonRow(store, personId);
  if (!person) {
    notePoll(store, deviceCode, clock.now());
    throw clock.now() - (polledAt ?? 0) < POLLING_INTERVAL * 1000 ? slowDown() : authorizationPending();
  }
  return store.transaction(() => {
    deleteDeviceRequest(store, deviceCode);
    return issueTokens(world, { clientId, personId: person.id, orgId: person.orgId, scopes }).tokens;
  });
}

/** The page to which a person takes the code, typed or in the address. */
export function answerVerifyPage(context: Context<AppEnv>, world: World): Response | Promise<Response> {
  const { userCode, code } = readQuery(context);
  if (userCode === undefined && code === undefined) return answerPage(context, 'Connect a device', userCodeForm());
  const now = world.clock.now();
  const request =
    findDeviceRequest(world.store, 'verificationKey', userCode ?? '', now) ??
    findDeviceRequest(world.store, 'userCode', (code ?? '').replace(/\s/g, ''), now);
  if (request?.status !== 'pending') {
    return answerPage(context, 'Connect a device', userCodeForm('That code is unknown or expired.'));
  }
  const consent = consentForm({
    action: VERIFY_PATH,
    ticket: request.ticket,
    application: `${findApplication(world.store, request.clientId)?.name} on a device with the code ${request.userCode}`,
    person: findPersonRow(world.store, world.adminId)?.email ?? '',
    scopes: request.scopes,
  });
  return answerPage(context, 'Connect a device', consent);
}

export async function answerVerification(context: Context<AppEnv>, world: World): Promise<Response> {
  refuseForeignPage(context);
  const { ticket = '', decision } = await readForm(context);
  const request = findDeviceRequest(world.store, 'ticket', ticket, world.clock.now());
  if (request?.status !== 'pending') throw staleConsent();
  decideDeviceRequest(context, world, request, decision === 'allow');
  const outcome = decision === 'allow' ? 'The device is connected.' : 'The device stays outside.';
  return answerPage(context, 'Connect a device', message(`${outcome} You can close this page.`));
}

export function decideDeviceRequest(
  context: Context<AppEnv>,
  world: World,
  { deviceCode, clientId }: DeviceRequest,
  isAllowed: boolean,
): void {
  const { store, adminId } = world;
  store.transaction(() => {
    if (!isAllowed) return denyDeviceRequest(store, deviceCode);
    approveDeviceRequest(store, deviceCode, adminId);
    recordConsent(context, world, adminId, clientId);
  });
}
