import type { Subscriber } from '@hubdeck/core';
import { useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { StatusCounts } from '../components/status-counts';
import { useBodySize } from '../hooks/use-body-size';
import { useCollection } from '../hooks/use-collection';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { createFilter } from '../rows/filter';
import { startOfList } from '../rows/list-view';
import {
  countByStatus,
  isProvisioned,
  subscriberColumns,
  subscriberName,
  subscriberSearchText,
  wrapCounts,
} from '../rows/subscribers';
import { useServices } from '../services';

const idOf = ({ id }: Subscriber) => id;

export function OnboardingScreen() {
  const { data } = useServices();
  const { open, view, setView } = useNavigation();
  const subscribers = useCollection(data.subscribers);
  const excludes = view.toggled ?? false;
  const rows = useMemo(
    () => (excludes ? subscribers.items.filter((subscriber) => !isProvisioned(subscriber)) : subscribers.items),
    [subscribers.items, excludes],
  );
  const { columns } = useBodySize();
  const counts = useMemo(() => wrapCounts(countByStatus(subscribers.items), columns), [subscribers.items, columns]);
  const filter = useMemo(() => createFilter(subscriberSearchText), []);
  const toggle = () => setView({ ...startOfList, filter: view.filter, sort: view.sort, toggled: !excludes });
  return (
    <ListScreen
      state={subscribers}
      words={messages.onboarding}
      rows={rows}
      columns={subscriberColumns}
      idOf={idOf}
      filter={filter}
      open={(row) => open({ name: 'subscriber', subscriberId: row.id, title: subscriberName(row) || row.userId })}
      refresh={() => data.subscribers.refresh()}
      keysFor={() => [
        {
          keys: ['x'],
          label: excludes ? messages.keys.includeProvisioned : messages.keys.excludeProvisioned,
          short: excludes ? messages.keys.short.includeProvisioned : messages.keys.short.excludeProvisioned,
          run: toggle,
        },
      ]}
      above={<StatusCounts lines={counts} />}
      aboveRows={counts.length}
      note={excludes ? messages.onboarding.excluded : undefined}
    />
  );
}
