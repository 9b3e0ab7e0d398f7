import { useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { isNotOffered } from '../describe-error';
import { useCollection } from '../hooks/use-collection';
import { messages } from '../messages';
import { createFilter } from '../rows/filter';
import { licenseColumns, licenseRowId, licenseSearchText, toLicenseRows } from '../rows/licenses';
import { useServices } from '../services';

export function LicensesScreen() {
  const { data } = useServices();
  const licenses = useCollection(data.licenses);
  const subscriptions = useCollection(data.subscriptions);
  const rows = useMemo(() => toLicenseRows(licenses.items, subscriptions.items), [licenses.items, subscriptions.items]);
  const filter = useMemo(() => createFilter(licenseSearchText), []);
  // A server without the extension still has the licences; only the status of their subscriptions is missing.
  const isFailed = subscriptions.status === 'failed' && !isNotOffered(subscriptions.error);
  return (
    <ListScreen
      state={licenses.status !== 'failed' && isFailed ? subscriptions : licenses}
      words={messages.licenses}
      rows={rows}
      columns={licenseColumns}
      idOf={licenseRowId}
      filter={filter}
      count={licenses.items.length}
      isGrouped
      refresh={() => {
        data.licenses.refresh();
        data.subscriptions.refresh();
      }}
    />
  );
}
