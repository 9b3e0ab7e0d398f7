import { type CallRecord, countCalls, groupCalls, isWebexGoCall } from '@hubdeck/core';
import { type CallHistory, type CallHistoryState, type CallsFile, createCallHistory } from '../data/call-history';
import type { CallRange } from '../data/time-range';
import { messages } from '../messages';
import { callFacts, recordFacts } from '../rows/call';
import { progressText, totalsText } from '../rows/call-progress';
import {
  type CallRow,
  callColumns,
  callFields,
  callSearchText,
  groupColumns,
  groupTable,
  toCallRows,
} from '../rows/calls';
import { createFilter } from '../rows/filter';
import { sortRows } from '../rows/sort-rows';
import { readCallsFile } from '../system/read-calls-file';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { printFacts } from './facts';
import { printTable } from './formats';
import { type Noun, plainCell, printList } from './list';

const { calls: words, columns: titles, commands, query } = messages;
const usage = (text: string) => new CommandError(EXIT.usage, text);

const RANGES: Readonly<Record<string, CallRange>> = {
  '1h': 'hour',
  '12h': 'halfDay',
  '24h': 'day',
  '1d': 'day',
  '7d': 'week',
};

function readRange(text = '12h'): CallRange {
  const range = RANGES[text.toLowerCase()];
  if (!range) throw usage(commands.times.badCalls(text));
  return range;
}

const noun = (timeZone: string): Noun<CallRow> => ({
  columns: callColumns(timeZone),
  fields: callFields,
  searchText: callSearchText(timeZone),
  idOf: ({ id }) => id,
  toJson: ({ call }) => call,
  // Whole records, as a report has them.
  toCsv: async (rows) => (await import('@hubdeck/core/csv')).formatCallReport(rows.map(({ call }) => call)),
});

async function openFile(path: string): Promise<CallsFile> {
  const file = await readCallsFile(path);
  if (typeof file === 'string') throw new CommandError(EXIT.failed, file);
  return file;
}

/** The calls that are asked for, newest first, as they arrive: part after part, as slowly as the service wants it. */
async function* readCalls(context: CommandContext): AsyncGenerator<readonly CallRow[]> {
  const { options } = context;
  const isWanted = (call: CallRecord) => !options['webex-go'] || isWebexGoCall(call);
  if (options.file !== undefined) {
    const { calls, faults } = await openFile(options.file);
    if (faults > 0) context.output.note(words.unreadable(faults));
    yield toCallRows(calls.filter(isWanted));
    return;
  }
  const range = readRange(options.last);
  const { client } = await context.session();
  const history = createCallHistory(client, { clock: context.system.clock });
  const stop = () => history.stop();
  context.signal.addEventListener('abort', stop, { once: true });
  try {
    yield* followHistory(history, range, context, isWanted);
  } finally {
    context.signal.removeEventListener('abort', stop);
    stop();
  }
}

/** Rows of a part that is whole: those of one under way would stand in the wrong order. */
async function* followHistory(
  history: CallHistory,
  range: CallRange,
  { output, system, signal }: CommandContext,
  isWanted: (call: CallRecord) => boolean,
): AsyncGenerator<readonly CallRow[]> {
  let given = 0;
  let done = 0;
  history.ask(range);
  for (;;) {
    const state = await nextStep(history, done, (now) =>
      output.progress(
        progressText(now, {
          file: undefined,
          isWebexGoOnly: false,
          now: system.clock.now(),
          timeZone: system.timeZone,
        }),
      ),
    );
    if (state.windows.done > done || state.status === 'ready') {
      yield toCallRows(state.items.slice(given).filter(isWanted));
      given = state.items.length;
      done = state.windows.done;
    }
    signal.throwIfAborted();
    if (state.status === 'failed') throw state.error;
    if (state.status !== 'loading') return;
  }
}

/** Waits until another part is whole, or nothing more comes. */
function nextStep(
  history: CallHistory,
  done: number,
  onState: (state: CallHistoryState) => void,
): Promise<CallHistoryState> {
  return new Promise((resolve) => {
    const look = () => {
      const state = history.read();
      onState(state);
      if (state.status === 'loading' && state.windows.done === done) return;
      stop();
      resolve(state);
    };
    const stop = history.subscribe(look);
    look();
  });
}

export const list: Run = (context) => printList(context, noun(context.system.timeZone), readCalls(context));

/** No operation gives a single call: it is looked for among those of a time, or of a file. */
export const show: Run = async (context) => {
  const [wanted = ''] = context.operands;
  const { output, options, system } = context;
  for await (const rows of readCalls(context)) {
    const call = rows.find(({ call: record }) => isCalled(record, wanted))?.call;
    if (!call) continue;
    output.progress('');
    const code = printFacts(context, callFacts(call, system.timeZone), call);
    if (options.json) return code;
    output.write(`\n${words.record}\n`);
    return printFacts(context, recordFacts(call), call);
  }
  throw new CommandError(EXIT.failed, commands.find.noCall(wanted));
};

const isCalled = (record: CallRecord, id: string): boolean =>
  [record['Report ID'], record['Correlation ID']].includes(id);

export const totals: Run = async (context) => {
  const { output, options, system } = context;
  const by = options.by === 'location' ? 'location' : 'user';
  const filter = context.operands.join(' ');
  const keep = createFilter(callSearchText(system.timeZone), { fields: callFields, clock: system.clock });
  const [problem] = keep.problems(filter);
  if (problem) throw usage(query.problem(problem.position, problem.text));
  const calls: CallRecord[] = [];
  for await (const rows of readCalls(context)) calls.push(...keep(rows, filter).map(({ call }) => call));
  output.progress('');
  const groups = groupCalls(calls, by);
  const [title, nobody] = by === 'user' ? [titles.user, words.noUser] : [titles.location, words.noLocation];
  const columns = groupColumns(title, nobody);
  const most = columns.find(({ id }) => id === 'calls');
  const sorted = sortRows(groups, most, true);
  const isFile = options.csv === true;
  const [header = [], ...plainRows] = groupTable(sorted, columns);
  await printTable(context, {
    titles: header,
    rows: isFile ? plainRows : sorted.map((group) => columns.map((column) => plainCell(column, group))),
    isRight: columns.map(({ align }) => align === 'right'),
    json: sorted.map(({ name, totals: sums }) => ({ name, ...sums })),
  });
  if (!options.json && !isFile) output.note(totalsText(countCalls(calls), options['webex-go'] === true));
  return EXIT.done;
};
