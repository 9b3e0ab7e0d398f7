import type { Person, WebexGoEligibility } from '@hubdeck/core';
import { useCallback, useState } from 'react';
import { Frame } from '../components/frame';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../components/state-panels';
import { whereOffered } from '../data/lines';
import { useLoad } from '../hooks/use-load';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { controlHub } from '../rows/control-hub';
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
  readonly screens?: number;
}

/** Adds a line: checks, asks only what has to be chosen, confirms, and shows what the user needs to install it. */
export function AddWebexGoScreen({ personId, screens }: AddWebexGoProps) {
  const { client, data } = useServices();
  const read = useCallback(
    async (signal: AbortSignal) => {
      const [eligibility, person] = await Promise.all([
        whereOffered({ client, data }, () => client.ext.webexGo.eligibility({ personId }, { signal })),
        client.people.get({ personId, callingData: true }, { signal }),
      ]);
      return { eligibility, person };
    },
    [client, data, personId],
  );
  const [load, reload] = useLoad(read);
  if (load.status === 'ready') {
    const { person, eligibility } = load.value;
    if (!eligibility) return <NotOffered />;
    return <Steps person={person} eligibility={eligibility} screens={screens} />;
  }
  return (
    <Frame keys={load.status === 'failed' ? [{ id: 'page.refresh', label: messages.keys.retry, run: reload }] : []}>
      {load.status === 'failed' ? (
        <ErrorPanel error={load.error} />
      ) : (
        <LoadingPanel text={messages.addWebexGo.checking} />
      )}
    </Frame>
  );
}

function NotOffered() {
  const { device, addDevice, keys } = messages;
  return (
    <Frame keys={[]}>
      <EmptyPanel title={keys.addWebexGo} hint={`${device.inControlHub(addDevice.path)} ${controlHub.devices}`} />
    </Frame>
  );
}

export interface StepProps {
  readonly person: Person;
  readonly eligibility: WebexGoEligibility;
  readonly choices: Choices;
  /** Screens to leave when the line is there. */
  readonly screens: number | undefined;
  readonly choose: (change: Partial<Choices>) => void;
  /** One step back, or out of the flow. */
  readonly undo: () => void;
}

function Steps({ person, eligibility, screens }: Pick<StepProps, 'person' | 'eligibility' | 'screens'>) {
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
    screens,
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
