import type { Store } from './store';

/** Counts what somebody did: `kind` is what, `subject` is who. Sweeps out what was before `since`. */
export function insertAttempt(
  store: Store,
  kind: string,
  subject: string,
  { at, since }: { readonly at: number; readonly since: number },
): void {
  store.run('DELETE FROM portal_attempts WHERE kind = ? AND at <= ?', [kind, since]);
  store.run('INSERT INTO portal_attempts (kind, subject, at) VALUES (?, ?, ?)', [kind, subject, at]);
}

/** When each of them was, after `since`, oldest first. */
export const listPortalAttempts = (store: Store, kind: string, subject: string, since: number): number[] =>
  store
    .rows<{ at: number }>('SELECT at FROM portal_attempts WHERE kind = ? AND subject = ? AND at > ? ORDER BY at, key', [
      kind,
      subject,
      since,
    ])
    .map(({ at }) => at);

export function deleteAttempts(store: Store, kind: string, subject: string): void {
  store.run('DELETE FROM portal_attempts WHERE kind = ? AND subject = ?', [kind, subject]);
}
