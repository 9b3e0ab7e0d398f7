import type { Refusal } from './problem';
import { emailsSuppressed, notPendingActivation, noValidActivationCode } from './refusals';

/**
 * The life of a Webex Go line. A line is served only while it is online; every way out of service leads through
 * Pending activation or deletion, and only a fresh code leads back. Passing of time never changes the state: an
 * expired code leaves the line pending.
 */
export const WEBEX_GO_STATES = ['pendingActivation', 'online', 'offline'] as const;
export type WebexGoState = (typeof WEBEX_GO_STATES)[number];

/** `deleted`: there is no line, not yet or no longer. Nothing shows that state; it is where lines come from and go to. */
export type WebexGoLife = WebexGoState | 'deleted';

/** The first four happen on the phone, the next are the administrator's, and the last three befall the line. */
export const WEBEX_GO_EVENTS = [
  'activate',
  'disableLine',
  'enableLine',
  'removeLine',
  'add',
  'regenerateActivationCode',
  'reportLostOrStolen',
  'delete',
  'codeExpires',
  'callingLicenseRemoved',
  'subscriptionCancelled',
] as const;
export type WebexGoEvent = (typeof WEBEX_GO_EVENTS)[number];

/** What is possible with every line, whatever its state. */
const ALWAYS = {
  reportLostOrStolen: 'pendingActivation',
  delete: 'deleted',
  callingLicenseRemoved: 'deleted',
  subscriptionCancelled: 'deleted',
} as const;

const NEXT: Record<WebexGoLife, Partial<Record<WebexGoEvent, WebexGoLife>>> = {
  pendingActivation: {
    ...ALWAYS,
    activate: 'online',
    regenerateActivationCode: 'pendingActivation',
    codeExpires: 'pendingActivation',
  },
  online: { ...ALWAYS, disableLine: 'offline', removeLine: 'pendingActivation' },
  offline: { ...ALWAYS, enableLine: 'online', removeLine: 'pendingActivation' },
  deleted: { add: 'pendingActivation' },
};

/** The state after an event, `undefined` where the event is refused, or can't befall a line in that state. */
export const nextWebexGoState = (state: WebexGoLife, event: WebexGoEvent): WebexGoLife | undefined =>
  NEXT[state][event];

/** What a phone makes of a line whose code it scans: only a valid code is installed, and any other changes nothing. */
export const stateAfterScan = (state: WebexGoLife, code: ActivationStatus): WebexGoLife | undefined =>
  code === 'active' ? nextWebexGoState(state, 'activate') : undefined;

/** Why no new activation code can be generated now. */
export const regenerationRefusal = (device: { state: string }): Refusal | undefined =>
  device.state === 'pendingActivation' ? undefined : notPendingActivation;

export const ACTIVATION_CODE_DAYS = 90;
const DAY_MS = 86_400_000;

export const activationExpiry = (issued: number): number => issued + ACTIVATION_CODE_DAYS * DAY_MS;

/** Days until an instant, rounded up: a code that ends tonight has one day left; 0 when it is over. */
export const daysUntil = (instant: number, now: number): number => Math.max(0, Math.ceil((instant - now) / DAY_MS));

export const ACTIVATION_STATUSES = ['active', 'expired', 'used', 'revoked'] as const;
export type ActivationStatus = (typeof ACTIVATION_STATUSES)[number];

/** Instants in epoch milliseconds. */
export interface IssuedCode {
  readonly expiry: number;
  readonly usedAt?: number | undefined;
  readonly revokedAt?: number | undefined;
}

/** A code works once, for 90 days, and until a later one is issued. What happened to it first decides. */
export function activationStatus(code: IssuedCode, now: number): ActivationStatus {
  if (code.usedAt !== undefined) return 'used';
  if (code.revokedAt !== undefined) return 'revoked';
  return now < code.expiry ? 'active' : 'expired';
}

/** Why the code of a line can't be mailed; `undefined` stands for a line without a valid code. */
export function activationEmailRefusal(activation: { readonly emailSuppressed: boolean } | undefined) {
  if (!activation) return noValidActivationCode;
  return activation.emailSuppressed ? emailsSuppressed : undefined;
}

export const WEBEX_GO_INDICATORS = { pendingActivation: 'grey', online: 'green', offline: 'red' } as const;

/** What `/devices` says of a line where the service does not hide it. */
export const WEBEX_GO_CONNECTION_STATUSES = {
  pendingActivation: 'activating',
  online: 'connected',
  offline: 'disconnected',
} as const;

/** What the calling settings of the user say. Weak: `deactivated` also means "added without a code". */
export const WEBEX_GO_ACTIVATION_STATES = {
  pendingActivation: 'activating',
  online: 'activated',
  offline: 'deactivated',
} as const;
