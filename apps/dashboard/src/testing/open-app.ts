import { type Clock, createClient } from '@hubdeck/sdk';
import { watchAttention } from '../attention';
import type { CallsFile } from '../data/call-history';
import { createOrganizationData } from '../data/organization-data';
import { createPauses } from '../data/pauses';
import { createWaitingCalls } from '../data/waiting-calls';
import { createKeySource } from '../key-source';
import { type Keymap, usualKeymap } from '../keymap/keymap';
import { createNarrator, type Narrator } from '../linear/narrator';
import { createLooks, type LooksOptions } from '../looks';
import { mountApp } from '../mount-app';
import { OtherScreen } from '../other-screens';
import { CONTROL_HUB_HOST } from '../rows/control-hub';
import type { Services } from '../services';
import { createMemoryViews } from '../system/view-store';
import { clipboardSequence } from '../term/clipboard';
import { linksTo, noLinks } from '../term/link';
import { createTheme, type Theme, type ThemeChoice, themeName } from '../theme';
import { stillTicker, type Ticker } from '../ticker';
import { createFakeTerminal } from './fake-terminal';
import { scanQr } from './scan-qr';
import { turn } from './turn';

export interface OpenAppOptions {
  /** The server, reached without a port. */
  readonly server: { readonly url: string; readonly token: string; readonly fetch: typeof fetch };
  /** Without `sleep` time stands still. */
  readonly clock: { now(): number; sleep?: Clock['sleep'] };
  /** As the program starts: with the first screen alone. */
  readonly isJustStarted?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly colour?: boolean;
  readonly timeZone?: string;
  readonly callsFile?: CallsFile;
  readonly isOffline?: boolean;
  readonly profile?: Services['profile'];
  readonly saveFile?: Services['saveFile'];
  readonly csvFiles?: Services['csvFiles'];
  readonly print?: Services['print'];
  readonly openUrl?: Services['openUrl'];
  readonly mailer?: Services['mailer'];
  readonly views?: Services['views'];
  readonly mouse?: Services['mouse'];
  readonly ticker?: Ticker;
  /** The terminal understands hyperlinks. */
  readonly hasLinks?: boolean;
  /** Somebody listens instead of looking. */
  readonly linear?: boolean;
  readonly keymap?: Keymap;
  readonly remember?: LooksOptions['remember'];
  /** How often a call is tried; once unless said. */
  readonly patience?: number;
  /** How long calls wait; they are sent at once unless said. */
  readonly undoSeconds?: number;
}

/** The keys whose bytes are not themselves. Escape in the form that needs no waiting. */
const BYTES: Readonly<Record<string, string>> = {
  enter: '\r',
  escape: '\u001B[27u',
  backspace: '\u007F',
  space: ' ',
  tab: '\t',
  'shift+tab': '\u001B[Z',
  'shift+up': '\u001B[1;2A',
  'shift+down': '\u001B[1;2B',
  up: '\u001B[A',
  down: '\u001B[B',
  pageup: '\u001B[5~',
  pagedown: '\u001B[6~',
  home: '\u001B[H',
  end: '\u001B[F',
  focus: '\u001B[I',
  blur: '\u001B[O',
};

/** Nobody lives to see its end. */
const standStill: Clock['sleep'] = (_, signal) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });

const noFiles: Services['csvFiles'] = {
  list: () => Promise.resolve([]),
  read: (path) => Promise.reject(new Error(`${path}: there is no such file`)),
};

const MOST_TICKS = 2000;

/** What a listener hears, and how to make somebody one. */
function listen(clock: Clock) {
  const spoken: string[] = [];
  let narrator: Narrator | undefined;
  return {
    spoken,
    ears(linear: boolean): Narrator | undefined {
      if (linear) narrator ??= createNarrator({ write: (text) => spoken.push(text.trimEnd()), clock });
      else narrator = narrator?.close();
      return narrator;
    },
  };
}

export type OpenedApp = ReturnType<typeof openApp>;

/** The real app on a terminal in memory, driven as a person would: press, look, press, look. */
export function openApp({
  server,
  columns = 100,
  rows = 30,
  colour = true,
  timeZone = 'UTC',
  ...rest
}: OpenAppOptions) {
  const clock = { sleep: standStill, ...rest.clock };
  const terminal = createFakeTerminal(columns, rows);
  const keySource = createKeySource(terminal.stdin);
  const keys = watchAttention(keySource);
  const pauses = createPauses();
  const client = createClient({
    baseUrl: server.url,
    token: server.token,
    fetch: (url, init) => server.fetch(url, init),
    clock: rest.patience === undefined ? undefined : clock,
    retry: { maxAttempts: rest.patience ?? 1 },
    onPause: pauses.begin,
  });
  let hasQuit = false;
  const themeOf = (choice: ThemeChoice) => createTheme({ colour, name: themeName(choice) });
  const { spoken, ears } = listen(clock);
  const looks = createLooks({
    first: { theme: 'auto', linear: rest.linear ?? false },
    apply: ({ theme, linear }) => app.change({ theme: themeOf(theme), narrator: ears(linear) }),
    remember: rest.remember ?? (() => Promise.resolve()),
  });
  const app = mountApp({
    keySource: keys,
    stdout: terminal.stdout,
    firstScreen: rest.callsFile && 'calls',
    otherScreens: rest.isJustStarted ? undefined : OtherScreen,
    services: {
      client,
      clock,
      attention: keys.attention,
      timeZone,
      pauses,
      waiting: createWaitingCalls(rest.undoSeconds ?? 0, clock),
      data: createOrganizationData(client, { clock, timeZone, callsFile: rest.callsFile }),
      ticker: rest.ticker ?? stillTicker,
      theme: themeOf('auto'),
      keymap: rest.keymap ?? usualKeymap,
      looks,
      narrator: ears(looks.linear),
      link: rest.hasLinks ? linksTo(CONTROL_HUB_HOST) : noLinks,
      copy: (text) => terminal.stdout.write(clipboardSequence(text, {}) ?? ''),
      saveFile: rest.saveFile ?? ((name) => Promise.resolve(`/somewhere/${name}`)),
      csvFiles: rest.csvFiles ?? noFiles,
      views: rest.views ?? createMemoryViews(),
      mouse: rest.mouse,
      print: rest.print ?? (() => Promise.resolve(true)),
      openUrl: rest.openUrl ?? (() => Promise.resolve(true)),
      mailer: rest.mailer,
      suspend: () => undefined,
      quit: () => {
        hasQuit = true;
      },
      isDemo: true,
      profile: rest.profile,
      isOffline: rest.isOffline ?? false,
    },
  });
  const screen = () => terminal.lines().join('\n');
  // Sentences may be wrapped: to a reader they are the same.
  const flowing = () => screen().replace(/\s+/g, ' ');
  const isSeen = (text: string | RegExp) =>
    typeof text === 'string' ? screen().includes(text) || flowing().includes(text) : text.test(screen());

  async function until(what: string, condition: () => boolean): Promise<void> {
    for (let ticks = 0; ticks < MOST_TICKS; ticks += 1) {
      if (condition()) return;
      await turn();
    }
    throw new Error(`Waited in vain: ${what}. The screen:\n${screen()}`);
  }

  return {
    screen,
    lines: terminal.lines,
    clipboard: terminal.clipboard,
    resize: terminal.resize,
    cells: terminal.cells,
    rows: terminal.rows,
    /** All that was said since the last time. */
    heard: () => spoken.splice(0),
    hears: (text: string | RegExp) =>
      until(`to hear ${text} but heard:\n${spoken.join('\n')}`, () =>
        spoken.some((line) => (typeof text === 'string' ? line.includes(text) : text.test(line))),
      ),
    setTheme: (theme: Theme) => app.change({ theme }),
    /** Draws the whole screen anew, over what somebody else wrote. */
    repaint: () => {
      terminal.wipe();
      app.redraw();
    },
    /** One key or several after each other, by name or character. */
    press: (...keys: string[]) => {
      for (const key of keys) terminal.send(BYTES[key] ?? key);
    },
    type: (text: string) => terminal.send(text),
    /** The left button on what is to be seen, or the wheel over it; columns and lines from 0. */
    click: (x: number, y: number) => terminal.send(`\u001B[<0;${x + 1};${y + 1}M\u001B[<0;${x + 1};${y + 1}m`),
    wheel: (by: 'up' | 'down', x: number, y: number) =>
      terminal.send(`\u001B[<${by === 'up' ? 64 : 65};${x + 1};${y + 1}M`),
    sees: (text: string | RegExp) => until(`to see ${text}`, () => isSeen(text)),
    seesNoMore: (text: string | RegExp) => until(`to see ${text} no more`, () => !isSeen(text)),
    hasQuit: () => hasQuit,
    /** Holds a phone to the screen. */
    scanQr: () => scanQr(terminal.pixels()),
    close() {
      keySource.close();
      app.unmount();
      ears(false);
    },
  };
}
