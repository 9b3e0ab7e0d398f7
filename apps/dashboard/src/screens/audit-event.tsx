import type { AuditEvent } from '@hubdeck/core';
import { ScrollingFacts } from '../components/scrolling-facts';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { auditFacts } from '../rows/audit';
import { useServices } from '../services';

/** All that is known of one event. */
export function AuditEventScreen({ event }: { event: AuditEvent }) {
  const { copy, timeZone } = useServices();
  const { notify } = useNavigation();
  const { trackingId } = event.data;
  return (
    <ScrollingFacts
      sections={[{ facts: auditFacts(event, timeZone) }]}
      keys={[
        {
          id: 'audit-event.copy-tracking-id',
          label: messages.keys.copyTrackingId,
          refusal: trackingId ? undefined : messages.audit.noTrackingId,
          run: () => {
            copy(trackingId ?? '');
            notify({ text: messages.activation.copied(messages.audit.trackingId), tone: 'good' });
          },
        },
      ]}
    />
  );
}
