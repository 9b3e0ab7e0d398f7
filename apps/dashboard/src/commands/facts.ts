import type { Fact } from '../components/facts';
import { textTable } from '../plain/text-table';
import type { CommandContext } from './command';
import { EXIT, type ExitCode } from './exit-code';
import { cleanLines, printJson } from './formats';

/** One thing: its facts one below the other, or all of it for a program. */
export function printFacts(
  { output, options }: Pick<CommandContext, 'output' | 'options'>,
  facts: readonly Pick<Fact, 'label' | 'value'>[],
  json: unknown,
): ExitCode {
  if (options.json) printJson(output, json);
  else output.write(facts.map(({ label, value }) => [label, plainValue(value)] as const).reduce(toLines(facts), ''));
  return EXIT.done;
}

const plainValue = (value: string): string => cleanLines(value.replace(/^[\u25CF\u25CB] /, ''));

/** A value of several lines goes on below itself. */
const toLines =
  (facts: readonly { readonly label: string }[]) =>
  (text: string, [label, value]: readonly [string, string]): string => {
    const width = Math.max(...facts.map((fact) => fact.label.length)) + 2;
    const [first = '', ...rest] = value.split('\n');
    return [`${text}${label.padEnd(width)}${first}`, ...rest.map((line) => ' '.repeat(width) + line), ''].join('\n');
  };

/** A titled table below the facts. */
export const printSection = (
  { output }: Pick<CommandContext, 'output'>,
  title: string,
  titles: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void => output.write(`\n${title}\n${textTable(titles, rows)}`);
