import type { WebexGoActivation } from '@hubdeck/core';
import { type Occasion, SUBJECTS } from '@hubdeck/core/letter';
import { insertMail } from '../store/mails';
import { findOrganization } from '../store/organizations';
import type { PersonLine } from '../store/people';
import { findLineNumber } from '../store/webex-go';
import type { World } from '../world';

export interface ActivationMail {
  readonly deviceId: string;
  readonly person: PersonLine;
  readonly activation: WebexGoActivation;
  readonly occasion: Occasion;
  readonly recipient: string;
}

/** Puts the mail with the code and the instructions into the outbox. */
export function mailActivation({ store, clock }: World, mail: ActivationMail): void {
  const { deviceId, person, activation, occasion, recipient } = mail;
  const { smdpAddress, code, qrData, androidCode, expiryTime } = activation;
  const sentAt = clock.now();
  const letter = {
    occasion,
    name: person.displayName,
    organization: findOrganization(store, person.orgId)?.displayName ?? '',
    phoneNumber: findLineNumber(store, deviceId),
    sentAt,
    ...{ smdpAddress, code, qrData, androidCode, expiryTime },
  };
  insertMail(store, { sentAt, recipient, subject: SUBJECTS[occasion], letter });
}
