import { useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { useCollection } from '../hooks/use-collection';
import { useNavigation } from '../hooks/use-navigation';
import type { KeyBinding } from '../keys';
import { messages } from '../messages';
import { createFilter } from '../rows/filter';
import {
  customerSearchText,
  type EnterpriseRow,
  enterpriseColumns,
  toEnterpriseRows,
} from '../rows/onboarding-templates';
import { useServices } from '../services';

const idOf = ({ customer }: EnterpriseRow) => customer.spEnterpriseId;
const { onboardingTemplates: words } = messages;

/** The customers of the partner, how far the users of each have come, and the way to its template. */
export function CustomersScreen() {
  const { data } = useServices();
  const { open } = useNavigation();
  const enterprises = useCollection(data.enterprises);
  const templates = useCollection(data.onboardingTemplates).items;
  const subscribers = useCollection(data.subscribers).items;
  const rows = useMemo(
    () => toEnterpriseRows(enterprises.items, templates, subscribers),
    [enterprises.items, templates, subscribers],
  );
  const filter = useMemo(() => createFilter<EnterpriseRow>(customerSearchText), []);
  return (
    <ListScreen<EnterpriseRow>
      state={enterprises}
      words={{ ...words, ...words.customerList, noun: words.customersNoun }}
      rows={rows}
      columns={enterpriseColumns}
      idOf={idOf}
      filter={filter}
      open={({ customer: { spEnterpriseId, name }, provisioningId }) =>
        open({ name: 'template-users', provisioningId, spEnterpriseId, title: words.usersOf(name) })
      }
      openLabel={words.keys.showUsers}
      refresh={data.enterprises.refresh}
      keysFor={(row) => [
        templateKey(row, ({ provisioningId, name }) =>
          open({ name: 'onboarding-template', provisioningId, title: name }),
        ),
      ]}
    />
  );
}

function templateKey(
  row: EnterpriseRow | undefined,
  show: (template: NonNullable<EnterpriseRow['template']>) => void,
): KeyBinding {
  const { viewTemplate, shortViewTemplate, noTemplate } = words.customerList;
  const template = row?.template;
  return {
    id: 'customers.template',
    label: viewTemplate,
    short: shortViewTemplate,
    refusal: template ? undefined : noTemplate,
    run: () => template && show(template),
  };
}
