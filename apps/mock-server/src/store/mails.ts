import type { ActivationLetter } from '@hubdeck/core/letter';
import { toJson } from '../json';
import type { PortalLetter } from '../mail/portal-letter';
import type { Store } from './store';

interface Envelope {
  /** Epoch milliseconds. */
  readonly sentAt: number;
  readonly recipient: string;
  readonly subject: string;
}

export type Letter = ActivationLetter | PortalLetter;

/** Plain text, or a letter that is written once somebody reads it. */
type Content =
  | { readonly body: string; readonly letter?: undefined }
  | { readonly body?: undefined; readonly letter: Letter };

export type NewMail = Envelope & Content;
export type StoredMail = NewMail & { readonly key: number };

export function insertMail(store: Store, { sentAt, recipient, subject, body, letter }: NewMail): void {
  store.run('INSERT INTO mails (sent_at, recipient, subject, body, letter) VALUES (?, ?, ?, ?, ?)', [
    sentAt,
    recipient,
    subject,
    body ?? null,
    letter ? toJson(letter) : null,
  ]);
}

interface MailRow extends Record<string, string | number | null> {
  key: number;
  sent_at: number;
  recipient: string;
  subject: string;
  body: string | null;
  letter: string | null;
}

const toMail = ({ key, sent_at: sentAt, recipient, subject, body, letter }: MailRow): StoredMail => {
  const envelope = { key, sentAt, recipient, subject };
  return letter === null ? { ...envelope, body: body ?? '' } : { ...envelope, letter: JSON.parse(letter) as Letter };
};

export interface MailFilter {
  /** In letters of any case. */
  readonly recipient?: string | undefined;
  readonly most: number;
}

/** Newest first. */
export const listMails = (store: Store, { recipient, most }: MailFilter): StoredMail[] =>
  store
    .rows<MailRow>(
      `SELECT * FROM mails ${recipient === undefined ? '' : 'WHERE recipient = ? COLLATE NOCASE'}
       ORDER BY key DESC LIMIT ?`,
      [...(recipient === undefined ? [] : [recipient]), most],
    )
    .map(toMail);

export function findMail(store: Store, key: number): StoredMail | undefined {
  const row = store.row<MailRow>('SELECT * FROM mails WHERE key = ?', [key]);
  return row && toMail(row);
}
