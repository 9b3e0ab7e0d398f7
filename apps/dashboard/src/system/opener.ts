import type { spawn } from 'node:child_process';
import { runCommand } from './run-command';

/** Opens an address in the program that the person uses for it; false where nothing opens it. */
export type OpenUrl = (url: string) => Promise<boolean>;

/** Not `start` on Windows: it belongs to the shell, which reads `&` in an address as the end of the command. */
const COMMANDS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Mail programs may run until they are closed: one that lasts as long as this has started. */
const STARTED_MS = 2000;

export const createOpener =
  (spawner: typeof spawn, platform: string): OpenUrl =>
  (url) => {
    const [command, ...args] = COMMANDS[platform] ?? ['xdg-open'];
    return runCommand(spawner, command, [...args, url], { patience: STARTED_MS });
  };
