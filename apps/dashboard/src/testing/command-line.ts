import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@hubdeck/sdk';
import { afterEach, beforeEach } from 'vitest';
import type { CommandSystem } from '../commands/command';
import { createOutput } from '../commands/output';
import { parseCommandLine } from '../commands/parse';
import { runCommand } from '../commands/run';
import { createFileStore } from '../profiles/credential-store';
import { createProfileStore } from '../profiles/profile-store';
import { createKeysFile } from '../system/keys-file';
import { createViewStore } from '../system/view-store';
import type { StageServer } from './stage';

export interface CommandLineOptions {
  readonly server: StageServer & { readonly clock?: { now(): number; advance(milliseconds: number): void } };
  readonly env?: Readonly<Record<string, string>>;
  /** What the person types when asked, one after the other; without it nobody sits there. */
  readonly answers?: readonly (string | undefined)[];
  readonly input?: string;
  /** Columns of the terminal; without it stdout is a pipe. */
  readonly width?: number;
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
  /** Hears what goes to stdout, as it does. */
  readonly onOutput?: (text: string) => void;
  readonly openUrl?: CommandSystem['openUrl'];
  readonly print?: CommandSystem['print'];
  readonly openMailer?: CommandSystem['openMailer'];
  readonly storeOf?: CommandSystem['storeOf'];
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Longer sleeps are time limits, which never run out here. */
const LONGEST_SLEEP = 20_000;

/** The program without a process: everything but the reading of `process` is the real thing. */
export async function openCommandLine(first: CommandLineOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'hubdeck-'));
  const { clock: serverClock } = first.server;
  const clock = {
    now: () => serverClock?.now() ?? 0,
    sleep: (milliseconds: number, signal?: AbortSignal) => {
      if (milliseconds >= LONGEST_SLEEP) {
        return new Promise<void>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
      }
      serverClock?.advance(milliseconds);
      return new Promise<void>((resolve) => setImmediate(resolve));
    },
  };

  function systemFor({ server, env = {}, answers = [], input = '', ...rest }: CommandLineOptions): CommandSystem {
    const typed = [...answers];
    const ask = async () => typed.shift();
    const fetch = rest.fetch ?? server.fetch;
    return {
      clock,
      timeZone: 'UTC',
      env,
      isInteractive: answers.length > 0,
      fetch,
      profiles: createProfileStore(folder),
      views: createViewStore(folder),
      keysFile: createKeysFile(folder, env.HUBDECK_KEYS),
      storeOf: rest.storeOf ?? (async () => createFileStore(folder)),
      openDemo: async () => ({
        client: createClient({ baseUrl: server.url, token: server.token, fetch, clock, retry: { maxAttempts: 1 } }),
        close: async () => undefined,
      }),
      openUrl: rest.openUrl ?? (async () => true),
      print: rest.print ?? (async () => true),
      openMailer: rest.openMailer ?? (async () => undefined),
      askLine: ask,
      askHidden: ask,
      readInput: async () => input,
      readFile: (path) => readFile(path),
      writeFile: (path, content) => writeFile(path, content, { flag: 'wx' }),
    };
  }

  return {
    folder,
    async run(argv: readonly string[], more: Partial<CommandLineOptions> = {}): Promise<Outcome> {
      const options = { ...first, ...more };
      const parsed = parseCommandLine(argv);
      if (parsed.kind === 'misuse') return { code: 2, out: '', err: `hubdeck: ${parsed.message}\n` };
      if (parsed.kind !== 'run') throw new Error(`Nothing to run: ${argv.join(' ')}`);
      let [out, err] = ['', ''];
      const stdout = {
        write: (text: string) => {
          out += text;
          options.onOutput?.(text);
        },
        ...(options.width !== undefined && { isTTY: true, columns: options.width }),
      };
      const stderr = {
        write: (text: string) => {
          err += text;
        },
      };
      const output = createOutput({ stdout, stderr, isQuiet: false, clock });
      const signal = options.signal ?? new AbortController().signal;
      const code = await runCommand(parsed, { system: systemFor(options), output, signal });
      return { code, out, err };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

export type CommandLine = Awaited<ReturnType<typeof openCommandLine>>;

/** A server and a shell on it for every test of a file, gone when the test ends. */
export function useCommandLine<Server extends StageServer>(createServer: () => Promise<Server>) {
  let server: Server;
  let line: CommandLine;
  beforeEach(async () => {
    server = await createServer();
    line = await openCommandLine({ server });
  });
  afterEach(async () => {
    await line.close();
    await server.close();
  });
  return {
    get server() {
      return server;
    },
    get folder() {
      return line.folder;
    },
    run: (...invocation: Parameters<CommandLine['run']>) => line.run(...invocation),
  };
}
