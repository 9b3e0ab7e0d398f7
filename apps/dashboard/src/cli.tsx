#!/usr/bin/env node
import { homedir } from 'node:os';
import process from 'node:process';
import { systemClock } from '@hubdeck/sdk';
import { version } from '../package.json' with { type: 'json' };
import type { CommandSystem, WantedLooks } from './commands/command';
import { parseCommandLine } from './commands/parse';
import { COMPLETE } from './completions/scripts';
import type { CallsFile } from './data/call-history';
import { configFolder } from './profiles/config-folder';
import { createFileStore } from './profiles/credential-store';
import type { Profile } from './profiles/profile';
import { createProfileStore } from './profiles/profile-store';
import type { Session } from './profiles/session';
import { createKeysFile } from './system/keys-file';
import type { Log } from './system/log';
import { createViewStore } from './system/view-store';

// Ink prints nothing but its last frame where it believes to be in CI; who opens the dashboard in a terminal wants to see it.
delete process.env.CI;
delete process.env.CONTINUOUS_INTEGRATION;

const { env, stdin, stdout, stderr } = process;
const folder = configFolder(env, process.platform, homedir());
const keysFile = createKeysFile(folder, env.HUBDECK_KEYS);
const interruption = new AbortController();
const hasTerminal = stdin.isTTY && stdout.isTTY;
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();

let log: Log | undefined;
/** What a request goes through. */
let fetchThrough: typeof fetch | undefined;

/** What happened, for whoever looks for a mistake; only if the person wants it. */
async function openLogFile(isWanted: boolean): Promise<Log | undefined> {
  if (!isWanted && !env.HUBDECK_LOG) return undefined;
  const { logged, logPath, openLog } = await import('./system/log');
  const path = logPath(env, { isWanted, platform: process.platform, home: homedir() });
  const opened = path === undefined ? undefined : openLog(path, systemClock);
  if (opened) fetchThrough = logged(fetch, opened, systemClock);
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
      const [{ runCommand }, { createOutput }] = await Promise.all([
        import('./commands/run'),
        import('./commands/output'),
      ]);
      const output = createOutput({ stdout, stderr, isQuiet: parsed.options.quiet === true, clock: systemClock });
      // The screens keep Ctrl-C to themselves.
      if (parsed.command.path !== '' || !hasTerminal) await interruptOnce();
      log = await openLogFile(parsed.options.log === true);
      log?.write('start', { command: parsed.command.path || 'dashboard', version });
      const code = await runCommand(parsed, { system: openSystem(), output, signal: interruption.signal });
      log?.write('end', { code });
      return code;
    }
  }
}

/** The first Ctrl-C lets a command finish what is in hand, the second ends it. */
async function interruptOnce(): Promise<void> {
  const { Interruption } = await import('./commands/change');
  process.once('SIGINT', () => {
    interruption.abort(new Interruption());
    process.once('SIGINT', () => process.exit(130));
  });
}

/** What is outside of the program, loaded when a command wants it. */
function openSystem(): CommandSystem {
  return {
    clock: systemClock,
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
    openUrl: async (url) => (await openTools()).openUrl(url),
    print: async (text) => (await openTools()).print(text),
    openMailer: async () => (await import('./system/mailer')).openMailer(env),
    askLine: async (question) => (await import('./ask-line')).askLine(question, stdin, stderr, interruption.signal),
    askHidden: async (question) => (await import('./ask-hidden')).askHidden(question, stdin, stderr),
    readInput: async () => (await import('node:stream/consumers')).text(stdin),
    readFile: async (path) => (await import('node:fs/promises')).readFile(path),
    writeFile: async (path, content) =>
      (await import('node:fs/promises')).writeFile(path, content, { flag: 'wx', mode: 0o600 }),
    ...(hasTerminal && { showScreens }),
  };
}

async function showScreens(
  { client, isDemo, isOffline, profile, orgId }: Session,
  file: CallsFile | undefined,
  wanted: WantedLooks,
): Promise<void> {
  const [{ openDashboard }, tools, keymap] = await Promise.all([import('./dashboard'), openTools(), keysFile.read()]);
  const look = await chooseLooks(wanted);
  const report = await watchForCrash();
  try {
    await openDashboard({
      client,
      isDemo,
      isOffline,
      profile,
      orgId,
      callsFile: file,
      ...tools,
      keymap,
      ...look,
      onScreen: report.onScreen,
      stdin,
      stdout,
      process,
      env,
    });
  } catch (error) {
    throw report.crash(error);
  } finally {
    report.close();
  }
}

/** Asked for by the command line, else by the environment, else as they were left. */
async function chooseLooks({ theme: flag }: WantedLooks) {
  const [{ createSettingsStore }, { chooseTheme }] = await Promise.all([
    import('./system/settings'),
    import('./theme'),
  ]);
  const settings = createSettingsStore(folder);
  const kept = await settings.read();
  return {
    theme: chooseTheme({ flag, HUBDECK_THEME: env.HUBDECK_THEME, kept: kept.theme }),
    remember: settings.change,
  };
}

/** A mistake of the program's own ends it with a report, and the terminal is given back before: whichever way it comes. */
async function watchForCrash() {
  const { Crash, crashReport } = await import('./crash');
  let screen = 'start';
  const platform = `Node ${process.version}, ${process.platform}, ${env.TERM ?? 'no TERM'}`;
  const crash = (error: unknown) => {
    log?.write('crash', { screen, error: error instanceof Error ? error.stack : String(error) });
    return new Crash(crashReport({ error, version, screen, platform, logPath: log?.path }));
  };
  const onUncaught = (error: unknown) => process.exit(say(stderr, `hubdeck: ${crash(error).message}\n`, 1));
  process.on('uncaughtException', onUncaught);
  return {
    crash,
    onScreen(name: string) {
      screen = name;
      log?.write('screen', { name });
    },
    close: () => process.off('uncaughtException', onUncaught),
  };
}

/** What the screens do outside of their terminal, and only when the person asks. */
async function openTools() {
  const [{ spawn }, { createFileSaver }, { createCsvFiles }, { openMailer }, { createOpener }, { createPrinter }] =
    await Promise.all([
      import('node:child_process'),
      import('./system/save-file'),
      import('./system/csv-files'),
      import('./system/mailer'),
      import('./system/opener'),
      import('./system/printer'),
    ]);
  return {
    saveFile: createFileSaver(process.cwd()),
    csvFiles: createCsvFiles(process.cwd()),
    views: createViewStore(folder),
    print: createPrinter(spawn),
    openUrl: createOpener(spawn, process.platform),
    mailer: openMailer(env),
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
