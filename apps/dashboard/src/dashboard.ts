import type { HubClient } from '@hubdeck/sdk';
import { createOrganizationData } from './data/organization-data';
import { createKeySource, type KeyInput } from './key-source';
import { mountApp } from './mount-app';
import { clipboardSequence, type MultiplexerEnv } from './term/clipboard';
import { openTerminal, type ProcessLike, type TerminalInput } from './term/terminal';
import { createTheme } from './theme';
import { createTicker } from './ticker';

export interface DashboardOptions {
  readonly client: HubClient;
  readonly isDemo: boolean;
  readonly stdin: KeyInput & TerminalInput;
  readonly stdout: NodeJS.WriteStream;
  readonly process: ProcessLike;
  readonly env: MultiplexerEnv & { readonly NO_COLOR?: string | undefined };
}

/** Opens the dashboard on the whole terminal; done when the person quits, and the terminal is as it was. */
export async function openDashboard({ client, isDemo, stdin, stdout, process, env }: DashboardOptions): Promise<void> {
  let quit = () => {};
  const asked = new Promise<void>((resolve) => {
    quit = resolve;
  });
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
    services: {
      client,
      isDemo,
      data: createOrganizationData(client),
      clock: { now: Date.now },
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
    terminal.restore();
  }
}
