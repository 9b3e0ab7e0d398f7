import type { License, Subscription } from '@hubdeck/core';
import { useCallback, useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { Tinted } from '../components/tinted';
import { isMissing } from '../data/extension';
import { readHolders } from '../data/subscription-holders';
import { useCollection } from '../hooks/use-collection';
import { useLoad } from '../hooks/use-load';
import { useNavigation } from '../hooks/use-navigation';
import type { KeyBinding, KeyTable } from '../keys';
import { messages } from '../messages';
import { createFilter } from '../rows/filter';
import { type HolderRow, holderColumns, holderSearchText } from '../rows/holders';
import type { Targets } from '../rows/marks';
import { pstnLine, subscriptionHead, subscriptionKeyRefusal } from '../rows/subscription';
import { useServices } from '../services';

const words = messages.subscription;
const idOf = ({ id }: HolderRow) => id;
const EVENTS = ['suspend', 'reactivate', 'cancel'] as const;

/** A subscription before it ends: its units, who is still on it, and what they would lose. */
export function SubscriptionScreen({ subscriptionId }: { subscriptionId: string }) {
  const { client, data } = useServices();
  const { open } = useNavigation();
  const subscriptions = useCollection(data.subscriptions);
  const licenses = useCollection(data.licenses).items;
  const subscription = subscriptions.items.find((item) => item.subscriptionId === subscriptionId);
  const pstn = subscription && pstnLine(subscription);
  const [load, reload] = useLoad(
    useCallback(
      (signal: AbortSignal) => readHolders(client, data.extension, subscriptionId, signal),
      [client, data, subscriptionId],
    ),
  );
  const filter = useMemo(() => createFilter(holderSearchText), []);
  return (
    <ListScreen
      state={{ ...load, error: load.status === 'failed' ? load.error : undefined }}
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
        pstnKey(subscription, () => open({ name: 'move-pstn', subscriptionId })),
        ...eventKeys(subscription, isMissing(subscriptions), (event) =>
          open({ name: 'subscription-event', subscriptionId, event }),
        ),
      ]}
      above={<Head subscriptionId={subscriptionId} subscription={subscription} licenses={licenses} pstn={pstn} />}
      aboveRows={pstn === undefined ? 1 : 2}
    />
  );
}

interface HeadProps {
  readonly subscriptionId: string;
  readonly subscription: Subscription | undefined;
  readonly licenses: readonly License[];
  readonly pstn: string | undefined;
}

function Head({ subscriptionId, subscription, licenses, pstn }: HeadProps) {
  const { text, tone } = subscriptionHead(subscriptionId, subscription, licenses);
  return (
    <>
      <Tinted tone={tone}>{` ${text}`}</Tinted>
      {pstn !== undefined && <Tinted tone="muted">{`   ${pstn}`}</Tinted>}
    </>
  );
}

type StartMove = (rows: readonly HolderRow[], hidden: number) => void;

function moveKeys(shown: readonly HolderRow[], { rows, hidden }: Targets<HolderRow>, move: StartMove): KeyTable {
  const { keys, nobody } = words;
  return [
    {
      id: 'subscription.move',
      changes: true,
      label: keys.move,
      short: keys.short.move,
      refusal: rows.length === 0 ? nobody : undefined,
      run: () => move(rows, hidden),
    },
    {
      id: 'subscription.move-all',
      changes: true,
      label: keys.moveAll,
      refusal: shown.length === 0 ? nobody : undefined,
      run: () => move(shown, 0),
      quiet: true,
    },
  ];
}

const pstnKey = (subscription: Subscription | undefined, start: () => void): KeyBinding => ({
  id: 'subscription.move-pstn',
  changes: true,
  label: words.keys.movePstn,
  refusal: subscription?.pstnLocations?.length ? undefined : words.noPstn,
  run: start,
  quiet: true,
});

const eventKeys = (
  subscription: Subscription | undefined,
  isNotOffered: boolean,
  start: (event: (typeof EVENTS)[number]) => void,
): KeyBinding[] =>
  EVENTS.map((event) => ({
    id: `subscription.${event}` as const,
    changes: true,
    label: words.keys[event],
    short: words.keys.short[event],
    refusal: isNotOffered ? words.notOffered : subscriptionKeyRefusal(subscription, event),
    quiet: event === 'reactivate' && subscription?.status !== 'suspended',
    run: () => start(event),
  }));
