import type { AuditEvent } from '@hubdeck/core';
import type { Fact } from '../components/facts';
import type { AuditQuestion } from '../data/audit';
import { messages } from '../messages';
import { formatInstant, formatLocal, formatLocalSeconds } from './instants';
import type { Fields } from './query';
import type { Column } from './table';

const { audit: words, columns: titles } = messages;

/** `ORG_SETTINGS` as people write it; the service may add categories at any time. */
export function categoryWord(category: string): string {
  const text = category.replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const actorName = ({ actorId, data }: AuditEvent): string => data.actorName || data.actorEmail || actorId;

/** What happened; the service begins with who did it, which stands beside it. */
export function deedText({ data }: AuditEvent): string {
  const { actorName: name, actionText, errorCode, errorMessage } = data;
  const text = name && actionText.startsWith(`${name} `) ? actionText.slice(name.length + 1) : actionText;
  return errorCode === undefined && errorMessage === undefined ? text : words.failed(text, errorCode);
}

const hasFailed = ({ data }: AuditEvent): boolean => data.errorCode !== undefined || data.errorMessage !== undefined;

const targetName = ({ data }: AuditEvent): string => data.targetName || data.targetType || '';

export const auditColumns = (timeZone: string): readonly Column<AuditEvent>[] => [
  {
    id: 'time',
    title: titles.time,
    min: 16,
    max: 16,
    text: ({ created }) => formatLocal(created, timeZone),
    order: ({ created }) => Date.parse(created),
  },
  { id: 'who', title: titles.who, min: 14, max: 24, text: actorName },
  {
    id: 'what',
    title: titles.what,
    min: 24,
    text: deedText,
    tone: (event) => (hasFailed(event) ? 'bad' : 'normal'),
  },
  {
    id: 'category',
    title: titles.category,
    min: 9,
    max: 14,
    text: ({ data }) => categoryWord(data.eventCategory),
    dispensable: 1,
  },
  { id: 'target', title: titles.target, min: 14, max: 26, text: targetName, dispensable: 2 },
];

export const auditSearchText =
  (timeZone: string) =>
  (event: AuditEvent): string =>
    [
      formatLocal(event.created, timeZone),
      actorName(event),
      event.data.actorEmail,
      event.data.actionText,
      event.data.eventDescription,
      event.data.eventCategory,
      categoryWord(event.data.eventCategory),
      targetName(event),
      event.data.errorCode,
    ].join(' ');

/** What the filter can be asked for by name. */
export const auditFields: Fields<AuditEvent> = {
  id: { kind: 'text', read: ({ id }) => id },
  who: { kind: 'text', also: ['actor'], read: (event) => [actorName(event), event.data.actorEmail] },
  what: { kind: 'text', read: ({ data }) => [data.actionText, data.eventDescription] },
  category: { kind: 'word', read: ({ data }) => [data.eventCategory, categoryWord(data.eventCategory)] },
  target: { kind: 'text', read: ({ data }) => [data.targetName, data.targetType] },
  error: { kind: 'text', read: ({ data }) => [data.errorCode, data.errorMessage] },
  role: { kind: 'text', also: ['roles'], read: ({ data }) => data.adminRoles ?? [] },
  ip: { kind: 'text', read: ({ data }) => data.actorIp },
  tracking: { kind: 'text', read: ({ data }) => data.trackingId },
  time: { kind: 'date', read: ({ created }) => created },
  age: { kind: 'age', read: ({ created }) => created },
};

/** `Last 7 days · by Archer Field · Users, Devices` */
export function questionText({ range, actor, categories }: AuditQuestion): string {
  const who = actor ? words.by(actor.name) : words.everybody;
  const what = categories.length === 0 ? words.allCategories : words.categories(categories.map(categoryWord));
  return [words.ranges[range], who, what].join(' \u00B7 ');
}

export function emptyAuditWords({ range, actor, categories }: AuditQuestion) {
  const isWhole = actor === undefined && categories.length === 0;
  const ways = [words.longer, ...(categories.length > 0 ? [words.otherCategories] : []), ...(actor ? [words.all] : [])];
  return {
    empty: (isWhole ? words.empty : words.emptyOfKind)(words.ranges[range]),
    emptyHint: words.emptyHint(ways),
  };
}

/** Everything that is known of an event. */
export function auditFacts(event: AuditEvent, timeZone: string): Fact[] {
  const { data } = event;
  const { fields } = words;
  const known: readonly (readonly [string, string | undefined, Fact['tone']?])[] = [
    [fields.time, `${formatLocalSeconds(event.created, timeZone)} (${timeZone})`],
    [fields.utc, formatInstant(event.created)],
    [fields.who, [data.actorName, data.actorEmail].filter(Boolean).join('  ')],
    [fields.roles, data.adminRoles?.join(', ')],
    [fields.what, data.actionText, 'strong'],
    [fields.error, data.errorMessage, 'bad'],
    [fields.errorCode, data.errorCode, 'bad'],
    [fields.category, categoryWord(data.eventCategory)],
    [fields.kind, data.eventDescription],
    [fields.target, data.targetName],
    [fields.targetType, data.targetType],
    [fields.targetId, data.targetId],
    [fields.targetOrganization, data.targetOrgName],
    [fields.organization, data.actorOrgName],
    [fields.address, data.actorIp],
    [fields.program, data.actorUserAgent],
    [fields.trackingId, data.trackingId],
    [fields.id, event.id],
    [fields.actorId, event.actorId],
  ];
  return known.flatMap(([label, value, tone]) => (value ? [{ label, value, ...(tone && { tone }) }] : []));
}
