import type { Clock } from '@hubdeck/sdk';
import { messages } from '../messages';
import { wrapText } from '../rows/wrap';
import { displayWidth } from '../term/width';
import { spokenLine } from './speech';

/**
 * Says what is on the screen to somebody who listens: lines that are added below each other and never changed, each once. The
 * screens are the same as ever; they tell what they are, where the cursor stands and what happens, and what else they draw is
 * compared with what they drew before.
 */
export interface Narrator {
  /** Whose organization it is, and as what it was opened. */
  place(text: string): void;
  /** What is in sight from now on; another id is another screen, even under the same title. */
  screen(screen: SpokenScreen): void;
  /** The list that is in sight, or that it is gone. */
  table(id: string, table: SpokenTable | undefined): void;
  /** All that is drawn. */
  look(lines: readonly string[]): void;
  /** A notice, or why a key does nothing now. */
  say(text: string): void;
  /** How far a long work has come; said every now and then. */
  progress(progress: SpokenProgress): void;
  /** The row under the cursor, also where it stayed the same. */
  repeatRow(): void;
  /** All of the screen once more. */
  again(): void;
  close(): undefined;
}

export interface SpokenScreen {
  readonly id: string;
  readonly title: string;
  /** What can be done, a line a choice, or all in one. */
  readonly keys: readonly string[];
}

export interface SpokenTable {
  readonly titles: readonly string[];
  readonly count: number;
  /** From 0. */
  readonly index: number;
  /** The row under the cursor in words. */
  readonly row: string;
}

export interface SpokenProgress {
  readonly settled: number;
  readonly total: number;
  /** The rest in words, made only when it is said. */
  readonly facts: () => string;
}

export interface NarratorOptions {
  readonly write: (text: string) => unknown;
  readonly clock: Clock;
  /** Columns of the terminal, which would break lines inside of words. */
  readonly width?: () => number;
}

/** Stands between what a screen shows and what it says of it: how much there is, and what is being typed. */
export const STATUS_MARK = '\uE000';
/** A line that is being typed has it. */
const CARET = '\u2588';

/** Milliseconds without a change after which a line that changes with every key is worth saying. */
const PAUSE = 600;
/** Milliseconds after which it is said although it goes on changing. */
const LONGEST_SILENCE = 10_000;
const STEP = 10;
const NOT_BEGUN = { said: -STEP, at: Number.NEGATIVE_INFINITY, settled: -1 };

const { linear: words } = messages;

export function createNarrator({ write, clock, width = () => Number.POSITIVE_INFINITY }: NarratorOptions): Narrator {
  const ending = new AbortController();
  let place = '';
  let screen: SpokenScreen | undefined;
  let said: Partial<Record<'id' | 'title' | 'keys' | 'titles' | 'row', string | undefined>> = {};
  let shown: ReadonlySet<string> = new Set();
  let tables: ReadonlyMap<string, SpokenTable> = new Map();
  let drawn: readonly string[] = [];
  let isRowDue = false;
  const restless = createRestless(clock, ending.signal, say);
  let percent = NOT_BEGUN;
  say(words.welcome);

  function say(text: string): void {
    const line = spokenLine(text);
    if (line !== '') write(`${breakLine(line, width()).join('\r\n')}\r\n`);
  }

  function sayScreen(): void {
    if (!screen || screen.id === said.id) return;
    if (screen.title !== said.title) {
      write('\r\n');
      say(screen.title);
    }
    said = { ...said, id: screen.id, title: screen.title, keys: undefined, row: undefined };
    shown = new Set();
  }

  function sayRow(): void {
    const table = [...tables.values()].at(-1);
    if (!table) {
      said = { ...said, row: undefined };
      return;
    }
    const row = `${table.index} ${table.row}`;
    if (row === said.row && !isRowDue) return;
    const titles = table.titles.join(', ');
    if (titles !== said.titles && table.titles.length > 1) say(words.columns(titles));
    say(words.row(table.index + 1, table.count, table.row));
    said = { ...said, titles, row };
  }

  function sayKeys(): void {
    const keys = screen?.keys.join('\n') ?? '';
    if (keys === said.keys) return;
    for (const line of screen?.keys ?? []) say(line);
    said = { ...said, keys };
  }

  function look(lines: readonly string[]): void {
    drawn = lines;
    sayScreen();
    const at = lines.findLastIndex((line) => line.includes(STATUS_MARK));
    const body = at < 0 ? lines : lines.slice(0, at);
    const calm = body.filter((line) => !line.includes(CARET)).map(spokenLine);
    for (const line of calm) if (line !== '' && !shown.has(line)) say(line);
    shown = new Set(calm);
    const typed = body.filter((line) => line.includes(CARET));
    restless.change([...typed, ...(at < 0 ? [] : lines.slice(at + 1))].map(spokenLine).filter(Boolean).join(' '));
    sayRow();
    isRowDue = false;
    sayKeys();
  }

  return {
    place(text) {
      if (text === place) return;
      place = text;
      say(text);
    },
    screen(next) {
      screen = next;
    },
    table(id, table) {
      const others = [...tables].filter(([known]) => known !== id);
      tables = new Map(table ? [...others, [id, table] as const] : others);
    },
    look,
    say,
    progress({ settled, total, facts }) {
      if (settled < percent.settled) percent = NOT_BEGUN;
      const now = total === 0 ? 100 : Math.floor((settled / total) * 100);
      const isDue = now >= percent.said + STEP || clock.now() - percent.at >= LONGEST_SILENCE;
      percent = isDue ? { said: now - (now % STEP), at: clock.now(), settled } : { ...percent, settled };
      if (isDue) say(words.progress(now, facts()));
    },
    repeatRow() {
      isRowDue = true;
    },
    again() {
      said = {};
      shown = new Set();
      say(place);
      look(drawn);
      restless.again();
    },
    close() {
      ending.abort();
      return undefined;
    },
  };
}

/** Between words; a code that is wider than the terminal stays whole, as nothing of it may be lost. */
function breakLine(line: string, width: number): readonly string[] {
  if (displayWidth(line) <= width || line.split(' ').some((word) => displayWidth(word) > width)) return [line];
  return wrapText(line, width);
}

/** Says a line that changes all the time once it rests, or has changed for so long that somebody waits for news. */
function createRestless(clock: Clock, signal: AbortSignal, say: (text: string) => void) {
  let current = '';
  let last = '';
  let isWaiting = false;
  const tell = () => {
    if (current !== last) say(current);
    last = current;
  };
  async function wait(): Promise<void> {
    const since = clock.now();
    isWaiting = true;
    for (let seen: string | undefined; seen !== current && clock.now() - since < LONGEST_SILENCE; ) {
      seen = current;
      await clock.sleep(PAUSE, signal);
    }
    isWaiting = false;
    tell();
  }
  return {
    change(text: string) {
      current = text;
      // Who closes it has heard enough.
      if (current !== last && !isWaiting) wait().catch(() => undefined);
    },
    again() {
      last = '';
      tell();
    },
  };
}
