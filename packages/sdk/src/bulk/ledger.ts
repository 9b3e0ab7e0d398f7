/** What became of one item, as far as it is known. */
export interface LedgerEntry {
  /** Tells the items of a bulk apart. */
  readonly key: string;
  /** `started` stands before a change is sent, the others when its answer is known. */
  readonly event: 'started' | 'done' | 'skipped' | 'failed';
  /** Of what was made. */
  readonly id?: string | undefined;
  /** Id of what gave way to it. */
  readonly replaced?: string | undefined;
  /** Why it was skipped or failed. */
  readonly reason?: string | undefined;
}

/**
 * A record that is only ever added to. Given one that outlives the process, a bulk that was killed goes on with what is
 * not done: an item that was started and has no answer is looked up before it is sent again. It holds no secrets.
 */
export interface Ledger {
  /** Everything so far, oldest first. */
  read(): Promise<readonly LedgerEntry[]> | readonly LedgerEntry[];
  /** Over when the entry would survive the end of the process. */
  append(entry: LedgerEntry): Promise<void> | void;
}

/** A ledger for a bulk that is run again in the same process. */
export function createMemoryLedger(): Ledger {
  const entries: LedgerEntry[] = [];
  return {
    read: () => [...entries],
    append: (entry) => {
      entries.push(entry);
    },
  };
}

/** Where the text of a ledger is kept: a file, a row of a database. */
export interface TextStorage {
  /** Everything so far; empty if there is nothing yet. */
  read(): Promise<string>;
  append(text: string): Promise<void>;
}

/** A ledger as lines of JSON. The last line may have been cut by the end of the process; it never counted. */
export function createTextLedger(storage: TextStorage): Ledger {
  let isCut = false;
  return {
    async read() {
      const text = await storage.read();
      isCut = text !== '' && !text.endsWith('\n');
      return text.split('\n').flatMap(parseLine);
    },
    async append(entry) {
      const line = `${isCut ? '\n' : ''}${JSON.stringify(entry)}\n`;
      isCut = false;
      await storage.append(line);
    },
  };
}

function parseLine(line: string): LedgerEntry[] {
  try {
    const entry = JSON.parse(line) as LedgerEntry;
    return typeof entry.key === 'string' ? [entry] : [];
  } catch {
    return [];
  }
}
