import type { Subscription } from '@hubdeck/core';
import { messages } from '../messages';
import type { Fields } from './query';
import type { Column } from './table';

const { columns: titles, licenses } = messages;

/** A location on Cisco PSTN with the subscription that pays for its outside lines. */
export interface PstnRow {
  readonly locationId: string;
  readonly name: string;
  readonly subscription: Subscription;
}

export const toPstnRows = (subscriptions: readonly Subscription[]): PstnRow[] =>
  subscriptions.flatMap((subscription) =>
    (subscription.pstnLocations ?? []).map(({ locationId, name }) => ({ locationId, name, subscription })),
  );

const statusText = ({ subscription: { status } }: PstnRow): string => licenses.statuses[status] ?? status;

export const pstnColumns: readonly Column<PstnRow>[] = [
  { id: 'location', title: titles.location, min: 16, max: 30, text: ({ name }) => name },
  {
    id: 'subscription',
    title: titles.subscription,
    min: 14,
    max: 38,
    text: ({ subscription }) => subscription.subscriptionId,
  },
  { id: 'name', title: titles.name, min: 12, max: 30, text: ({ subscription }) => subscription.name, dispensable: 1 },
  { id: 'status', title: titles.status, min: 9, max: 18, text: statusText },
];

export const pstnSearchText = (row: PstnRow): string =>
  `${row.name} ${row.subscription.subscriptionId} ${row.subscription.name} ${statusText(row)}`;

export const pstnFields: Fields<PstnRow> = {
  location: { kind: 'text', read: ({ name }) => name },
  sub: {
    kind: 'text',
    also: ['subscription', 'name'],
    read: ({ subscription }) => [subscription.subscriptionId, subscription.name],
  },
  status: {
    kind: 'word',
    also: ['state'],
    values: Object.keys(licenses.statuses),
    read: (row) => [row.subscription.status, statusText(row)],
  },
};
