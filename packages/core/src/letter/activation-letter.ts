import type { WebexGoActivation } from '../webex-go-device';
import { AFTER_ACTIVATION, BEFORE_ACTIVATION, LINE_NOTES, PHONE_FAMILIES } from '../webex-go-instructions';
import { daysUntil } from '../webex-go-lifecycle';
import { cleanLine, showDate, showTime } from './line';

/** Why the code is mailed; `passedOn`: by an administrator's own mail, where the service sends none. */
export type Occasion = 'added' | 'renewed' | 'lost' | 'again' | 'passedOn';

type Codes = Pick<WebexGoActivation, 'smdpAddress' | 'code' | 'qrData' | 'androidCode' | 'expiryTime'>;

/** The facts of a mail with an activation code, from which its text and its HTML are written. */
export interface ActivationLetter extends Codes {
  readonly occasion: Occasion;
  readonly name: string;
  readonly organization: string;
  readonly phoneNumber: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
}

export const SUBJECTS: Readonly<Record<Occasion, string>> = {
  added: 'Activate Webex Go on your phone',
  renewed: 'Your new activation code for Webex Go',
  lost: 'Set up Webex Go on your next phone',
  again: 'Activate Webex Go on your phone',
  passedOn: 'Your Webex Go activation code',
};

const LEADS: Readonly<Record<Occasion, (letter: ActivationLetter) => string>> = {
  added: ({ organization, phoneNumber }) =>
    `${organization} gives you Webex Go: your business number ${phoneNumber} becomes a second line on your own phone.`,
  renewed: ({ phoneNumber }) =>
    `Here is a new activation code for your business number ${phoneNumber}. Codes that you got before no longer work.`,
  lost: ({ phoneNumber }) =>
    `Your phone was reported lost or stolen, so the business number ${phoneNumber} was switched off on it. This new code brings the line to your next phone. Should the old phone turn up, delete the dead line from it by hand.`,
  again: ({ phoneNumber }) =>
    `Here is the activation code for your business number ${phoneNumber} once more. Earlier mails with it stay good.`,
  passedOn: ({ organization, phoneNumber }) =>
    `${organization} gives you Webex Go: with this activation code your business number ${phoneNumber} becomes a line on your own phone. Codes that you got before may no longer work.`,
};

export const leadOf = (letter: ActivationLetter): string => LEADS[letter.occasion](tidy(letter));

const tidy = (letter: ActivationLetter): ActivationLetter => ({
  ...letter,
  name: cleanLine(letter.name),
  organization: cleanLine(letter.organization),
});

export const greetingOf = ({ name }: Pick<ActivationLetter, 'name'>): string => `Hello ${cleanLine(name)},`;

/** `The code works once. It expires on 15 April 2026 at 12:00 UTC, in 90 days.` */
export function expiryOf({ expiryTime, sentAt }: Pick<ActivationLetter, 'expiryTime' | 'sentAt'>): string {
  const instant = new Date(expiryTime);
  const days = daysUntil(instant.getTime(), sentAt);
  const left = days === 1 ? 'within a day' : `in ${days} days`;
  return `The code works once. It expires on ${showDate(instant)} at ${showTime(instant)} UTC, ${left}.`;
}

export const WARNING = 'Keep the code to yourself: whoever has it can take over your business number.';
export const HELP = 'If the code has expired or does not work, ask your administrator for a new one.';

/** The plain text part: complete, for readers without HTML and without images. */
export function writeActivationText(letter: ActivationLetter): string {
  const sections = [
    [greetingOf(letter), '', leadOf(letter)],
    ['BEFORE YOU START', ...BEFORE_ACTIVATION.map(bullet)],
    [
      'YOUR ACTIVATION CODE',
      `iPhone, SM-DP+ address:         ${letter.smdpAddress}`,
      `iPhone, activation code:        ${letter.code}`,
      `Android, network provider code: ${letter.androidCode}`,
      expiryOf(letter),
    ],
    ...PHONE_FAMILIES.map(({ name, models, steps }) => [name.toUpperCase(), models, ...steps.map(numbered)]),
    ['WHEN THE LINE IS ON THE PHONE', ...AFTER_ACTIVATION.map(bullet)],
    ['GOOD TO KNOW', ...LINE_NOTES.map(bullet)],
    [WARNING, HELP],
  ];
  return sections.map((lines) => lines.join('\n')).join('\n\n');
}

const bullet = (text: string) => `- ${text}`;
const numbered = (text: string, index: number) => `${index + 1}. ${text}`;
