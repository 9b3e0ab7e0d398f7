import { messages } from '../messages';
import type { MainScreen } from '../navigation';
import { closestWord } from '../rows/closest';
import { orderOf } from '../rows/list-view';
import type { SavedView } from '../rows/saved-view';
import { cleanText } from '../term/clean';
import type { CommandContext, CommandSystem, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { printTable } from './formats';
import type { OptionValues } from './options';
import { VIEWED_SCREENS } from './registry';

const { views: words } = messages.commands;
const { columns: known } = messages.lists.views;

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

async function findView({ views }: CommandSystem, of: MainScreen, name: string): Promise<SavedView> {
  const all = await views.list(of);
  const found = all.find((view) => view.name === name) ?? all.find((view) => isSame(view.name, name));
  if (found) return found;
  const names = all.map((view) => cleanText(view.name));
  throw new CommandError(EXIT.failed, words.unknown(name, closestWord(name, names), names));
}

/** Columns, order and switches of a view, as they would be typed. */
const orderText = (view: SavedView): string =>
  orderOf(view)
    .map(({ id, descending }) => (descending ? `${id}:desc` : id))
    .join(',');

function optionsOf(view: SavedView, of: MainScreen): OptionValues {
  const order = orderText(view);
  return {
    ...(view.columns && { columns: view.columns.join(',') }),
    ...(order !== '' && { sort: order }),
    ...(view.toggled && of === 'onboarding' && { 'exclude-provisioned': true }),
    ...(view.toggled && of === 'calls' && { 'webex-go': true }),
  };
}

/** The command as the view has it; what is typed beside it narrows the filter, and goes before its columns and order. */
export async function lookThrough(context: CommandContext, of: MainScreen): Promise<CommandContext> {
  const { operands, options, system } = context;
  const view = await findView(system, of, options.view ?? '');
  if (view.table !== undefined) throw new CommandError(EXIT.failed, words.totals(view.name, view.table));
  return {
    ...context,
    operands: [view.filter, ...operands].filter(Boolean),
    options: { ...optionsOf(view, of), ...options },
  };
}

export const list: Run = async ({ output, options, system }) => {
  const lists = await Promise.all(
    Object.entries(VIEWED_SCREENS).map(async ([noun, of]) =>
      (await system.views.list(of)).map((view) => ({ list: noun, view })),
    ),
  );
  const all = lists.flat();
  const titles = [words.list, known.name, known.filter, known.order, words.columns];
  const rows = all.map(({ list: noun, view }) => [
    noun,
    view.name,
    view.filter,
    orderText(view),
    view.columns?.join(',') ?? '',
  ]);
  const json = all.map(({ list: noun, view }) => ({ list: noun, ...view }));
  return printTable({ output, options }, { titles, rows, json, nothing: words.none });
};

export const remove: Run = async ({ operands: [noun = '', name = ''], output, system }) => {
  const of = VIEWED_SCREENS[noun as keyof typeof VIEWED_SCREENS];
  const view = await findView(system, of, name);
  await system.views.remove(of, view.name);
  output.note(messages.lists.views.removed(view.name));
  return EXIT.done;
};
