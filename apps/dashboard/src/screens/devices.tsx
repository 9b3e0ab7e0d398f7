import { useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { useCollection } from '../hooks/use-collection';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { type DeviceRow, deviceColumns, deviceSearchText } from '../rows/devices';
import { createFilter } from '../rows/filter';
import { indexById } from '../rows/people';
import { useServices } from '../services';

const idOf = ({ device }: DeviceRow) => device.id;

export function DevicesScreen() {
  const { data } = useServices();
  const { open } = useNavigation();
  const devices = useCollection(data.devices);
  const people = useCollection(data.people).items;
  const locations = useCollection(data.locations).items;
  const rows = useMemo(() => {
    const owners = indexById(people);
    const places = indexById(locations);
    return devices.items.map((device) => ({
      device,
      owner: (device.personId !== undefined && owners.get(device.personId)?.displayName) || '',
      location: (device.locationId !== undefined && places.get(device.locationId)?.name) || '',
    }));
  }, [devices.items, people, locations]);
  const filter = useMemo(() => createFilter(deviceSearchText), []);
  return (
    <ListScreen
      state={devices}
      words={messages.devices}
      rows={rows}
      columns={deviceColumns}
      idOf={idOf}
      filter={filter}
      open={({ device }) => open({ name: 'device', deviceId: device.id, title: device.displayName })}
      refresh={() => data.devices.refresh()}
    />
  );
}
