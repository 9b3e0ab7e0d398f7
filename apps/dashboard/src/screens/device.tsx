import { regenerationRefusal } from '@hubdeck/core';
import { Box } from 'ink';
import { useCallback } from 'react';
import { Facts } from '../components/facts';
import { Frame } from '../components/frame';
import { ErrorPanel, LoadingPanel } from '../components/state-panels';
import { Prose } from '../components/tinted';
import { type DeviceView, readDeviceView } from '../data/lines';
import { useControlHubKey } from '../hooks/use-control-hub-key';
import { useLoad } from '../hooks/use-load';
import { type Navigator, useNavigation } from '../hooks/use-navigation';
import type { KeyTable } from '../keys';
import { describeRefusal, messages } from '../messages';
import { controlHub } from '../rows/control-hub';
import { deviceFacts, lineFacts } from '../rows/device';
import { isWebexGoDevice } from '../rows/devices';
import { useServices } from '../services';

export interface DeviceScreenProps {
  readonly deviceId: string;
  readonly title: string;
}

export function DeviceScreen({ deviceId }: DeviceScreenProps) {
  const { client, clock, data } = useServices();
  const { open } = useNavigation();
  const controlHubKey = useControlHubKey();
  const [load, reload] = useLoad(
    useCallback((signal) => readDeviceView({ client, data }, deviceId, signal), [client, data, deviceId]),
  );
  const view = load.value;
  const keys: KeyTable = [
    ...(view ? [...lineKeys(view, open), controlHubKey(controlHub.device(view.device))] : []),
    { id: 'page.refresh', label: load.status === 'failed' ? messages.keys.retry : messages.keys.refresh, run: reload },
  ];
  return (
    <Frame keys={keys} readAt={load.readAt}>
      {load.status === 'failed' && <ErrorPanel error={load.error} />}
      {load.status === 'loading' && !view && <LoadingPanel text={messages.device.loading} />}
      {view && load.status !== 'failed' && (
        <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
          <Facts facts={view.line ? lineFacts(view.line, view, clock.now()) : deviceFacts(view)} />
          {view.line && <Prose tone="muted">{messages.webexGo.stateMeanings[view.line.state] ?? ''}</Prose>}
          {!view.line && isWebexGoDevice(view.device) && <Prose tone="muted">{messages.user.extensionAbsent}</Prose>}
        </Box>
      )}
    </Frame>
  );
}

/** What can be done with a Webex Go line, and why not where it can't. */
function lineKeys({ device, line, owner }: DeviceView, open: Navigator['open']): KeyTable {
  if (!isWebexGoDevice(device)) return [];
  const words = messages.device;
  const link = line ? undefined : controlHub.device(device);
  const title = owner?.displayName ?? device.displayName;
  const notOffered = line ? undefined : words.inControlHub(words.regeneratePath);
  const pending = line && regenerationRefusal(line);
  const activation = (action: 'show' | 'regenerate') => () =>
    open({ name: 'activation', deviceId: device.id, action, title });
  return [
    {
      id: 'device.new-code',
      changes: true,
      label: messages.keys.regenerate,
      short: messages.keys.short.regenerate,
      refusal: notOffered ?? (pending && describeRefusal(pending)),
      link,
      run: activation('regenerate'),
    },
    {
      id: 'device.show-code',
      label: messages.keys.showCode,
      short: messages.keys.short.showCode,
      refusal: notOffered ?? (line?.activationStatus === 'active' ? undefined : words.showRefusal),
      link,
      run: activation('show'),
    },
    {
      id: 'device.lost',
      changes: true,
      label: messages.keys.lostOrStolen,
      refusal: line ? undefined : words.inControlHub(words.lostPath),
      link,
      run: () => open({ name: 'lost-or-stolen', deviceId: device.id, title }),
    },
    {
      id: 'device.delete',
      changes: true,
      label: messages.keys.deleteLine,
      short: messages.keys.short.delete,
      run: () => open({ name: 'delete-device', deviceId: device.id, number: line?.phoneNumber, title }),
    },
  ];
}
