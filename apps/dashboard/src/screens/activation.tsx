import { useCallback } from 'react';
import { ActivationFrame } from '../components/activation-frame';
import { Frame } from '../components/frame';
import { ErrorPanel, LoadingPanel } from '../components/state-panels';
import { useLoad } from '../hooks/use-load';
import { messages } from '../messages';
import { useServices } from '../services';
import { RegenerateScreen } from './regenerate';

export interface ActivationScreenProps {
  readonly deviceId: string;
  readonly action: 'show' | 'regenerate';
  readonly title: string;
}

/** The activation details of a line: those that are valid, or new ones. */
export function ActivationScreen(props: ActivationScreenProps) {
  return props.action === 'show' ? <ShowCode {...props} /> : <RegenerateScreen {...props} />;
}

function ShowCode({ deviceId, title }: ActivationScreenProps) {
  const { client } = useServices();
  const { devices } = client.ext.webexGo;
  const [load, reload] = useLoad(
    useCallback((signal: AbortSignal) => devices.activation({ deviceId }, { signal }), [devices, deviceId]),
  );
  if (load.status === 'ready') return <ActivationFrame activation={load.value} deviceId={deviceId} heading={title} />;
  return (
    <Frame keys={load.status === 'failed' ? [{ id: 'page.refresh', label: messages.keys.retry, run: reload }] : []}>
      {load.status === 'failed' ? (
        <ErrorPanel error={load.error} />
      ) : (
        <LoadingPanel text={messages.regeneration.reading} />
      )}
    </Frame>
  );
}
