import type { WebexGoState } from '@hubdeck/core';
import type { WebexGoSlot } from './subscriptions';

/**
 * Lives of Webex Go lines as they could have come about, told in days before today. The latest code decides what a
 * line offers: an active one waits for the phone, an expired one lies unused for 90 days and more, a used one is on the
 * phone, or was until its user removed the line. Codes before it are revoked, unless they were used or ran out.
 */
export interface LineHistory {
  readonly state: WebexGoState;
  /** Since when the state is what it is. */
  readonly changed: number;
  /** Oldest first. */
  readonly codes: readonly CodeHistory[];
  /** Reported lost or stolen; the last code was issued with the report. */
  readonly lost?: number;
}

interface CodeHistory {
  readonly issued: number;
  readonly used?: number;
  /** Not sent by mail: the administrator passed it on. */
  readonly quiet?: boolean;
}

export const LINE_HISTORIES = {
  fresh: { state: 'pendingActivation', changed: 2, codes: [{ issued: 2 }] },
  freshWithoutMail: { state: 'pendingActivation', changed: 6, codes: [{ issued: 6, quiet: true }] },
  endsTomorrow: { state: 'pendingActivation', changed: 89, codes: [{ issued: 89 }] },
  expired: { state: 'pendingActivation', changed: 97, codes: [{ issued: 97 }] },
  expiredAfterRenewal: { state: 'pendingActivation', changed: 160, codes: [{ issued: 160 }, { issued: 112 }] },
  renewedTwice: { state: 'pendingActivation', changed: 60, codes: [{ issued: 60 }, { issued: 31 }, { issued: 4 }] },
  lost: { state: 'pendingActivation', changed: 3, codes: [{ issued: 220, used: 218 }, { issued: 3 }], lost: 3 },
  removed: { state: 'pendingActivation', changed: 9, codes: [{ issued: 300, used: 299 }] },
  online: { state: 'online', changed: 40, codes: [{ issued: 43, used: 40 }] },
  onlineAfterRenewal: { state: 'online', changed: 75, codes: [{ issued: 120 }, { issued: 77, used: 75 }] },
  onlineAgain: {
    state: 'online',
    changed: 20,
    codes: [{ issued: 400, used: 396 }, { issued: 25 }, { issued: 21, used: 20 }],
  },
  onlineAfterLoss: {
    state: 'online',
    changed: 12,
    codes: [
      { issued: 180, used: 179 },
      { issued: 14, used: 12 },
    ],
    lost: 14,
  },
  offline: { state: 'offline', changed: 1, codes: [{ issued: 150, used: 148 }] },
  offlineAfterRenewal: { state: 'offline', changed: 30, codes: [{ issued: 210 }, { issued: 205, used: 204 }] },
} as const satisfies Record<string, LineHistory>;

export type LineHistoryName = keyof typeof LINE_HISTORIES;

export interface LinePlan {
  readonly login: string;
  readonly license: WebexGoSlot;
  readonly history: LineHistoryName;
}

/** Who has a line in the default organization: all are Professional, in a country where it is offered. */
export const LINE_PLANS: readonly LinePlan[] = [
  { login: 'maria.santos', license: 'webexGo', history: 'online' },
  { login: 'dwayne.carter', license: 'webexGo', history: 'fresh' },
  { login: 'jose.nunez', license: 'webexGo', history: 'expired' },
  { login: 'nguyen.anh', license: 'webexGo', history: 'lost' },
  { login: 'kim.minseo', license: 'webexGo', history: 'offline' },
  { login: 'emily.strand', license: 'webexGoNew', history: 'renewedTwice' },
  { login: 'sakura.ito', license: 'webexGo', history: 'removed' },
  { login: 'eleanor.ashworth', license: 'webexGo', history: 'onlineAgain' },
  { login: 'siobhan.nimhurchu', license: 'webexGo', history: 'endsTomorrow' },
  { login: 'oleksandr.shevchuk', license: 'webexGoNew', history: 'onlineAfterRenewal' },
  { login: 'aoife.byrne', license: 'webexGo', history: 'expiredAfterRenewal' },
  { login: 'hugh.carrow', license: 'webexGoNew', history: 'offlineAfterRenewal' },
  { login: 'helene.dubois', license: 'webexGoNew', history: 'onlineAfterLoss' },
  { login: 'amelie.fontaine', license: 'webexGoNew', history: 'freshWithoutMail' },
];
