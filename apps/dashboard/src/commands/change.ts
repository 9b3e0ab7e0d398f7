import { type BulkReport, type BulkResult, runBulk } from '@hubdeck/sdk';
import { describeError } from '../describe-error';
import type { RunBatch } from '../hooks/use-batch';
import { messages } from '../messages';
import { textTable } from '../plain/text-table';
import { type Planned, resultTable, type Settled, settle, toDo } from '../rows/batch';
import { cleanText } from '../term/clean';
import type { CommandContext } from './command';
import { CommandError, EXIT, type ExitCode, Interruption, isSignInProblem } from './exit-code';
import { printCsvRows, printJson } from './formats';

const { change: words } = messages.commands;

/** Something that changes data, before it is done. */
export interface Change<Item> {
  readonly plan: readonly Planned<Item>[];
  readonly question: string;
  /** What one has to know before one says yes. */
  readonly warnings?: readonly string[];
  /** What has to be typed instead of a yes, for what cannot be undone: --yes alone is not enough. */
  readonly typed?: string | undefined;
  readonly run: RunBatch<Item>;
  /** Of what the plan leaves out: nothing is left to do there, so leaving it out is no failure. */
  readonly isDoneAlready?: ((item: Item) => boolean) | undefined;
  /** What was made, for programs, and below the table for people. */
  readonly madeOf?: ((item: Item) => { readonly json: object; readonly text: string } | undefined) | undefined;
  /** Told what became of everything. */
  readonly after?: ((rows: readonly Settled<Item>[]) => Promise<void>) | undefined;
}

/** Shows what will be done, asks, does it, and tells what became of each. */
export async function carryOut<Item>(context: CommandContext, change: Change<Item>): Promise<ExitCode> {
  const { output, options } = context;
  const { profile } = await context.session();
  const isDryRun = options['dry-run'] === true;
  if (profile?.isReadOnly && !isDryRun) throw new CommandError(EXIT.failed, messages.profiles.readOnly(profile.name));
  if (!isDryRun) requireConsent(context, change.typed);
  showPlan(context, change);
  const items = toDo(change.plan).map(({ item }) => item);
  if (!isDryRun && items.length > 0 && !(await hasConsent(context, change))) {
    output.note(words.notDone);
    return EXIT.failed;
  }
  const how = { signal: context.signal, dryRun: isDryRun, onProgress: createProgress(context) };
  // A job without rows would be refused.
  const report = items.length === 0 ? plannedReport(items) : await change.run(items, how);
  output.progress('');
  const rows = settle(change.plan, report.lines);
  await printResult(context, change, rows, report);
  tellEnd(context, report, isDryRun);
  await change.after?.(rows);
  return exitCodeOf(rows, report, change.isDoneAlready);
}

const MOST_SHOWN = 20;

/** On stderr: what a program reads comes afterwards. */
function showPlan<Item>({ output, options }: CommandContext, { plan, warnings = [] }: Change<Item>): void {
  if (options.quiet && options.yes) return;
  const rows = plan.slice(0, MOST_SHOWN).map(({ name, deed, refusal }) => [name, refusal ?? deed]);
  if (rows.length > 0)
    output.note(textTable([messages.batch.columns.name, messages.batch.columns.deed], rows).trimEnd());
  if (plan.length > MOST_SHOWN) output.note(words.andMore(plan.length - MOST_SHOWN));
  for (const warning of warnings) output.note(warning);
}

/** A script says yes beforehand, or nothing is looked at. */
function requireConsent({ options, system }: CommandContext, typed: string | undefined): void {
  const { confirm } = options;
  if (typed !== undefined && confirm !== undefined && confirm !== typed)
    throw new CommandError(EXIT.usage, words.otherConfirm(confirm, typed));
  if (system.isInteractive) return;
  if (typed !== undefined && confirm === undefined) throw new CommandError(EXIT.usage, words.confirm(typed));
  if (typed === undefined && !options.yes) throw new CommandError(EXIT.usage, words.consent);
}

async function hasConsent<Item>(context: CommandContext, change: Change<Item>): Promise<boolean> {
  const { options, system } = context;
  const { question, typed } = change;
  if (typed !== undefined) {
    if (options.confirm === typed) return true;
    return (await system.askLine(words.typeQuestion(cleanText(question), typed)))?.trim() === typed;
  }
  return isYes(context, question);
}

async function isYes({ options, system }: CommandContext, question: string): Promise<boolean> {
  if (options.yes) return true;
  const answer = await system.askLine(words.question(cleanText(question)));
  return words.yes.includes(answer?.trim().toLowerCase() ?? '');
}

/** Consent to what changes nothing in the organization, and can't be taken back all the same. */
export async function isAgreed(context: CommandContext, question: string): Promise<boolean> {
  if (!context.system.isInteractive && !context.options.yes) throw new CommandError(EXIT.usage, words.agreement);
  const isDone = await isYes(context, question);
  if (!isDone) context.output.note(words.notDone);
  return isDone;
}

const createProgress =
  ({ output }: CommandContext): Parameters<RunBatch<unknown>>[1]['onProgress'] =>
  ({ total, left, failed }) =>
    output.progress(words.progress(total - left, total, failed));

async function printResult<Item>(
  { output, options }: CommandContext,
  { madeOf }: Change<Item>,
  rows: readonly Settled<Item>[],
  report: BulkReport<Item>,
): Promise<void> {
  if (options.json) {
    const ids = new Map(report.lines.map(({ item, id }) => [item, id]));
    printJson(
      output,
      rows.map((row) => toRecord(row, ids.get(row.item), madeOf?.(row.item)?.json)),
    );
    return;
  }
  const [titles = [], ...cells] = resultTable(rows);
  if (options.csv) {
    return printCsvRows(output, [titles, ...cells]);
  }
  const oneLine = cells.map((row) => row.map((cell) => cell.replaceAll('\n', '; ')));
  if (oneLine.length > 0) output.write(textTable(titles, oneLine));
  for (const { item } of rows) {
    const made = madeOf?.(item);
    if (made) output.write(`\n${made.text}`);
  }
}

const toRecord = <Item>(
  { outcome, name, deed, reason, id }: Settled<Item>,
  made: string | undefined,
  more: object = {},
) => ({
  outcome,
  name,
  deed,
  ...(reason !== '' && { reason }),
  id: made ?? id,
  ...more,
});

function tellEnd<Item>(
  { output }: CommandContext,
  { stoppedBy, failed, left }: BulkReport<Item>,
  isDryRun: boolean,
): void {
  if (isDryRun) output.note(words.dryRun);
  if (stoppedBy === undefined) return;
  const why = stoppedBy instanceof Interruption ? words.interrupted : cleanText(describeError(stoppedBy));
  output.note(words.stopped(why, failed + left));
  if (failed + left > 0) output.note(words.again);
}

function exitCodeOf<Item>(
  rows: readonly Settled<Item>[],
  { stoppedBy }: BulkReport<Item>,
  isDoneAlready: (item: Item) => boolean = () => false,
): ExitCode {
  if (stoppedBy instanceof Interruption) return EXIT.interrupted;
  const isUndone = ({ outcome, refusal, item }: Settled<Item>) =>
    outcome === 'failed' || outcome === 'left' || (refusal !== undefined && !isDoneAlready(item));
  if (!rows.some(isUndone)) return EXIT.done;
  if (rows.some(({ outcome }) => outcome === 'done' || outcome === 'planned')) return EXIT.partly;
  return isSignInProblem(stoppedBy) ? EXIT.signIn : EXIT.failed;
}

export interface EachOptions<Item> {
  keyOf(item: Item): string;
  /** Does it, and gives the id of what it made or changed, or what else has come of it. */
  perform(item: Item): Promise<string | BulkResult>;
  /** It is a removal: whether the thing is still there. What is gone already needs no removing. */
  isThere?(item: Item): Promise<boolean>;
  /** Whether it has been done, for an answer that was lost. */
  isDone?(item: Item): Promise<boolean>;
}

/** The same for each, one call an item. An answer that was lost is looked after where that can be done. */
export const eachOf =
  <Item>(
    { system: { clock } }: Pick<CommandContext, 'system'>,
    { keyOf, perform, isThere, isDone }: EachOptions<Item>,
  ): RunBatch<Item> =>
  (items, options) => {
    const isSettled = async (item: Item) => (isThere ? !(await isThere(item)) : (await isDone?.(item)) === true);
    return runBulk(
      items,
      {
        keyOf,
        perform,
        findOut: async (item) => ((await isSettled(item)) ? keyOf(item) : undefined),
        isDoneAlready: ({ status }) => isThere !== undefined && status === 404,
        preview: async () => ({ outcome: 'planned' }),
      },
      { ...options, clock },
    );
  };

/** Of a dry run whose plan was the server's own: there is nothing more to ask. */
export const plannedReport = <Item>(items: readonly Item[]): BulkReport<Item> => ({
  total: items.length,
  done: items.length,
  skipped: 0,
  failed: 0,
  left: 0,
  elapsed: 0,
  lines: items.map((item) => ({ item, outcome: 'planned' })),
});
