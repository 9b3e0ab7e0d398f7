import type { Command, Operand } from '../commands/command';
import { fieldsOf } from '../commands/filter-fields';
import { docOf, optionDoc } from '../commands/help';
import { isOptionName, OPTIONS, type OptionName, optionKind } from '../commands/options';
import { FIRST_WORDS, findCommand, nextWords } from '../commands/parse';
import { VIEWED_SCREENS } from '../commands/registry';
import { messages } from '../messages';
import type { MainScreen } from '../navigation';

export interface Candidate {
  readonly word: string;
  readonly description?: string;
}

/** Instead of candidates: the shell knows its files best. */
const FILES: Candidate = { word: ':files' };

export interface Known {
  /** Names of profiles. */
  readonly profiles: readonly string[];
  /** Names of saved views, by the screen of their list. */
  readonly views: Readonly<Partial<Record<MainScreen, readonly string[]>>>;
}

/** What can stand in the place of the last word. */
export function complete(typed: readonly string[], known: Known): readonly Candidate[] {
  const current = typed.at(-1) ?? '';
  const before = typed.slice(0, -1);
  return candidates(before, current, known).filter(({ word }) => word === FILES.word || word.startsWith(current));
}

function candidates(before: readonly string[], current: string, known: Known): readonly Candidate[] {
  const { words, open } = readWords(before);
  const found = findCommand(words);
  const inline = /^--([a-z-]+)=/.exec(current)?.[1];
  if (inline !== undefined && isOptionName(inline)) {
    return valuesOf(inline, known, found?.command).map((value) =>
      value === FILES ? value : { ...value, word: `--${inline}=${value.word}` },
    );
  }
  if (open) return valuesOf(open, known, found?.command);
  if (current.startsWith('-')) return optionsOf(found?.command, before);
  if (words.length === 0) return FIRST_WORDS.map(describeFirst);
  const [first = '', ...more] = words;
  const verbs = nextWords(words).map((word) => ({
    word,
    description: docOf([canonical(first), ...more, word].join(' ')).summary,
  }));
  return [...verbs, ...(found ? operandsOf(found.command, found.operands, current, known) : [])];
}

/** An option that takes a value and stands last waits for it. */
function readWords(before: readonly string[]): { words: readonly string[]; open: OptionName | undefined } {
  const words: string[] = [];
  let open: OptionName | undefined;
  for (const word of before) {
    if (open) open = undefined;
    else if (word.startsWith('-')) open = openOption(word);
    else words.push(word);
  }
  return { words, open };
}

function openOption(word: string): OptionName | undefined {
  const name = Object.keys(OPTIONS).find(
    (option) => word === `--${option}` || word === `-${optionKind(option as OptionName).short}`,
  );
  return name !== undefined && optionKind(name as OptionName).value !== undefined ? (name as OptionName) : undefined;
}

function valuesOf(name: OptionName, { profiles, views }: Known, command: Command | undefined): readonly Candidate[] {
  const { choices, isFile } = optionKind(name);
  if (name === 'profile') return profiles.map((word) => ({ word }));
  if (name === 'view') return command?.viewsOf ? viewsOf(views[command.viewsOf]) : [];
  if (isFile) return [FILES];
  return (choices ?? []).map((word) => ({ word }));
}

const viewsOf = (names: readonly string[] = []): readonly Candidate[] => names.map((word) => ({ word }));

function optionsOf(command: Command | undefined, before: readonly string[]): readonly Candidate[] {
  const names: readonly OptionName[] = [...(command?.options ?? []), 'help'];
  return names
    .filter((name) => !before.includes(`--${name}`))
    .flatMap((name) => {
      const own = { word: `--${name}`, description: optionDoc(name) };
      return optionKind(name).isTwoWay ? [own, { word: `--no-${name}` }] : [own];
    });
}

const canonical = (group: string): string => findCommand([group])?.command.path.split(' ')[0] ?? group;

function describeFirst(word: string): Candidate {
  const summary = messages.commands.groups[canonical(word)] ?? docOf(word).summary;
  return { word, description: summary };
}

function operandsOf(
  command: Command,
  given: readonly string[],
  current: string,
  { profiles, views }: Known,
): readonly Candidate[] {
  if (command.path === 'help')
    return given.length === 0 ? FIRST_WORDS.map(describeFirst) : nextWords(given).map((word) => ({ word }));
  const last = command.operands.at(-1);
  const operand: Operand | undefined = command.operands[given.length] ?? (last?.isMany ? last : undefined);
  if (!operand) return [];
  if (operand.isFile) return [FILES];
  if (operand.isProfile) return profiles.map((word) => ({ word }));
  if (operand.isView) return viewsOf(views[VIEWED_SCREENS[given[0] as keyof typeof VIEWED_SCREENS]]);
  if (operand.choices) return operand.choices.map((word) => ({ word }));
  return filterCandidates(operand, current);
}

/** Fields of the filter, and the values of those that have a few. */
function filterCandidates(operand: Operand, current: string): readonly Candidate[] {
  const fields = fieldsOf(operand);
  const mark = current.startsWith('!') ? '!' : '';
  const name = /^!?([a-z]+):/.exec(current)?.[1];
  if (name !== undefined) return (fields[name]?.values ?? []).map((value) => ({ word: `${mark}${name}:${value}` }));
  return current === '' ? [] : Object.keys(fields).map((field) => ({ word: `${mark}${field}:` }));
}
