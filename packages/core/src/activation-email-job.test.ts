import { expect, test } from 'vitest';
import { countInvitations, invitationOutcome } from './activation-email-job';

const HOUR = 3_600_000;

test.each([
  ['never invited', {}, true, 'sent'],
  ['invited a day ago', { lastInvited: 0 }, true, 'sent'],
  ['invited within a day', { lastInvited: 1 }, true, 'recent'],
  ['not allowed to log in', { isLoginEnabled: false }, true, 'disabled'],
  ['of an organization that suppresses mail', {}, false, 'suppressed'],
] as const)('somebody %s', (_, invitee, allowsEmails, outcome) => {
  expect(invitationOutcome({ isLoginEnabled: true, ...invitee }, allowsEmails, 24 * HOUR)).toBe(outcome);
});

test('the counts add up', () => {
  expect(countInvitations(['sent', 'recent', 'suppressed', 'disabled', 'sent'])).toEqual({
    userResendInviteSent: 2,
    userResendInviteFailed: 1,
    userResendInviteSkipped: 2,
    totalUsers: 5,
  });
});
