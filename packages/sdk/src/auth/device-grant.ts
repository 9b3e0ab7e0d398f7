import { systemClock } from '../clock';
import { AuthError } from './auth-error';
import { isPassing, type OAuthApp, postForm, readTokens, type TokenSet } from './oauth';

/** A request to sign in that waits for a person with a browser (RFC 8628). */
export interface DeviceAuthorization {
  /** What the person types in the browser. */
  readonly userCode: string;
  readonly verificationUri: string;
  /** The same page with the code in it already. */
  readonly verificationUriComplete?: string | undefined;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** Seconds between two questions. */
  readonly interval: number;
  /** Secret: whoever has it gets the tokens. */
  readonly deviceCode: string;
}

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
/** Seconds, by RFC 8628. */
const DEFAULT_INTERVAL = 5;
const SLOWER = 5;

/** Begins to sign in by a browser that may stand on another machine. Show the person where to go, then wait. */
export async function requestDeviceAuthorization(
  app: OAuthApp,
  scopes: readonly string[],
  signal?: AbortSignal,
): Promise<DeviceAuthorization> {
  const { clock = systemClock } = app;
  const now = clock.now();
  const fields = { client_id: app.clientId, scope: scopes.join(' ') };
  const body = await postForm(app, '/device/authorize', fields, signal);
  const { device_code, user_code, verification_uri, verification_uri_complete, expires_in, interval } = body;
  if (typeof device_code !== 'string' || typeof user_code !== 'string' || !isWebAddress(verification_uri)) {
    throw new AuthError('invalid_response', { reason: 'the answer holds no code' });
  }
  return {
    deviceCode: device_code,
    userCode: user_code,
    verificationUri: verification_uri,
    ...(isWebAddress(verification_uri_complete) && { verificationUriComplete: verification_uri_complete }),
    expiresAt: now + Number(expires_in) * 1000,
    interval: Number(interval) || DEFAULT_INTERVAL,
  };
}

/** It is shown, and opened in a browser: nothing but a web page may be. */
const isWebAddress = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/**
 * Asks until the person has answered, as slowly as the service wants it. Rejects with an `AuthError`: `access_denied`
 * where the person said no, `expired_token` where nobody answered in time.
 */
export async function awaitDeviceTokens(
  app: OAuthApp,
  authorization: DeviceAuthorization,
  signal?: AbortSignal,
): Promise<TokenSet> {
  const { clock = systemClock } = app;
  let seconds = authorization.interval;
  for (;;) {
    await clock.sleep(seconds * 1000, signal);
    const answer = await ask(app, authorization, clock.now(), signal);
    if (typeof answer === 'object') return answer;
    if (clock.now() >= authorization.expiresAt) throw new AuthError('expired_token');
    if (answer === 'slow_down') seconds += SLOWER;
    // Whoever loses the connection asks less often from then on.
    if (answer === 'unreachable') seconds *= 2;
  }
}

async function ask(
  app: OAuthApp,
  { deviceCode, expiresAt }: DeviceAuthorization,
  now: number,
  signal: AbortSignal | undefined,
): Promise<TokenSet | 'pending' | 'slow_down' | 'unreachable'> {
  const fields = { grant_type: DEVICE_GRANT, device_code: deviceCode, client_id: app.clientId };
  try {
    return readTokens(await postForm(app, '/device/token', fields, signal), now);
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    if (error.code === 'slow_down') return 'slow_down';
    if (error.code === 'authorization_pending' || error.status === 428) return 'pending';
    if (isPassing(error)) return 'unreachable';
    // Webex forgets a code that ran out, and then does not know it.
    if (error.code === 'invalid_grant' && now >= expiresAt) throw new AuthError('expired_token');
    throw error;
  }
}
