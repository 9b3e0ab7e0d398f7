import { Box } from 'ink';
import { useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { Tinted } from '../components/tinted';
import { useCollection } from '../hooks/use-collection';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { createFilter } from '../rows/filter';
import { indexById, type PersonRow, personColumns, personSearchText, toPersonRow } from '../rows/people';
import { useServices } from '../services';

const idOf = ({ person }: PersonRow) => person.id;
/** This screen and the one of the line: whoever is done wants to see the devices. */
const SCREENS_TO_DEVICES = 2;

/** From Devices to a line: who gets it is asked first, then it goes as from the user. */
export function AddDeviceScreen() {
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
      open={({ person: { id, displayName } }) =>
        open({ name: 'add-webex-go', personId: id, title: displayName, screens: SCREENS_TO_DEVICES })
      }
      openLabel={messages.keys.next}
      isSearch
      refresh={() => data.people.refresh()}
      above={
        <Box paddingX={2}>
          <Tinted tone="strong">{messages.addDevice.who}</Tinted>
        </Box>
      }
    />
  );
}
