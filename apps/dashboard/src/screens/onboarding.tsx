import type { Subscriber } from '@hubdeck/core';
import { useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { StatusCounts } from '../components/status-counts';
import { useBodySize } from '../hooks/use-body-size';
import { useCollection } from '../hooks/use-collection';
import { useExport } from '../hooks/use-export';
import { useNavigation } from '../hooks/use-navigation';
import type { KeyBinding } from '../keys';
import { messages } from '../messages';
import { createFilter } from '../rows/filter';
import { startOfList } from '../rows/list-view';
import {
  countByStatus,
  errorText,
  isProvisioned,
  subscriberColumns,
  subscriberName,
  subscriberSearchText,
  subscriberTable,
  wrapCounts,
} from '../rows/subscribers';
import { useServices } from '../services';
import { exportKey, writeTable } from './calls/history-props';

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
  const save = useExport();
  const copyKey = useCopyErrors();
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
      keysFor={(selected, shown) => [
        {
          keys: ['x'],
          label: excludes ? messages.keys.includeProvisioned : messages.keys.excludeProvisioned,
          short: excludes ? messages.keys.short.includeProvisioned : messages.keys.short.excludeProvisioned,
          run: toggle,
        },
        copyKey(selected),
        exportKey(shown, messages.onboarding.noun, (what) =>
          save({ name: 'broadworks-subscribers', what, write: () => writeTable(subscriberTable(shown)) }),
        ),
      ]}
      above={<StatusCounts lines={counts} />}
      aboveRows={counts.length}
      note={excludes ? messages.onboarding.excluded : undefined}
    />
  );
}

/** The error text of the row under the cursor, to be pasted into a ticket. */
function useCopyErrors(): (selected: Subscriber | undefined) => KeyBinding {
  const { copy } = useServices();
  const { notify } = useNavigation();
  const { onboarding, activation, keys } = messages;
  return (selected) => {
    const text = selected ? errorText(selected) : '';
    return {
      keys: ['c'],
      label: keys.copyErrors,
      short: keys.short.copyErrors,
      refusal: text === '' ? onboarding.noErrorsToCopy : undefined,
      run: () => {
        copy(text);
        notify({ text: activation.copied(onboarding.errorText), tone: 'good' });
      },
    };
  };
}
