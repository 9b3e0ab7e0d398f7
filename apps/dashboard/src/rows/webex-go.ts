import { daysUntil, type WebexGoActivation, type WebexGoDevice } from '@hubdeck/core';
import { messages } from '../messages';
import type { Tone } from '../theme';
import { formatDate } from './instants';

const TONES: Readonly<Record<string, Tone>> = { pendingActivation: 'idle', online: 'good', offline: 'bad' };

export interface Worded {
  readonly text: string;
  readonly tone: Tone;
}

/** The true state of a line: grey, green or red, and the word for it. */
export const lineState = ({ state }: Pick<WebexGoDevice, 'state'>): Worded => ({
  text: `\u25CF ${messages.webexGo.states[state] ?? state}`,
  tone: TONES[state] ?? 'idle',
});

/** Whether the latest code can still be used, and for how long. */
export function codeValidity(
  line: Pick<WebexGoDevice, 'activationStatus' | 'activationExpiryTime'>,
  now: number,
): Worded {
  const { webexGo } = messages;
  const date = formatDate(line.activationExpiryTime);
  if (line.activationStatus === 'active') {
    const days = daysUntil(Date.parse(line.activationExpiryTime), now);
    return { text: webexGo.validUntil(date, days), tone: days <= 7 ? 'warning' : 'normal' };
  }
  if (line.activationStatus === 'expired') return { text: webexGo.expiredOn(date), tone: 'bad' };
  return { text: webexGo.codes[line.activationStatus] ?? line.activationStatus, tone: 'muted' };
}

/** The same in the few words that a table has room for. */
export function codeValidityInShort(
  line: Pick<WebexGoDevice, 'activationStatus' | 'activationExpiryTime'>,
  now: number,
): Worded {
  const { webexGo } = messages;
  const { tone } = codeValidity(line, now);
  if (line.activationStatus !== 'active') {
    return { text: webexGo.codes[line.activationStatus] ?? line.activationStatus, tone };
  }
  return { text: webexGo.validFor(daysUntil(Date.parse(line.activationExpiryTime), now)), tone };
}

/** Who got the code by e-mail, or that somebody has to pass it on. */
export function deliveryText({ emailed, emailedTo, emailSuppressed }: WebexGoActivation): string {
  const { activation } = messages;
  if (emailed && emailedTo !== undefined) return activation.emailed(emailedTo);
  return emailSuppressed ? activation.suppressed : activation.notEmailed;
}

/**
 * A code in lines of a given width, for reading and typing: it breaks behind a `$` where it can.
 */
export function codeLines(code: string, width: number): string[] {
  if (code.length <= width) return [code];
  const at = code.lastIndexOf('$', width - 1) + 1 || width;
  return [code.slice(0, at), ...codeLines(code.slice(at), width)];
}
