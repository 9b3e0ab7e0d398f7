import { movePstnLocations } from '@hubdeck/sdk';
import { useMemo, useState } from 'react';
import { BatchFlow } from '../components/batch-flow';
import { ChoiceScreen } from '../components/choice-screen';
import { Frame } from '../components/frame';
import { EmptyPanel } from '../components/state-panels';
import { messages } from '../messages';
import { planPstnMoves, pstnTargets } from '../rows/move-pstn';
import { useServices } from '../services';

const words = messages.movePstn;

/** Asks which subscription shall pay for the outside lines of all locations of this one, and moves them. */
export function MovePstnScreen({ subscriptionId }: { subscriptionId: string }) {
  const { client, clock, data } = useServices();
  // As it stood when the screen was opened: the run itself changes the list.
  const [subscriptions] = useState(() => data.subscriptions.read().items);
  const [to, choose] = useState<string>();
  const own = subscriptions.find((subscription) => subscription.subscriptionId === subscriptionId);
  const locations = own?.pstnLocations ?? [];
  const plan = useMemo(() => planPstnMoves(locations, subscriptionId, to ?? ''), [locations, subscriptionId, to]);
  const choices = pstnTargets(subscriptions, subscriptionId);
  if (choices.length === 0) {
    return (
      <Frame keys={[]}>
        <EmptyPanel title={words.noTarget} hint={words.noTargetHint} />
      </Frame>
    );
  }
  if (to === undefined) {
    return <ChoiceScreen title={words.choose(locations.length)} choices={choices} choose={choose} stays />;
  }
  return (
    <BatchFlow
      kind="movePstn"
      question={words.question(locations.length, to)}
      consequences={words.consequences}
      plan={plan}
      startLabel={words.start}
      canDryRun
      run={(moves, options) => movePstnLocations(client, moves, { ...options, clock })}
      settled={data.refreshHoldings}
      fileName={words.fileName}
    />
  );
}
