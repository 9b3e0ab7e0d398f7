import type { Person, WebexGoDevice } from '@hubdeck/core';
import { messages } from '../messages';
import type { OutgoingMail } from '../system/mailer';
import type { HandOver } from './activation-text';
import { qrPng } from './qr-image';

/** Who gets the code. */
export interface Recipient {
  readonly person: Pick<Person, 'displayName' | 'emails'>;
  readonly line: Pick<WebexGoDevice, 'phoneNumber'>;
  /** Its name, where it is known. */
  readonly organization: string | undefined;
}

const QR_ID = 'qr-code';
/** Pixels on the reader's screen. */
const QR_SIZE = 296;

/** The activation details as a mail with text, HTML and the QR code in it: what the service would have sent. */
export async function activationMail(
  { activation, now }: Pick<HandOver, 'activation' | 'now'>,
  { person, line, organization = messages.activation.yourOrganization }: Recipient,
): Promise<OutgoingMail> {
  const { SUBJECTS, writeActivationHtml, writeActivationText } = await import('@hubdeck/core/letter');
  const { smdpAddress, code, qrData, androidCode, expiryTime } = activation;
  const letter = {
    occasion: 'passedOn' as const,
    name: person.displayName,
    organization,
    phoneNumber: line.phoneNumber,
    sentAt: now,
    ...{ smdpAddress, code, qrData, androidCode, expiryTime },
  };
  return {
    to: person.emails[0] ?? '',
    subject: SUBJECTS.passedOn,
    text: writeActivationText(letter),
    html: writeActivationHtml(letter, { source: `cid:${QR_ID}`, size: QR_SIZE }),
    image: { contentId: QR_ID, fileName: 'webex-go-qr-code.png', content: await qrPng(qrData) },
  };
}
