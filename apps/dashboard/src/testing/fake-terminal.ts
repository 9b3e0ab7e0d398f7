import { EventEmitter } from 'node:events';
import xterm from '@xterm/headless';
import type { KeyInput } from '../key-source';
import { type ScreenCell, screenCells, screenRows } from './screen-cells';

export interface FakeTerminal {
  readonly stdin: KeyInput;
  readonly stdout: NodeJS.WriteStream;
  /** Sends bytes as a keyboard would. */
  send(bytes: string): void;
  resize(columns: number, rows: number): void;
  /** What a person reads, line by line. */
  lines(): string[];
  /** All that is to be seen, colours and all, when what was written until now has arrived. */
  cells(): Promise<string[]>;
  /** The same cell by cell. */
  rows(): Promise<ScreenCell[][]>;
  /** Somebody else writes over the whole screen. */
  wipe(): void;
  /** What was put on the clipboard, latest last. */
  readonly clipboard: readonly string[];
  /** The screen as a camera sees it, two pixels to a cell: dark where black is drawn on white, undefined off the code. */
  pixels(): (boolean | undefined)[][];
}

/** A terminal in memory: what the app writes goes through a real emulator, so that tests read the real screen. */
export function createFakeTerminal(columns: number, rows: number): FakeTerminal {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 });
  const clipboard: string[] = [];
  screen.parser.registerOscHandler(52, (data) => {
    clipboard.push(Buffer.from(data.split(';')[1] ?? '', 'base64').toString('utf8'));
    return true;
  });
  const keyboard = new EventEmitter();
  const stdin: KeyInput = {
    on: (event, listener) => keyboard.on(event, listener),
    off: (event, listener) => keyboard.off(event, listener),
    resume: () => undefined,
    pause: () => undefined,
  };
  // A terminal's driver turns a line feed into a new line; the emulator takes it literally.
  const write = (text: string, done?: () => void) => {
    screen.write(text.replaceAll('\n', '\r\n'), done);
    return true;
  };
  const stdout = Object.assign(new EventEmitter(), { columns, rows, isTTY: true, writable: true, write });
  const row = (at: number) => screen.buffer.active.getLine(at);
  return {
    stdin,
    stdout: stdout as unknown as NodeJS.WriteStream,
    clipboard,
    send: (bytes) => keyboard.emit('data', bytes),
    resize(newColumns, newRows) {
      screen.resize(newColumns, newRows);
      Object.assign(stdout, { columns: newColumns, rows: newRows });
      stdout.emit('resize');
    },
    lines: () => Array.from({ length: screen.rows }, (_, at) => row(at)?.translateToString(true) ?? ''),
    cells: () => new Promise((resolve) => screen.write('', () => resolve(screenCells(screen)))),
    rows: () => new Promise((resolve) => screen.write('', () => resolve(screenRows(screen)))),
    wipe: () => screen.write('\u001B[m\u001B[2J'),
    pixels: () => Array.from({ length: screen.rows }, (_, at) => cellPixels(row(at), screen.cols)).flat(),
  };
}

const BLACK = 16;
const WHITE = 231;
/** Which halves of a cell a glyph fills. */
const FILLED: Readonly<Record<string, readonly [boolean, boolean]>> = {
  ' ': [false, false],
  '\u2580': [true, false],
  '\u2584': [false, true],
  '\u2588': [true, true],
};

type BufferLine = ReturnType<xterm.Terminal['buffer']['active']['getLine']>;

function cellPixels(line: BufferLine, columns: number): [(boolean | undefined)[], (boolean | undefined)[]] {
  const halves = Array.from({ length: columns }, (_, x) => {
    const cell = line?.getCell(x);
    if (!cell?.isFgPalette() || !cell.isBgPalette()) return [];
    const isCode = cell.getFgColor() === BLACK && cell.getBgColor() === WHITE;
    return isCode ? (FILLED[cell.getChars() || ' '] ?? []) : [];
  });
  return [halves.map(([upper]) => upper), halves.map(([, lower]) => lower)];
}
