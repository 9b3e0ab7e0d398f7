import { setTimeout as wait } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';

const COLUMNS = 120;
const ROWS = 44;
/** Milliseconds after which nothing more is expected to be written. */
const QUIET_MS = 60;
const PATIENCE_MS = 10_000;

const QUERY_SYNCHRONIZED = '\x1b[?2026$p';
const ANSWER_SYNCHRONIZED = '\x1b[?2026;2$y';

/** A program in a pseudo-terminal, seen from the other end: keys go in, bytes and the time of the last one come out. */
export function openProgram(args, env = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cols: COLUMNS,
    rows: ROWS,
    name: 'xterm-256color',
    encoding: null,
    env: { ...process.env, TERM: 'xterm-256color', CI: '', NO_COLOR: '', ...env },
  });
  const ended = new Promise((resolve) => child.onExit(resolve));
  let bytes = 0;
  let last = started;
  let recent = '';
  child.onData((chunk) => {
    bytes += chunk.length;
    last = performance.now();
    recent = (recent + chunk.toString('latin1')).slice(-200_000);
    if (chunk.includes(QUERY_SYNCHRONIZED)) child.write(ANSWER_SYNCHRONIZED);
  });

  /** Milliseconds from the start until a text was written. */
  async function seen(text, patience = 120_000) {
    const sought = Buffer.from(text, 'utf8').toString('latin1');
    while (!recent.includes(sought)) {
      if (performance.now() - started > patience) throw new Error(`"${text}" was never written`);
      await wait(1);
    }
    return performance.now() - started;
  }

  return {
    pid: child.pid,
    seen,
    forget: () => {
      recent = '';
    },
    bytes: () => bytes,
    /** Nothing was written for that long. */
    async quiet(milliseconds = QUIET_MS) {
      while (performance.now() - last < milliseconds) await wait(5);
    },
    /** Presses a key; gives the milliseconds to the last byte that it caused, and how many bytes. */
    async press(key) {
      const before = bytes;
      const pressed = performance.now();
      child.write(key);
      while (bytes === before) {
        if (performance.now() - pressed > PATIENCE_MS) throw new Error(`nothing was written after "${key}"`);
        await wait(1);
      }
      while (performance.now() - last < QUIET_MS) await wait(QUIET_MS / 4);
      return { milliseconds: last - pressed, bytes: bytes - before };
    },
    async quit() {
      child.write('q');
      await Promise.race([ended, wait(2000)]);
      child.kill();
    },
  };
}
