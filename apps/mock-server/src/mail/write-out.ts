import { type ActivationLetter, writeActivationHtml, writeActivationText } from '@hubdeck/core/letter';
import type { Letter, StoredMail } from '../store/mails';
import { isPortalLetter, writePortalText } from './portal-letter';

/** A file that travels with a mail; its HTML shows it by `cid:`. */
export interface Attachment {
  readonly contentId: string;
  readonly fileName: string;
  readonly contentType: string;
  /** Base64. */
  readonly content: string;
}

/** A mail as text, which every mail has. `origin`: where the server is, to which links of its own lead. */
export const writeOutText = ({ letter, body, ...envelope }: StoredMail, origin: string) => ({
  ...envelope,
  body: letter ? textOf(letter, origin) : body,
});

const textOf = (letter: Letter, origin: string): string =>
  isPortalLetter(letter) ? writePortalText(letter, origin) : writeActivationText(letter);

const QR_ID = 'qr-code';

/** A mail as its recipient gets it: text, and for a letter HTML; the QR code of an activation code is attached. */
export async function writeOutMail(mail: StoredMail, origin: string) {
  const text = writeOutText(mail, origin);
  if (!mail.letter) return { ...text, attachments: [] };
  if (isPortalLetter(mail.letter)) return { ...text, html: await writeOutPage(mail.letter, origin), attachments: [] };
  const { png, size } = await drawQr(mail.letter);
  const attachment: Attachment = {
    contentId: QR_ID,
    fileName: 'webex-go-qr-code.png',
    contentType: 'image/png',
    content: png.toString('base64'),
  };
  return {
    ...text,
    html: writeActivationHtml(mail.letter, { source: `cid:${QR_ID}`, size }),
    attachments: [attachment],
  };
}

/** The HTML of a letter with its image inside it: a browser has no attachments to look into. */
export async function writeOutPage(letter: Letter, origin: string): Promise<string> {
  if (isPortalLetter(letter)) {
    const { writePortalHtml } = await import('./portal-html');
    return String(await writePortalHtml(letter, origin));
  }
  const { png, size } = await drawQr(letter);
  return writeActivationHtml(letter, { source: `data:image/png;base64,${png.toString('base64')}`, size });
}

/** The encoder is loaded when somebody reads the first such mail, not when the server starts. */
async function drawQr({ qrData }: ActivationLetter) {
  const { drawQrPng } = await import('./qr-png');
  return drawQrPng(qrData);
}
