import { parseArgs } from 'node:util';
import { messages } from '../messages';
import { closestWord } from '../rows/closest';
import type { Command } from './command';
import { isOptionName, OPTION_ALIASES, OPTIONS, type OptionName, type OptionValues, optionKind } from './options';
import { COMMANDS } from './registry';

/** What a command line asks for. */
export type Parsed =
  /** Of a command, of a group of them, or of everything. */
  | { readonly kind: 'help'; readonly path: string }
  | { readonly kind: 'version' }
  /** Input that can't be understood: one line. */
  | { readonly kind: 'misuse'; readonly message: string }
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly operands: readonly string[];
      readonly options: OptionValues;
    };

const { misuse: words } = messages.commands;
const misuse = (message: string): Parsed => ({ kind: 'misuse', message });

/** Reads a command line. `--token` is known only to be refused: other users can read command lines. */
export function parseCommandLine(argv: readonly string[]): Parsed {
  const { options, typed, words: given, problem: unread } = readTokens(argv);
  if (unread) return misuse(unread.toText(findCommand(given)?.command));
  if (options.version) return { kind: 'version' };
  const found = findCommand(given);
  if (options.help) return { kind: 'help', path: groupOf(given) ?? found?.command.path ?? '' };
  if (!found) return misuse(words.unknownCommand(given[0] ?? '', closestWord(given[0] ?? '', FIRST_WORDS)));
  const { command, operands } = found;
  const problem = problemOf(found, options, typed);
  return problem === undefined ? { kind: 'run', command, operands, options } : misuse(problem);
}

interface Typed {
  readonly name: OptionName;
  /** As it was typed. */
  readonly rawName: string;
}

interface Read {
  readonly options: OptionValues;
  readonly typed: readonly Typed[];
  /** Everything that is no option. */
  readonly words: readonly string[];
  readonly problem: Problem | undefined;
}

/** What can't be understood; the command in which it stands decides what was meant. */
interface Problem {
  toText(command: Command | undefined): string;
}

/** What other programs have for choosing a format. */
const FORMAT_OPTIONS = ['o', 'output', 'format', 'table'];

function unknownOption(rawName: string, name: string, command: Command | undefined): string {
  if (FORMAT_OPTIONS.includes(name)) return words.noFormat(rawName);
  const known = command ? [...command.options, 'help', 'version'] : Object.keys(OPTIONS);
  return words.unknownOption(rawName, closestWord(name, known));
}

const NODE_OPTIONS = Object.fromEntries(
  Object.keys(OPTIONS).map((name) => {
    const { short, value } = optionKind(name as OptionName);
    return [name, { type: value === undefined ? 'boolean' : 'string', ...(short && { short }) } as const];
  }),
);

/** The library takes options and words apart; what they mean, and what to say where they mean nothing, is ours. */
function readTokens(argv: readonly string[]): Read {
  const options: Record<string, string | boolean> = {};
  const typed: Typed[] = [];
  const found: string[] = [];
  let problem: Problem | undefined;
  const { tokens } = parseArgs({
    args: withoutAliases(argv),
    options: NODE_OPTIONS,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') found.push(token.value);
    if (token.kind !== 'option') continue;
    const read = readOption(token);
    if ('toText' in read) problem ??= read;
    else {
      options[read.name] = read.value;
      typed.push({ name: read.name, rawName: token.rawName });
    }
  }
  return { options: options as OptionValues, typed, words: found, problem };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readOption(token: OptionToken): Problem | { readonly name: OptionName; readonly value: string | boolean } {
  const { rawName, value, inlineValue } = token;
  if (token.name === 'token') return { toText: () => words.tokenFlag };
  const isOff = token.name.startsWith('no-') && isOptionName(token.name.slice(3));
  const name = isOff ? token.name.slice(3) : token.name;
  if (!isOptionName(name) || (isOff && !optionKind(name).isTwoWay))
    return { toText: (command) => unknownOption(rawName, token.name, command) };
  const fault = valueProblem(name, rawName, value, inlineValue === true);
  return fault === undefined ? { name, value: isOff ? false : (value ?? true) } : { toText: () => fault };
}

const withoutAliases = (argv: readonly string[]): string[] =>
  argv.map((argument) => {
    const [, name = '', rest = ''] = /^--([a-z-]+)(=.*)?$/s.exec(argument) ?? [];
    const meant = OPTION_ALIASES[name];
    return meant === undefined ? argument : `--${meant}${rest}`;
  });

function valueProblem(
  name: OptionName,
  rawName: string,
  text: string | undefined,
  isInline: boolean,
): string | undefined {
  const { value, choices, isWebAddress, isCount } = optionKind(name);
  if (value === undefined) return text === undefined ? undefined : words.noValue(rawName);
  if (!text || (!isInline && text.startsWith('--'))) return words.missingValue(rawName, value);
  if (isWebAddress && !isUrl(text)) return words.badUrl(rawName, text);
  if (isCount && !/^[1-9]\d{0,8}$/.test(text)) return words.badCount(rawName, text);
  return choices === undefined || choices.includes(text) ? undefined : words.badChoice(rawName, text, choices);
}

const isUrl = (text: string): boolean => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

const pathsOf = ({ path, also = [] }: Pick<Command, 'path' | 'also'>): readonly string[] => [path, ...also];
const PATHS = new Map(COMMANDS.flatMap((command) => pathsOf(command).map((path) => [path, command] as const)));
/** What a command line can begin with. */
export const FIRST_WORDS: readonly string[] = [
  ...new Set([...PATHS.keys()].map((path) => path.split(' ')[0] ?? '')),
].filter(Boolean);

const isGroup = (word: string): boolean => PATHS.has(`${word} list`);
/** A group alone, without a verb. */
const groupOf = ([typed, more]: readonly string[]): string | undefined => {
  const word = typed === undefined || isGroup(typed) ? typed : NOUNS[typed];
  if (word === undefined || more !== undefined || !isGroup(word)) return undefined;
  return PATHS.get(`${word} list`)?.path.split(' ')[0];
};

/** The second words of a group. */
export const verbsOf = (group: string): string[] =>
  [...PATHS.keys()].filter((path) => path.startsWith(`${group} `)).map((path) => path.slice(group.length + 1));

/** What can follow these words on the way to a command. */
export function nextWords(given: readonly string[]): string[] {
  const start = given.map((word) => `${word} `).join('');
  const words = [...PATHS.keys()].filter((path) => path.startsWith(start)).map((path) => path.split(' ')[given.length]);
  return [...new Set(words.filter((word) => word !== undefined))];
}

interface Found {
  readonly command: Command;
  readonly operands: readonly string[];
  /** The verb was left out. */
  readonly isImplied: boolean;
}

/** Nouns in the singular, and verbs as other programs call them. */
const NOUNS: Readonly<Record<string, string>> = {
  user: 'users',
  device: 'devices',
  line: 'lines',
  licence: 'licences',
  license: 'licences',
  call: 'calls',
  organization: 'organizations',
  org: 'organizations',
  orgs: 'organizations',
  profile: 'profiles',
  view: 'views',
};
const VERBS: Readonly<Record<string, readonly string[]>> = {
  get: ['show'],
  view: ['show'],
  describe: ['show'],
  ls: ['list'],
  rm: ['delete', 'remove'],
  delete: ['remove'],
  remove: ['delete'],
};

/** The words as the table of commands has them, where a command is meant. */
function inOurWords(given: readonly string[]): readonly string[] {
  const [first = '', second = '', ...more] = given;
  const noun = isGroup(first) ? first : (NOUNS[first] ?? first);
  if (!isGroup(noun)) return given;
  const verb = VERBS[second]?.find((one) => !PATHS.has(`${noun} ${second}`) && PATHS.has(`${noun} ${one}`));
  return [noun, ...(given.length > 1 ? [verb ?? second] : []), ...more];
}

/** A group without a verb lists, so that a filter may follow it at once. */
export function findCommand(typed: readonly string[]): Found | undefined {
  const given = inOurWords(typed);
  for (const length of [3, 2, 1]) {
    const command = given.length >= length ? PATHS.get(given.slice(0, length).join(' ')) : undefined;
    if (command && given.length >= length) return { command, operands: given.slice(length), isImplied: false };
  }
  const [first] = given;
  const command = first === undefined ? PATHS.get('') : PATHS.get(`${first} list`);
  return command && { command, operands: given.slice(1), isImplied: true };
}

function problemOf(found: Found, options: OptionValues, typed: readonly Typed[]): string | undefined {
  const { command } = found;
  const stray = typed.find(({ name }) => name !== 'help' && !command.options.includes(name));
  if (stray) return words.notHere(stray.rawName, command.path, closestWord(stray.name, command.options));
  return operandProblem(found) ?? exclusionProblem(command, options);
}

function operandProblem({ command, operands, isImplied }: Found): string | undefined {
  const { path, operands: known } = command;
  const near = nearVerb(path, operands, isImplied);
  if (near !== undefined) return near;
  const needed = known.filter(({ isOptional }) => !isOptional).length;
  const missing = operands.length < needed ? known[operands.length] : undefined;
  if (missing) return words.missingOperand(path, missing.name);
  const extra = known.at(-1)?.isMany ? undefined : operands[known.length];
  if (extra !== undefined)
    return path === '' ? words.unknownCommand(extra, closestWord(extra, FIRST_WORDS)) : words.tooMany(extra, path);
  const odd = known.find(
    ({ choices }, at) => choices && operands[at] !== undefined && !choices.includes(operands[at] ?? ''),
  );
  return odd?.choices && words.badChoice(odd.name, operands[known.indexOf(odd)] ?? '', odd.choices);
}

/** `hubdeck lines delte ...` was not meant as a filter, nor `licences template aply` as a template. */
function nearVerb(path: string, [first = '']: readonly string[], isImplied: boolean): string | undefined {
  if (path === '' || first.length <= 3) return undefined;
  const before = isImplied ? path.split(' ').slice(0, 1) : path.split(' ');
  const verb = closestWord(first, nextWords(before));
  if (verb === undefined || verb === first) return undefined;
  return words.unknownCommand([...before, first].join(' '), [...before, verb].join(' '));
}

/** Options that contradict each other. */
const EXCLUSIVE: readonly (readonly OptionName[])[] = [
  ['demo', 'url'],
  ['demo', 'profile'],
  ['profile', 'url'],
  ['json', 'csv'],
  ['json', 'ids'],
  ['csv', 'ids'],
  ['with-token', 'service-app'],
  ['file', 'last'],
  ['print', 'save'],
  ['mail', 'save'],
  ['mail', 'print'],
  ['web', 'json'],
];

/** Signing in gives a server its name. */
const isNaming = ({ path }: Command, names: readonly OptionName[]) => path === 'login' && names.includes('profile');

function exclusionProblem(command: Command, options: OptionValues): string | undefined {
  const clash = EXCLUSIVE.find(
    (names) => !isNaming(command, names) && names.every((name) => options[name] !== undefined),
  );
  return clash && words.oneOf(clash);
}
