import { spawn } from 'node:child_process';
import type { WantedLooks } from './commands/command';
import { Crash, crashReport } from './crash';
import { openDashboard } from './dashboard';
import type { CallsFile } from './data/call-history';
import { chooseLinear } from './looks';
import type { Session } from './profiles/session';
import { createCsvFiles } from './system/csv-files';
import type { KeysFile } from './system/keys-file';
import type { Log } from './system/log';
import { openMailer } from './system/mailer';
import { createOpener } from './system/opener';
import { createPrinter } from './system/printer';
import { createFileSaver } from './system/save-file';
import { createSettingsStore } from './system/settings';
import { createViewStore } from './system/view-store';
import { chooseTheme } from './theme';

export interface ScreensOptions {
  readonly process: NodeJS.Process;
  /** Where profiles and views are kept. */
  readonly folder: string;
  readonly keysFile: KeysFile;
  readonly version: string;
  readonly log: Log | undefined;
  /** Opens the Calls screen on it. */
  readonly callsFile: CallsFile | undefined;
  readonly looks: WantedLooks;
}

/** The dashboard of an organization on the terminal of a process, until the person quits. */
export async function showScreens(
  { client, pauses, isDemo, isOffline, profile, orgId }: Session,
  options: ScreensOptions,
): Promise<void> {
  const { process, callsFile, keysFile } = options;
  const [keymap, look] = await Promise.all([keysFile.read(), chooseLooks(options)]);
  const report = watchForCrash(options);
  try {
    await openDashboard({
      client,
      pauses,
      isDemo,
      isOffline,
      profile,
      orgId,
      callsFile,
      ...createTools(options),
      keymap,
      ...look,
      onScreen: report.onScreen,
      stdin: process.stdin,
      stdout: process.stdout,
      process,
      env: process.env,
    });
  } catch (error) {
    throw report.crash(error);
  } finally {
    report.close();
  }
}

/** Asked for by the command line, else by the environment, else as they were left. */
async function chooseLooks({ process: { env }, folder, looks }: ScreensOptions) {
  const settings = createSettingsStore(folder);
  const kept = await settings.read();
  return {
    theme: chooseTheme({ flag: looks.theme, HUBDECK_THEME: env.HUBDECK_THEME, kept: kept.theme }),
    linear: chooseLinear({ flag: looks.linear, HUBDECK_LINEAR: env.HUBDECK_LINEAR, kept: kept.linear }),
    remember: settings.change,
  };
}

/** A mistake of the program's own ends it with a report, and the terminal is given back before: whichever way it comes. */
function watchForCrash({ process, version, log }: ScreensOptions) {
  let screen = 'start';
  const platform = `Node ${process.version}, ${process.platform}, ${process.env.TERM ?? 'no TERM'}`;
  const crash = (error: unknown) => {
    log?.write('crash', { screen, error: error instanceof Error ? error.stack : String(error) });
    return new Crash(crashReport({ error, version, screen, platform, logPath: log?.path }));
  };
  const onUncaught = (error: unknown) => {
    process.stderr.write(`hubdeck: ${crash(error).message}\n`);
    process.exit(1);
  };
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
const createTools = ({ process, folder }: ScreensOptions) => ({
  saveFile: createFileSaver(process.cwd()),
  csvFiles: createCsvFiles(process.cwd()),
  views: createViewStore(folder),
  print: createPrinter(spawn),
  openUrl: createOpener(spawn, process.platform),
  mailer: openMailer(process.env),
});
