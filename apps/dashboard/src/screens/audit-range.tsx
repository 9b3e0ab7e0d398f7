import { ChoiceScreen } from '../components/choice-screen';
import { AUDIT_RANGES } from '../data/time-range';
import { useInquiry } from '../hooks/use-inquiry';
import { messages } from '../messages';
import { useServices } from '../services';

/** How far back the audit events are read. */
export function AuditRangeScreen() {
  const { audit } = useServices().data;
  const { question } = useInquiry(audit);
  return (
    <ChoiceScreen
      title={messages.columns.timeRange}
      choices={AUDIT_RANGES.map((range) => ({
        id: range,
        text: messages.audit.ranges[range],
        isCurrent: range === question.range,
      }))}
      choose={(id) => {
        const range = AUDIT_RANGES.find((one) => one === id);
        if (range) audit.ask({ ...question, range });
      }}
    />
  );
}
