#!/usr/bin/env node
import module from 'node:module';
import { homedir } from 'node:os';
import process from 'node:process';
import type { Clock } from '@hubdeck/sdk';
import { version } from '../package.json' with { type: 'json' };
import type { CommandSystem } from './commands/command';
import { parseCommandLine } from './commands/parse';
import { COMPLETE } from './completions/scripts';
import { configFolder } from './profiles/config-folder';
import { createFileStore } from './profiles/credential-store';
import type { Profile } from './profiles/profile';
import { createProfileStore } from './profiles/profile-store';
import { type CodeCache, cacheFolder, keepCode } from './system/code-cache';
import { createKeysFile } from './system/keys-file';
import type { Log } from './system/log';
import { createViewStore } from './system/view-store';

// Ink prints nothing but its last frame where it believes to be in CI; who opens the dashboard in a terminal wants to see it.
delete process.env.CI;
delete process.env.CONTINUOUS_INTEGRATION;

const { env, stdin, stdout, stderr } = process;
const folder = configFolder(env, process.platform, homedir());
const keysFile = createKeysFile(folder, env.HUBDECK_KEYS);
keepCode(module as CodeCache, cacheFolder(env, process.platform, homedir()));
const interruption = new AbortController();
const hasTerminal = stdin.isTTY && stdout.isTTY;
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();

let log: Log | undefined;
/** What a request goes through. */
let fetchThrough: typeof fetch | undefined;

/** What happened, for whoever looks for a mistake; only if the person wants it. */
async function openLogFile(isWanted: boolean, clock: Clock): Promise<Log | undefined> {
  if (!isWanted && !env.HUBDECK_LOG) return undefined;
  const { logged, logPath, openLog } = await import('./system/log');
  const path = logPath(env, { isWanted, platform: process.platform, home: homedir() });
  const opened = path === undefined ? undefined : openLog(path, clock);
  if (opened) fetchThrough = logged(fetch, opened, clock);
  return opened;
}

/** Runs the program; gives the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === COMPLETE) return printCandidates(argv.slice(1));
  const parsed = parseCommandLine(argv);
  switch (parsed.kind) {
    case 'version':
      return say(stdout, `${version}\n`, 0);
    case 'misuse':
      return say(stderr, `hubdeck: ${parsed.message}\n`, 2);
    case 'help': {
      const { helpFor } = await import('./commands/help');
      return say(stdout, helpFor(parsed.path), 0);
    }
    case 'run': {
      const { runCommand, createOutput, systemClock: clock } = await import('./program');
      const output = createOutput({ stdout, stderr, isQuiet: parsed.options.quiet === true, clock });
      // The screens keep Ctrl-C to themselves.
      if (parsed.command.path !== '' || !hasTerminal) await interruptOnce();
      log = await openLogFile(parsed.options.log === true, clock);
      log?.write('start', { command: parsed.command.path || 'dashboard', version });
      const code = await runCommand(parsed, { system: openSystem(clock), output, signal: interruption.signal });
      log?.write('end', { code });
      return code;
    }
  }
}

/** The first Ctrl-C lets a command finish what is in hand, the second ends it. */
async function interruptOnce(): Promise<void> {
  const { Interruption } = await import('./commands/exit-code');
  process.once('SIGINT', () => {
    interruption.abort(new Interruption());
    process.once('SIGINT', () => process.exit(130));
  });
}

/** What is outside of the program, loaded when a command wants it. */
function openSystem(clock: Clock): CommandSystem {
  return {
    clock,
    timeZone,
    env,
    fetch: fetchThrough,
    isInteractive: stdin.isTTY && stderr.isTTY,
    profiles: createProfileStore(folder),
    views: createViewStore(folder),
    keysFile,
    storeOf: async ({ storage }: Pick<Profile, 'storage'>) => {
      if (storage === 'file') return createFileStore(folder);
      const [{ spawn }, { openKeychain }] = await Promise.all([
        import('node:child_process'),
        import('./profiles/keychain'),
      ]);
      return openKeychain({ spawn, platform: process.platform });
    },
    openDemo: async () => (await import('./demo')).openDemo(),
    openUrl: async (url) => {
      const [{ spawn }, { createOpener }] = await Promise.all([
        import('node:child_process'),
        import('./system/opener'),
      ]);
      return createOpener(spawn, process.platform)(url);
    },
    print: async (text) => {
      const [{ spawn }, { createPrinter }] = await Promise.all([
        import('node:child_process'),
        import('./system/printer'),
      ]);
      return createPrinter(spawn)(text);
    },
    openMailer: async () => (await import('./system/mailer')).openMailer(env),
    askLine: async (question) => (await import('./ask-line')).askLine(question, stdin, stderr, interruption.signal),
    askHidden: async (question) => (await import('./ask-hidden')).askHidden(question, stdin, stderr),
    readInput: async () => (await import('node:stream/consumers')).text(stdin),
    readFile: async (path) => (await import('node:fs/promises')).readFile(path),
    writeFile: async (path, content) =>
      (await import('node:fs/promises')).writeFile(path, content, { flag: 'wx', mode: 0o600 }),
    ...(hasTerminal && {
      showScreens: async (session, callsFile, looks) =>
        (await import('./show-screens')).showScreens(session, {
          process,
          folder,
          keysFile,
          version,
          log,
          callsFile,
          looks,
        }),
    }),
  };
}

/** For shells, at every press of Tab: it must neither fail nor say anything else. */
async function printCandidates(words: readonly string[]): Promise<number> {
  const [{ complete }, { VIEWED_SCREENS }] = await Promise.all([
    import('./completions/complete'),
    import('./commands/registry'),
  ]);
  const profiles = await createProfileStore(folder)
    .read()
    .catch(() => ({ all: [] }));
  const store = createViewStore(folder);
  const views = await Promise.all(
    Object.values(VIEWED_SCREENS).map(async (of) => {
      const saved = await store.list(of).catch(() => []);
      return [of, saved.map(({ name }) => name)] as const;
    }),
  );
  const found = complete(words, {
    profiles: profiles.all.map(({ name }) => name),
    views: Object.fromEntries(views),
  });
  const lines = found.map(({ word, description }) => (description ? `${word}\t${description}\n` : `${word}\n`));
  return say(stdout, lines.join(''), 0);
}

function say(stream: NodeJS.WritableStream, text: string, code: number): number {
  stream.write(text);
  return code;
}

// A reader that has seen enough, as `| head`, is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const { describeError } = await import('./describe-error');
  process.exitCode = say(stderr, `hubdeck: ${describeError(error)}\n`, 1);
}
