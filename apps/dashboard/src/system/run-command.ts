import type { spawn } from 'node:child_process';

export interface CommandOptions {
  readonly input?: string;
  /** Milliseconds after which a command that still runs has succeeded; without it its end is awaited. */
  readonly patience?: number;
}

/** Runs a command that sees nothing of our terminal. Whether it succeeded; one that isn't there did not. */
export function runCommand(
  spawner: typeof spawn,
  command: string,
  args: readonly string[],
  { input, patience }: CommandOptions,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawner(command, [...args], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: patience !== undefined,
    });
    const timer = patience === undefined ? undefined : setTimeout(() => end(true), patience);
    const end = (hasSucceeded: boolean) => {
      clearTimeout(timer);
      child.unref();
      resolve(hasSucceeded);
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
    // A command that is not there, or that stops reading, breaks the pipe.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}
