import type { Person, WebexGoEligibility } from '@hubdeck/core';
import { useCallback, useState } from 'react';
import { Frame } from '../components/frame';
import { ErrorPanel, LoadingPanel } from '../components/state-panels';
import { useLoad } from '../hooks/use-load';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { startOfList } from '../rows/list-view';
import { useServices } from '../services';
import { ChooseNumber } from './add-webex-go/choose-number';
import { ChooseSubscription } from './add-webex-go/choose-subscription';
import { ConfirmLine } from './add-webex-go/confirm-line';
import { type Choices, nextStep, noChoices, undoChoice } from './add-webex-go/flow';
import { RefusedLine } from './add-webex-go/refused-line';

export interface AddWebexGoProps {
  readonly personId: string;
  readonly title: string;
}

/** Adds a line: checks, asks only what has to be chosen, confirms, and shows what the user needs to install it. */
export function AddWebexGoScreen({ personId }: AddWebexGoProps) {
  const { client } = useServices();
  const read = useCallback(
    async (signal: AbortSignal) => {
      const [eligibility, person] = await Promise.all([
        client.ext.webexGo.eligibility({ personId }, { signal }),
        client.people.get({ personId, callingData: true }, { signal }),
      ]);
      return { eligibility, person };
    },
    [client, personId],
  );
  const [load, reload] = useLoad(read);
  if (load.status === 'ready') return <Steps {...load.value} />;
  return (
    <Frame keys={load.status === 'failed' ? [{ keys: ['r'], label: messages.keys.retry, run: reload }] : []}>
      {load.status === 'failed' ? (
        <ErrorPanel error={load.error} />
      ) : (
        <LoadingPanel text={messages.addWebexGo.checking} />
      )}
    </Frame>
  );
}

export interface StepProps {
  readonly person: Person;
  readonly eligibility: WebexGoEligibility;
  readonly choices: Choices;
  readonly choose: (change: Partial<Choices>) => void;
  /** One step back, or out of the flow. */
  readonly undo: () => void;
}

function Steps({ person, eligibility }: Pick<StepProps, 'person' | 'eligibility'>) {
  const { back, setView } = useNavigation();
  const [choices, setChoices] = useState(noChoices);
  const go = (next: Choices) => {
    setView(startOfList);
    setChoices(next);
  };
  const undo = () => {
    const before = undoChoice(choices);
    if (before) go(before);
    else back();
  };
  const props = {
    person,
    eligibility,
    choices,
    choose: (change: Partial<Choices>) => go({ ...choices, ...change }),
    undo,
  };
  switch (nextStep(eligibility, choices)) {
    case 'refused':
      return <RefusedLine {...props} />;
    case 'subscription':
      return <ChooseSubscription {...props} />;
    case 'number':
      return <ChooseNumber {...props} />;
    case 'confirm':
      return <ConfirmLine {...props} />;
  }
}
