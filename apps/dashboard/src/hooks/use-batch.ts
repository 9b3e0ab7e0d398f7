import type { BulkProgress, BulkReport } from '@hubdeck/sdk';
import { useEffect, useRef, useState } from 'react';
import { mergeSettled, type Planned, type Settled, settle, toDo } from '../rows/batch';
import { useServices } from '../services';

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BulkProgress) => void;
  readonly dryRun: boolean;
}

/** Does it to each, and tells what became of each; it rejects only where the work as a whole broke off. */
export type RunBatch<Item> = (items: readonly Item[], options: RunOptions) => Promise<BulkReport<Item>>;

export type Batch<Item> =
  | { readonly phase: 'plan' }
  | {
      readonly phase: 'running';
      readonly progress: BulkProgress;
      readonly isDryRun: boolean;
      readonly isStopping: boolean;
    }
  | {
      readonly phase: 'result';
      readonly rows: readonly Settled<Item>[];
      readonly report: BulkReport<Item>;
      readonly isDryRun: boolean;
    }
  | { readonly phase: 'broken'; readonly error: unknown };

export interface BatchControl<Item> {
  readonly batch: Batch<Item>;
  start(plan: readonly Planned<Item>[], isDryRun: boolean): void;
  /** Once more for these rows of the result; what became of the others stays. */
  retry(rows: readonly Settled<Item>[]): void;
  stop(): void;
  /** Back to the plan, as after a dry run. */
  reset(): void;
}

/** Told more often than this, nobody reads it. Milliseconds. */
const PACE = 150;

/**
 * A batch from its plan to its result. Leaving the screen stops it before the next row: what is in hand is finished, for
 * a request that is on its way may have been done.
 */
export function useBatch<Item>(run: RunBatch<Item>, settled: () => void): BatchControl<Item> {
  const { clock } = useServices();
  const [batch, set] = useState<Batch<Item>>({ phase: 'plan' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  function go(plan: readonly Planned<Item>[], isDryRun: boolean, earlier: readonly Settled<Item>[]): void {
    const items = toDo(plan).map(({ item }) => item);
    const controller = new AbortController();
    running.current = controller;
    const pace = createPace(clock);
    const show = (progress: BulkProgress) =>
      set({ phase: 'running', progress, isDryRun, isStopping: controller.signal.aborted });
    const start: BulkProgress = { total: items.length, done: 0, skipped: 0, failed: 0, left: items.length, elapsed: 0 };
    show(start);
    const onProgress = (progress: BulkProgress) => pace(progress.left === 0) && show(progress);
    run(items, { signal: controller.signal, onProgress, dryRun: isDryRun })
      .then(
        (report) => {
          const rows = settle(plan, report.lines);
          set({ phase: 'result', rows: earlier.length > 0 ? mergeSettled(earlier, rows) : rows, report, isDryRun });
        },
        (error: unknown) => set({ phase: 'broken', error }),
      )
      .finally(() => isDryRun || settled());
  }

  return {
    batch,
    start: (plan, isDryRun) => go(plan, isDryRun, []),
    retry: (rows) => batch.phase === 'result' && go(rows, false, batch.rows),
    stop() {
      running.current?.abort();
      if (batch.phase === 'running') set({ ...batch, isStopping: true });
    },
    reset: () => set({ phase: 'plan' }),
  };
}

function createPace(clock: { now(): number }): (isLast: boolean) => boolean {
  let last = -Infinity;
  return (isLast) => {
    const now = clock.now();
    if (!isLast && now - last < PACE) return false;
    last = now;
    return true;
  };
}
