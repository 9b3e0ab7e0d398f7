import type { CallingStake } from '@hubdeck/core';
import { messages } from '../messages';
import type { Fields } from './query';
import { stakeText } from './stake';
import type { Column } from './table';

const { columns: titles, licenses, subscription: words, commands } = messages;

/** A subscription with those whom its end would meet. */
export interface SubscriptionRow {
  readonly id: string;
  readonly name: string;
  /** Unknown where the server does not tell. */
  readonly status: string | undefined;
  readonly holders: number;
  readonly atStake: CallingStake | undefined;
}

const statusText = ({ status }: SubscriptionRow): string =>
  status === undefined ? licenses.statusUnknown : (licenses.statuses[status] ?? status);

export const subscriptionColumns: readonly Column<SubscriptionRow>[] = [
  { id: 'subscription', title: titles.subscription, min: 14, max: 38, text: ({ id }) => id },
  { id: 'name', title: titles.name, min: 12, max: 30, text: ({ name }) => name, dispensable: 2 },
  { id: 'status', title: titles.status, min: 9, max: 18, text: statusText, dispensable: 1 },
  {
    id: 'holders',
    title: commands.subscriptions.holders,
    min: 7,
    max: 8,
    align: 'right',
    text: ({ holders }) => String(holders),
    order: ({ holders }) => holders,
  },
  { id: 'stake', title: words.columns.stake, min: 30, text: ({ atStake }) => stakeText(atStake) },
];

export const subscriptionFields: Fields<SubscriptionRow> = {
  sub: { kind: 'text', also: ['subscription', 'name'], read: ({ id, name }) => [id, name] },
  status: {
    kind: 'word',
    also: ['state'],
    values: Object.keys(licenses.statuses),
    read: (row) => [row.status, statusText(row)],
  },
  holders: { kind: 'number', read: ({ holders }) => holders },
};
