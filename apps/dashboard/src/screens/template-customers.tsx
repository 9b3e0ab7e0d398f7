import { useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { useCollection } from '../hooks/use-collection';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { createFilter } from '../rows/filter';
import { type CustomerRow, customerColumns, customerSearchText, toCustomerRows } from '../rows/onboarding-templates';
import { useServices } from '../services';

const idOf = ({ customer }: CustomerRow) => customer.spEnterpriseId;
const words = messages.onboardingTemplates;

/** The customers who are onboarded with a template, and how far their users have come. */
export function TemplateCustomersScreen({ provisioningId }: { provisioningId: string }) {
  const { data } = useServices();
  const { open } = useNavigation();
  const templates = useCollection(data.onboardingTemplates);
  const subscribers = useCollection(data.subscribers).items;
  const template = templates.items.find((item) => item.provisioningId === provisioningId);
  const rows = useMemo(() => (template ? toCustomerRows(template, subscribers) : []), [template, subscribers]);
  const filter = useMemo(() => createFilter(customerSearchText), []);
  return (
    <ListScreen
      state={templates}
      words={{ ...words, noun: words.customersNoun, empty: words.noCustomersYet }}
      rows={rows}
      columns={customerColumns}
      idOf={idOf}
      filter={filter}
      open={({ customer: { spEnterpriseId, name } }) =>
        open({ name: 'template-users', provisioningId, spEnterpriseId, title: words.usersOf(name) })
      }
      openLabel={words.keys.showUsers}
    />
  );
}
