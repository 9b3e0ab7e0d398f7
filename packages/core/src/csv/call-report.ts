import { CallRecord } from '../cdr';
import { readRecords } from './read';
import { formatCsv } from './write';

/** The columns of the Calling Detailed Call History report: what the API calls a record's members. */
export const CALL_COLUMNS = Object.keys(CallRecord.shape) as readonly (keyof CallRecord)[];

/** What has to be there, or the file is no report of calls. */
const NEEDED = ['Start time', 'Duration'] as const satisfies readonly (keyof CallRecord)[];

export interface CallReport {
  readonly calls: readonly CallRecord[];
  /** Lines that could not be read, and why. */
  readonly faults: readonly { readonly line: number; readonly text: string }[];
}

const fold = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
const KNOWN = new Map(CALL_COLUMNS.map((name) => [fold(name), name]));

/**
 * Reads a Detailed Call History report as Control Hub gives it. Columns may come in any order and case; those that are
 * unknown are left out, since the report gets new ones. A text instead says why the file is no such report.
 */
export function readCallReport(text: string): CallReport | string {
  const records = readRecords(text);
  const header = records.next().value;
  if (!header) return 'It is empty.';
  const columns = header.cells.map((cell) => KNOWN.get(fold(cell)));
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const names = missing.map((name) => `"${name}"`).join(' and ');
    return `It is no Detailed Call History report: its first line has no column ${names}.`;
  }
  const calls: CallRecord[] = [];
  const faults: { line: number; text: string }[] = [];
  for (const { line, cells, fault } of records) {
    if (fault !== undefined) faults.push({ line, text: fault });
    else calls.push(toCall(columns, cells));
  }
  return { calls, faults };
}

function toCall(columns: readonly (keyof CallRecord | undefined)[], cells: readonly string[]): CallRecord {
  const call: Partial<Record<keyof CallRecord, string>> = {};
  for (const [position, name] of columns.entries()) {
    const cell = cells[position];
    if (name !== undefined && cell !== undefined && cell !== '') call[name] = cell;
  }
  return call;
}

/** Calls as a file with all columns, which spreadsheets open and none runs; `readCallReport` reads it back. */
export const formatCallReport = (calls: readonly CallRecord[]): string =>
  formatCsv([CALL_COLUMNS, ...calls.map((call) => CALL_COLUMNS.map((name) => String(call[name] ?? '')))]);
