import type { CallRecord } from '@hubdeck/core';
import { useMemo } from 'react';
import { CALL_HEADER_ROWS, CallHeader } from '../../components/call-header';
import { ListScreen } from '../../components/list-screen';
import { useCallHistory } from '../../hooks/use-call-history';
import { useExport } from '../../hooks/use-export';
import { useNavigation } from '../../hooks/use-navigation';
import type { KeyTable } from '../../keys';
import { messages } from '../../messages';
import { callFacts } from '../../rows/call';
import { emptyCallsWords } from '../../rows/call-progress';
import { type CallRow, callColumns, callFields, callSearchText, callUser, toCallRows } from '../../rows/calls';
import { createFilter } from '../../rows/filter';
import { useServices } from '../../services';
import { exportKey, historyProps, writeCalls } from './history-props';

const words = messages.calls;
const idOf = ({ id }: CallRow) => id;
const callsOf = ({ call }: CallRow) => [call];

export interface CallListProps {
  /** Those to show, Webex Go only where that is chosen. */
  readonly calls: readonly CallRecord[];
  readonly isWebexGoOnly: boolean;
  readonly keys: KeyTable;
}

/** Call by call, newest first. */
export function CallList({ calls, isWebexGoOnly, keys }: CallListProps) {
  const { clock, data, timeZone } = useServices();
  const { open } = useNavigation();
  const save = useExport();
  const state = useCallHistory();
  const rows = useMemo(() => toCallRows(calls), [calls]);
  const columns = useMemo(() => callColumns(timeZone), [timeZone]);
  const filter = useMemo(
    () => createFilter(callSearchText(timeZone), { fields: callFields, clock }),
    [timeZone, clock],
  );
  return (
    <ListScreen
      {...historyProps(state, data.calls)}
      words={{ ...words, ...emptyCallsWords(state, isWebexGoOnly) }}
      rows={rows}
      columns={columns}
      idOf={idOf}
      filter={filter}
      open={({ call }) => open({ name: 'call', call })}
      viewsOf="calls"
      detailsOf={({ call }) => ({ title: callUser(call), sections: [{ facts: callFacts(call, timeZone) }] })}
      keysFor={(_, shown) => [
        ...keys,
        exportKey(shown, words.noun, (what) =>
          save({ name: words.fileNames.calls, what, write: () => writeCalls(shown.map(({ call }) => call)) }),
        ),
      ]}
      above={(shown) => <CallHeader {...{ state, isWebexGoOnly, shown, callsOf }} />}
      aboveRows={CALL_HEADER_ROWS}
    />
  );
}
