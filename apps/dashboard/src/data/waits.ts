import { messages } from '../messages';

/**
 * Which changes wait a few seconds, to be taken back, and which are sent at once. What was typed to confirm, as the digits of a
 * number, does not shorten the wait: typing guards a hand that is quick, the wait an eye that sees a moment later which row it was.
 */
const WAITS = {
  /** Nobody waits for a line to go, and nothing brings it back. */
  deleteLine: true,
  /** The phone is in a stranger's hands: each second counts. */
  lostOrStolen: false,
  /** The code that comes back is what the person wants, usually with the user on the phone. */
  addLine: false,
  regenerate: false,
  /** A mail that was sent is read, and the code in it used. */
  emailCode: true,
  sendMail: true,
  /** Voicemail, numbers and settings may end with a licence. */
  editLicenses: true,
  /** It meets everybody who comes to the organization from then on. */
  saveTemplate: true,
  suspend: true,
  cancel: true,
  /** People are without their calls until then, and nothing is lost by it. */
  reactivate: false,
  /** What meets many begins after the wait: a plan is seldom read to its last row. */
  moveLicenses: true,
  movePstn: true,
  applyTemplate: true,
  importUsers: true,
  importDevices: true,
  deleteUsers: true,
  changePackage: true,
  consentEmails: true,
  reprovision: true,
  /** What has failed is tried again: there is nothing to lose, and the person is waiting to see it go well. */
  retryActivation: false,
} as const;

export type ChangeKind = keyof typeof WAITS;
/** Of one row or many, with a plan and a result. */
export type BatchKind = ChangeKind & keyof typeof messages.undo.batches;

export const mayWait = (kind: ChangeKind): boolean => WAITS[kind];

/** More is no undo but a delay. */
const MOST_SECONDS = 60;
const USUAL_SECONDS = 5;

/** What `HUBDECK_UNDO_SECONDS` says; 0 is no wait at all. */
export function readUndoSeconds(text: string | undefined): number {
  if (!text) return USUAL_SECONDS;
  const seconds = /^\d+$/.test(text) ? Number(text) : Infinity;
  if (seconds > MOST_SECONDS) throw new Error(messages.undo.badSeconds(text, MOST_SECONDS));
  return seconds;
}
