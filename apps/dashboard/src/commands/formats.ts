import { textTable } from '../plain/text-table';
import { cleanText } from '../term/clean';
import type { CommandContext } from './command';
import { EXIT, type ExitCode } from './exit-code';
import type { Output } from './output';

/**
 * What is printed comes from the wire: a display name may hold what acts on a terminal. Words for people are always cleaned.
 * JSON says the same with escapes, so that a program reads it unchanged wherever it goes. CSV has no escapes: it is cleaned on
 * a terminal, and into a pipe it goes as it is, or a file that is imported again would rename people.
 */

type Cells = readonly (string | number)[];

/** What acts on a terminal or hides, and is left as it is by `JSON.stringify`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

export function toJson(value: unknown, { indent }: { readonly indent?: number } = {}): string {
  const text = JSON.stringify(value, undefined, indent);
  // Between its lines JSON has line feeds of its own.
  return text.replace(UNSEEN, (character) => (character === '\n' ? character : escaped(character)));
}

export const printJson = (output: Output, value: unknown): void => output.write(`${toJson(value, { indent: 2 })}\n`);

export const cleanLines = (text: string): string => text.split('\n').map(cleanText).join('\n');

/** Text that is CSV already. */
export const printCsv = (output: Output, text: string): void =>
  output.write(output.width === undefined ? text : cleanLines(text.replaceAll('\r\n', '\n')));

export async function printCsvRows(output: Output, rows: readonly Cells[]): Promise<void> {
  // What writes CSV is loaded when it is wanted first.
  const { formatCsv } = await import('@hubdeck/core/csv');
  printCsv(output, formatCsv(rows.map((row) => row.map(String))));
}

export interface Printed {
  readonly titles: readonly string[];
  readonly rows: readonly Cells[];
  readonly isRight?: readonly boolean[];
  /** What programs get. */
  readonly json: unknown;
  /** What people are told instead of a table without rows. */
  readonly nothing?: string;
}

/** The same rows in the format that the options name. */
export async function printTable(
  { output, options }: Pick<CommandContext, 'output' | 'options'>,
  { titles, rows, isRight, json, nothing }: Printed,
): Promise<ExitCode> {
  if (options.json) printJson(output, json);
  else if (options.csv) await printCsvRows(output, [titles, ...rows]);
  else if (rows.length > 0) output.write(textTable(titles, rows, isRight));
  else if (nothing !== undefined) output.note(nothing);
  return EXIT.done;
}
