import type { Person } from '@hubdeck/core';
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
  hasCalling,
  indexById,
  type PersonRow,
  personColumns,
  personFields,
  personSearchText,
  toPersonRow,
} from '../rows/people';
import { remember } from '../rows/remember';
import { personSections } from '../rows/user';
import { useServices } from '../services';

const idOf = ({ person }: PersonRow) => person.id;
const watched: Watched<Person, PersonRow> = {
  idOf: ({ id }) => id,
  stampOf: ({ licenses = [] }) => licenses.join(' '),
  itemIdOf: idOf,
  columns: personColumns,
  markedColumn: 'licenses',
};

export function UsersScreen() {
  const { clock, data } = useServices();
  const { open } = useNavigation();
  const people = useFreshCollection(data.people);
  const licenses = useCollection(data.licenses).items;
  const locations = useCollection(data.locations).items;
  const names = useMemo(
    () => ({ licenses: indexById(licenses), locations: indexById(locations) }),
    [licenses, locations],
  );
  const toRow = useMemo(() => remember((person: Person) => toPersonRow(person, names)), [names]);
  const rows = useMemo(() => people.items.map(toRow), [people.items, toRow]);
  const filter = useMemo(() => createFilter(personSearchText, { fields: personFields, clock }), [clock]);
  const isOffered = !isMissing(useCollection(data.subscriptions));
  return (
    <ListScreen
      state={people}
      words={messages.users}
      rows={rows}
      columns={useMarkedColumns(people, watched)}
      idOf={idOf}
      filter={filter}
      open={({ person }) => open({ name: 'user', personId: person.id, title: person.displayName })}
      isMarkable
      viewsOf="users"
      detailsOf={({ person }) => ({ title: person.displayName, sections: personSections(person, names) })}
      keysFor={(_, __, { rows: targets, hidden }) => [
        {
          id: 'users.move-licenses',
          changes: true,
          label: messages.moveLicenses.key,
          short: messages.moveLicenses.shortKey,
          refusal: targets.some(hasCalling) ? undefined : messages.moveLicenses.noneCalling,
          run: () => open({ name: 'move-licenses', holderIds: targets.map(idOf), hidden }),
        },
        {
          id: 'users.import',
          label: messages.importUsers.key,
          short: messages.importUsers.shortKey,
          refusal: isOffered ? undefined : messages.device.inControlHub(messages.importUsers.path),
          link: isOffered ? undefined : controlHub.users,
          run: () => open({ name: 'import-users' }),
        },
      ]}
      refresh={() => {
        for (const list of [data.people, data.licenses, data.locations]) list.refresh();
      }}
    />
  );
}
