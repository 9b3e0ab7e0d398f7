import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { messages } from '../messages';

/** A CSV file in the folder where the program was started. */
export interface CsvFileEntry {
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Epoch milliseconds. */
  readonly changed: number;
}

/** How the dashboard reaches files that are to be imported. */
export interface CsvFiles {
  /** The latest first. */
  list(): Promise<readonly CsvFileEntry[]>;
  /** Rejects with a sentence for the person. */
  read(path: string): Promise<Uint8Array>;
}

const MOST_FILES = 500;
/** 20,000 rows take a few megabytes; what is larger is no such file. */
const LARGEST = 64 * 1024 * 1024;

const { csvFiles: words } = messages;

export const createCsvFiles = (directory: string): CsvFiles => ({
  async list() {
    const names = (await readdir(directory)).filter((name) => /\.(csv|txt|tsv)$/i.test(name));
    const entries = await Promise.all(names.slice(0, MOST_FILES).map((name) => describe(directory, name)));
    return entries.filter((entry) => entry !== undefined).sort((a, b) => b.changed - a.changed);
  },

  async read(path) {
    const whole = resolve(directory, path.replace(/^~(?=$|\/)/, homedir()));
    try {
      const { size } = await stat(whole);
      if (size > LARGEST) throw new Error(words.tooLarge(whole));
      return await readFile(whole);
    } catch (error) {
      throw inWords(whole, error as NodeJS.ErrnoException);
    }
  },
});

/** Nothing of a file that went away, or that is a folder. */
async function describe(directory: string, name: string): Promise<CsvFileEntry | undefined> {
  const path = join(directory, name);
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { name, path, size: found.size, changed: found.mtimeMs } : undefined;
}

function inWords(path: string, error: NodeJS.ErrnoException): Error {
  if (error.code === undefined) return error;
  const { notFound, noFile, unreadable } = messages.cli.calls;
  if (error.code === 'ENOENT') return new Error(notFound(path));
  return new Error(error.code === 'EISDIR' ? noFile(path) : unreadable(path, error.code));
}
