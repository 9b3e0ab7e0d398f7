import { SUBSCRIBER_STATUSES, type Subscriber } from '@hubdeck/core';
import type { Fact } from '../components/facts';
import { messages } from '../messages';
import { displayWidth } from '../term/width';
import type { Tone } from '../theme';
import { formatInstant } from './instants';
import type { Column } from './table';
import type { Worded } from './webex-go';

const { onboarding: words, columns: titles } = messages;

const TONES: Readonly<Record<string, Tone>> = {
  pending_email_input: 'warning',
  pending_email_validation: 'warning',
  pending_user_migration: 'warning',
  provisioning: 'accent',
  updating: 'accent',
  provisioned: 'good',
  error: 'bad',
};

const statusWord = (status: string) => words.statuses[status] ?? status;

const subscriberStatus = ({ status }: Pick<Subscriber, 'status'>): Worded => ({
  text: `${status in TONES ? '\u25CF' : '\u25CB'} ${statusWord(status)}`,
  tone: TONES[status] ?? 'idle',
});

export const isProvisioned = ({ status }: Subscriber): boolean => status === 'provisioned';

export const subscriberName = ({ firstName, lastName }: Subscriber): string => `${firstName} ${lastName}`.trim();

/** `[10022] description`, one a line: what is copied, too. */
export const errorText = ({ errors = [] }: Subscriber): string =>
  errors.map(({ errorCode, description }) => `[${errorCode}] ${description}`).join('\n');

const packageWord = (subscriber: Subscriber) => words.packages[subscriber.package] ?? subscriber.package;

export const subscriberColumns: readonly Column<Subscriber>[] = [
  { id: 'broadworksId', title: titles.broadworksId, min: 15, max: 30, text: ({ userId }) => userId },
  { id: 'name', title: titles.name, min: 14, max: 26, text: subscriberName },
  { id: 'email', title: titles.email, min: 18, max: 30, text: ({ email }) => email ?? '', dispensable: 2 },
  { id: 'enterprise', title: titles.enterprise, min: 12, max: 20, text: (row) => row.spEnterpriseId, dispensable: 3 },
  { id: 'package', title: titles.package, min: 9, max: 9, text: packageWord, dispensable: 1 },
  {
    id: 'status',
    title: titles.status,
    min: 22,
    max: 22,
    text: (row) => subscriberStatus(row).text,
    tone: (row) => subscriberStatus(row).tone,
  },
  {
    id: 'error',
    title: titles.errors,
    min: 12,
    text: (row) => errorText(row).replaceAll('\n', '; '),
    tone: () => 'bad',
    dispensable: 4,
  },
];

export const subscriberSearchText = (row: Subscriber): string =>
  [
    row.userId,
    subscriberName(row),
    row.email,
    row.spEnterpriseId,
    packageWord(row),
    statusWord(row.status),
    errorText(row),
  ].join(' ');

/** For a spreadsheet: every column whole, the status in words alone. */
export const subscriberTable = (rows: readonly Subscriber[]): string[][] => [
  [...subscriberColumns.map(({ title }) => title), words.changed],
  ...rows.map((row) => [
    ...subscriberColumns.map(({ id, text }) => (id === 'status' ? statusWord(row.status) : text(row))),
    row.lastStatusChange,
  ]),
];

export interface StatusCount {
  readonly status: string;
  readonly text: string;
  readonly tone: Tone;
}

/** How many stand in each status, in the order of the way through it; statuses nobody is in are left out. */
export function countByStatus(subscribers: readonly Subscriber[]): StatusCount[] {
  const counts = new Map<string, number>(SUBSCRIBER_STATUSES.map((status) => [status, 0]));
  for (const { status } of subscribers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].flatMap(([status, count]) =>
    count === 0
      ? []
      : [{ status, text: `${messages.number(count)} ${statusWord(status)}`, tone: TONES[status] ?? 'idle' }],
  );
}

/** The counts in as many lines as they need, none of them cut. */
export function wrapCounts(counts: readonly StatusCount[], width: number): StatusCount[][] {
  const lines: StatusCount[][] = [];
  let room = 0;
  for (const count of counts) {
    const needed = displayWidth(count.text) + 2;
    if (lines.length === 0 || needed > room) {
      lines.push([]);
      room = width;
    }
    lines.at(-1)?.push(count);
    room -= needed;
  }
  return lines;
}

export function subscriberFacts(subscriber: Subscriber): Fact[] {
  const status = subscriberStatus(subscriber);
  const { primaryPhoneNumber, extension, selfActivated } = subscriber;
  const number = [primaryPhoneNumber, extension && messages.users.extension(extension)].filter(Boolean).join('  ');
  return [
    { label: titles.broadworksId, value: subscriber.userId },
    { label: words.name, value: subscriberName(subscriber) },
    { label: words.email, value: subscriber.email ?? words.noEmail },
    { label: words.enterprise, value: subscriber.spEnterpriseId },
    { label: words.package, value: packageWord(subscriber) },
    { label: words.status, value: status.text, tone: status.tone },
    { label: words.changed, value: formatInstant(subscriber.lastStatusChange) },
    ...(number ? [{ label: words.number, value: number }] : []),
    { label: words.created, value: formatInstant(subscriber.created) },
    { label: words.selfActivated, value: String(selfActivated) === 'true' ? messages.yes : messages.no },
  ];
}
