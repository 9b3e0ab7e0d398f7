import { insertMail } from '../store/mails';
import type { SubscriberRecord } from '../store/subscribers';
import type { World } from '../world';

/** The mail that belongs to a status in which the subscriber has to do something. */
export function mailSubscriber(world: World, { profile }: SubscriberRecord): void {
  const text = TEXTS[profile.status];
  if (!text || profile.email === undefined) return;
  const greeting = `Hello ${profile.firstName} ${profile.lastName},`;
  const body = [greeting, '', text.body, '', `BroadWorks ID: ${profile.userId}`].join('\n');
  insertMail(world.store, { sentAt: world.clock.now(), recipient: profile.email, subject: text.subject, body });
}

const TEXTS: Partial<Record<SubscriberRecord['profile']['status'], { subject: string; body: string }>> = {
  pending_email_validation: {
    subject: 'Confirm your e-mail address for Webex',
    body: 'Confirm that this e-mail address is yours, and your Webex account will be set up.',
  },
  pending_user_migration: {
    subject: 'Agree to move your Webex account',
    body: 'There is a Webex account with this e-mail address already. Agree that it moves to your service provider.',
  },
};
