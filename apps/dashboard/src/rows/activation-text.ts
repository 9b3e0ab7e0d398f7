import { daysUntil, type WebexGoActivation } from '@hubdeck/core';
import { messages } from '../messages';
import { cleanText } from '../term/clean';
import { activationGuide, stepLines } from './activation-guide';
import { formatDate } from './instants';
import { wrapText } from './wrap';

/** What is handed over, and to whom. */
export interface HandOver {
  readonly activation: WebexGoActivation;
  /** Whose line it is. */
  readonly heading: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Columns of paper, and of what people quote in mails. */
const WIDTH = 76;
const words = messages.activation;

/** The codes with what they are called on the phones. */
export const codeFacts = ({
  activation,
}: Pick<HandOver, 'activation'>): readonly (readonly [string, string, string])[] => [
  [words.iphone, words.smdpAddress, activation.smdpAddress],
  [words.iphone, words.code, activation.code],
  [words.android, words.androidCode, activation.androidCode],
];

export const validityLines = ({ activation: { expiryTime }, now }: HandOver): string[] => [
  words.validity(formatDate(expiryTime), daysUntil(Date.parse(expiryTime), now)),
  words.singleUse,
  words.secret,
];

/** A page for a printer, a file or a mail: the codes, what they are worth, and what to do with them. */
export function activationText(handOver: HandOver, { withSteps = true } = {}): string {
  const codes = codeFacts(handOver).map(([phone, label, code]) => `${phone}: ${label}\n    ${cleanText(code)}`);
  return [
    words.pageTitle(cleanText(handOver.heading)),
    ...codes,
    validityLines(handOver).join('\n'),
    ...(withSteps ? guideText() : []),
    '',
  ].join('\n\n');
}

const guideText = (): string[] =>
  activationGuide.map(({ title, steps }) =>
    [...wrapText(title, WIDTH), ...steps.flatMap((step, at) => stepLines(step, at, WIDTH))].join('\n'),
  );

/** Opens a new mail in the person's own program. Without the steps: some systems cut long addresses off. */
export const activationMailto = (handOver: HandOver, address = ''): string =>
  `mailto:${encodeURIComponent(address)}?subject=${encodeURIComponent(words.mailSubject)}&body=${encodeURIComponent(
    activationText(handOver, { withSteps: false }).replaceAll('\n', '\r\n'),
  )}`;
