import { isWebexGoCall } from '@hubdeck/core';
import { useMemo } from 'react';
import type { CallHistory, CallHistoryState } from '../data/call-history';
import { useCallHistory } from '../hooks/use-call-history';
import { type Navigator, useNavigation } from '../hooks/use-navigation';
import type { KeyBinding, KeyTable } from '../keys';
import { messages } from '../messages';
import { startOfList } from '../rows/list-view';
import { useServices } from '../services';
import { CallGroups } from './calls/call-groups';
import { CallList } from './calls/call-list';

/** The detailed call history: call by call, or summed up. */
export function CallsScreen() {
  const { calls: history } = useServices().data;
  const navigator = useNavigation();
  const state = useCallHistory();
  const { toggled: isWebexGoOnly = false, table } = navigator.view;
  const calls = useMemo(
    () => (isWebexGoOnly ? state.items.filter(isWebexGoCall) : state.items),
    [state.items, isWebexGoOnly],
  );
  const keys = [...stopKey(state, history), ...viewKeys(navigator)];
  if (table === 'user' || table === 'location') {
    return <CallGroups key={table} grouping={table} calls={calls} isWebexGoOnly={isWebexGoOnly} keys={keys} />;
  }
  return <CallList calls={calls} isWebexGoOnly={isWebexGoOnly} keys={keys} />;
}

function stopKey({ status, windows }: CallHistoryState, history: CallHistory): KeyTable {
  if (status !== 'loading' || windows.all < 2) return [];
  const { keys } = messages;
  return [{ id: 'calls.stop', label: keys.stopReading, short: keys.short.stopReading, run: () => history.stop() }];
}

function viewKeys({ open, view, setView }: Navigator): KeyTable {
  const { keys } = messages;
  const { toggled: isWebexGoOnly = false, table } = view;
  const tableKey = (name: 'user' | 'location', label: string, short: string): KeyBinding => ({
    id: `calls.by-${name}`,
    label: table === name ? keys.callByCall : label,
    short: table === name ? keys.callByCall : short,
    // The columns differ, and so does what a filter finds.
    run: () => setView({ ...startOfList, toggled: isWebexGoOnly, table: table === name ? undefined : name }),
  });
  return [
    {
      id: 'calls.time-range',
      label: keys.timeRange,
      short: keys.short.timeRange,
      run: () => open({ name: 'call-range' }),
    },
    {
      id: 'calls.webex-go',
      label: isWebexGoOnly ? keys.allCalls : keys.webexGoOnly,
      short: isWebexGoOnly ? keys.allCalls : keys.short.webexGoOnly,
      run: () => setView({ ...view, top: 0, index: 0, toggled: !isWebexGoOnly }),
    },
    tableKey('user', keys.byUser, keys.short.byUser),
    tableKey('location', keys.byLocation, keys.short.byLocation),
  ];
}
