import type { CallingHolder, CallingStake, License, SubscriptionHolder } from '@hubdeck/core';
import { messages } from '../messages';
import { licenseName } from './people';
import type { Fields } from './query';
import { stakeText } from './stake';
import type { Column } from './table';

/** Somebody on a subscription. */
export interface HolderRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly email: string;
  readonly license: string;
  /** Unknown where the server does not tell. */
  readonly atStake: CallingStake | undefined;
}

const { subscription: words } = messages;

export const toHolderRow = (holder: SubscriptionHolder): HolderRow => ({
  id: holder.id,
  kind: holder.type,
  name: holder.displayName,
  email: holder.email ?? '',
  license: licenseName(holder.licenseName),
  atStake: holder.atStake,
});

/** Without the server's own list: whoever holds a licence of the subscription. */
export function holdersOf(
  subscriptionId: string,
  holders: readonly CallingHolder[],
  licenses: readonly License[],
): HolderRow[] {
  const own = licenses.filter((license) => license.subscriptionId === subscriptionId);
  return holders.flatMap((holder) => {
    const license = own.find(({ id }) => holder.licenses.includes(id));
    if (!license) return [];
    const { id, kind, displayName, email = '' } = holder;
    return [{ id, kind, name: displayName, email, license: licenseName(license.name), atStake: undefined }];
  });
}

export const holderColumns: readonly Column<HolderRow>[] = [
  { id: 'name', title: words.columns.name, min: 18, max: 28, text: ({ name }) => name },
  {
    id: 'kind',
    title: words.columns.kind,
    min: 9,
    max: 9,
    text: ({ kind }) => words.kinds[kind] ?? kind,
    dispensable: 2,
  },
  { id: 'license', title: words.columns.licence, min: 14, max: 22, text: ({ license }) => license, dispensable: 1 },
  {
    id: 'stake',
    title: words.columns.stake,
    min: 30,
    text: ({ atStake }) => stakeText(atStake),
    order: ({ atStake }) => atStake?.voiceMessages ?? 0,
  },
];

export const holderSearchText = (row: HolderRow): string =>
  `${row.name} ${row.email} ${words.kinds[row.kind] ?? row.kind} ${row.license} ${stakeText(row.atStake)}`;

export const holderFields: Fields<HolderRow> = {
  kind: { kind: 'word', values: ['user', 'workspace'], read: ({ kind }) => [kind === 'person' ? 'user' : kind] },
  licence: { kind: 'text', also: ['license'], read: ({ license }) => [license] },
  messages: { kind: 'number', read: ({ atStake }) => atStake?.voiceMessages },
};
