import type { PstnLocation, SubscriptionEvent, SubscriptionHolder } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { Box } from 'ink';
import { useCallback, useState } from 'react';
import { DangerQuestion } from '../components/danger-question';
import { Frame } from '../components/frame';
import { ErrorPanel, LoadingPanel } from '../components/state-panels';
import { Tinted } from '../components/tinted';
import { useChange } from '../hooks/use-change';
import { useLoad } from '../hooks/use-load';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { endConsequences } from '../rows/subscription-end';
import { typeText } from '../rows/type-text';
import { useServices } from '../services';
import { cleanText } from '../term/clean';

export interface SubscriptionEventProps {
  readonly subscriptionId: string;
  readonly event: SubscriptionEvent;
}

const words = messages.subscriptionEnd;

/** Asks before a subscription is suspended, reactivated or cancelled, and says who would lose what. */
export function SubscriptionEventScreen({ subscriptionId, event }: SubscriptionEventProps) {
  const { client } = useServices();
  const [load, reload] = useLoad(
    useCallback((signal: AbortSignal) => readWhatIsOn(client, subscriptionId, signal), [client, subscriptionId]),
  );
  if (load.status === 'ready') return <Question subscriptionId={subscriptionId} event={event} {...load.value} />;
  return (
    <Frame keys={[{ id: 'page.refresh', label: messages.keys.retry, run: reload }]}>
      {load.status === 'failed' ? <ErrorPanel error={load.error} /> : <LoadingPanel text={words.reading} />}
    </Frame>
  );
}

/** Whatever hangs on a subscription. */
interface Hanging {
  readonly holders: readonly SubscriptionHolder[];
  readonly locations: readonly PstnLocation[];
}

async function readWhatIsOn(client: HubClient, subscriptionId: string, signal: AbortSignal): Promise<Hanging> {
  const { subscriptions } = client.ext;
  const [holders, { pstnLocations: locations = [] }] = await Promise.all([
    subscriptions.callingHolders({ subscriptionId }, { signal }).toArray(),
    subscriptions.get({ subscriptionId }, { signal }),
  ]);
  return { holders, locations };
}

function Question({ subscriptionId, event, holders, locations }: SubscriptionEventProps & Hanging) {
  const { client, data } = useServices();
  const { back } = useNavigation();
  const [action, change] = useChange<void>();
  const [typed, setTyped] = useState('');
  const mustForce = event === 'cancel' && holders.length + locations.length > 0;
  const isTyped = !mustForce || typed === subscriptionId;
  const run = () =>
    change({
      kind: event,
      what: messages.undo.doing[event](subscriptionId),
      subjects: [subscriptionId],
      async send() {
        const { subscriptions } = client.ext;
        if (event === 'cancel') await subscriptions.cancel({ subscriptionId, body: { force: mustForce } });
        else await subscriptions[event]({ subscriptionId });
        data.refreshHoldings();
      },
      leave: back,
      done: () => ({ text: words.done[event](subscriptionId), tone: 'good' }),
    });
  return (
    <DangerQuestion
      kind={event}
      question={words.questions[event](subscriptionId)}
      consequences={endConsequences(event, holders, locations)}
      confirm={{ label: words.confirm[event], refusal: isTyped ? undefined : words.typeFirst, run }}
      typing={(key) => {
        // Once it stands there, y is the key again.
        const next = mustForce && typed !== subscriptionId ? typeText(typed, key) : undefined;
        if (next !== undefined) setTyped(next);
        return next !== undefined;
      }}
      action={action}
      busy={words.busy}
      failedHint={words.failedHint}
    >
      {mustForce && (
        <Box paddingBottom={1}>
          <Tinted tone={isTyped ? 'good' : 'warning'}>{`${words.typeName(subscriptionId)}${cleanText(typed)}`}</Tinted>
        </Box>
      )}
    </DangerQuestion>
  );
}
