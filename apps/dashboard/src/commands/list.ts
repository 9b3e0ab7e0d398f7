import { messages } from '../messages';
import { createTextTable } from '../plain/text-table';
import { closestWord } from '../rows/closest';
import { createFilter } from '../rows/filter';
import type { Fields } from '../rows/query';
import { createSorter } from '../rows/sort-rows';
import { type Column, fitColumns, fitRow, fitTitles } from '../rows/table';
import type { CommandContext } from './command';
import { CommandError, EXIT, type ExitCode } from './exit-code';
import { printCsv, printCsvRows, toJson as toJsonText } from './formats';
import type { Output } from './output';

/** What a list is made of, the same as its screen. */
export interface Noun<Row extends object> {
  readonly columns: readonly Column<Row>[];
  readonly fields: Fields<Row>;
  readonly searchText: (row: Row) => string;
  readonly idOf: (row: Row) => string;
  /** What a program gets: the thing as the service describes it. */
  readonly toJson: (row: Row) => unknown;
  /** For a spreadsheet, where it is another table than that of the screen. */
  readonly toCsv?: (rows: readonly Row[]) => Promise<string>;
}

const { list: words } = messages.commands;
const usage = (text: string) => new CommandError(EXIT.usage, text);

/** Prints the rows that the filter leaves, page by page as they arrive where nothing has to wait for the last one. */
export async function printList<Row extends object>(
  context: CommandContext,
  noun: Noun<Row>,
  pages: AsyncIterable<readonly Row[]>,
): Promise<ExitCode> {
  const { output, options, system } = context;
  const filter = context.operands.join(' ');
  const keep = createFilter(noun.searchText, { fields: noun.fields, clock: system.clock });
  const [problem] = keep.problems(filter);
  if (problem) throw usage(messages.query.problem(problem.position, problem.text));
  const columns = chooseColumns(noun.columns, options.columns);
  const order = readSort(noun.columns, options.sort);
  const printer = createPrinter(noun, columns, context);
  const most = options.limit === undefined ? Number.POSITIVE_INFINITY : Number(options.limit);
  let count = 0;
  const print = async (rows: readonly Row[]) => {
    const taken = rows.slice(0, most - count);
    count += taken.length;
    await printer.rows(taken);
  };
  const waiting: Row[] = [];
  for await (const page of pages) {
    const rows = keep(page, filter);
    if (order) waiting.push(...rows);
    else await print(rows);
    if (count >= most) break;
    output.progress(words.reading(count + waiting.length));
  }
  if (order) await print(createSorter<Row>()(waiting, order));
  output.progress('');
  await printer.end();
  if (count === 0 && printer.isForPeople) output.note(words.nothing(filter));
  return EXIT.done;
}

function chooseColumns<Row>(columns: readonly Column<Row>[], wanted: string | undefined): readonly Column<Row>[] {
  if (wanted === undefined) return columns;
  return wanted.split(',').map((name) => findColumn(columns, name.trim()));
}

function findColumn<Row>(columns: readonly Column<Row>[], name: string): Column<Row> {
  const wanted = name.toLowerCase();
  const found = columns.find(({ id, title }) => id.toLowerCase() === wanted || title.trim().toLowerCase() === wanted);
  const [near, other] = columns.filter(({ id }) => id.toLowerCase().startsWith(wanted));
  if (found ?? (near && !other)) return (found ?? near) as Column<Row>;
  const ids = columns.map(({ id }) => id);
  throw usage(words.unknownColumn(name, closestWord(name, ids), ids));
}

/** Columns by which the rows are ordered, one after the other. */
function readSort<Row>(columns: readonly Column<Row>[], sort: string | undefined) {
  return sort?.split(',').map((part) => {
    const [, name = '', direction] = /^(.*?)(?::(asc|desc))?$/.exec(part.trim()) ?? [];
    return { column: findColumn(columns, name), descending: direction === 'desc' };
  });
}

interface Printer<Row> {
  /** Titles and remarks are welcome. */
  readonly isForPeople: boolean;
  rows(rows: readonly Row[]): void | Promise<void>;
  end(): void | Promise<void>;
}

function createPrinter<Row extends object>(
  noun: Noun<Row>,
  columns: readonly Column<Row>[],
  { options, output }: CommandContext,
): Printer<Row> {
  if (options.json) return jsonPrinter(noun, output);
  if (options.ids) return idPrinter(noun, output);
  if (options.csv && noun.toCsv && options.columns === undefined) return filePrinter(noun.toCsv, output);
  if (options.csv) return csvPrinter(noun, columns, output);
  return output.width === undefined ? pipePrinter(columns, output) : screenPrinter(columns, output.width, output);
}

/** An array, an element a line. Of a list that breaks off the end is missing, so that nobody takes it for whole. */
function jsonPrinter<Row extends object>({ toJson }: Noun<Row>, output: Output): Printer<Row> {
  let isFirst = true;
  return {
    isForPeople: false,
    rows(rows) {
      for (const row of rows) {
        output.write(`${isFirst ? '[' : ','}\n${toJsonText(toJson(row))}`);
        isFirst = false;
      }
    },
    end: () => output.write(isFirst ? '[]\n' : '\n]\n'),
  };
}

const idPrinter = <Row extends object>({ idOf }: Noun<Row>, output: Output): Printer<Row> => ({
  isForPeople: false,
  rows(rows) {
    for (const row of rows) output.write(`${idOf(row)}\n`);
  },
  end: () => undefined,
});

function csvPrinter<Row extends object>(
  noun: Noun<Row>,
  columns: readonly Column<Row>[],
  output: Output,
): Printer<Row> {
  let isFirst = true;
  const write = async (rows: readonly Row[]) => {
    const titles = isFirst ? [[words.id, ...columns.map(({ title }) => title.trim())]] : [];
    isFirst = false;
    const cells = rows.map((row) => [noun.idOf(row), ...columns.map((column) => plainCell(column, row))]);
    await printCsvRows(output, [...titles, ...cells]);
  };
  return {
    isForPeople: false,
    rows: (rows) => (rows.length > 0 ? write(rows) : undefined),
    end: () => (isFirst ? write([]) : undefined),
  };
}

/** A file with columns of its own is written whole. */
function filePrinter<Row>(toCsv: (rows: readonly Row[]) => Promise<string>, output: Output): Printer<Row> {
  const kept: Row[] = [];
  return {
    isForPeople: false,
    rows(rows) {
      kept.push(...rows);
    },
    end: async () => printCsv(output, await toCsv(kept)),
  };
}

/** The mark in front only says the same in colour, and the blanks indent. */
export const plainCell = <Row>({ text }: Column<Row>, row: Row): string =>
  text(row)
    .replace(/^[\u25CF\u25CB] /, '')
    .trim();

/** As wide as the terminal, rows as they come. */
function screenPrinter<Row>(columns: readonly Column<Row>[], width: number, output: Output): Printer<Row> {
  const fitted = fitColumns(columns, width);
  let isFirst = true;
  const line = (text: string) => output.write(`${text.trimEnd()}\n`);
  return {
    isForPeople: true,
    rows(rows) {
      if (isFirst && rows.length > 0) line(fitTitles(fitted));
      isFirst &&= rows.length === 0;
      for (const row of rows)
        line(
          fitRow(fitted, row)
            .map(({ text }) => text)
            .join(''),
        );
    },
    end: () => undefined,
  };
}

/** As many rows say how wide the columns are: nobody waits for the last of a hundred thousand. */
const MEASURED = 500;

/** Nothing is cut: what comes later and is longer moves the cells behind it. */
function pipePrinter<Row>(columns: readonly Column<Row>[], output: Output): Printer<Row> {
  const kept: string[][] = [];
  const titles = columns.map(({ title }) => title.trim());
  const isRight = columns.map(({ align }) => align === 'right');
  let format: ((rows: readonly (readonly string[])[]) => string) | undefined;
  const begin = () => {
    format = createTextTable([titles, ...kept], isRight);
    output.write(format([titles, ...kept]));
  };
  return {
    isForPeople: true,
    rows(rows) {
      const cells = rows.map((row) => columns.map((column) => plainCell(column, row)));
      if (format) return output.write(format(cells));
      kept.push(...cells);
      if (kept.length >= MEASURED) begin();
    },
    end() {
      if (!format && kept.length > 0) begin();
    },
  };
}
