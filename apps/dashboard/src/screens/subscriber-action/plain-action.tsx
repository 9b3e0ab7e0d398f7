import { deleteSubscribers, sendConsentEmails } from '@hubdeck/sdk';
import { useMemo } from 'react';
import { BatchFlow } from '../../components/batch-flow';
import { messages } from '../../messages';
import { planConsent, planDelete, type SubscriberRow } from '../../rows/subscriber-plans';
import { useServices } from '../../services';
import type { SubscribersProps } from '../subscriber-action';

const { subscriberActions } = messages;

const DEEDS = {
  delete: {
    kind: 'deleteUsers',
    words: subscriberActions.delete,
    planFor: planDelete,
    run: deleteSubscribers,
    isFinal: true,
  },
  consent: {
    kind: 'consentEmails',
    words: subscriberActions.consent,
    planFor: planConsent,
    run: sendConsentEmails,
    isFinal: false,
  },
} as const;

export interface PlainActionProps extends SubscribersProps {
  readonly deed: keyof typeof DEEDS;
}

/** An action that asks for nothing but consent. */
export function PlainAction({ deed, subscribers, hidden }: PlainActionProps) {
  const { client, clock, data } = useServices();
  const { kind, words, planFor, run, isFinal } = DEEDS[deed];
  const plan = useMemo(() => planFor(subscribers), [planFor, subscribers]);
  return (
    <BatchFlow<SubscriberRow>
      kind={kind}
      question={words.question(plan.length)}
      consequences={words.consequences}
      plan={plan}
      hidden={hidden}
      startLabel={words.label}
      isFinal={isFinal}
      run={(rows, options) => run(client, rows, { ...options, clock })}
      settled={data.subscribers.refresh}
      fileName={words.fileName}
    />
  );
}
