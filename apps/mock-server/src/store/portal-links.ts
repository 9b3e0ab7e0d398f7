import type { Store } from './store';

/** What a link in a mail stands for. */
export type LinkPurpose = 'validateEmail' | 'consent';

/** Instants in epoch milliseconds. */
export interface PortalLink {
  /** The secret in the link. */
  readonly token: string;
  readonly subscriberId: string;
  readonly purpose: LinkPurpose;
  /** The mailbox that the link was sent to. */
  readonly email: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly usedAt?: number | undefined;
  readonly isReplaced: boolean;
}

interface LinkRow extends Record<string, string | number | null> {
  token: string;
  subscriber_id: string;
  purpose: LinkPurpose;
  email: string;
  issued_at: number;
  expires_at: number;
  used_at: number | null;
  is_replaced: number;
}

const toLink = (row: LinkRow): PortalLink => ({
  token: row.token,
  subscriberId: row.subscriber_id,
  purpose: row.purpose,
  email: row.email,
  issuedAt: row.issued_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at ?? undefined,
  isReplaced: row.is_replaced === 1,
});

/** Takes the place of whatever link the subscriber was sent for the same purpose and has not used. */
export function insertPortalLink(store: Store, link: Omit<PortalLink, 'usedAt' | 'isReplaced'>): void {
  const { token, subscriberId, purpose, email, issuedAt, expiresAt } = link;
  store.run(
    'UPDATE portal_links SET is_replaced = 1 WHERE subscriber_id = ? AND purpose = ? AND used_at IS NULL AND is_replaced = 0',
    [subscriberId, purpose],
  );
  store.run(
    'INSERT INTO portal_links (token, subscriber_id, purpose, email, issued_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
    [token, subscriberId, purpose, email, issuedAt, expiresAt],
  );
}

export function findPortalLink(store: Store, token: string): PortalLink | undefined {
  const row = store.row<LinkRow>('SELECT * FROM portal_links WHERE token = ?', [token]);
  return row && toLink(row);
}

/** The link of a purpose that a subscriber was sent last. */
export function findLatestLink(store: Store, subscriberId: string, purpose: LinkPurpose): PortalLink | undefined {
  const row = store.row<LinkRow>(
    'SELECT * FROM portal_links WHERE subscriber_id = ? AND purpose = ? ORDER BY key DESC LIMIT 1',
    [subscriberId, purpose],
  );
  return row && toLink(row);
}

export function useUpLink(store: Store, token: string, now: number): void {
  store.run('UPDATE portal_links SET used_at = ? WHERE token = ?', [now, token]);
}
