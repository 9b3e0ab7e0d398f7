import { PORTAL_WORDS } from '../mail/portal-letter';
import { issueLink, linkPath } from '../portal/links';
import { insertMail } from '../store/mails';
import type { LinkPurpose } from '../store/portal-links';
import type { SubscriberRecord } from '../store/subscribers';
import type { World } from '../world';

const PURPOSES: Partial<Record<SubscriberRecord['profile']['status'], LinkPurpose>> = {
  pending_email_validation: 'validateEmail',
  pending_user_migration: 'consent',
};

/** The mail that belongs to a status in which the subscriber has to do something; its link ends that of the one before. */
export function mailSubscriber(world: World, subscriber: SubscriberRecord): void {
  const { status, email, userId, firstName, lastName } = subscriber.profile;
  const purpose = PURPOSES[status];
  if (!purpose || email === undefined) return;
  const link = issueLink(world, subscriber, purpose);
  insertMail(world.store, {
    sentAt: link.issuedAt,
    recipient: email,
    subject: PORTAL_WORDS[purpose].subject,
    letter: {
      occasion: purpose,
      name: `${firstName} ${lastName}`,
      userId,
      path: linkPath(link),
      expiresAt: link.expiresAt,
    },
  });
}
