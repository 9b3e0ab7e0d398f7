import type { SettingKey } from '@hubdeck/core';
import { insertMail } from '../store/mails';
import { readSetting } from '../store/organizations';
import { markInvited, type PersonLine } from '../store/people';
import type { Store } from '../store/store';

const EMAIL_SETTING: SettingKey = 'allow-admin-invite-emails';

export const allowsInvitations = (store: Store, orgId: string): boolean =>
  readSetting(store, orgId, EMAIL_SETTING) ?? true;

/** Mails somebody who has not come yet how to activate the account. */
export function invite(store: Store, { id, email }: Pick<PersonLine, 'id' | 'email'>, now: number): void {
  markInvited(store, id, now);
  insertMail(store, {
    sentAt: now,
    recipient: email,
    subject: 'Activate your Webex account',
    body: `You have been invited to Webex as ${email}. Open the Webex App and sign in with this address.`,
  });
}
