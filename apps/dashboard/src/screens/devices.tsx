import type { Device } from '@hubdeck/core';
import { useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { isMissing } from '../data/extension';
import { useMarkedColumns, type Watched } from '../hooks/use-changes';
import { useCollection } from '../hooks/use-collection';
import { useFreshCollection } from '../hooks/use-fresh-collection';
import { useNavigation } from '../hooks/use-navigation';
import type { KeyBinding } from '../keys';
import { messages } from '../messages';
import { controlHub } from '../rows/control-hub';
import { deviceFacts } from '../rows/device';
import { type DeviceRow, deviceColumns, deviceFields, deviceSearchText } from '../rows/devices';
import { createFilter } from '../rows/filter';
import { indexById } from '../rows/people';
import { useServices } from '../services';

const idOf = ({ device }: DeviceRow) => device.id;
const watched: Watched<Device, DeviceRow> = {
  idOf: ({ id }) => id,
  stampOf: ({ connectionStatus }) => connectionStatus ?? '',
  itemIdOf: idOf,
  columns: deviceColumns,
  markedColumn: 'status',
};

export function DevicesScreen() {
  const { clock, data } = useServices();
  const { open } = useNavigation();
  const devices = useFreshCollection(data.devices);
  const people = useCollection(data.people).items;
  const locations = useCollection(data.locations).items;
  const owners = useMemo(() => indexById(people), [people]);
  const rows = useMemo(() => {
    const places = indexById(locations);
    return devices.items.map((device) => ({
      device,
      owner: (device.personId !== undefined && owners.get(device.personId)?.displayName) || '',
      location: (device.locationId !== undefined && places.get(device.locationId)?.name) || '',
    }));
  }, [devices.items, owners, locations]);
  const filter = useMemo(() => createFilter(deviceSearchText, { fields: deviceFields, clock }), [clock]);
  const subscriptions = useCollection(data.subscriptions);
  const isOffered = !isMissing(subscriptions);
  const link = isOffered ? undefined : controlHub.devices;
  const importKey: KeyBinding = {
    id: 'devices.import',
    changes: true,
    label: messages.importDevices.key,
    short: messages.importDevices.shortKey,
    refusal: isOffered ? undefined : messages.device.inControlHub(messages.importDevices.path),
    link,
    run: () => open({ name: 'import-devices' }),
  };
  const addKey: KeyBinding = {
    id: 'devices.add',
    changes: true,
    label: messages.keys.addDevice,
    short: messages.keys.short.addDevice,
    refusal: isOffered ? undefined : messages.device.inControlHub(messages.addDevice.path),
    link,
    run: () => open({ name: 'add-device' }),
  };
  return (
    <ListScreen
      state={devices}
      words={messages.devices}
      rows={rows}
      columns={useMarkedColumns(devices, watched)}
      idOf={idOf}
      filter={filter}
      open={({ device }) => open({ name: 'device', deviceId: device.id, title: device.displayName })}
      refresh={() => data.devices.refresh()}
      keysFor={() => [addKey, importKey]}
      viewsOf="devices"
      detailsOf={({ device }) => ({
        title: device.displayName,
        sections: [{ facts: deviceFacts({ device, owner: owners.get(device.personId ?? '') }) }],
      })}
    />
  );
}
