import { Box } from 'ink';
import { useCallback } from 'react';
import { Facts } from '../components/facts';
import { Frame } from '../components/frame';
import { ErrorPanel, LoadingPanel } from '../components/state-panels';
import { Prose, Tinted } from '../components/tinted';
import { useLoad } from '../hooks/use-load';
import { useSubscriberKeys } from '../hooks/use-subscriber-keys';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import { errorText, subscriberFacts } from '../rows/subscribers';
import { useServices } from '../services';

const words = messages.onboarding;

export function SubscriberScreen({ subscriberId }: { subscriberId: string }) {
  const { client } = useServices();
  const [load, reload] = useLoad(
    useCallback(
      (signal: AbortSignal) => client.broadworks.subscribers.get({ subscriberId }, { signal }),
      [client, subscriberId],
    ),
  );
  const subscriber = load.value;
  const errors = subscriber ? errorText(subscriber) : '';
  const subscriberKeys = useSubscriberKeys();
  const keys: KeyTable = [
    ...(subscriber ? subscriberKeys({ rows: [subscriber], hidden: 0 }) : []),
    { id: 'page.refresh', label: load.status === 'failed' ? messages.keys.retry : messages.keys.refresh, run: reload },
  ];
  return (
    <Frame keys={keys} readAt={load.readAt}>
      {load.status === 'failed' && <ErrorPanel error={load.error} />}
      {load.status === 'loading' && !subscriber && <LoadingPanel text={words.loadingOne} />}
      {subscriber && load.status !== 'failed' && (
        <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
          <Facts facts={subscriberFacts(subscriber)} />
          <Prose tone="muted">{words.statusMeanings[subscriber.status] ?? ''}</Prose>
          {errors !== '' && <ErrorTexts text={errors} />}
        </Box>
      )}
    </Frame>
  );
}

function ErrorTexts({ text }: { text: string }) {
  return (
    <Box flexDirection="column">
      <Tinted tone="columnTitle">{words.errors}</Tinted>
      {text.split('\n').map((line) => (
        <Prose key={line} tone="bad">
          {line}
        </Prose>
      ))}
    </Box>
  );
}
