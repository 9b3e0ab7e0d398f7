import { cdrWindows } from '@hubdeck/core';
import { type Choice, ChoiceScreen } from '../components/choice-screen';
import type { CallSource } from '../data/call-history';
import { CALL_RANGES, callRangeLength } from '../data/time-range';
import { useCallHistory } from '../hooks/use-call-history';
import { messages } from '../messages';
import { useServices } from '../services';

const words = messages.calls;

/** Of which time calls are read, or the file that the program was started with. */
export function CallRangeScreen() {
  const { data, isOffline } = useServices();
  const { source } = useCallHistory();
  const { file } = data.calls;
  const ranges = CALL_RANGES.map((range) => ({
    id: range,
    text: words.ranges[range],
    note: words.rangeNote(cdrWindows({ startTime: 0, endTime: callRangeLength(range) }).length),
    isCurrent: range === source,
    refusal: isOffline ? words.offline : undefined,
  }));
  const files: Choice[] = file
    ? [{ id: 'file', text: file.name, note: words.fileNote, isCurrent: source === 'file' }]
    : [];
  return (
    <ChoiceScreen
      title={messages.columns.timeRange}
      choices={[...files, ...ranges]}
      choose={(id) => data.calls.ask(id as CallSource)}
    />
  );
}
