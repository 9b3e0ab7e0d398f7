import { sendConsentEmails } from '@hubdeck/sdk';
import { useMemo } from 'react';
import { BatchFlow } from '../../components/batch-flow';
import { messages } from '../../messages';
import { planConsent, type SubscriberRow } from '../../rows/subscriber-plans';
import { useServices } from '../../services';
import type { SubscribersProps } from '../subscriber-action';

const { consent: words } = messages.subscriberActions;

export function SendConsentEmails({ subscribers, hidden }: SubscribersProps) {
  const { client, clock, data } = useServices();
  const plan = useMemo(() => planConsent(subscribers), [subscribers]);
  return (
    <BatchFlow<SubscriberRow>
      question={words.question(plan.length)}
      consequences={words.consequences}
      plan={plan}
      hidden={hidden}
      startLabel={words.label}
      run={(rows, options) => sendConsentEmails(client, rows, { ...options, clock })}
      settled={data.subscribers.refresh}
      fileName={words.fileName}
    />
  );
}
