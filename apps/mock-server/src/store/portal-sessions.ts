import type { Store } from './store';

export interface PortalSession {
  /** The secret in the user's cookie. */
  readonly id: string;
  readonly subscriberId: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Sweeps out what expired before `now`. */
export function insertPortalSession(store: Store, { id, subscriberId, expiresAt }: PortalSession, now: number): void {
  store.run('DELETE FROM portal_sessions WHERE expires_at <= ?', [now]);
  store.run('INSERT INTO portal_sessions (id, subscriber_id, expires_at) VALUES (?, ?, ?)', [
    id,
    subscriberId,
    expiresAt,
  ]);
}

/** Of a session that has not expired. */
export const findSignedInSubscriber = (store: Store, id: string, now: number): string | undefined =>
  store.row<{ subscriber_id: string }>('SELECT subscriber_id FROM portal_sessions WHERE id = ? AND expires_at > ?', [
    id,
    now,
  ])?.subscriber_id;

export function deletePortalSession(store: Store, id: string): void {
  store.run('DELETE FROM portal_sessions WHERE id = ?', [id]);
}
