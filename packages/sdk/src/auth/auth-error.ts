import { HubError } from '../errors';

export interface AuthErrorFacts {
  /** Of the refusal; absent where there was no answer. */
  readonly status?: number | undefined;
  /** The service's own sentence. */
  readonly reason?: string | undefined;
  readonly cause?: unknown;
}

const MEANINGS: Readonly<Record<string, string>> = {
  access_denied: 'the request to sign in was denied',
  expired_token: 'nobody approved the request to sign in in time',
  invalid_client: 'the client id or the client secret is not right',
  invalid_grant: 'the refresh token or code is unknown, expired or revoked: sign in again',
  invalid_scope: 'the application may not ask for these scopes',
  unreachable: 'the service that signs in cannot be reached',
};

/** Signing in, or staying signed in, failed; until somebody signs in again no call can succeed. */
export class AuthError extends HubError {
  override readonly name = 'AuthError';
  /** As OAuth names it: `access_denied`, `expired_token`, `invalid_grant`; `unreachable` where there was no answer. */
  readonly code: string;
  readonly status: number | undefined;

  constructor(code: string, { status, reason, cause }: AuthErrorFacts = {}) {
    super(describe(code, reason), cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = status;
  }
}

const describe = (code: string, reason: string | undefined): string =>
  [MEANINGS[code] ?? code, ...(reason && reason !== code ? [`(${reason})`] : [])].join(' ');
