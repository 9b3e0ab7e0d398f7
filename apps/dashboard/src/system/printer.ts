import type { spawn } from 'node:child_process';
import { runCommand } from './run-command';

/** Prints a text on the system's printer; false where none took it. */
export type Print = (text: string) => Promise<boolean>;

/** Of CUPS and System V, and of BSD. Both print what they are fed. */
const COMMANDS = [['lp'], ['lpr']] as const;

/** Feeds the text to the first command that takes it. It never stands in an argument, where other users could read it. */
export const createPrinter =
  (spawner: typeof spawn): Print =>
  async (text) => {
    for (const [command, ...args] of COMMANDS) {
      if (await runCommand(spawner, command, args, { input: text })) return true;
    }
    return false;
  };
