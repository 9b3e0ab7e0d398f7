import type { BulkLine, BulkProgress, BulkReport, BulkResult } from '@hubdeck/sdk';
import type { Fact } from '../components/facts';
import { messages } from '../messages';
import type { Tone } from '../theme';
import { durationText } from './calls';
import type { StatusCount } from './status-counts';
import type { Column } from './table';

/** One thing of a batch, as its plan shows it. */
export interface Planned<Item> {
  readonly id: string;
  readonly item: Item;
  readonly name: string;
  /** What will be done to it, in a few words. */
  readonly deed: string;
  /** Why nothing will be done to it. */
  readonly refusal?: string | undefined;
}

export type Outcome = BulkResult['outcome'];

/** What became of a thing of the plan. */
export interface Settled<Item> extends Planned<Item> {
  readonly outcome: Outcome;
  readonly reason: string;
}

const { batch: words } = messages;

export const toDo = <Item>(plan: readonly Planned<Item>[]): Planned<Item>[] =>
  plan.filter(({ refusal }) => refusal === undefined);

/** The lines of a report with the names of the plan; what was left out of the run is skipped, for its reason. */
export function settle<Item>(plan: readonly Planned<Item>[], lines: readonly BulkLine<Item>[]): Settled<Item>[] {
  const results = new Map(lines.map((line) => [line.item, line]));
  return plan.map((planned) => {
    const { refusal } = planned;
    if (refusal !== undefined) return { ...planned, outcome: 'skipped', reason: refusal };
    const { outcome = 'left', reason = '' } = results.get(planned.item) ?? {};
    return { ...planned, outcome, reason };
  });
}

/** The result of all runs: a later one replaces what it met. */
export const mergeSettled = <Item>(before: readonly Settled<Item>[], after: readonly Settled<Item>[]) => {
  const later = new Map(after.map((row) => [row.id, row]));
  return before.map((row) => later.get(row.id) ?? row);
};

export const toRetry = <Item>(rows: readonly Settled<Item>[]): Settled<Item>[] =>
  rows.filter(({ outcome }) => outcome === 'failed' || outcome === 'left');

const oneLine = (text: string) => text.replaceAll('\n', '; ');

export const planColumns: readonly Column<Planned<unknown>>[] = [
  { id: 'name', title: words.columns.name, min: 16, max: 34, text: ({ name }) => name },
  {
    id: 'deed',
    title: words.columns.deed,
    min: 20,
    text: ({ deed, refusal }) => oneLine(refusal ?? deed),
    tone: ({ refusal }) => (refusal === undefined ? 'normal' : 'warning'),
  },
];

const MARKS: Readonly<Record<Outcome, string>> = {
  done: '\u2713',
  planned: '\u2713',
  skipped: '\u2013',
  failed: '\u2717',
  left: '\u2026',
};

const TONES: Readonly<Record<Outcome, Tone>> = {
  done: 'good',
  planned: 'good',
  skipped: 'warning',
  failed: 'bad',
  left: 'muted',
};

export const outcomeTone = (outcome: Outcome): Tone => TONES[outcome];

const outcomeText = (outcome: Outcome) => `${MARKS[outcome]} ${words.outcomes[outcome]}`;

export const resultColumns: readonly Column<Settled<unknown>>[] = [
  {
    id: 'outcome',
    title: words.columns.outcome,
    min: 10,
    max: 10,
    text: ({ outcome }) => outcomeText(outcome),
    tone: ({ outcome }) => TONES[outcome],
  },
  { id: 'name', title: words.columns.name, min: 16, max: 34, text: ({ name }) => name },
  { id: 'reason', title: words.columns.reason, min: 20, text: ({ reason, deed }) => oneLine(reason || deed) },
];

export const batchSearchText = ({ name, deed, refusal = '' }: Planned<unknown>): string => `${name} ${deed} ${refusal}`;
export const settledSearchText = (row: Settled<unknown>): string =>
  `${row.name} ${row.deed} ${row.reason} ${outcomeText(row.outcome)}`;

const ORDER: readonly Outcome[] = ['done', 'planned', 'skipped', 'failed', 'left'];

export const countOutcomes = (rows: readonly { outcome: Outcome }[]): StatusCount[] =>
  ORDER.flatMap((outcome) => {
    const count = rows.filter((row) => row.outcome === outcome).length;
    if (count === 0) return [];
    return [{ status: outcome, text: `${outcomeText(outcome)} ${messages.number(count)}`, tone: TONES[outcome] }];
  });

/** The next outcome that occurs, in a circle that begins and ends with all. */
export function nextOutcome(rows: readonly { outcome: Outcome }[], current: string | undefined): Outcome | undefined {
  const occurring = ORDER.filter((outcome) => rows.some((row) => row.outcome === outcome));
  return occurring[(occurring as readonly (string | undefined)[]).indexOf(current) + 1];
}

/** The result for a spreadsheet or a ticket. */
export const resultTable = (rows: readonly Settled<unknown>[]): string[][] => [
  [words.columns.outcome, words.columns.name, words.columns.deed, words.columns.reason],
  ...rows.map(({ outcome, name, deed, reason }) => [words.outcomes[outcome] ?? outcome, name, deed, reason]),
];

export const resultText = (rows: readonly Settled<unknown>[]): string =>
  resultTable(rows)
    .map((cells) => cells.join('\t'))
    .join('\n');

const FULL = '\u2588';
const REST = '\u2591';

/** A bar of so many columns, and the percentage behind it. */
export function progressBar({ total, left }: Pick<BulkProgress, 'total' | 'left'>, width: number): string {
  const share = total === 0 ? 1 : (total - left) / total;
  const room = Math.max(1, width - ' 100 %'.length);
  const full = Math.floor(share * room);
  return `${FULL.repeat(full)}${REST.repeat(room - full)} ${String(Math.floor(share * 100)).padStart(3)} %`;
}

export function progressFacts(progress: BulkProgress, isDryRun: boolean): Fact[] {
  const { running } = words;
  const { done, skipped, failed, left, elapsed, timeLeft } = progress;
  const fact = (label: string, value: number, tone: Tone): Fact => ({
    label,
    value: messages.number(value),
    tone: value === 0 ? 'muted' : tone,
  });
  return [
    fact(isDryRun ? running.planned : running.done, done, 'good'),
    fact(running.skipped, skipped, 'warning'),
    fact(running.failed, failed, 'bad'),
    fact(running.left, left, 'normal'),
    { label: running.elapsed, value: durationText(Math.round(elapsed / 1000)) },
    {
      label: running.timeLeft,
      value: timeLeft === undefined ? running.unknown : durationText(Math.round(timeLeft / 1000)),
    },
  ];
}

/** Why a run ended before everything was done; `undefined` where it didn't. */
export function endedEarly({ stoppedBy }: Pick<BulkReport<unknown>, 'stoppedBy'>, describe: (e: unknown) => string) {
  if (stoppedBy === undefined) return undefined;
  const { result } = words;
  // What a person stops is aborted without a reason of its own.
  const isFault = stoppedBy instanceof Error && stoppedBy.name !== 'AbortError';
  return result.stopped(isFault ? describe(stoppedBy) : result.byPerson);
}
