import { messages } from '../messages';
import { closestWord } from '../rows/closest';
import { wrapText } from '../rows/wrap';
import { displayWidth, padToWidth } from '../term/width';
import type { Command, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { type FilterField, fieldsOf } from './filter-fields';
import { type OptionName, optionKind } from './options';
import { parseCommandLine, verbsOf } from './parse';
import { COMMANDS, PLACE } from './registry';

const { commands: all } = messages;
const { help: words } = all;

const WIDTH = 90;
const FILTER_TOPIC = 'filter';
const DOCS: Readonly<Record<string, (typeof all.docs)[keyof typeof all.docs]>> = all.docs;

export const docOf = (path: string) => DOCS[path] ?? { summary: '', examples: [] };

/** `hubdeck lines assign USER...` */
export const usageOf = ({ path, operands }: Command): string =>
  [
    'hubdeck',
    path,
    ...operands.map(({ name, isOptional, isMany }) => withMarks(`${name}${isMany ? '...' : ''}`, isOptional)),
  ]
    .filter(Boolean)
    .join(' ');

const withMarks = (text: string, isOptional: boolean | undefined): string => (isOptional ? `[${text}]` : text);

/** `-p, --profile NAME` */
export function optionUsage(name: OptionName): string {
  const { short, value } = optionKind(name);
  return `${short ? `-${short}, ` : ''}--${name}${value === undefined ? '' : ` ${value}`}`;
}

export function optionDoc(name: OptionName): string {
  const { choices, isTwoWay } = optionKind(name);
  const more = [choices && words.oneOf(choices), isTwoWay && words.off(name)].filter(Boolean);
  return [all.options[name], ...more].join('; ');
}

const section = (title: string, body: string): string => (body === '' ? '' : `\n${title}:\n${body}`);

/** Two columns; the second is wrapped below itself. */
function pairs(rows: readonly (readonly [string, string])[]): string {
  const left = Math.min(34, Math.max(0, ...rows.map(([text]) => displayWidth(text)))) + 2;
  return rows
    .flatMap(([head, text]) => {
      const lines = wrapText(text, WIDTH - left - 2);
      const isLong = displayWidth(head) + 2 > left;
      const first = isLong ? [`  ${head}`] : [];
      const rest = lines.map((line, at) => `  ${padToWidth(at === 0 && !isLong ? head : '', left, 'left')}${line}`);
      return [...first, ...rest];
    })
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

const examplesOf = (path: string): string =>
  docOf(path)
    .examples.map(([line, what]) => `  ${line}\n      ${what}\n`)
    .join('');

/** How a field is asked for, and what else it is called. */
const fieldRow = (name: string, { kind, values = [], also = [] }: FilterField): readonly [string, string] => [
  name,
  [words.fieldKinds[kind](name, values), ...(also.length > 0 ? [words.fieldAlso(also)] : [])].join('; '),
];

export const fieldRows = (command: Command) =>
  command.operands.flatMap((operand) =>
    Object.entries(fieldsOf(operand)).map(([name, field]) => fieldRow(name, field)),
  );

/** How a filter is written. */
export const filterHelp = (): string =>
  `${section(words.filter, pairs(words.filterWords)).slice(1)}\n${wrapped(words.filterEnd)}`;

const wrapped = (text: string): string => `${wrapText(text, WIDTH).join('\n')}\n`;

/** The help of one command. */
export function commandHelp(command: Command): string {
  const { summary, details } = docOf(command.path);
  const own = command.options.filter((name) => !PLACE.includes(name as (typeof PLACE)[number]));
  const place = command.options.filter((name) => PLACE.includes(name as (typeof PLACE)[number]));
  const optionRows = (names: readonly OptionName[]) => pairs(names.map((name) => [optionUsage(name), optionDoc(name)]));
  const fields = fieldRows(command);
  return [
    `${summary}.\n`,
    section(words.usage, `  ${usageOf(command)}\n`),
    details === undefined ? '' : `\n${wrapText(details, WIDTH).join('\n')}\n`,
    section(words.fields, pairs(fields)),
    fields.length > 0 ? wrapped(words.filterMore) : '',
    section(words.options, optionRows(own)),
    section(words.where, optionRows(place)),
    section(words.examples, examplesOf(command.path)),
    `\n${wrapped(words.exitCodes)}`,
  ].join('');
}

const summaries = (commands: readonly Command[]): string =>
  pairs(commands.map((command) => [usageOf(command).replace(/^hubdeck /, ''), docOf(command.path).summary]));

/** The help of a group: its commands, and an example of each. */
export function groupHelp(group: string): string {
  const own = verbsOf(group).flatMap((verb) => COMMANDS.find(({ path }) => path === `${group} ${verb}`) ?? []);
  return [
    `${all.groups[group] ?? group}.\n`,
    section(words.commands, summaries(own)),
    section(
      words.examples,
      own
        .map(({ path }) => examplesOf(path).split('\n').slice(0, 2).join('\n'))
        .join('\n')
        .concat('\n'),
    ),
    `\n${words.seeMore}\n`,
  ].join('');
}

const ACCOUNT = ['login', 'logout', 'whoami', 'profiles', 'organizations'];

/** The help of everything, short enough for a screen. */
export function overallHelp(): string {
  const groups = Object.entries(all.groups).map(([name, what]) => [name, what] as const);
  const single = (path: string) => [path, docOf(path).summary] as const;
  const isAccount = ([name]: readonly [string, string]) => ACCOUNT.includes(name);
  const dashboard = COMMANDS.find(({ path }) => path === '');
  return [
    `${words.product}\n`,
    section(words.dashboard, pairs([[`hubdeck [--demo | --profile NAME | --url URL]`, docOf('').summary]])),
    section(words.commands, pairs(groups.filter((group) => !isAccount(group)))),
    section(words.account, pairs([...['login', 'logout', 'whoami'].map(single), ...groups.filter(isAccount)])),
    section(words.more, pairs(['keys', 'completions', 'help'].map(single))),
    section(
      words.options,
      pairs(
        [...(dashboard?.options ?? []), 'help', 'version'].map((name) => [
          optionUsage(name as OptionName),
          optionDoc(name as OptionName),
        ]),
      ),
    ),
    section(
      words.examples,
      [
        'hubdeck --demo',
        'hubdeck login --client-id C1234',
        "hubdeck users 'archer status:active' --json",
        'hubdeck lines assign archer@farms.com',
      ]
        .map((line) => `  ${line}\n`)
        .join(''),
    ),
    `\n${wrapped(words.exitCodes)}${wrapped(words.seeMore)}`,
  ].join('');
}

/** The help of whatever a path names. */
export function helpFor(path: string): string {
  const command = COMMANDS.find((known) => known.path === path);
  if (path === '') return overallHelp();
  return command ? commandHelp(command) : groupHelp(path);
}

export const help: Run = async ({ operands, output }) => {
  if (operands.join(' ') === FILTER_TOPIC) {
    output.write(filterHelp());
    return EXIT.done;
  }
  const parsed = parseCommandLine([...operands, '--help']);
  const isKnown = parsed.kind === 'help' && (parsed.path !== '' || operands.length === 0);
  if (!isKnown)
    throw new CommandError(
      EXIT.usage,
      all.misuse.unknownCommand(
        operands.join(' '),
        closestWord(operands.join(' '), [...COMMANDS.map(({ path }) => path), FILTER_TOPIC]),
      ),
    );
  output.write(helpFor(parsed.path));
  return EXIT.done;
};
