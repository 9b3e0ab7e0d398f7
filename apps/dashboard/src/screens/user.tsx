import { Box } from 'ink';
import { useCallback } from 'react';
import { Frame } from '../components/frame';
import { ErrorPanel, LoadingPanel } from '../components/state-panels';
import { UserDetails } from '../components/user-details';
import { UserDevices } from '../components/user-devices';
import { readUserView, type UserView } from '../data/lines';
import { useBodySize } from '../hooks/use-body-size';
import { useControlHubKey } from '../hooks/use-control-hub-key';
import { moveKeys } from '../hooks/use-list';
import { useLoad } from '../hooks/use-load';
import { type Navigator, useNavigation } from '../hooks/use-navigation';
import type { KeyBinding, KeyTable } from '../keys';
import { describeRefusal, messages } from '../messages';
import { controlHub } from '../rows/control-hub';
import { moveBy, visibleWindow } from '../rows/list-view';
import { useServices } from '../services';

export interface UserScreenProps {
  readonly personId: string;
  readonly title: string;
}

export function UserScreen({ personId, title }: UserScreenProps) {
  const { client, data } = useServices();
  const { view, setView, open } = useNavigation();
  const controlHubKey = useControlHubKey();
  const { rows: height } = useBodySize();
  const [load, reload] = useLoad(
    useCallback((signal) => readUserView({ client, data }, personId, signal), [client, data, personId]),
  );
  const user = load.value;
  const devices = user?.devices ?? [];
  const ids = devices.map(({ id }) => id);
  const window = visibleWindow(view, ids, height);
  const selected = devices[window.index];
  const add = () => open({ name: 'add-webex-go', personId, title });
  const keys: KeyTable = [
    ...(selected
      ? [
          {
            id: 'user.open-device' as const,
            label: messages.keys.open,
            run: () => open({ name: 'device', deviceId: selected.id, title: selected.product }),
          },
        ]
      : []),
    ...(user ? [addKey(user, add), ...licenseKeys(user, open), controlHubKey(controlHub.user(personId))] : []),
    { id: 'page.refresh', label: load.status === 'failed' ? messages.keys.retry : messages.keys.refresh, run: reload },
    ...moveKeys((by) => setView(moveBy(view, by, ids, height)), height),
  ];
  return (
    <Frame keys={keys} readAt={load.readAt}>
      {load.status === 'failed' && <ErrorPanel error={load.error} />}
      {load.status === 'loading' && !user && <LoadingPanel text={messages.user.loading} />}
      {user && load.status !== 'failed' && (
        <Box flexDirection="column" paddingTop={1}>
          <UserDetails person={user.person} />
          <UserDevices user={user} window={window} />
        </Box>
      )}
    </Frame>
  );
}

function licenseKeys({ person }: UserView, open: Navigator['open']): KeyBinding[] {
  const { editLicenses, moveLicenses } = messages;
  return [
    {
      id: 'user.edit-licenses',
      changes: true,
      label: editLicenses.key,
      short: editLicenses.shortKey,
      run: () => open({ name: 'edit-licenses', personId: person.id }),
    },
    {
      id: 'user.move-licenses',
      changes: true,
      label: moveLicenses.key,
      short: moveLicenses.shortKey,
      refusal: person.locationId === undefined ? moveLicenses.noneCalling : undefined,
      run: () => open({ name: 'move-licenses', holderIds: [person.id], hidden: 0 }),
    },
  ];
}

/** Greyed with the first reason against it; pressing it then lists them all. */
function addKey({ eligibility, person }: UserView, add: () => void): KeyBinding {
  const { device, keys } = messages;
  const [reason] = eligibility?.reasons ?? [];
  return {
    id: 'user.assign-webex-go',
    changes: true,
    label: keys.addWebexGo,
    run: add,
    refusal: eligibility ? reason && describeRefusal(reason) : device.inControlHub(device.addPath),
    link: eligibility ? undefined : controlHub.user(person.id),
    explain: eligibility && add,
  };
}
