import { cleanLine, showDate, showTime } from '@hubdeck/core/letter';
import type { LinkPurpose } from '../store/portal-links';

/** The facts of a mail with a link of the activation portal, from which its text and its HTML are written. */
export interface PortalLetter {
  readonly occasion: LinkPurpose;
  readonly name: string;
  /** The BroadWorks ID. */
  readonly userId: string;
  /** Of the link, without the server's own address, which is not known where no request is. */
  readonly path: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

interface Words {
  readonly subject: string;
  readonly lead: string;
  readonly button: string;
  readonly otherwise: string;
}

export const PORTAL_WORDS: Readonly<Record<LinkPurpose, Words>> = {
  validateEmail: {
    subject: 'Confirm your e-mail address for Webex',
    lead: 'This e-mail address was given to activate Webex. Confirm that it is yours, and your Webex account will be set up.',
    button: 'Confirm the e-mail address',
    otherwise: 'If you have not asked for Webex, do nothing: without your answer the address is not used.',
  },
  consent: {
    subject: 'Agree to move your Webex account',
    lead: 'There is a Webex account with this e-mail address already. Your service provider can set up Webex for you once you agree that the account moves to your company.',
    button: 'See what changes, and decide',
    otherwise: 'If you do nothing, your Webex account stays as it is.',
  },
};

export const isPortalLetter = (letter: { readonly occasion: string }): letter is PortalLetter =>
  Object.hasOwn(PORTAL_WORDS, letter.occasion);

export const greetingOf = ({ name }: PortalLetter): string => `Hello ${cleanLine(name)},`;

/** `The link works once, until 16 January 2026 at 12:00 UTC.` */
export function validityOf({ expiresAt }: PortalLetter): string {
  const instant = new Date(expiresAt);
  return `The link works once, until ${showDate(instant)} at ${showTime(instant)} UTC.`;
}

export const userOf = ({ userId }: PortalLetter): string => `BroadWorks ID: ${cleanLine(userId)}`;

/** The plain text part. `origin`: where the server is, to which the link leads. */
export function writePortalText(letter: PortalLetter, origin: string): string {
  const { lead, button, otherwise } = PORTAL_WORDS[letter.occasion];
  return [
    greetingOf(letter),
    lead,
    `${button}:\n${origin}${letter.path}`,
    validityOf(letter),
    otherwise,
    userOf(letter),
  ].join('\n\n');
}
