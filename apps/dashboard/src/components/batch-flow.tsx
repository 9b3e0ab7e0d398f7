import { useEffect } from 'react';
import type { BatchKind } from '../data/waits';
import { type RunBatch, useBatch } from '../hooks/use-batch';
import { useNavigation } from '../hooks/use-navigation';
import { useWaitingStart } from '../hooks/use-waiting-start';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import { type Planned, toDo } from '../rows/batch';
import { startOfList } from '../rows/list-view';
import type { Column } from '../rows/table';
import { BatchPlan } from './batch/plan';
import { BatchProgress } from './batch/progress';
import { BatchResult } from './batch/result';
import type { Fact } from './facts';
import { Frame } from './frame';
import { ErrorPanel } from './state-panels';

export interface BatchFlowProps<Item> {
  readonly kind: BatchKind;
  /** What will be asked, above the plan. */
  readonly question: string;
  /** What follows, each in a sentence. */
  readonly consequences: readonly string[];
  readonly plan: readonly Planned<Item>[];
  /** Of the table of the plan, where name and deed are not all there is to see. */
  readonly columns?: readonly Column<Planned<Item>>[] | undefined;
  /** Of the rows, those that the filter of the list left out. */
  readonly hidden?: number | undefined;
  /** What the key that starts it is called. */
  readonly startLabel: string;
  /** Nothing brings it back: the number of rows has to be typed where there are several. */
  readonly isFinal?: boolean | undefined;
  readonly run: RunBatch<Item>;
  readonly canDryRun?: boolean | undefined;
  /** The plan has been agreed to already. */
  readonly startsAtOnce?: boolean | undefined;
  /** After each run that may have changed something: to read anew what it changes. */
  readonly settled: () => void;
  /** What can be chosen before the start, and how it stands. */
  readonly keys?: KeyTable | undefined;
  readonly facts?: readonly Fact[] | undefined;
  /** Of the exported result. */
  readonly fileName: string;
  /** Screens to leave at the end; one unless said. */
  readonly screens?: number | undefined;
}

/** Something done to one row or many: the plan, the run, and what became of each. */
export function BatchFlow<Item>(props: BatchFlowProps<Item>) {
  const { back, setView } = useNavigation();
  const { batch, start, retry, stop, reset } = useBatch(props.run, props.settled);
  const leave = () => back(props.screens);
  const planned = toDo(props.plan);
  const waiting = useWaitingStart(props.kind, {
    what: messages.undo.batches[props.kind](planned.length),
    subjects: planned.map(({ id }) => id),
  });
  const isDue = (props.startsAtOnce ?? false) && planned.length > 0;
  useEffect(() => {
    if (isDue) start(props.plan, false);
  }, [isDue]);
  const freshly = (go: () => void) => () => {
    setView(startOfList);
    go();
  };
  switch (batch.phase) {
    case 'plan':
      return (
        <BatchPlan
          {...props}
          isWaiting={waiting.isWaiting}
          takeBack={waiting.takeBack}
          start={() => waiting.start(freshly(() => start(props.plan, false)))}
          dryRun={props.canDryRun ? freshly(() => start(props.plan, true)) : undefined}
        />
      );
    case 'running':
      return <BatchProgress {...batch} stop={stop} />;
    case 'result':
      return (
        <BatchResult
          {...batch}
          fileName={props.fileName}
          retry={(rows) => freshly(() => retry(rows))()}
          toPlan={freshly(reset)}
          leave={leave}
        />
      );
    case 'broken':
      return (
        <Frame keys={[{ id: 'panel.done', label: messages.batch.keys.close, run: leave }]}>
          <ErrorPanel error={batch.error} hint={messages.batch.result.broken} />
        </Frame>
      );
  }
}
