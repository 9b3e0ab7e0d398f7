import type { License, Subscription } from '@hubdeck/core';
import { loadCallingDirectory } from '@hubdeck/sdk';
import { useCallback, useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { Tinted } from '../components/tinted';
import { isMissing } from '../data/extension';
import { useCollection } from '../hooks/use-collection';
import { useLoad } from '../hooks/use-load';
import { useNavigation } from '../hooks/use-navigation';
import type { KeyBinding, KeyTable } from '../keys';
import { messages } from '../messages';
import { createFilter } from '../rows/filter';
import { type HolderRow, holderColumns, holderSearchText, holdersOf, toHolderRow } from '../rows/holders';
import type { Targets } from '../rows/marks';
import { subscriptionHead, subscriptionKeyRefusal } from '../rows/subscription';
import { type Services, useServices } from '../services';

const words = messages.subscription;
const idOf = ({ id }: HolderRow) => id;
const EVENTS = [
  ['S', 'suspend'],
  ['A', 'reactivate'],
  ['C', 'cancel'],
] as const;

/** A subscription before it ends: its units, who is still on it, and what they would lose. */
export function SubscriptionScreen({ subscriptionId }: { subscriptionId: string }) {
  const services = useServices();
  const { data } = services;
  const { open } = useNavigation();
  const subscriptions = useCollection(data.subscriptions);
  const licenses = useCollection(data.licenses).items;
  const subscription = subscriptions.items.find((item) => item.subscriptionId === subscriptionId);
  const [load, reload] = useLoad(
    useCallback((signal: AbortSignal) => readHolders(services, subscriptionId, signal), [services, subscriptionId]),
  );
  const filter = useMemo(() => createFilter(holderSearchText), []);
  return (
    <ListScreen
      state={{ status: load.status, error: load.status === 'failed' ? load.error : undefined }}
      words={words}
      rows={load.value ?? []}
      columns={holderColumns}
      idOf={idOf}
      filter={filter}
      open={({ kind, id, name }) => kind !== 'workspace' && open({ name: 'user', personId: id, title: name })}
      refresh={reload}
      isMarkable
      keysFor={(_, shown, targets) => [
        ...moveKeys(shown, targets, (rows, hidden) =>
          open({ name: 'move-licenses', holderIds: rows.map(idOf), from: subscriptionId, hidden }),
        ),
        ...eventKeys(subscription, isMissing(subscriptions), (event) =>
          open({ name: 'subscription-event', subscriptionId, event }),
        ),
      ]}
      above={<Head subscriptionId={subscriptionId} subscription={subscription} licenses={licenses} />}
    />
  );
}

/** As the server lists them; where it does not, out of all people and workspaces. */
async function readHolders({ client, data }: Services, subscriptionId: string, signal: AbortSignal) {
  if (await data.extension.isOffered()) {
    const holders = await client.ext.subscriptions.callingHolders({ subscriptionId }, { signal }).toArray();
    return holders.map(toHolderRow);
  }
  const { holders, licenses } = await loadCallingDirectory(client, { signal });
  return holdersOf(subscriptionId, holders, licenses);
}

interface HeadProps {
  readonly subscriptionId: string;
  readonly subscription: Subscription | undefined;
  readonly licenses: readonly License[];
}

function Head({ subscriptionId, subscription, licenses }: HeadProps) {
  const { text, tone } = subscriptionHead(subscriptionId, subscription, licenses);
  return <Tinted tone={tone}>{` ${text}`}</Tinted>;
}

type StartMove = (rows: readonly HolderRow[], hidden: number) => void;

function moveKeys(shown: readonly HolderRow[], { rows, hidden }: Targets<HolderRow>, move: StartMove): KeyTable {
  const { keys, nobody } = words;
  return [
    {
      keys: ['m'],
      label: keys.move,
      short: keys.short.move,
      refusal: rows.length === 0 ? nobody : undefined,
      run: () => move(rows, hidden),
    },
    {
      keys: ['M'],
      label: keys.moveAll,
      refusal: shown.length === 0 ? nobody : undefined,
      run: () => move(shown, 0),
      quiet: true,
    },
  ];
}

const eventKeys = (
  subscription: Subscription | undefined,
  isNotOffered: boolean,
  start: (event: (typeof EVENTS)[number][1]) => void,
): KeyBinding[] =>
  EVENTS.map(([key, event]) => ({
    keys: [key],
    label: words.keys[event],
    short: words.keys.short[event],
    refusal: isNotOffered ? words.notOffered : subscriptionKeyRefusal(subscription, event),
    quiet: event === 'reactivate' && subscription?.status !== 'suspended',
    run: () => start(event),
  }));
