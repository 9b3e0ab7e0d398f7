import { messages } from '../messages';
import { docOf, fieldRows, optionDoc, optionUsage, usageOf } from './help';
import type { OptionName } from './options';
import { COMMANDS, PLACE } from './registry';

const { help: words, options } = messages.commands;
const isPlace = (name: OptionName): boolean => PLACE.some((known) => known === name);

const code = (text: string) => `\`${text}\``;
const cell = (text: string) => text.replaceAll('|', '\\|');

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |\n`).join('');

/** Every command as a page of Markdown, read off the same table as the help. */
export function commandReference(): string {
  const sections = COMMANDS.map((command) => {
    const { summary, details, examples } = { details: undefined, ...docOf(command.path) };
    const own = command.options.filter((name) => !isPlace(name));
    const fields = fieldRows(command);
    return [
      `## ${usageOf(command)}\n\n${summary}.\n`,
      details === undefined ? '' : `\n${details}\n`,
      fields.length === 0
        ? ''
        : `\n${table(
            [words.fields, ''],
            fields.map(([name, how]) => [code(name), how]),
          )}`,
      own.length === 0
        ? ''
        : `\n${table(
            [words.options, ''],
            own.map((name) => [code(optionUsage(name)), optionDoc(name)]),
          )}`,
      `\n\`\`\`sh\n${examples.map(([line, what]) => `${line}  # ${what}\n`).join('')}\`\`\`\n`,
    ].join('');
  });
  const place = PLACE.map((name) => [code(optionUsage(name)), options[name]]);
  return [
    `# ${words.reference}\n\n<!-- ${words.referenceIntro} -->\n\n${words.exitCodes}\n`,
    `\n${table([words.where, ''], place)}`,
    `\n## ${words.filter}\n\n${table(
      [words.filter, ''],
      words.filterWords.map(([term, what]) => [code(term), what]),
    )}`,
    `\n${words.filterEnd}\n`,
    ...sections.map((section) => `\n${section}`),
  ].join('');
}
