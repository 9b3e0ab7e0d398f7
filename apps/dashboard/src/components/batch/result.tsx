import type { BulkReport } from '@hubdeck/sdk';
import { useMemo, useState } from 'react';
import { describeError } from '../../describe-error';
import { useBodySize } from '../../hooks/use-body-size';
import { useExport } from '../../hooks/use-export';
import { useNavigation } from '../../hooks/use-navigation';
import type { KeyBinding, KeyTable } from '../../keys';
import { messages } from '../../messages';
import {
  countOutcomes,
  endedEarly,
  nextOutcome,
  resultColumns,
  resultTable,
  resultText,
  type Settled,
  settledSearchText,
  toRetry,
} from '../../rows/batch';
import { createFilter } from '../../rows/filter';
import { wrapCounts } from '../../rows/status-counts';
import { exportKey, writeTable } from '../../screens/calls/history-props';
import { useServices } from '../../services';
import { ListScreen } from '../list-screen';
import { StatusCounts } from '../status-counts';
import { RowDetails } from './row-details';

export interface BatchResultProps<Item> {
  readonly rows: readonly Settled<Item>[];
  readonly report: BulkReport<Item>;
  readonly isDryRun: boolean;
  readonly fileName: string;
  readonly retry: (rows: readonly Settled<Item>[]) => void;
  readonly toPlan: () => void;
  readonly leave: () => void;
}

const { batch: words } = messages;
const idOf = ({ id }: Settled<unknown>) => id;

/** What became of each row; what failed can be tried again, alone. */
export function BatchResult<Item>(props: BatchResultProps<Item>) {
  const { rows, report, isDryRun } = props;
  const { view, setView } = useNavigation();
  const [opened, open] = useState<Settled<unknown>>();
  const { columns: width } = useBodySize();
  const shown = useMemo(
    () => (view.table === undefined ? rows : rows.filter(({ outcome }) => outcome === view.table)),
    [rows, view.table],
  );
  const counts = useMemo(() => wrapCounts(countOutcomes(rows), width), [rows, width]);
  const filter = useMemo(() => createFilter(settledSearchText), []);
  const handOver = useHandOver(props.fileName);
  const outcomeKey: KeyBinding = {
    id: 'batch.outcome',
    label: words.keys.outcome,
    short: words.keys.short.outcome,
    run: () => setView({ ...view, id: undefined, index: 0, top: 0, table: nextOutcome(rows, view.table) }),
  };
  if (opened) return <RowDetails {...opened} close={() => open(undefined)} />;
  return (
    <ListScreen<Settled<unknown>>
      state={{ status: 'ready' }}
      words={{ ...words.result, noun: words.noun, loading: '' }}
      rows={shown}
      columns={resultColumns}
      idOf={idOf}
      filter={filter}
      open={open}
      openLabel={words.keys.details}
      openShort={words.keys.short.details}
      keysFor={(_, inSight) => [...goOnKeys(props), outcomeKey, ...handOver(inSight)]}
      above={<StatusCounts lines={counts} />}
      aboveRows={counts.length}
      note={[...whatHappened(report, isDryRun), ...whichOutcome(view.table)].join('  ') || undefined}
    />
  );
}

const whatHappened = (report: BulkReport<unknown>, isDryRun: boolean): string[] => [
  ...(isDryRun ? [words.result.wasDryRun] : []),
  ...[endedEarly(report, describeError)].filter((text) => text !== undefined),
];

const whichOutcome = (outcome: string | undefined): string[] =>
  outcome === undefined ? [] : [words.result.only(words.outcomes[outcome] ?? outcome)];

function goOnKeys<Item>({ rows, isDryRun, retry, toPlan, leave }: BatchResultProps<Item>): KeyTable {
  const { keys, result } = words;
  const again = toRetry(rows);
  const close: KeyBinding = { id: 'panel.back', label: keys.close, run: leave };
  if (isDryRun) return [{ ...close, label: keys.toPlan, run: toPlan }];
  return [
    close,
    {
      id: 'batch.retry',
      changes: true,
      label: keys.retry,
      short: keys.short.retry,
      refusal: again.length === 0 ? result.nothingToRetry : undefined,
      run: () => retry(again),
    },
  ];
}

/** Gives away the rows in sight: to the clipboard, or as a file. */
function useHandOver(name: string): (inSight: readonly Settled<unknown>[]) => KeyTable {
  const { copy } = useServices();
  const { notify } = useNavigation();
  const save = useExport();
  return (inSight) => [
    {
      id: 'batch.copy',
      label: words.keys.copy,
      short: words.keys.short.copy,
      run: () => {
        copy(resultText(inSight));
        notify({ text: messages.activation.copied(words.result.copied), tone: 'good' });
      },
    },
    exportKey(inSight, words.noun, (what) => save({ name, what, write: () => writeTable(resultTable(inSight)) })),
  ];
}
