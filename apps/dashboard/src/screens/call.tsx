import type { CallRecord } from '@hubdeck/core';
import { ScrollingFacts } from '../components/scrolling-facts';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { callFacts, recordFacts } from '../rows/call';
import { useServices } from '../services';

const words = messages.calls;

/** One side of a call: first in words, then as the service keeps it. */
export function CallScreen({ call }: { call: CallRecord }) {
  const { copy, timeZone } = useServices();
  const { notify } = useNavigation();
  const id = call['Correlation ID'];
  return (
    <ScrollingFacts
      sections={[{ facts: callFacts(call, timeZone) }, { title: words.record, facts: recordFacts(call) }]}
      keys={[
        {
          id: 'call.copy-correlation-id',
          label: messages.keys.copyCorrelationId,
          refusal: id ? undefined : words.noCorrelationId,
          run: () => {
            copy(id ?? '');
            notify({ text: messages.activation.copied(words.correlationId), tone: 'good' });
          },
        },
      ]}
    />
  );
}
