import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { atRoot } from '../run.mjs';

/**
 * Starts one of the programs beside this file in a folder of the workspace, whose packages it then imports. It is read from
 * the standard input's place, `--eval`, because Node looks for packages beside the file, and there are none.
 */
export function startProgram(name, folder, args = []) {
  const source = readFileSync(atRoot(`tooling/bench/programs/${name}.mjs`), 'utf8');
  return start(['--expose-gc', '--input-type=module', '--eval', source, '--', ...args], atRoot(folder));
}

/** What a program prints, which then ends. */
export async function ask(name, folder, args) {
  const program = startProgram(name, folder, args);
  try {
    return await program.read();
  } finally {
    await program.stop();
  }
}

/** The built mock on a free port; what it prints is `{ url, token, controlUrl }`. */
export const startMock = (args = []) =>
  start([atRoot('apps/mock-server/dist/main.js'), '--port', '0', '--json', ...args], atRoot('.'));

function start(args, cwd) {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise((resolve) => child.once('close', resolve));
  return {
    pid: child.pid,
    /** The next line that it prints, as JSON. */
    async read() {
      const { value, done } = await lines.next();
      if (done) throw new Error('a program that is measured ended without a word');
      return JSON.parse(value);
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}
