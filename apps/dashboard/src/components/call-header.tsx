import { type CallRecord, countCalls } from '@hubdeck/core';
import { Box } from 'ink';
import { useMemo, useSyncExternalStore } from 'react';
import type { CallHistoryState } from '../data/call-history';
import { progressText, totalsText } from '../rows/call-progress';
import { useServices } from '../services';
import { cleanText } from '../term/clean';
import { Spinner } from './spinner';
import { Tinted } from './tinted';

export interface CallHeaderProps<Row> {
  readonly state: CallHistoryState;
  readonly isWebexGoOnly: boolean;
  /** The rows that the filter leaves, and the calls of each: the same function from render to render. */
  readonly shown: readonly Row[];
  readonly callsOf: (row: Row) => readonly CallRecord[];
}

/** Lines that the header takes. */
export const CALL_HEADER_ROWS = 2;

/** What was asked for and what it adds up to. */
export function CallHeader<Row>({ state, isWebexGoOnly, shown, callsOf }: CallHeaderProps<Row>) {
  const totals = useMemo(() => countCalls(shown.flatMap(callsOf)), [shown, callsOf]);
  return (
    <Box flexDirection="column" paddingX={2}>
      {state.status === 'loading' ? (
        <RunningProgress state={state} isWebexGoOnly={isWebexGoOnly} />
      ) : (
        <Progress state={state} isWebexGoOnly={isWebexGoOnly} />
      )}
      <Tinted tone="strong">{totals.legs === 0 ? ' ' : totalsText(totals, isWebexGoOnly)}</Tinted>
    </Box>
  );
}

type ProgressProps = Pick<CallHeaderProps<unknown>, 'state' | 'isWebexGoOnly'>;

function Progress({ state, isWebexGoOnly }: ProgressProps) {
  const { clock, timeZone, data } = useServices();
  const text = progressText(state, { file: data.calls.file, isWebexGoOnly, now: clock.now(), timeZone });
  return <Tinted tone={state.status === 'stopped' ? 'warning' : 'accent'}>{cleanText(text)}</Tinted>;
}

/** Counts the seconds of a wait down. */
function RunningProgress(props: ProgressProps) {
  const { ticker } = useServices();
  useSyncExternalStore(ticker.subscribe, ticker.read);
  return (
    <Box gap={1}>
      <Box flexShrink={0}>
        <Spinner />
      </Box>
      <Progress {...props} />
    </Box>
  );
}
