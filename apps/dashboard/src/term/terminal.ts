import { enterSequence, fullScreen, leaveSequence, type Modes, switchSequence } from './modes';

/**
 * From `openTerminal` until `restore` the terminal is ours; afterwards it is as it was, whichever way the process ends: by return,
 * `process.exit`, a signal, an exception, or Ctrl-Z and back. All of it is synchronous, for on most of these ways no later turn
 * of the event loop comes. Only SIGKILL can leave a terminal without echo on the alternate screen.
 */
export interface Terminal {
  /** Gives the terminal back. Any number of times, on any of the ways out. */
  restore(): void;
  /** Stops the process as Ctrl-Z would, with all others of its job, and takes the terminal again when it continues. */
  suspend(): void;
  /** Switches a mode while the terminal is ours. It stays so over Ctrl-Z and back, and is given back as the others are. */
  setMode(mode: keyof Modes, isOn: boolean): void;
}

export interface TerminalOptions {
  readonly stdin: TerminalInput;
  readonly stdout: TerminalOutput;
  readonly process: ProcessLike;
  readonly modes?: Modes;
  /** A write that is done when it returns, even while the process dies. Without it `stdout.write`, synchronous for a TTY. */
  readonly writeSync?: (text: string) => void;
  /** Called once, just before the terminal is given back: unmount here, so that the last frame goes where the others went. */
  readonly beforeRestore?: () => void;
  /** What is to be read once the terminal was given back, whichever way the process ends: lines with their ends. */
  readonly lastWords?: () => string;
  /** Called when the terminal was taken again and the screen is blank. Every Ctrl-Z does so twice: by its own end and by SIGCONT. */
  readonly afterResume?: () => void;
}

export interface TerminalInput {
  readonly isRaw?: boolean;
  setRawMode?(raw: boolean): unknown;
}

export interface TerminalOutput {
  write(text: string): unknown;
}

/** The part of Node's `process` that is needed. */
export interface ProcessLike {
  readonly pid: number;
  readonly platform: string;
  on(event: ProcessEvent, listener: (...details: unknown[]) => void): unknown;
  off(event: ProcessEvent, listener: (...details: unknown[]) => void): unknown;
  kill(pid: number, signal: string): unknown;
}

type DeadlySignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGQUIT';
export type ProcessEvent = DeadlySignal | 'SIGTSTP' | 'SIGCONT' | 'exit' | 'uncaughtExceptionMonitor';

const deadlySignals: readonly DeadlySignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

export function openTerminal(options: TerminalOptions): Terminal {
  const { process, beforeRestore, lastWords, afterResume } = options;
  const screen = createScreen(options);
  let isOpen = true;

  const listeners: [ProcessEvent, (...details: unknown[]) => void][] = [
    ['exit', restore],
    // The monitor only looks on: Node goes on to print the exception, now where it can be read.
    ['uncaughtExceptionMonitor', () => quietly(restore)],
    ...deadlySignals.map((signal): [ProcessEvent, () => void] => [signal, () => dieOf(signal)]),
    ['SIGTSTP', suspend],
    ['SIGCONT', reclaim],
  ];

  function restore() {
    if (!isOpen) return;
    isOpen = false;
    try {
      beforeRestore?.();
    } finally {
      screen.leave();
      if (lastWords) screen.say(lastWords);
      for (const [event, listener] of listeners) process.off(event, listener);
    }
  }

  /** With our listener gone the signal ends the process, and whoever started it learns which signal it was. */
  function dieOf(signal: DeadlySignal) {
    try {
      restore();
    } finally {
      process.kill(process.pid, signal);
    }
  }

  function suspend() {
    if (!isOpen || process.platform === 'win32') return;
    screen.leave();
    process.off('SIGTSTP', suspend);
    // Returns when the process was continued, or at once where nobody could continue it and the kernel does not stop it.
    quietly(() => process.kill(wholeJob, 'SIGTSTP'));
    process.on('SIGTSTP', suspend);
    take();
  }

  /** After a SIGSTOP, of which nobody told us, the shell may have changed the modes. Leaving first keeps what is counted even. */
  function reclaim() {
    if (!isOpen) return;
    screen.leave();
    take();
  }

  function take() {
    screen.enter();
    // A stopped process misses changes of size. This makes Node look, and tell by a 'resize' event.
    process.kill(process.pid, 'SIGWINCH');
    afterResume?.();
  }

  for (const [event, listener] of listeners) process.on(event, listener);
  screen.enter();
  return { restore, suspend, setMode: (mode, isOn) => isOpen && screen.setMode(mode, isOn) };
}

/** As a process id: the launcher as well, or it would keep waiting for us in the foreground, and no shell would come back. */
const wholeJob = 0;

function createScreen({ stdin, stdout, modes: first = fullScreen, writeSync }: TerminalOptions) {
  let modes = first;
  const wasRaw = stdin.isRaw === true;
  const write = writeSync ?? ((text: string) => stdout.write(text));
  return {
    enter() {
      // Node takes no action on the mode it believes to be in.
      stdin.setRawMode?.(false);
      stdin.setRawMode?.(true);
      write(enterSequence(modes));
    },
    setMode(mode: keyof Modes, isOn: boolean) {
      modes = { ...modes, [mode]: isOn };
      write(switchSequence(mode, isOn));
    },
    say: (text: () => string) => quietly(() => write(text())),
    /** After a hangup there is no terminal to write to. That must not keep the process from ending. */
    leave() {
      quietly(() => write(leaveSequence(modes)));
      quietly(() => stdin.setRawMode?.(wasRaw));
    },
  };
}

function quietly(action: () => unknown): void {
  try {
    action();
  } catch {
    // What is being ended or reported matters more than what goes wrong on the way.
  }
}
