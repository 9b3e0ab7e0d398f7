import { type CallGroup, type CallGrouping, type CallRecord, groupCalls } from '@hubdeck/core';
import { useMemo } from 'react';
import { CALL_HEADER_ROWS, CallHeader } from '../../components/call-header';
import { ListScreen } from '../../components/list-screen';
import { useCallHistory } from '../../hooks/use-call-history';
import { useExport } from '../../hooks/use-export';
import { useNavigation } from '../../hooks/use-navigation';
import { messages } from '../../messages';
import { emptyCallsWords } from '../../rows/call-progress';
import { groupColumns, groupTable } from '../../rows/calls';
import { createFilter } from '../../rows/filter';
import { useServices } from '../../services';
import type { CallListProps } from './call-list';
import { exportKey, historyProps, writeTable } from './history-props';

const words = messages.calls;
const idOf = ({ id }: CallGroup) => id || 'none';
const callsOf = ({ calls }: CallGroup): readonly CallRecord[] => calls;

const GROUP_WORDS = {
  user: { title: messages.columns.user, nobody: words.noUser, noun: words.usersNoun },
  location: { title: messages.columns.location, nobody: words.noLocation, noun: words.locationsNoun },
} as const;

/** Calls summed up by user or location; the calls of one open from here. */
export function CallGroups({ grouping, calls, isWebexGoOnly, keys }: CallListProps & { grouping: CallGrouping }) {
  const { data } = useServices();
  const { open } = useNavigation();
  const save = useExport();
  const state = useCallHistory();
  const { title, nobody, noun } = GROUP_WORDS[grouping];
  const rows = useMemo(
    () => groupCalls(calls, grouping).sort((a, b) => b.totals.calls - a.totals.calls),
    [calls, grouping],
  );
  const columns = useMemo(() => groupColumns(title, nobody), [title, nobody]);
  const filter = useMemo(() => createFilter<CallGroup>(({ name }) => name || nobody), [nobody]);
  return (
    <ListScreen
      {...historyProps(state, data.calls)}
      words={{ ...words, ...emptyCallsWords(state, isWebexGoOnly), noun }}
      rows={rows}
      columns={columns}
      idOf={idOf}
      filter={filter}
      viewsOf="calls"
      open={({ id, name }) =>
        open({ name: 'group-calls', grouping, groupId: id, isWebexGoOnly, title: name || nobody })
      }
      keysFor={(_, shown) => [
        ...keys,
        exportKey(shown, noun, (what) =>
          save({ name: words.fileNames[grouping], what, write: () => writeTable(groupTable(shown, columns)) }),
        ),
      ]}
      above={(shown) => <CallHeader {...{ state, isWebexGoOnly, shown, callsOf }} />}
      aboveRows={CALL_HEADER_ROWS}
    />
  );
}
