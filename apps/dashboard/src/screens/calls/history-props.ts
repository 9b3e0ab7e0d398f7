import type { CallRecord } from '@hubdeck/core';
import type { ListScreenProps } from '../../components/list-screen';
import type { CallHistory, CallHistoryState } from '../../data/call-history';
import type { KeyBinding } from '../../keys';
import { messages } from '../../messages';

/** What a list of calls says of its reading; one that was stopped can go on where it stands. */
export function historyProps(
  { status, error }: CallHistoryState,
  history: CallHistory,
): Pick<ListScreenProps<never>, 'state' | 'refresh' | 'refreshLabel'> {
  return {
    state: { status: status === 'stopped' ? 'ready' : status, error },
    refresh: () => history.refresh(),
    ...(status === 'stopped' && { refreshLabel: messages.keys.goOnReading }),
  };
}

/** Exports the rows that the filter leaves. */
export const exportKey = (
  shown: readonly unknown[],
  noun: (count: number) => string,
  save: (what: string) => void,
): KeyBinding => ({
  id: 'list.export',
  label: messages.keys.exportCsv,
  short: messages.keys.short.exportCsv,
  refusal: shown.length === 0 ? messages.calls.nothingToExport : undefined,
  run: () => save(messages.list.count(shown.length, shown.length, noun(shown.length))),
});

// What writes CSV is loaded when it is wanted first.
export async function writeCalls(calls: readonly CallRecord[]): Promise<string> {
  const { formatCallReport } = await import('@hubdeck/core/csv');
  return formatCallReport(calls);
}

export async function writeTable(rows: readonly (readonly string[])[]): Promise<string> {
  const { formatCsv } = await import('@hubdeck/core/csv');
  return formatCsv(rows);
}
