import { messages } from './messages';
import { maskSecrets } from './rows/mask';

export interface CrashFacts {
  readonly error: unknown;
  readonly version: string;
  /** The name of the screen in sight; of nobody's data. */
  readonly screen: string;
  /** As in `Node v20.20.0, linux, xterm-256color`. */
  readonly platform: string;
  readonly logPath: string | undefined;
}

/** Deeper in the stack there is only what others wrote. */
const MOST_LINES = 8;
const { crash: words } = messages.session;

/** What a person is told, and may report, when the dashboard ends by a mistake of its own. */
export function crashReport({ error, version, screen, platform, logPath }: CrashFacts): string {
  const stack = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return [
    words.title,
    words.report,
    '',
    `  ${words.version}: hubdeck ${version}, ${platform}`,
    `  ${words.screen}: ${screen}`,
    ...maskSecrets(stack)
      .split('\n')
      .slice(0, MOST_LINES)
      .map((line, at) => `  ${at === 0 ? `${words.error}: ` : ''}${line}`),
    '',
    logPath === undefined ? words.noLog : words.log(logPath),
  ].join('\n');
}

/** An end by a mistake of the program's own; its message is the whole report. */
export class Crash extends Error {
  override readonly name = 'Crash';
}
