import { type Authorization, encodeWebexId } from '@hubdeck/core';
import type { Actor } from '../call';
import type { Store } from './store';

/** An access token, as testers and applications get one. */
export interface NewToken {
  readonly token: string;
  readonly personId: string;
  readonly scopes: readonly string[];
  /** Epoch milliseconds; without it the token never expires. */
  readonly expiresAt?: number | undefined;
  /** Of an application's token: what it came of. */
  readonly origin?: { readonly id: string; readonly refreshId: string; readonly created: number };
}

/** One of the same text is replaced: testers give tokens names. */
export function insertToken(store: Store, { token, personId, scopes, expiresAt, origin }: NewToken): void {
  store.run(
    'INSERT OR REPLACE INTO tokens (token, person_id, scopes, expires_at, id, refresh_id, created) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [
      token,
      personId,
      scopes.join(' '),
      expiresAt ?? null,
      origin?.id ?? null,
      origin?.refreshId ?? null,
      origin?.created ?? null,
    ],
  );
}

export function findToken(store: Store, token: string, now: number): Actor | undefined {
  const row = store.row<{ person_id: string; org_id: string; scopes: string; expires_at: number | null }>(
    `SELECT tokens.person_id, people.org_id, tokens.scopes, tokens.expires_at
     FROM tokens JOIN people ON people.id = tokens.person_id WHERE token = ?`,
    [token],
  );
  if (!row || (row.expires_at !== null && row.expires_at <= now)) return undefined;
  return { personId: row.person_id, orgId: row.org_id, scopes: new Set(row.scopes.split(' ')), token };
}

/** Epoch milliseconds; `undefined` for a token that never expires. */
export const findTokenExpiry = (store: Store, token: string): number | undefined =>
  store.row<{ expires_at: number | null }>('SELECT expires_at FROM tokens WHERE token = ?', [token])?.expires_at ??
  undefined;

export interface RefreshToken {
  readonly id: string;
  readonly token: string;
  readonly clientId: string;
  readonly personId: string;
  readonly scopes: readonly string[];
  /** Epoch milliseconds. */
  readonly created: number;
  readonly expiresAt: number;
}

export function insertRefreshToken(store: Store, refresh: RefreshToken): void {
  store.run(
    `INSERT INTO refresh_tokens (id, token, client_id, person_id, scopes, created, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      refresh.id,
      refresh.token,
      refresh.clientId,
      refresh.personId,
      refresh.scopes.join(' '),
      refresh.created,
      refresh.expiresAt,
    ],
  );
}

export function findRefreshToken(store: Store, token: string, now: number): RefreshToken | undefined {
  const row = store.row<{
    id: string;
    client_id: string;
    person_id: string;
    scopes: string;
    created: number;
    expires_at: number;
  }>('SELECT * FROM refresh_tokens WHERE token = ? AND expires_at > ?', [token, now]);
  return (
    row && {
      id: row.id,
      token,
      clientId: row.client_id,
      personId: row.person_id,
      scopes: row.scopes.split(' '),
      created: row.created,
      expiresAt: row.expires_at,
    }
  );
}

export function prolongRefreshToken(store: Store, id: string, expiresAt: number): void {
  store.run('UPDATE refresh_tokens SET expires_at = ? WHERE id = ?', [expiresAt, id]);
}

/** The access tokens that came of it go with it. */
export const deleteRefreshToken = (store: Store, id: string): boolean =>
  store.run('DELETE FROM refresh_tokens WHERE id = ?', [id]) > 0;

export const deleteAccessToken = (store: Store, id: string): boolean =>
  store.run('DELETE FROM tokens WHERE id = ?', [id]) > 0;

export const deleteTokensOfClient = (store: Store, clientId: string, orgId: string): number =>
  store.run(
    `DELETE FROM refresh_tokens WHERE client_id = ?
     AND person_id IN (SELECT id FROM people WHERE org_id = ?)`,
    [clientId, orgId],
  );

/** What applications hold in somebody's name and can still use, refresh tokens first. */
export const listAuthorizations = (store: Store, personId: string, now: number): Authorization[] =>
  store
    .rows<{ id: string; type: 'refresh' | 'access'; created: number; client_id: string; name: string }>(
      `SELECT found.*, applications.name FROM (
         SELECT id, 'refresh' AS type, created, client_id, key FROM refresh_tokens
         WHERE person_id = ?1 AND expires_at > ?2
         UNION ALL
         SELECT tokens.id, 'access', tokens.created, client_id, key FROM tokens
         JOIN refresh_tokens ON refresh_tokens.id = refresh_id
         WHERE tokens.person_id = ?1 AND tokens.expires_at > ?2
       ) AS found JOIN applications USING (client_id) ORDER BY type DESC, key, created`,
      [personId, now],
    )
    .map((row) => ({
      id: encodeWebexId('AUTHORIZATION', row.id),
      applicationId: encodeWebexId('APPLICATION', row.client_id),
      applicationName: row.name,
      clientId: row.client_id,
      personId: encodeWebexId('PEOPLE', personId),
      created: new Date(row.created).toISOString(),
      type: row.type,
    }));
