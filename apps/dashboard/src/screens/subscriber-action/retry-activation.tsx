import { isEmailAddress } from '@hubdeck/core';
import { reprovisionSubscribers, retryActivations } from '@hubdeck/sdk';
import { useMemo, useState } from 'react';
import { BatchFlow } from '../../components/batch-flow';
import { TextQuestion } from '../../components/text-question';
import { isMissing } from '../../data/extension';
import type { RunBatch } from '../../hooks/use-batch';
import { useCollection } from '../../hooks/use-collection';
import { messages } from '../../messages';
import { planRetry, type SubscriberRow } from '../../rows/subscriber-plans';
import { subscriberName } from '../../rows/subscribers';
import { useServices } from '../../services';
import type { SubscribersProps } from '../subscriber-action';

const { subscriberActions: words } = messages;

/** Milliseconds after which the result no longer waits for the end of an attempt. */
const PATIENCE = 60_000;
/** They mostly wait. */
const AT_ONCE = 16;

/** Asks for the e-mail address of one user, and takes the known ones of many; then onboards. */
export function RetryActivation({ subscribers, hidden }: SubscribersProps) {
  const [only] = subscribers.length === 1 ? subscribers : [];
  const [email, setEmail] = useState<string>();
  if (!only || email !== undefined) return <Retry subscribers={subscribers} hidden={hidden} email={email} />;
  return (
    <TextQuestion
      question={words.askEmail(subscriberName(only) || only.userId)}
      hint={words.askEmailHint}
      label={words.email}
      initial={only.email ?? ''}
      confirmLabel={words.onboard}
      refuse={(text) => (isEmailAddress(text.trim()) ? undefined : words.badEmail)}
      answer={(text) => setEmail(text.trim())}
    />
  );
}

function Retry({ subscribers, hidden, email }: SubscribersProps & { email: string | undefined }) {
  const { client, clock, data } = useServices();
  const templates = useCollection(data.onboardingTemplates);
  const isReprovisioning = isMissing(templates);
  const plan = useMemo(
    () => planRetry(subscribers, { email, templates: templates.items, isReprovisioning }),
    [subscribers, email, templates.items, isReprovisioning],
  );
  const run: RunBatch<SubscriberRow> = (rows, options) => {
    const settings = { ...options, clock, waitMs: PATIENCE, concurrency: AT_ONCE };
    return isReprovisioning
      ? reprovisionSubscribers(client, rows, settings)
      : retryActivations(client, rows, { ...settings, prechecks: true });
  };
  const { question, consequences } = isReprovisioning ? words.reprovision : words.retry;
  const isAsked = templates.status === 'ready' || templates.status === 'failed';
  return (
    <BatchFlow<SubscriberRow>
      kind={isReprovisioning ? 'reprovision' : 'retryActivation'}
      question={question(plan.length)}
      consequences={consequences}
      plan={isAsked ? plan : []}
      hidden={hidden}
      startLabel={isReprovisioning ? words.reprovision.label : words.onboard}
      // Somebody who was just asked for the address has answered.
      startsAtOnce={email !== undefined && !isReprovisioning && isAsked}
      isFinal={isReprovisioning}
      canDryRun
      run={run}
      settled={data.subscribers.refresh}
      fileName={words.retry.fileName}
    />
  );
}
