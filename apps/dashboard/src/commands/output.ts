import { cleanText } from '../term/clean';

/** Where a command's words go: results to stdout, everything else to stderr. */
export interface Output {
  /** Columns of the terminal that stdout is; `undefined` for a pipe or a file. */
  readonly width: number | undefined;
  /** A result, as it is. */
  write(text: string): void;
  /** Words for the person, of one line or several. */
  note(text: string): void;
  /** A line that the next one replaces; on a terminal only. An empty one takes it away. */
  progress(text: string): void;
}

export interface OutputStreams {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  /** No progress is wanted. */
  readonly isQuiet: boolean;
  readonly clock: { now(): number };
}

const ERASE = '\r\u001B[2K';
/** Milliseconds: more often than that nobody reads it. */
const PACE = 100;

export function createOutput({ stdout, stderr, isQuiet, clock }: OutputStreams): Output {
  let isShown = false;
  let last = Number.NEGATIVE_INFINITY;
  const clear = () => {
    if (isShown) stderr.write(ERASE);
    isShown = false;
  };
  return {
    width: stdout.isTTY ? stdout.columns || 80 : undefined,
    write(text) {
      clear();
      stdout.write(text);
    },
    note(text) {
      clear();
      stderr.write(`${text.split('\n').map(cleanText).join('\n')}\n`);
    },
    progress(text) {
      if (isQuiet || !stderr.isTTY) return;
      if (text === '') return clear();
      if (isShown && clock.now() - last < PACE) return;
      last = clock.now();
      clear();
      stderr.write(cleanText(text).slice(0, Math.max(1, (stderr.columns || 80) - 1)));
      isShown = true;
    },
  };
}
