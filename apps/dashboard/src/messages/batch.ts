import { formatCount } from './count';

const things = (n: number) => `${formatCount(n)} ${n === 1 ? 'row' : 'rows'}`;

/** Marking rows, to act on many at once. */
export const marks = {
  keys: {
    mark: 'mark or unmark',
    range: 'mark up to here from the last mark',
    all: 'mark or unmark all in sight',
    none: 'unmark all',
    short: { mark: 'mark' },
  },
  nothing: 'There is nothing to mark.',
  none: 'Nothing is marked.',
  count: (marked: number, hidden: number) =>
    `${formatCount(marked)} marked${hidden === 0 ? '' : `, ${formatCount(hidden)} of them hidden by the filter`}`,
};

/** Doing something to many rows: the plan, the run, the result. */
export const batch = {
  noun: (n: number) => (n === 1 ? 'row' : 'rows'),
  keys: {
    start: 'do what the plan says',
    cancel: 'cancel',
    dryRun: 'dry run: try it without changing anything',
    stop: 'stop: finish what is in hand, begin nothing else',
    retry: 'try again what failed or was left',
    outcome: 'show another outcome',
    copy: 'copy the result',
    details: 'the whole text of the row',
    close: 'close',
    toPlan: 'back to the plan',
    short: { dryRun: 'dry run', stop: 'stop', retry: 'retry', outcome: 'outcome', copy: 'copy', details: 'details' },
  },
  plan: {
    toDo: (n: number, hidden: number, label: string) =>
      `${things(n)} to do${hidden === 0 ? '' : ` (${formatCount(hidden)} hidden by the filter you came from)`}: {batch.start} to go on (${label}), {panel.back} to cancel.`,
    skipped: (n: number) => `${formatCount(n)} left out, for the reason beside`,
    nothing: 'Nothing is left to do: the reason stands beside each row.',
    typeCount: (n: number) => `This cannot be undone. Type ${n} to confirm, then press {batch.start}:`,
    typeFirst: (n: number) => `Type ${n}, the number of rows, first.`,
    loading: 'Making the plan ...',
    empty: 'There is nothing to plan.',
    emptyHint: 'Press Esc to go back.',
  },
  columns: { name: 'Who or what', deed: 'What', note: '', outcome: 'Outcome', reason: 'Why' },
  running: {
    dryRun: 'Dry run: nothing is changed.',
    done: 'Done',
    planned: 'Would be done',
    skipped: 'Skipped',
    failed: 'Failed',
    left: 'Left',
    elapsed: 'Time so far',
    timeLeft: 'Time left',
    unknown: 'not known yet',
    paused: (left: string) =>
      `Webex asks to be left alone for a while, as it was asked too often: it goes on in ${left}.`,
    stopping: 'Stopping: what is in hand is being finished ...',
    held: 'The work goes on. Press {batch.stop} to stop it first.',
    hint: '{batch.stop} stops; what is done stays done.',
  },
  outcomes: {
    done: 'Done',
    planned: 'Would do',
    skipped: 'Skipped',
    failed: 'Failed',
    left: 'Left',
  } as Record<string, string>,
  result: {
    all: 'all outcomes',
    only: (outcome: string) => `only: ${outcome}`,
    stopped: (why: string) => `Ended early: ${why}`,
    byPerson: 'you stopped it.',
    broken: 'The work was broken off; what had been done before stays done.',
    copied: 'the result',
    nothingToRetry: 'Nothing failed, and nothing was left.',
    empty: 'No row has this outcome.',
    emptyHint: 'Press {batch.outcome} for another outcome.',
    wasDryRun: 'Dry run: nothing was changed.',
  },
};
