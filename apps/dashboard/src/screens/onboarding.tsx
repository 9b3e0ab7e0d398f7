import type { Subscriber } from '@hubdeck/core';
import { useEffect, useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { StatusCounts } from '../components/status-counts';
import { followSubscribers } from '../data/subscriber-news';
import { useBodySize } from '../hooks/use-body-size';
import { useMarkedColumns, type Watched } from '../hooks/use-changes';
import { useCollection } from '../hooks/use-collection';
import { useExport } from '../hooks/use-export';
import { useNavigation } from '../hooks/use-navigation';
import { useSubscriberKeys } from '../hooks/use-subscriber-keys';
import type { KeyBinding } from '../keys';
import { messages } from '../messages';
import { createFilter } from '../rows/filter';
import { wrapCounts } from '../rows/status-counts';
import {
  countByStatus,
  isProvisioned,
  subscriberColumns,
  subscriberDetails,
  subscriberFields,
  subscriberName,
  subscriberSearchText,
} from '../rows/subscribers';
import { useServices } from '../services';
import { exportKey } from './calls/history-props';

const idOf = ({ id }: Subscriber) => id;
const watched: Watched<Subscriber, Subscriber> = {
  idOf,
  stampOf: ({ status, lastStatusChange }) => `${status} ${lastStatusChange}`,
  itemIdOf: idOf,
  columns: subscriberColumns,
  markedColumn: 'status',
};

export interface OnboardingProps {
  /** Of one template only. */
  readonly provisioningId?: string | undefined;
  /** Of one customer only. */
  readonly spEnterpriseId?: string | undefined;
}

/** The users whom BroadWorks onboards and how far each has come. It keeps itself up to date while it is looked at. */
export function OnboardingScreen({ provisioningId, spEnterpriseId }: OnboardingProps) {
  const { clock, data } = useServices();
  const { open, view, setView } = useNavigation();
  const subscribers = useLiveSubscribers();
  const excludes = view.toggled ?? false;
  const all = useMemo(
    () =>
      subscribers.items.filter(
        (row) =>
          (provisioningId === undefined || row.provisioningId === provisioningId) &&
          (spEnterpriseId === undefined || row.spEnterpriseId === spEnterpriseId),
      ),
    [subscribers.items, provisioningId, spEnterpriseId],
  );
  const rows = useMemo(() => (excludes ? all.filter((row) => !isProvisioned(row)) : all), [all, excludes]);
  const columns = useMarkedColumns(subscribers, watched);
  const { columns: width } = useBodySize();
  const counts = useMemo(() => wrapCounts(countByStatus(all), width), [all, width]);
  const filter = useMemo(() => createFilter(subscriberSearchText, { fields: subscriberFields, clock }), [clock]);
  const subscriberKeys = useSubscriberKeys();
  const saveKey = useSaveKey();
  return (
    <ListScreen
      state={subscribers}
      words={messages.onboarding}
      rows={rows}
      columns={columns}
      idOf={idOf}
      filter={filter}
      open={(row) => open({ name: 'subscriber', subscriberId: row.id, title: subscriberName(row) || row.userId })}
      refresh={data.subscribers.refresh}
      isMarkable
      viewsOf="onboarding"
      detailsOf={subscriberDetails}
      keysFor={(_, shown, targets) => [
        excludeKey(excludes, () => setView({ ...view, index: 0, top: 0, id: undefined, toggled: !excludes })),
        ...subscriberKeys(targets),
        saveKey(shown),
        ...(provisioningId === undefined && spEnterpriseId === undefined
          ? [
              templatesKey(() => open({ name: 'onboarding-templates' })),
              customersKey(() => open({ name: 'customers' })),
            ]
          : []),
      ]}
      above={<StatusCounts lines={counts} />}
      aboveRows={counts.length}
      note={excludes ? messages.onboarding.excluded : undefined}
    />
  );
}

function useLiveSubscribers() {
  const { attention, client, clock, data } = useServices();
  const { subscribers } = data;
  useEffect(() => {
    const controller = new AbortController();
    void followSubscribers({ client, clock, subscribers, attention }, controller.signal);
    return () => controller.abort();
  }, [client, clock, subscribers, attention]);
  return useCollection(subscribers);
}

const excludeKey = (excludes: boolean, run: () => void): KeyBinding => ({
  id: 'onboarding.exclude-provisioned',
  label: excludes ? messages.keys.includeProvisioned : messages.keys.excludeProvisioned,
  short: excludes ? messages.keys.short.includeProvisioned : messages.keys.short.excludeProvisioned,
  run,
});

const templatesKey = (run: () => void): KeyBinding => ({
  id: 'onboarding.templates',
  label: messages.subscriberActions.keys.templates,
  short: messages.subscriberActions.keys.short.templates,
  run,
});

const customersKey = (run: () => void): KeyBinding => ({
  id: 'onboarding.customers',
  label: messages.subscriberActions.keys.customers,
  short: messages.subscriberActions.keys.short.customers,
  run,
});

/** Writes what the toggle and the filter leave. */
function useSaveKey(): (shown: readonly Subscriber[]) => KeyBinding {
  const save = useExport();
  const { noun, fileName } = messages.onboarding;
  // What writes CSV is loaded when it is wanted first.
  const write = async (shown: readonly Subscriber[]) => {
    const { formatSubscribers } = await import('@hubdeck/core/csv');
    return formatSubscribers(shown);
  };
  return (shown) => exportKey(shown, noun, (what) => save({ name: fileName, what, write: () => write(shown) }));
}
