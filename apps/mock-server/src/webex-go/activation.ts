import {
  activationEmailRefusal,
  activationExpiry,
  activationStatus,
  createMatchingId,
  formatQrData,
  noValidActivationCode,
  type WebexGoActivation,
} from '@hubdeck/core';
import type { Occasion } from '@hubdeck/core/letter';
import { refuse } from '../problems';
import { readSetting } from '../store/organizations';
import type { PersonLine } from '../store/people';
import {
  findLatestCode,
  insertActivationCode,
  markCodeEmailed,
  noteLineLost,
  ownerOf,
  revokeActivationCodes,
} from '../store/webex-go';
import type { World } from '../world';
import { mailActivation } from './activation-mail';
import { changeLineState } from './line-state';

/**
 * At most one code of a line can be used: a new one is issued in the transaction that revokes every earlier one.
 */

/** The organization's switch for activation e-mails, *Automatic Activation Emails* in Control Hub. */
export const EMAIL_SETTING = 'allow-admin-invite-emails';

export interface IssuedActivation {
  readonly deviceId: string;
  readonly activation: WebexGoActivation;
}

interface Issue {
  /** True unless said. The organization's switch has the last word. */
  readonly sendEmail?: boolean | undefined;
  readonly occasion: Occasion;
}

/** A new code; every earlier one stops working. The caller has made sure that the rule allows it. */
export function reissueCode(world: World, deviceId: string, issue: Issue): IssuedActivation {
  const { store } = world;
  return store.transaction(() => {
    revokeActivationCodes(store, deviceId, world.clock.now());
    return issueCode(world, deviceId, ownerOf(store, deviceId), issue);
  });
}

export function issueCode(world: World, deviceId: string, person: PersonLine, issue: Issue): IssuedActivation {
  const { store, clock } = world;
  const issuedAt = clock.now();
  const { sendEmail = true, occasion } = issue;
  const emailed = sendEmail && !suppressesEmail(world, person.orgId);
  insertActivationCode(store, {
    deviceId,
    matchingId: createMatchingId(world.randomBytes),
    issuedAt,
    expiry: activationExpiry(issuedAt),
    emailedTo: emailed ? person.email : undefined,
  });
  const activation = readActivation(world, deviceId);
  if (!activation) throw new Error(`The code just issued for ${deviceId} is not valid`);
  if (emailed) mailActivation(world, { deviceId, person, activation, occasion, recipient: person.email });
  return { deviceId, activation };
}

const suppressesEmail = ({ store }: World, orgId: string) => readSetting(store, orgId, EMAIL_SETTING) === false;

/**
 * The line is dead on the lost phone from this instant, whatever its state, and a fresh code waits for the next one.
 * The report is noted first: what is on a phone by then is what dies there.
 */
export function reportLost(world: World, deviceId: string, sendEmail: boolean | undefined): IssuedActivation {
  const { store, clock } = world;
  return store.transaction(() => {
    noteLineLost(store, deviceId, clock.now());
    changeLineState(world, deviceId, 'reportLostOrStolen');
    return reissueCode(world, deviceId, { sendEmail, occasion: 'lost' });
  });
}

/** Mails the code that is valid now, or throws why it can't be. Gives the address. */
export function emailCodeAgain(world: World, deviceId: string, email: string | undefined): string {
  const person = ownerOf(world.store, deviceId);
  const activation = readActivation(world, deviceId);
  const refusal = activationEmailRefusal(activation);
  if (refusal || !activation) throw refuse(refusal ?? noValidActivationCode);
  const recipient = email ?? person.email;
  markCodeEmailed(world.store, activation.code, recipient);
  mailActivation(world, { deviceId, person, activation, occasion: 'again', recipient });
  return recipient;
}

/** The code of a line while it is valid. */
export function readActivation(world: World, deviceId: string): WebexGoActivation | undefined {
  const { store, clock, settings } = world;
  const code = findLatestCode(store, deviceId);
  if (!code || activationStatus(code, clock.now()) !== 'active') return undefined;
  const person = ownerOf(store, deviceId);
  const fields = { smdpAddress: settings.smdpAddress, matchingId: code.matchingId, confirmationCodeRequired: false };
  return {
    code: code.matchingId,
    smdpAddress: settings.smdpAddress,
    qrData: formatQrData(fields),
    androidCode: formatQrData(fields),
    expiryTime: new Date(code.expiry).toISOString(),
    singleUse: true,
    emailed: code.emailedTo !== undefined,
    emailSuppressed: suppressesEmail(world, person.orgId),
    ...(code.emailedTo !== undefined && { emailedTo: code.emailedTo }),
  };
}
