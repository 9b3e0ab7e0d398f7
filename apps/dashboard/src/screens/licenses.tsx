import type { License } from '@hubdeck/core';
import { useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { isMissing } from '../data/extension';
import { useMarkedColumns, type Watched } from '../hooks/use-changes';
import { useCollection } from '../hooks/use-collection';
import { useFreshCollection } from '../hooks/use-fresh-collection';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { controlHub } from '../rows/control-hub';
import { createFilter } from '../rows/filter';
import {
  type LicenseRow,
  licenseColumns,
  licenseDetails,
  licenseFields,
  licenseRowId,
  licenseSearchText,
  toLicenseRows,
} from '../rows/licenses';
import { useServices } from '../services';

const watched: Watched<License, LicenseRow> = {
  idOf: ({ id }) => id,
  stampOf: ({ consumedUnits, totalUnits }) => `${consumedUnits} of ${totalUnits}`,
  itemIdOf: licenseRowId,
  columns: licenseColumns,
  markedColumn: 'usage',
};

export function LicensesScreen() {
  const { data } = useServices();
  const { open, notify } = useNavigation();
  const licenses = useFreshCollection(data.licenses);
  const subscriptions = useCollection(data.subscriptions);
  const rows = useMemo(() => toLicenseRows(licenses.items, subscriptions.items), [licenses.items, subscriptions.items]);
  const filter = useMemo(() => createFilter(licenseSearchText, { fields: licenseFields }), []);
  // A server without the extension still has the licences; only the status of their subscriptions is missing.
  const isFailed = subscriptions.status === 'failed' && !isMissing(subscriptions);
  const openSubscription = (row: LicenseRow) => {
    const { id, name } = row.kind === 'subscription' ? row : row.subscription;
    if (id === '') return notify({ text: messages.licenses.noSubscription, tone: 'warning' });
    open({ name: 'subscription', subscriptionId: id, title: name || id });
  };
  return (
    <ListScreen
      state={licenses.status !== 'failed' && isFailed ? subscriptions : licenses}
      words={messages.licenses}
      rows={rows}
      columns={useMarkedColumns(licenses, watched)}
      idOf={licenseRowId}
      filter={filter}
      count={licenses.items.length}
      isGrouped
      viewsOf="licenses"
      detailsOf={licenseDetails}
      open={openSubscription}
      keysFor={() => [
        {
          id: 'licenses.template',
          label: messages.licenseTemplate.key,
          short: messages.licenseTemplate.shortKey,
          refusal: isMissing(subscriptions) ? messages.device.inControlHub(messages.licenseTemplate.path) : undefined,
          link: isMissing(subscriptions) ? controlHub.users : undefined,
          run: () => open({ name: 'license-template' }),
        },
      ]}
      refresh={() => {
        data.licenses.refresh();
        data.subscriptions.refresh();
      }}
    />
  );
}
