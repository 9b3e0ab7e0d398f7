import { type HubClient, systemClock } from '@hubdeck/sdk';
import type { CallsFile } from './data/call-history';
import { createOrganizationData } from './data/organization-data';
import { createKeySource, type KeyInput } from './key-source';
import { mountApp } from './mount-app';
import type { Services } from './services';
import { clipboardSequence, type MultiplexerEnv } from './term/clipboard';
import { openTerminal, type ProcessLike, type TerminalInput } from './term/terminal';
import { createTheme } from './theme';
import { createTicker } from './ticker';

export interface DashboardOptions {
  readonly client: HubClient;
  readonly isDemo: boolean;
  readonly isOffline: boolean;
  /** Opens the Calls screen on it. */
  readonly callsFile?: CallsFile | undefined;
  readonly saveFile: Services['saveFile'];
  readonly print: Services['print'];
  readonly openUrl: Services['openUrl'];
  readonly stdin: KeyInput & TerminalInput;
  readonly stdout: NodeJS.WriteStream;
  readonly process: ProcessLike;
  readonly env: MultiplexerEnv & { readonly NO_COLOR?: string | undefined };
}

/** Opens the dashboard on the whole terminal; done when the person quits, and the terminal is as it was. */
export async function openDashboard(options: DashboardOptions): Promise<void> {
  const { client, isDemo, isOffline, callsFile, saveFile, print, openUrl, stdin, stdout, process, env } = options;
  let quit = () => {};
  const asked = new Promise<void>((resolve) => {
    quit = resolve;
  });
  const clock = { now: Date.now, sleep: systemClock.sleep };
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const data = createOrganizationData(client, { clock, timeZone, callsFile });
  const keySource = createKeySource(stdin);
  const terminal = openTerminal({
    stdin,
    stdout,
    process,
    beforeRestore: () => app.unmount(),
    afterResume: () => app.redraw(),
  });
  const app = mountApp({
    keySource,
    stdout,
    firstScreen: callsFile && 'calls',
    services: {
      client,
      isDemo,
      isOffline,
      saveFile,
      print,
      openUrl,
      data,
      clock,
      timeZone,
      ticker: createTicker(),
      theme: createTheme({ colour: !env.NO_COLOR }),
      copy: (text) => stdout.write(clipboardSequence(text, env) ?? ''),
      suspend: terminal.suspend,
      quit,
    },
  });
  try {
    await Promise.race([asked, app.ended]);
  } finally {
    keySource.close();
    // It may wait for its turn, and would keep the program alive.
    data.calls.stop();
    terminal.restore();
  }
}
