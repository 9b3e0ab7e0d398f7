import { SUBSCRIBER_STATUSES, type Subscriber } from '@hubdeck/core';
import type { Fact } from '../components/facts';
import { messages } from '../messages';
import type { Tone } from '../theme';
import { formatInstant } from './instants';
import type { Fields } from './query';
import type { StatusCount } from './status-counts';
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

export const statusWord = (status: string) => words.statuses[status] ?? status;

const subscriberStatus = ({ status }: Pick<Subscriber, 'status'>): Worded => ({
  text: `${status in TONES ? '\u25CF' : '\u25CB'} ${statusWord(status)}`,
  tone: TONES[status] ?? 'idle',
});

export const isProvisioned = ({ status }: Subscriber): boolean => status === 'provisioned';

export const subscriberName = ({ firstName, lastName }: Subscriber): string => `${firstName} ${lastName}`.trim();

/** `[10022] description`, one a line: what is copied, too. */
export const errorText = ({ errors = [] }: Subscriber): string =>
  errors.map(({ errorCode, description }) => `[${errorCode}] ${description}`).join('\n');

export const packageName = (name: string) => words.packages[name] ?? name;
const packageWord = (subscriber: Subscriber) => packageName(subscriber.package);

export const subscriberColumns: readonly Column<Subscriber>[] = [
  { id: 'broadworksId', title: titles.broadworksId, min: 15, max: 30, text: ({ userId }) => userId },
  { id: 'name', title: titles.name, min: 14, max: 26, text: subscriberName },
  { id: 'email', title: titles.email, min: 18, max: 30, text: ({ email }) => email ?? '', dispensable: 2 },
  { id: 'enterprise', title: titles.enterprise, min: 12, max: 20, text: (row) => row.spEnterpriseId, dispensable: 3 },
  { id: 'package', title: titles.package, min: 9, max: 9, text: packageWord, dispensable: 1 },
  {
    id: 'status',
    title: titles.status,
    min: 24,
    max: 24,
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

/** What the filter can be asked for by name. */
export const subscriberFields: Fields<Subscriber> = {
  id: { kind: 'text', read: ({ id, userId }) => [userId, id] },
  name: { kind: 'text', read: subscriberName },
  email: { kind: 'text', also: ['mail'], read: ({ email }) => email },
  enterprise: { kind: 'text', read: ({ spEnterpriseId }) => spEnterpriseId },
  template: { kind: 'text', read: ({ provisioningId }) => provisioningId },
  package: {
    kind: 'word',
    values: Object.keys(words.packages),
    read: (row) => [row.package, packageWord(row)],
  },
  status: {
    kind: 'word',
    also: ['state'],
    values: SUBSCRIBER_STATUSES,
    read: ({ status }) => [status, statusWord(status)],
  },
  error: {
    kind: 'text',
    also: ['errors'],
    read: ({ errors = [] }) => errors.flatMap((e) => [String(e.errorCode), e.description]),
  },
  number: {
    kind: 'text',
    also: ['phone'],
    read: ({ primaryPhoneNumber, extension }) => [primaryPhoneNumber, extension],
  },
  created: { kind: 'date', read: ({ created }) => created },
  age: { kind: 'age', read: ({ created }) => created },
  changed: { kind: 'age', read: ({ lastStatusChange }) => lastStatusChange },
};

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

/** For the pane beside the list, with the errors in full. */
export const subscriberDetails = (subscriber: Subscriber) => ({
  title: subscriberName(subscriber) || subscriber.userId,
  sections: [
    { facts: subscriberFacts(subscriber) },
    ...(subscriber.errors?.length
      ? [
          {
            title: titles.errors,
            facts: subscriber.errors.map(({ errorCode, description }) => ({
              label: String(errorCode),
              value: description,
              tone: 'bad' as const,
            })),
          },
        ]
      : []),
  ],
});
