import {
  type CallGroup,
  type CallRecord,
  callDuration,
  callInstant,
  isAnsweredCall,
  isCallValue,
  isWebexGoCall,
} from '@hubdeck/core';
import { messages } from '../messages';
import { formatLocal } from './instants';
import type { Fields } from './query';
import type { Column } from './table';

const { calls: words, columns: titles } = messages;

/** A call record with an id of its own: not every file has one. */
export interface CallRow {
  readonly id: string;
  readonly call: CallRecord;
  /** Epoch milliseconds. */
  readonly startedAt: number | undefined;
}

/** Newest first; what has no time comes last. */
export const toCallRows = (calls: readonly CallRecord[]): CallRow[] =>
  calls
    .map((call, at) => ({
      id: call['Report ID'] || `row ${at}`,
      call,
      startedAt: callInstant(call['Start time']),
    }))
    .sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0));

const firstSaid = (...values: (string | undefined)[]): string => values.find(isCallValue) ?? '';

export const isMadeByUser = (call: CallRecord): boolean => call.Direction?.toUpperCase() === 'ORIGINATING';

export const otherNumber = (call: CallRecord): string =>
  isMadeByUser(call) ? firstSaid(call['Called number'], call['Dialed digits']) : firstSaid(call['Calling number']);

const otherName = (call: CallRecord): string =>
  firstSaid(isMadeByUser(call) ? call['Called line ID'] : call['Calling line ID']);

/** Whom the user called or was called by. */
export const otherParty = (call: CallRecord): string => otherName(call) || otherNumber(call);

const withText = (call: CallRecord): string => `${isMadeByUser(call) ? '\u2192' : '\u2190'} ${otherParty(call)}`;

export const callUser = (call: CallRecord): string => firstSaid(call.User) || words.noUser;

export const callLocation = (call: CallRecord): string => firstSaid(call.Location);

/** `1:02:09`, `2:09`, `0:09` */
export function durationText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const tail = String(rest).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

export const talkText = (call: CallRecord): string =>
  isAnsweredCall(call) ? durationText(callDuration(call)) : words.noAnswer;

/** By which means the user took part. */
export function viaText(call: CallRecord): string {
  if (isWebexGoCall(call)) return words.webexGo;
  const type = firstSaid(call['Client type']);
  return words.clients[type.toUpperCase()] ?? type;
}

const timeText = ({ call, startedAt }: CallRow, timeZone: string): string =>
  startedAt === undefined ? (call['Start time'] ?? '') : formatLocal(startedAt, timeZone);

export const callColumns = (timeZone: string): readonly Column<CallRow>[] => [
  {
    id: 'time',
    title: titles.time,
    min: 16,
    max: 16,
    text: (row) => timeText(row, timeZone),
    order: ({ startedAt = '' }) => startedAt,
  },
  { id: 'user', title: titles.user, min: 16, max: 26, text: ({ call }) => callUser(call) },
  { id: 'with', title: titles.otherParty, min: 17, max: 28, text: ({ call }) => withText(call) },
  { id: 'location', title: titles.location, min: 10, max: 16, text: ({ call }) => callLocation(call), dispensable: 1 },
  {
    id: 'duration',
    title: titles.duration,
    min: 9,
    max: 9,
    align: 'right',
    text: ({ call }) => talkText(call),
    tone: ({ call }) => (isAnsweredCall(call) ? 'normal' : 'warning'),
    order: ({ call }) => (isAnsweredCall(call) ? callDuration(call) : -1),
  },
  {
    id: 'via',
    title: titles.via,
    min: 12,
    max: 14,
    text: ({ call }) => viaText(call),
    tone: ({ call }) => (isWebexGoCall(call) ? 'accent' : 'normal'),
  },
];

export const callSearchText =
  (timeZone: string) =>
  (row: CallRow): string => {
    const { call } = row;
    return [
      timeText(row, timeZone),
      callUser(call),
      call['User number'],
      call['Calling line ID'],
      call['Called line ID'],
      call['Calling number'],
      call['Called number'],
      callLocation(call),
      talkText(call),
      viaText(call),
    ].join(' ');
  };

/** What the filter can be asked for by name. */
export const callFields: Fields<CallRow> = {
  id: { kind: 'text', read: ({ call }) => [call['Report ID'], call['Correlation ID']] },
  user: { kind: 'text', also: ['name'], read: ({ call }) => [callUser(call), call['User number']] },
  with: { kind: 'text', read: ({ call }) => [otherParty(call), otherNumber(call)] },
  location: { kind: 'text', also: ['place'], read: ({ call }) => callLocation(call) },
  via: {
    kind: 'text',
    also: ['client'],
    read: ({ call }) => [viaText(call), call['Client type'], call['Sub client type']],
  },
  direction: {
    kind: 'word',
    values: ['originating', 'terminating'],
    read: ({ call }) => [call.Direction, isMadeByUser(call) ? words.fields.made : words.fields.received],
  },
  answered: {
    kind: 'word',
    values: ['yes', 'no'],
    read: ({ call }) => [isAnsweredCall(call) ? messages.yes : messages.no],
  },
  seconds: { kind: 'number', also: ['duration'], read: ({ call }) => callDuration(call) },
  time: { kind: 'date', also: ['started'], read: ({ startedAt }) => startedAt },
  age: { kind: 'age', read: ({ startedAt }) => startedAt },
};

const MINUTE = 60;
const percent = (part: number, all: number): string => (all === 0 ? '' : words.percent(Math.round((100 * part) / all)));

/** Sums by user or location; `nobody` stands where calls have none. */
export const groupColumns = (title: string, nobody: string): readonly Column<CallGroup>[] => [
  { id: 'name', title, min: 20, max: 36, text: ({ name }) => name || nobody },
  sumColumn('calls', titles.calls, ({ calls }) => calls),
  sumColumn('answered', titles.answered, ({ answered }) => answered),
  sumColumn('minutes', titles.minutes, ({ talkTime }) => Math.round(talkTime / MINUTE)),
  sumColumn('webexGo', titles.webexGo, ({ webexGo }) => webexGo),
  {
    id: 'share',
    title: titles.webexGoShare,
    min: 6,
    max: 8,
    align: 'right',
    text: ({ totals }) => percent(totals.webexGo, totals.calls),
    order: ({ totals }) => (totals.calls === 0 ? 0 : totals.webexGo / totals.calls),
  },
];

const sumColumn = (id: string, title: string, sum: (totals: CallGroup['totals']) => number): Column<CallGroup> => ({
  id,
  title,
  min: 8,
  max: 10,
  align: 'right',
  text: ({ totals }) => messages.number(sum(totals)),
  order: ({ totals }) => sum(totals),
});

/** The sums as a file has them: numbers without the marks of a language. */
export const groupTable = (groups: readonly CallGroup[], columns: readonly Column<CallGroup>[]): string[][] => [
  columns.map(({ title }) => title),
  ...groups.map((group) =>
    columns.map(({ id, text, order }) => (id === 'name' ? text(group) : String(order?.(group)))),
  ),
];
