import type { StoredMail } from '../store/mails';
import { type ActivationLetter, writeText } from './activation-letter';

/** A file that travels with a mail; its HTML shows it by `cid:`. */
export interface Attachment {
  readonly contentId: string;
  readonly fileName: string;
  readonly contentType: string;
  /** Base64. */
  readonly content: string;
}

/** A mail as text, which every mail has. */
export const writeOutText = ({ letter, body, ...envelope }: StoredMail) => ({
  ...envelope,
  body: letter ? writeText(letter) : body,
});

const QR_ID = 'qr-code';

/** A mail as its recipient gets it: text, and for an activation code HTML with the QR code attached. */
export async function writeOutMail(mail: StoredMail) {
  const text = writeOutText(mail);
  if (!mail.letter) return { ...text, attachments: [] };
  const { png, size, writeHtml } = await drawLetter(mail.letter);
  const attachment: Attachment = {
    contentId: QR_ID,
    fileName: 'webex-go-qr-code.png',
    contentType: 'image/png',
    content: png.toString('base64'),
  };
  return {
    ...text,
    html: String(await writeHtml(mail.letter, { source: `cid:${QR_ID}`, size })),
    attachments: [attachment],
  };
}

/** The HTML of an activation mail with the image inside it: a browser has no attachments to look into. */
export async function writeOutPage(letter: ActivationLetter): Promise<string> {
  const { png, size, writeHtml } = await drawLetter(letter);
  return String(await writeHtml(letter, { source: `data:image/png;base64,${png.toString('base64')}`, size }));
}

/** The encoder is loaded when somebody reads the first such mail, not when the server starts. */
async function drawLetter({ qrData }: ActivationLetter) {
  const [{ drawQrPng }, { writeHtml }] = await Promise.all([import('./qr-png'), import('./activation-html')]);
  return { ...drawQrPng(qrData), writeHtml };
}
