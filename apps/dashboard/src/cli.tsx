#!/usr/bin/env node
import process from 'node:process';
import { version } from '../package.json' with { type: 'json' };
import type { CallsFile } from './data/call-history';
import { readFlags } from './flags';
import { messages } from './messages';

// Ink prints nothing but its last frame where it believes to be in CI; who opens the dashboard in a terminal wants to see it.
delete process.env.CI;
delete process.env.CONTINUOUS_INTEGRATION;

const { cli } = messages;
/** Attempts of a request before the person is told: some seconds, for they wait and can press a key to try again. */
const PATIENCE = 4;
const { env, stdin, stdout, stderr } = process;

/** Runs the program; gives the exit code. */
async function main(): Promise<number> {
  const command = readFlags(process.argv.slice(2));
  if (command.kind === 'help') return say(stdout, cli.usage, 0);
  if (command.kind === 'version') return say(stdout, `${version}\n`, 0);
  if (command.kind === 'misuse') return say(stderr, `hubdeck: ${command.message}\n`, 2);
  const file = command.callsFile === undefined ? undefined : await readCalls(command.callsFile);
  if (typeof file === 'string') return say(stderr, `hubdeck: ${file}\n`, 1);
  if (command.kind === 'demo') {
    const { openDemo } = await import('./demo');
    const demo = await openDemo();
    try {
      return await show(demo.client, { isDemo: true, file });
    } finally {
      await demo.close();
    }
  }
  const token = await findToken(command.url);
  if (token === undefined && command.url !== undefined) return say(stderr, `hubdeck: ${cli.noToken}\n`, 2);
  if (token === undefined && file === undefined) return say(stderr, cli.choices, 2);
  const { createClient } = await import('@hubdeck/sdk');
  const client = createClient({
    token: token ?? refuseToAsk,
    baseUrl: command.url,
    services: command.callsUrl === undefined ? {} : { analytics: command.callsUrl },
    retry: { maxAttempts: PATIENCE },
  });
  return show(client, { isOffline: token === undefined, file });
}

/** Without an organization every request ends here. */
const refuseToAsk = () => Promise.reject(new Error(messages.errors.noToken));

interface Occasion {
  readonly isDemo?: boolean;
  /** There is nothing but the file. */
  readonly isOffline?: boolean;
  readonly file: CallsFile | undefined;
}

async function show(
  client: import('@hubdeck/sdk').HubClient,
  { isDemo = false, isOffline = false, file }: Occasion,
): Promise<number> {
  if (stdin.isTTY && stdout.isTTY) {
    const { openDashboard } = await import('./dashboard');
    const system = await openSystem();
    await openDashboard({ client, isDemo, isOffline, callsFile: file, ...system, stdin, stdout, process, env });
    return 0;
  }
  if (file) {
    const { printCalls } = await import('./plain/calls');
    return say(stdout, printCalls(file), 0);
  }
  const { printOverview } = await import('./plain/overview');
  return printOverview(client, {
    command: isDemo ? 'hubdeck --demo' : 'hubdeck',
    write: (text) => stdout.write(text),
    warn: (text) => stderr.write(text),
  });
}

/** The calls of a report, or why there are none. */
async function readCalls(path: string): Promise<CallsFile | string> {
  const { readCallsFile } = await import('./system/read-calls-file');
  return readCallsFile(path);
}

/** What the dashboard does outside of its terminal, and only when the person asks. */
async function openSystem() {
  const [{ spawn }, { createFileSaver }, { createOpener }, { createPrinter }] = await Promise.all([
    import('node:child_process'),
    import('./system/save-file'),
    import('./system/opener'),
    import('./system/printer'),
  ]);
  return {
    saveFile: createFileSaver(process.cwd()),
    print: createPrinter(spawn),
    openUrl: createOpener(spawn, process.platform),
  };
}

/** From the environment, or typed unseen. Never from the command line, which other users can read. */
async function findToken(url: string | undefined): Promise<string | undefined> {
  const known = env.HUBDECK_TOKEN || env.WEBEX_ACCESS_TOKEN;
  if (known || url === undefined || !stdin.isTTY || !stderr.isTTY) return known || undefined;
  const { askHidden } = await import('./ask-hidden');
  return askHidden(cli.tokenPrompt(new URL(url).host), stdin, stderr);
}

function say(stream: NodeJS.WritableStream, text: string, code: number): number {
  stream.write(text);
  return code;
}

// A reader that has seen enough, as `| head`, is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main();
} catch (error) {
  const { describeError } = await import('./describe-error');
  process.exitCode = say(stderr, `hubdeck: ${describeError(error)}\n`, 1);
}
