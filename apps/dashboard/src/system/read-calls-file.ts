import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeText, readCallReport } from '@hubdeck/core/csv';
import type { CallsFile } from '../data/call-history';
import { messages } from '../messages';

const words = messages.cli.calls;

/** Opens a Detailed Call History report from Control Hub; a text says why it can't be read. */
export async function readCallsFile(path: string): Promise<CallsFile | string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return whyNot(path, error as NodeJS.ErrnoException);
  }
  // Control Hub mostly packs reports.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return words.zip(path);
  const report = readCallReport(decodeText(bytes));
  if (typeof report === 'string') return words.bad(path, report);
  return { name: basename(path), calls: report.calls, faults: report.faults.length };
}

function whyNot(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return words.notFound(path);
  return code === 'EISDIR' ? words.noFile(path) : words.unreadable(path, code ?? message);
}
