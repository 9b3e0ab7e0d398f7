import { formatQrData } from '@hubdeck/core';
import { SUBJECTS } from '@hubdeck/core/letter';
import { insertMail } from '../store/mails';
import { findOrganization } from '../store/organizations';
import { listPastCodes, type PastCode } from '../store/past';
import type { World } from '../world';

/** As many as somebody would look at, however large the organization is. */
const MOST = 40;

/**
 * The mails of the codes that were issued before the world begins and can still be used: what lies in the users' mailboxes.
 * The seed can't write them, since it does not know the SM-DP+ server.
 */
export function mailPastCodes(world: Pick<World, 'store' | 'settings'>, orgId: string, now: number): void {
  const organization = findOrganization(world.store, orgId)?.displayName ?? '';
  for (const code of listPastCodes(world.store, 0, MOST)) {
    if (code.isUnused && code.expiry > now) mailCode(world, organization, code);
  }
}

function mailCode({ store, settings }: Pick<World, 'store' | 'settings'>, organization: string, code: PastCode): void {
  const { matchingId, emailedTo, occasion, issuedAt: sentAt, owner: name, phoneNumber } = code;
  if (emailedTo === undefined) return;
  const { smdpAddress } = settings;
  const qrData = formatQrData({ smdpAddress, matchingId, confirmationCodeRequired: false });
  const codes = { smdpAddress, code: matchingId, qrData, androidCode: qrData };
  const expiryTime = new Date(code.expiry).toISOString();
  const letter = { occasion, name, organization, phoneNumber, sentAt, expiryTime, ...codes };
  insertMail(store, { sentAt, recipient: emailedTo, subject: SUBJECTS[occasion], letter });
}
