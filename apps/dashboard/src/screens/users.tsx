import { useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { useCollection } from '../hooks/use-collection';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { createFilter } from '../rows/filter';
import { indexById, type PersonRow, personColumns, personSearchText, toPersonRow } from '../rows/people';
import { useServices } from '../services';

const idOf = ({ person }: PersonRow) => person.id;

export function UsersScreen() {
  const { data } = useServices();
  const { open } = useNavigation();
  const people = useCollection(data.people);
  const licenses = useCollection(data.licenses).items;
  const locations = useCollection(data.locations).items;
  const rows = useMemo(() => {
    const names = { licenses: indexById(licenses), locations: indexById(locations) };
    return people.items.map((person) => toPersonRow(person, names));
  }, [people.items, licenses, locations]);
  const filter = useMemo(() => createFilter(personSearchText), []);
  return (
    <ListScreen
      state={people}
      words={messages.users}
      rows={rows}
      columns={personColumns}
      idOf={idOf}
      filter={filter}
      open={({ person }) => open({ name: 'user', personId: person.id, title: person.displayName })}
      refresh={() => {
        for (const list of [data.people, data.licenses, data.locations]) list.refresh();
      }}
    />
  );
}
