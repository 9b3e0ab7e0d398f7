import { SUBSCRIBER_PACKAGES, type SubscriberPackage } from '@hubdeck/core';
import { changePackages } from '@hubdeck/sdk';
import { useMemo, useState } from 'react';
import { BatchFlow } from '../../components/batch-flow';
import { ChoiceScreen } from '../../components/choice-screen';
import { messages } from '../../messages';
import { planPackage, type SubscriberRow } from '../../rows/subscriber-plans';
import { packageName } from '../../rows/subscribers';
import { useServices } from '../../services';
import type { SubscribersProps } from '../subscriber-action';

const { package: words } = messages.subscriberActions;

/** Milliseconds after which the result no longer waits for the end of an update. */
const PATIENCE = 60_000;
/** They mostly wait. */
const AT_ONCE = 16;

/** Asks for the package, and shows what changing to it means for each. */
export function ChangePackage({ subscribers, hidden }: SubscribersProps) {
  const [wanted, choose] = useState<SubscriberPackage>();
  if (wanted !== undefined) return <Change subscribers={subscribers} hidden={hidden} wanted={wanted} />;
  const isCurrent = (name: string) => subscribers.length === 1 && subscribers[0]?.package === name;
  return (
    <ChoiceScreen
      title={words.choose(subscribers.length)}
      choices={SUBSCRIBER_PACKAGES.map((name) => ({
        id: name,
        text: packageName(name),
        isCurrent: isCurrent(name),
        refusal: isCurrent(name) ? words.has(packageName(name)) : undefined,
      }))}
      choose={(name) => choose(SUBSCRIBER_PACKAGES.find((known) => known === name))}
      stays
    />
  );
}

function Change({ subscribers, hidden, wanted }: SubscribersProps & { wanted: SubscriberPackage }) {
  const { client, clock, data } = useServices();
  const plan = useMemo(() => planPackage(subscribers, wanted), [subscribers, wanted]);
  return (
    <BatchFlow<SubscriberRow>
      kind="changePackage"
      question={words.question(plan.length, packageName(wanted))}
      consequences={words.consequences}
      plan={plan}
      hidden={hidden}
      startLabel={words.label}
      canDryRun
      run={(rows, options) =>
        changePackages(client, rows, { ...options, clock, waitMs: PATIENCE, concurrency: AT_ONCE })
      }
      settled={data.subscribers.refresh}
      fileName={words.fileName}
    />
  );
}
