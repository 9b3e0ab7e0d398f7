import { describe, expect, it } from 'vitest';
import { enterSequence, fullScreen, leaveSequence, switchSequence } from './modes';
import { openTerminal, type ProcessEvent, type ProcessLike, type TerminalOptions } from './terminal';

const enter = enterSequence(fullScreen);
const leave = leaveSequence(fullScreen);

describe('a terminal that was opened', () => {
  it('is entered raw, and given back as it was', () => {
    const { terminal, log } = open();
    expect(log).toEqual(['raw false', 'raw true', enter]);
    log.length = 0;
    terminal.restore();
    expect(log).toEqual([leave, 'raw false']);
  });

  it('stays raw where it was raw', () => {
    const { terminal, log } = open({ wasRaw: true });
    terminal.restore();
    expect(log.at(-1)).toBe('raw true');
  });

  it('is given back once', () => {
    const { terminal, log, process } = open();
    terminal.restore();
    log.length = 0;
    terminal.restore();
    process.emit('exit');
    process.emit('SIGCONT');
    terminal.suspend();
    expect(log).toEqual([]);
  });

  it('leaves no listener behind', () => {
    const { terminal, process } = open();
    terminal.restore();
    expect(process.listeners.size).toBe(0);
  });

  it.each(['exit', 'uncaughtExceptionMonitor'] as const)('is given back on %s', (event) => {
    const { log, process } = open();
    log.length = 0;
    process.emit(event);
    expect(log).toEqual([leave, 'raw false']);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
    'is given back before the process dies of %s',
    (signal) => {
      const { log, process } = open();
      log.length = 0;
      process.emit(signal);
      expect(log).toEqual([leave, 'raw false', `kill 42 ${signal}`]);
      expect(process.listeners.size).toBe(0);
    },
  );

  it('gives a mode back that was switched on while it was open, and none that was switched off', () => {
    const withMouse = { ...fullScreen, mouse: true };
    const { terminal, log } = open({ modes: withMouse });
    terminal.setMode('mouse', false);
    expect(log.at(-1)).toBe(switchSequence('mouse', false));
    log.length = 0;
    terminal.suspend();
    expect(log[0]).toBe(leave);
    expect(log).toContain(enter);
    terminal.setMode('mouse', true);
    expect(log.at(-1)).toBe(switchSequence('mouse', true));
    log.length = 0;
    terminal.restore();
    expect(log[0]).toBe(leaveSequence(withMouse));
    terminal.setMode('mouse', true);
    expect(log.at(-1)).toBe('raw false');
  });

  it('lets the app draw its last frame before', () => {
    const { terminal, log } = open({ beforeRestore: () => log.push('unmount') });
    log.length = 0;
    terminal.restore();
    expect(log).toEqual(['unmount', leave, 'raw false']);
  });

  it('is given back when unmounting fails, and the process dies all the same', () => {
    const { log, process } = open({
      beforeRestore: () => {
        throw new Error('unmounting failed');
      },
    });
    log.length = 0;
    expect(() => process.emit('SIGTERM')).toThrow('unmounting failed');
    expect(log).toEqual([leave, 'raw false', 'kill 42 SIGTERM']);
  });

  it('does not hide the exception behind one from unmounting', () => {
    const { log, process } = open({
      beforeRestore: () => {
        throw new Error('unmounting failed');
      },
    });
    process.emit('uncaughtExceptionMonitor');
    expect(log.slice(-2)).toEqual([leave, 'raw false']);
  });

  it.each(['exit', 'uncaughtExceptionMonitor', 'SIGTERM', 'SIGHUP'] as const)(
    'says once it is given back what a person has to know, also on %s',
    (event) => {
      const { log, process } = open({ lastWords: () => 'not done: a deletion' });
      log.length = 0;
      process.emit(event);
      expect(log.slice(0, 3)).toEqual([leave, 'raw false', 'not done: a deletion']);
    },
  );

  it('lets the process die when the terminal is gone', () => {
    const { log, process, hangUp } = open();
    hangUp();
    process.emit('SIGHUP');
    expect(log.at(-1)).toBe('kill 42 SIGHUP');
  });

  it('writes through what it was given for dying', () => {
    const written: string[] = [];
    const { terminal } = open({ writeSync: (text) => written.push(text) });
    terminal.restore();
    expect(written).toEqual([enter, leave]);
  });
});

describe('suspending', () => {
  it('gives the terminal back, stops the job, and takes the terminal again', () => {
    const { terminal, log } = open({ afterResume: () => log.push('repaint') });
    log.length = 0;
    terminal.suspend();
    expect(log).toEqual([
      ...[leave, 'raw false', 'kill 0 SIGTSTP'],
      ...['raw false', 'raw true', enter, 'kill 42 SIGWINCH', 'repaint'],
    ]);
  });

  it('answers to a stop from outside, again and again', () => {
    const { log, process } = open();
    for (let i = 0; i < 3; i++) process.emit('SIGTSTP');
    expect(log.filter((entry) => entry === 'kill 0 SIGTSTP')).toHaveLength(3);
    expect(log.filter((entry) => entry === enter)).toHaveLength(4);
  });

  it('lets the signal act while it stops', () => {
    const { terminal, process } = open();
    const during: boolean[] = [];
    process.onKill = (signal) => signal === 'SIGTSTP' && during.push(process.listeners.has('SIGTSTP'));
    terminal.suspend();
    expect(during).toEqual([false]);
    expect(process.listeners.has('SIGTSTP')).toBe(true);
  });

  it('takes the terminal again when nothing announced the stop', () => {
    const { log, process } = open({ afterResume: () => log.push('repaint') });
    log.length = 0;
    process.emit('SIGCONT');
    expect(log).toEqual([leave, 'raw false', 'raw false', 'raw true', enter, 'kill 42 SIGWINCH', 'repaint']);
  });

  it('goes on where the process cannot be stopped', () => {
    const { terminal, log, process } = open();
    process.onKill = (signal) => {
      if (signal === 'SIGTSTP') throw new Error('not permitted');
    };
    terminal.suspend();
    expect(log).toContain(enter);
  });

  it('does nothing on Windows', () => {
    const { terminal, log } = open({ platform: 'win32' });
    log.length = 0;
    terminal.suspend();
    expect(log).toEqual([]);
  });
});

interface Setup extends Partial<TerminalOptions> {
  wasRaw?: boolean;
  platform?: string;
}

/** Opens a terminal whose every effect is an entry of the log. */
function open({ wasRaw = false, platform = 'linux', ...options }: Setup = {}) {
  const log: string[] = [];
  let isConnected = true;
  const effect = (entry: string) => {
    if (!isConnected && !entry.startsWith('kill')) throw new Error('EIO');
    log.push(entry);
  };
  const process = fakeProcess(platform, effect);
  const terminal = openTerminal({
    stdin: { isRaw: wasRaw, setRawMode: (raw) => effect(`raw ${raw}`) },
    stdout: { write: effect },
    process,
    ...options,
  });
  return { terminal, log, process, hangUp: () => (isConnected = false) };
}

function fakeProcess(platform: string, effect: (entry: string) => void) {
  const listeners = new Map<ProcessEvent, (...details: unknown[]) => void>();
  const fake = {
    pid: 42,
    platform,
    listeners,
    onKill: (_: string): unknown => undefined,
    on: (event: ProcessEvent, listener: (...details: unknown[]) => void) => listeners.set(event, listener),
    off: (event: ProcessEvent, listener: (...details: unknown[]) => void) =>
      listeners.get(event) === listener && listeners.delete(event),
    kill: (pid: number, signal: string) => {
      effect(`kill ${pid} ${signal}`);
      fake.onKill(signal);
    },
    emit: (event: ProcessEvent) => listeners.get(event)?.(event),
  };
  return fake satisfies ProcessLike;
}

/** Checked by the compiler: Node's own process will do. */
export function openOn(process: NodeJS.Process) {
  return openTerminal({ stdin: process.stdin, stdout: process.stdout, process });
}
