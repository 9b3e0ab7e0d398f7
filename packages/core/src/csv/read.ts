import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { restore } from './formula';

/** A record of a CSV file: a row with something in it. */
export interface CsvRecord {
  /** Where it starts in the file, from 1. */
  readonly line: number;
  /** As they were before a spreadsheet had to be kept from running them. */
  readonly cells: readonly string[];
  /** Why it can't be told into cells, which are empty then. */
  readonly fault?: string;
}

/** Characters that are parsed at a time: memory stays the same however long the file is. */
const CHUNK_LENGTH = 65_536;

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads comma, semicolon or tab separated text as `decodeText` gives it, with or without a `sep=` line. Rows without
 * anything in them are left out. A broken quote costs its own row only.
 */
export function* readRecords(text: string): Generator<CsvRecord, void, undefined> {
  const { delimiter, start } = readDialect(text);
  let line = start === 0 ? 1 : 2;
  for (let from = start; from < text.length; ) {
    const end = endOfChunk(text, from);
    const { records, lines } = readChunk(text.slice(from, end), line, delimiter);
    for (const record of records) yield record;
    line += lines;
    from = end;
  }
}

interface Chunk {
  readonly records: readonly CsvRecord[];
  readonly lines: number;
}

interface Dialect {
  readonly delimiter: string;
  /** Where the first record is. */
  readonly start: number;
}

/** Told by Excel's own `sep=` line, else by what the header has most of. */
function readDialect(text: string): Dialect {
  const [declaration, said] = /^"?sep=([^\n"])"?(?:\n|$)/i.exec(text) ?? [];
  if (declaration !== undefined && said !== undefined) return { delimiter: said, start: declaration.length };
  const header = (/\S.*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => header.split(delimiter).length;
  const [delimiter] = DELIMITERS.toSorted((a, b) => count(b) - count(a));
  return { delimiter: delimiter ?? ',', start: 0 };
}

/** Behind the first line end outside of quotes that is far enough on. */
function endOfChunk(text: string, from: number): number {
  let end = endOfLine(text, from + CHUNK_LENGTH);
  let isQuoted = hasOddQuotes(text, from, end);
  while (isQuoted && end < text.length) {
    const next = endOfLine(text, end);
    isQuoted = !hasOddQuotes(text, end, next);
    end = next;
  }
  return end;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at + 1;
}

function hasOddQuotes(text: string, from: number, to: number): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"', from); at !== -1 && at < to; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}

const encoder = new TextEncoder();

/** The library wants bytes; from a string its browser build makes them far more slowly than the platform. */
const parseText = (text: string, delimiter: string): string[][] =>
  parse(encoder.encode(text), { delimiter, record_delimiter: '\n', relax_column_count: true });

function readChunk(chunk: string, firstLine: number, delimiter: string): Chunk {
  const rows = tryParse(chunk, delimiter);
  if (rows instanceof CsvError) return readLineByLine(chunk, firstLine, delimiter);
  const isPlain = !chunk.includes("'");
  const lines = countLines(chunk);
  const mayBreak = rows.length < lines;
  const records: CsvRecord[] = [];
  let line = firstLine;
  for (const cells of rows) {
    if (!isBlank(cells)) records.push({ line, cells: isPlain ? cells : cells.map(restore) });
    line += 1 + (mayBreak ? countBreaks(cells) : 0);
  }
  return { records, lines };
}

function countLines(chunk: string): number {
  let count = 0;
  for (let at = 0; at < chunk.length; at = endOfLine(chunk, at)) count += 1;
  return count;
}

function tryParse(text: string, delimiter: string): string[][] | CsvError {
  try {
    return parseText(text, delimiter);
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
const countBreaks = (cells: readonly string[]): number => cells.join('').split('\n').length - 1;

/** A cell may hold line ends; a quote that is still open after so many lines was never meant to span them. */
const MOST_LINES = 20;

/** After a broken quote, to find out where the next record starts. */
function readLineByLine(chunk: string, firstLine: number, delimiter: string): Chunk {
  const lines = chunk.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const records: CsvRecord[] = [];
  for (let at = 0; at < lines.length; ) {
    const { length, ...record } = readOne(lines.slice(at, at + MOST_LINES), delimiter);
    if (record.fault !== undefined || !isBlank(record.cells)) records.push({ ...record, line: firstLine + at });
    at += length;
  }
  return { records, lines: lines.length };
}

function readOne(lines: readonly string[], delimiter: string): Omit<CsvRecord, 'line'> & { length: number } {
  let fault = '';
  for (let length = 1; length <= lines.length; length += 1) {
    const parsed = tryParse(`${lines.slice(0, length).join('\n')}\n`, delimiter);
    if (!(parsed instanceof CsvError)) return { cells: (parsed[0] ?? []).map(restore), length };
    fault ||= FAULTS[parsed.code] ?? parsed.message;
    if (parsed.code !== 'CSV_QUOTE_NOT_CLOSED') break;
  }
  return { cells: [], length: 1, fault };
}

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote (") is opened and never closed; close it at the end of its cell, or remove it.',
  CSV_INVALID_CLOSING_QUOTE: 'something stands behind a closing quote ("); write a quote inside a cell twice ("").',
  INVALID_OPENING_QUOTE:
    'a quote (") stands inside a cell; put the whole cell into quotes and write that quote twice ("").',
};
