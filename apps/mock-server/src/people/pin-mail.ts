import { insertMail } from '../store/mails';
import type { PersonLine } from '../store/people';
import type { Store } from '../store/store';

/** The only place where a PIN can be read. */
export function mailPin(store: Store, { email }: Pick<PersonLine, 'email'>, pin: string, now: number): void {
  insertMail(store, {
    sentAt: now,
    recipient: email,
    subject: 'Your new voicemail PIN',
    body: `Your voicemail has a new PIN: ${pin}. The one before no longer works. Change it when you call your voicemail next.`,
  });
}
