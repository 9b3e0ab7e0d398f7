import { type HubClient, systemClock } from '@hubdeck/sdk';
import { watchAttention } from './attention';
import type { CallsFile } from './data/call-history';
import { createOrganizationData, type OrganizationData } from './data/organization-data';
import type { Pauses } from './data/pauses';
import { createWaitingCalls } from './data/waiting-calls';
import { readUndoSeconds } from './data/waits';
import { createKeySource, type KeyInput } from './key-source';
import { createNarrator, type Narrator } from './linear/narrator';
import { loadScreens } from './load-screens';
import { createLooks, type LooksOptions } from './looks';
import { createMouse } from './mouse';
import { CONTROL_HUB_HOST } from './rows/control-hub';
import { lastWords } from './rows/waiting';
import type { Services } from './services';
import {
  askCapabilities,
  backgroundOf,
  type Capabilities,
  nothingKnown,
  understandsQueries,
} from './term/capabilities';
import { clipboardSequence, type MultiplexerEnv } from './term/clipboard';
import { type LinkEnv, linksByEnvironment, linksTo, noLinks } from './term/link';
import { fullScreen } from './term/modes';
import { openTerminal, type ProcessLike, type TerminalInput } from './term/terminal';
import { createTheme, type ThemeChoice, themeName } from './theme';
import { createTicker } from './ticker';

export interface DashboardOptions {
  readonly client: HubClient;
  readonly isDemo: boolean;
  readonly isOffline: boolean;
  readonly profile?: Services['profile'];
  /** Of a partner's customer. */
  readonly orgId?: string | undefined;
  readonly pauses: Pauses;
  /** Opens the Calls screen on it. */
  readonly callsFile?: CallsFile | undefined;
  readonly saveFile: Services['saveFile'];
  readonly csvFiles: Services['csvFiles'];
  readonly views: Services['views'];
  readonly keymap: Services['keymap'];
  readonly theme: ThemeChoice;
  /** For people who listen to the screen. */
  readonly linear: boolean;
  /** Keeps how the person changes the looks. */
  readonly remember: LooksOptions['remember'];
  readonly print: Services['print'];
  readonly openUrl: Services['openUrl'];
  readonly mailer: Services['mailer'];
  readonly onScreen?: Services['onScreen'];
  readonly stdin: KeyInput & TerminalInput;
  readonly stdout: NodeJS.WriteStream;
  readonly process: ProcessLike;
  readonly env: MultiplexerEnv & LooksEnv & { readonly HUBDECK_UNDO_SECONDS?: string | undefined };
}

/** What the environment says of how things should look. */
interface LooksEnv extends LinkEnv {
  readonly NO_COLOR?: string | undefined;
  readonly COLORFGBG?: string | undefined;
}

/** Opens the dashboard on the whole terminal; done when the person quits, and the terminal is as it was. */
export async function openDashboard(options: DashboardOptions): Promise<void> {
  const {
    client,
    isDemo,
    isOffline,
    profile,
    orgId,
    pauses,
    callsFile,
    saveFile,
    csvFiles,
    views,
    keymap,
    theme,
    linear,
    remember,
    print,
    openUrl,
    mailer,
    onScreen,
    stdin,
    stdout,
    process,
    env,
  } = options;
  let quit = () => {};
  const asked = new Promise<void>((resolve) => {
    quit = resolve;
  });
  const clock = { now: Date.now, sleep: systemClock.sleep };
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const data = createOrganizationData(client, { clock, timeZone, callsFile, orgId });
  if (!callsFile) askFirst(data);
  const { mountApp } = await import('./mount-app');
  const otherScreens = callsFile && (await loadScreens());
  let undone = '';
  const waiting = createWaitingCalls(readUndoSeconds(env.HUBDECK_UNDO_SECONDS), clock);
  let capabilities: Capabilities = {
    ...nothingKnown,
    background: backgroundOf(env),
    hyperlinks: linksByEnvironment(env),
  };
  const looks = createLooks({
    first: { theme, linear },
    apply() {
      const isOther = (narrator !== undefined) !== looks.linear;
      if (isOther) for (const mode of PAINTED) terminal.setMode(mode, !looks.linear);
      app.change({ theme: themeNow(), ...earsNow() });
    },
    remember,
  });
  const themeNow = () => createTheme({ colour: !env.NO_COLOR, name: themeName(looks.theme), ...capabilities });
  let narrator: Narrator | undefined;
  /** The mouse has nothing to click where nothing stays in its place. */
  const earsNow = () => {
    if (looks.linear)
      narrator ??= createNarrator({ write: (text) => stdout.write(text), clock, width: () => stdout.columns || 80 });
    else narrator = narrator?.close();
    return { narrator, mouse: looks.linear ? undefined : mouse };
  };
  const hasLinks = () => capabilities.hyperlinks === true;
  const linkNow = () => {
    if (hasLinks()) terminal.setMode('hyperlinks', true);
    return hasLinks() ? linksTo(CONTROL_HUB_HOST) : noLinks;
  };
  const keySource = createKeySource(stdin, {
    onIgnored: (sequence) => question?.answer(sequence),
    mayBeCut: () => question?.isOpen === true,
  });
  const keys = watchAttention(keySource);
  const terminal = openTerminal({
    stdin,
    stdout,
    process,
    modes: linear ? { bracketedPaste: true, focus: true } : { ...fullScreen, mouse: true, focus: true },
    beforeRestore() {
      // Screens that go take back what waits for them.
      undone = lastWords(waiting.close());
      app.unmount();
    },
    lastWords: () => undone,
    afterResume: () => app.redraw(),
  });
  const mouse = createMouse((isTaken) => terminal.setMode('mouse', isTaken), true);
  const app = mountApp({
    keySource: keys,
    stdout,
    firstScreen: callsFile && 'calls',
    otherScreens,
    abilities: () => ({ ...capabilities, partialRepaint: true }),
    services: {
      client,
      isDemo,
      isOffline,
      profile,
      saveFile,
      csvFiles,
      views,
      keymap,
      ...earsNow(),
      print,
      openUrl,
      mailer,
      onScreen,
      data,
      waiting,
      pauses,
      clock,
      attention: keys.attention,
      timeZone,
      ticker: createTicker(),
      theme: themeNow(),
      looks,
      link: linkNow(),
      copy: (text) => stdout.write(clipboardSequence(text, env) ?? ''),
      suspend: terminal.suspend,
      quit,
    },
  });
  const question = understandsQueries(env)
    ? askCapabilities({
        write: (text) => stdout.write(text),
        setTimer,
        onKnown(found) {
          const { background, hyperlinks } = capabilities;
          capabilities = {
            ...found,
            background: found.background ?? background,
            hyperlinks: hyperlinks ?? found.hyperlinks,
          };
          if (capabilities.background === 'light' || hasLinks()) app.change({ theme: themeNow(), link: linkNow() });
        },
      })
    : undefined;
  try {
    await Promise.race([asked, app.ended]);
  } finally {
    question?.close();
    narrator?.close();
    keySource.close();
    // It may wait for its turn, and would keep the program alive.
    data.calls.stop();
    terminal.restore();
  }
}

/** What the first screen shows, so that the answers are on their way while the screens are still being loaded. */
function askFirst({ people, organizations, licenses, locations, subscriptions }: OrganizationData): void {
  for (const list of [people, organizations, licenses, locations, subscriptions]) list.load();
}

/** What painting needs of the terminal, and listening must not have. */
const PAINTED = ['alternateScreen', 'hiddenCursor', 'noWrap', 'mouse'] as const;

function setTimer(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
