import { deleteSubscribers } from '@hubdeck/sdk';
import { useMemo } from 'react';
import { BatchFlow } from '../../components/batch-flow';
import { messages } from '../../messages';
import { planDelete, type SubscriberRow } from '../../rows/subscriber-plans';
import { useServices } from '../../services';
import type { SubscribersProps } from '../subscriber-action';

const { delete: words } = messages.subscriberActions;

export function DeleteUsers({ subscribers, hidden }: SubscribersProps) {
  const { client, clock, data } = useServices();
  const plan = useMemo(() => planDelete(subscribers), [subscribers]);
  return (
    <BatchFlow<SubscriberRow>
      question={words.question(plan.length)}
      consequences={words.consequences}
      plan={plan}
      hidden={hidden}
      startLabel={words.label}
      isFinal
      run={(rows, options) => deleteSubscribers(client, rows, { ...options, clock })}
      settled={data.subscribers.refresh}
      fileName={words.fileName}
    />
  );
}
