import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export const atRoot = (path) => join(root, path);

const environment = {
  ...process.env,
  // Turbo calls pnpm, which only the project itself has installed.
  PATH: atRoot('node_modules/.bin') + delimiter + process.env.PATH,
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_CACHE: 'local:rw',
  // Part of turbo's cache key: what passed on one Node may fail on another.
  HUBDECK_NODE: process.version,
};

/** Runs a command at the root and resolves with its exit code. Signals sent to this process reach the command. */
export function run(command, args, { stdout = 'inherit', env = {} } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
    env: { ...environment, ...env },
  });
  let stoppedBy;
  const forward = (signal) => {
    stoppedBy = signal;
    child.kill(signal);
  };
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      // Turbo exits with 0 when it is told to stop.
      stoppedBy ??= signal;
      resolve(stoppedBy ? 128 + constants.signals[stoppedBy] : code);
    });
  });
}

/** Runs a tool from the root's devDependencies. */
export const tool = (name, args, options) => run(atRoot(`node_modules/.bin/${name}`), args, options);

export const turbo = (task, args = [], options = {}) => tool('turbo', ['run', task, ...args], options);

export const script = (name, args = []) => run(process.execPath, [atRoot(`tooling/${name}`), ...args]);
