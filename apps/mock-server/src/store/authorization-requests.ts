import type { Store } from './store';

/** What an application asks of a person. Instants in epoch milliseconds. */
export interface AuthorizationRequest {
  readonly ticket: string;
  readonly clientId: string;
  readonly personId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state?: string | undefined;
  readonly codeChallenge?: string | undefined;
  readonly expiresAt: number;
  /** Of a code that was exchanged already: what it was exchanged for. */
  readonly refreshId?: string | undefined;
}

interface RequestRow extends Record<string, string | number | null> {
  ticket: string;
  client_id: string;
  person_id: string;
  redirect_uri: string;
  scopes: string;
  state: string | null;
  code_challenge: string | null;
  expires_at: number;
  refresh_id: string | null;
}

const toRequest = (row: RequestRow): AuthorizationRequest => ({
  ticket: row.ticket,
  clientId: row.client_id,
  personId: row.person_id,
  redirectUri: row.redirect_uri,
  scopes: row.scopes.split(' '),
  state: row.state ?? undefined,
  codeChallenge: row.code_challenge ?? undefined,
  expiresAt: row.expires_at,
  refreshId: row.refresh_id ?? undefined,
});

/** Sweeps out what expired before `now`, so that abandoned requests do not pile up. */
export function insertAuthorizationRequest(store: Store, request: AuthorizationRequest, now: number): void {
  store.run('DELETE FROM authorization_requests WHERE expires_at <= ?', [now]);
  store.run(
    `INSERT INTO authorization_requests (ticket, client_id, person_id, redirect_uri, scopes, state, code_challenge,
       expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      request.ticket,
      request.clientId,
      request.personId,
      request.redirectUri,
      request.scopes.join(' '),
      request.state ?? null,
      request.codeChallenge ?? null,
      request.expiresAt,
    ],
  );
}

/** A request that waits for its answer. */
export function findOpenRequest(store: Store, ticket: string, now: number): AuthorizationRequest | undefined {
  const row = store.row<RequestRow>(
    'SELECT * FROM authorization_requests WHERE ticket = ? AND code IS NULL AND expires_at > ?',
    [ticket, now],
  );
  return row && toRequest(row);
}

export function grantRequest(store: Store, ticket: string, code: string, expiresAt: number): void {
  store.run('UPDATE authorization_requests SET code = ?, expires_at = ? WHERE ticket = ?', [code, expiresAt, ticket]);
}

export function deleteRequest(store: Store, ticket: string): void {
  store.run('DELETE FROM authorization_requests WHERE ticket = ?', [ticket]);
}

/** Used codes are found as well, until they expire: whoever shows one again has stolen it, or was stolen from. */
export function findRequestByCode(store: Store, code: string, now: number): AuthorizationRequest | undefined {
  const row = store.row<RequestRow>('SELECT * FROM authorization_requests WHERE code = ? AND expires_at > ?', [
    code,
    now,
  ]);
  return row && toRequest(row);
}

export function markRequestExchanged(store: Store, ticket: string, refreshId: string): void {
  store.run('UPDATE authorization_requests SET refresh_id = ? WHERE ticket = ?', [refreshId, ticket]);
}
