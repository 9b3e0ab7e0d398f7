import { type Clock, systemClock } from '../clock';
import { redact, redactCause } from '../masking';
import type { Fetch } from '../options';
import { abortable, forwardAbort } from '../signals';
import { AuthError } from './auth-error';

/** An application that is registered with the service, and where the service is. */
export interface OAuthApp {
  /** Default `https://webexapis.com/v1`. */
  readonly baseUrl?: string | undefined;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fetch?: Fetch | undefined;
  readonly clock?: Clock | undefined;
  /** Milliseconds for one request. Default 30,000. */
  readonly timeout?: number | undefined;
}

const DEFAULT_BASE_URL = 'https://webexapis.com/v1';
const DEFAULT_TIMEOUT = 30_000;
/** Milliseconds before a request that failed in passing is made again. */
const PAUSES = [500, 2000];

/**
 * Further tokens for a refresh token: of an integration that a person signed in to, or of a service app. Rejects with an
 * `AuthError`, whose code is `invalid_grant` where somebody has to sign in again.
 */
export async function refreshTokens(app: OAuthApp, refreshToken: string, signal?: AbortSignal): Promise<TokenSet> {
  const { clock = systemClock } = app;
  const fields = { grant_type: 'refresh_token', refresh_token: refreshToken };
  for (let attempt = 0; ; attempt += 1) {
    const now = clock.now();
    try {
      return { refreshToken, ...readTokens(await postForm(app, '/access_token', fields, signal), now) };
    } catch (error) {
      const pause = PAUSES[attempt];
      if (pause === undefined || !isPassing(error)) throw error;
      await clock.sleep(pause, signal);
    }
  }
}

/** The service may answer when it is asked again. */
export const isPassing = (error: unknown): boolean =>
  error instanceof AuthError && (error.code === 'unreachable' || error.status === 429 || (error.status ?? 0) >= 500);

/** What an application holds once somebody has signed in. */
export interface TokenSet {
  readonly accessToken: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly refreshToken?: string | undefined;
  readonly refreshExpiresAt?: number | undefined;
  /** What the tokens allow, by spaces; a refresh may leave it out. */
  readonly scope?: string | undefined;
}

/** Posts a form as the application, and gives the JSON of a success. Secrets stay out of whatever it throws. */
export async function postForm(
  app: OAuthApp,
  path: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<Record<string, unknown>> {
  const { response, text } = await exchange(app, path, fields, signal);
  const { ok, status } = response;
  const body = parseObject(text);
  if (ok && body) return body;
  if (ok) throw new AuthError('invalid_response', { status, reason: 'the answer is no JSON' });
  const { code, reason } = readRefusal(body ?? {}, status);
  throw new AuthError(code, { status, reason: hide(reason, app, fields) });
}

async function exchange(
  app: OAuthApp,
  path: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
) {
  const { clock = systemClock, timeout = DEFAULT_TIMEOUT } = app;
  const controller = new AbortController();
  const stopForwarding = forwardAbort(signal, controller);
  const timer = new AbortController();
  const expire = () => controller.abort(new Error(`no answer within ${timeout} ms`));
  clock.sleep(timeout, timer.signal).then(expire, () => {});
  try {
    return await abortable(send(app, path, fields, controller.signal), controller.signal);
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw unreachable(cause, app, fields);
  } finally {
    timer.abort();
    stopForwarding();
  }
}

async function send(
  { baseUrl = DEFAULT_BASE_URL, clientId, clientSecret, fetch }: OAuthApp,
  path: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal,
) {
  const post: Fetch = fetch ?? ((url, init) => globalThis.fetch(url, init));
  const response = await post(baseUrl.replace(/\/+$/, '') + path, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
    },
    body: new URLSearchParams(fields).toString(),
    signal,
  });
  return { response, text: await response.text() };
}

function unreachable(cause: unknown, app: OAuthApp, fields: Readonly<Record<string, string>>): AuthError {
  let root = cause;
  while (root instanceof Error && root.cause !== undefined) root = root.cause;
  const reason = root instanceof Error ? root.message || root.name : String(root);
  const clean = secretsOf(app, fields).reduce<unknown>((error, secret) => redactCause(error, secret), cause);
  return new AuthError('unreachable', { reason: hide(reason, app, fields), cause: clean });
}

const SECRET_FIELDS = ['refresh_token', 'device_code'];

const secretsOf = (app: OAuthApp, fields: Readonly<Record<string, string>>): string[] => [
  app.clientSecret,
  btoa(`${app.clientId}:${app.clientSecret}`),
  ...SECRET_FIELDS.flatMap((name) => fields[name] ?? []),
];

const hide = (text: string, app: OAuthApp, fields: Readonly<Record<string, string>>): string =>
  secretsOf(app, fields).reduce(redact, text);

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const OAUTH_CODE = /^[a-z]+(_[a-z]+)*$/;

/** OAuth's own shape has `error` and `error_description`; Webex puts the code into the description of its first error. */
function readRefusal(body: Record<string, unknown>, status: number): { code: string; reason: string } {
  const [first] = Array.isArray(body.errors) ? (body.errors as ({ description?: unknown } | null)[]) : [];
  const code = [body.error, first?.description].find((text) => typeof text === 'string' && OAUTH_CODE.test(text));
  const said = [body.error_description, body.message, first?.description].find((text) => typeof text === 'string');
  const reason = String(said ?? '').replace(/\p{Cc}+/gu, ' ');
  return { code: typeof code === 'string' ? code : status === 401 ? 'invalid_client' : `status ${status}`, reason };
}

/** A token goes into a header: nothing else may be taken for one. */
const isToken = (value: unknown): value is string => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);

/** Lifetimes become instants, counted from when the tokens were asked for. */
export function readTokens(body: Record<string, unknown>, now: number): TokenSet {
  const { access_token, refresh_token, scope } = body;
  const instantOf = (seconds: unknown) => now + Number(seconds) * 1000;
  const expiresAt = instantOf(body.expires_in);
  if (!isToken(access_token) || !(expiresAt > now)) {
    throw new AuthError('invalid_response', { reason: 'the answer holds no token' });
  }
  const refreshExpiresAt = instantOf(body.refresh_token_expires_in);
  return {
    accessToken: access_token,
    expiresAt,
    ...(isToken(refresh_token) && { refreshToken: refresh_token }),
    ...(refreshExpiresAt > now && { refreshExpiresAt }),
    ...(typeof scope === 'string' && { scope }),
  };
}
