import type { WebexGoDevice } from '@hubdeck/core';
import { messages } from '../messages';
import type { Fields } from './query';
import type { Column } from './table';
import { codeValidityInShort, lineState } from './webex-go';

/** A Webex Go line with the names of what it refers to by id. */
export interface LineRow {
  readonly line: WebexGoDevice;
  readonly owner: string;
  readonly email: string;
  readonly location: string;
}

const { columns: titles, webexGo: words } = messages;

export const lineColumns = (now: number): readonly Column<LineRow>[] => [
  { id: 'owner', title: titles.owner, min: 15, max: 28, text: ({ owner }) => owner },
  { id: 'email', title: titles.email, min: 14, max: 32, text: ({ email }) => email, dispensable: 2 },
  { id: 'number', title: titles.number, min: 13, max: 16, text: ({ line }) => line.phoneNumber },
  {
    id: 'state',
    title: titles.state,
    min: 20,
    max: 20,
    text: ({ line }) => lineState(line).text,
    tone: ({ line }) => lineState(line).tone,
  },
  {
    id: 'code',
    title: words.code,
    min: 15,
    max: 20,
    text: ({ line }) => codeValidityInShort(line, now).text,
    tone: ({ line }) => codeValidityInShort(line, now).tone,
  },
  { id: 'location', title: titles.location, min: 8, max: 14, text: ({ location }) => location, dispensable: 3 },
  {
    id: 'subscription',
    title: titles.subscription,
    min: 12,
    max: 24,
    text: ({ line }) => line.subscriptionId,
    dispensable: 1,
  },
];

/** What the filter looks through. */
export const lineSearchText =
  (now: number) =>
  (row: LineRow): string =>
    lineColumns(now)
      .map(({ text }) => text(row))
      .join(' ');

/** What the filter can be asked for by name. */
export const lineFields: Fields<LineRow> = {
  id: { kind: 'text', read: ({ line }) => line.id },
  owner: { kind: 'text', also: ['user', 'name'], read: ({ owner }) => owner },
  email: { kind: 'text', also: ['mail'], read: ({ email }) => email },
  number: { kind: 'text', also: ['phone'], read: ({ line }) => line.phoneNumber },
  state: {
    kind: 'word',
    also: ['status'],
    values: ['pending', 'online', 'offline'],
    read: ({ line }) => [line.state, words.states[line.state]],
  },
  code: {
    kind: 'word',
    values: Object.values(words.codes),
    read: ({ line }) => [line.activationStatus, words.codes[line.activationStatus]],
  },
  location: { kind: 'text', also: ['place'], read: ({ location }) => location },
  sub: { kind: 'text', also: ['subscription'], read: ({ line }) => line.subscriptionId },
  created: { kind: 'date', read: ({ line }) => line.created },
  age: { kind: 'age', read: ({ line }) => line.created },
  expires: { kind: 'date', read: ({ line }) => line.activationExpiryTime },
  changed: { kind: 'age', read: ({ line }) => line.lastStatusChange },
  lost: { kind: 'age', read: ({ line }) => line.lastReportedLost },
};
