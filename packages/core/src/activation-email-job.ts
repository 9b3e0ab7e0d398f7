import * as z from 'zod/mini';
import { Job } from './job';

/** A job that mails everybody again who has been invited and never came. */
export const ActivationEmailJob = z.extend(Job, {
  counts: z.object({
    userResendInviteSent: z.number(),
    userResendInviteFailed: z.number(),
    userResendInviteSkipped: z.number(),
    totalUsers: z.number(),
  }),
  /** The organization's switch; off, everybody is skipped. */
  allowAdminInviteEmails: z.optional(z.boolean()),
});
export type ActivationEmailJob = z.output<typeof ActivationEmailJob>;

export const INVITATION_PAUSE_HOURS = 24;
const PAUSE_MS = INVITATION_PAUSE_HOURS * 3_600_000;

/** Somebody who has not come yet. */
export interface Invitee {
  /** Epoch milliseconds. */
  readonly lastInvited?: number | undefined;
  readonly isLoginEnabled: boolean;
}

/** `suppressed` and `recent` are skipped, of which only the second is told as an error; `disabled` has failed. */
export type InvitationOutcome = 'sent' | 'suppressed' | 'recent' | 'disabled';

/** What happens to an invitee when the job comes to them. */
export function invitationOutcome(invitee: Invitee, allowsEmails: boolean, now: number): InvitationOutcome {
  if (!allowsEmails) return 'suppressed';
  if (!invitee.isLoginEnabled) return 'disabled';
  return invitee.lastInvited !== undefined && now < invitee.lastInvited + PAUSE_MS ? 'recent' : 'sent';
}

export function countInvitations(outcomes: readonly InvitationOutcome[]): ActivationEmailJob['counts'] {
  const count = (...wanted: InvitationOutcome[]) => outcomes.filter((outcome) => wanted.includes(outcome)).length;
  return {
    userResendInviteSent: count('sent'),
    userResendInviteFailed: count('disabled'),
    userResendInviteSkipped: count('suppressed', 'recent'),
    totalUsers: outcomes.length,
  };
}
