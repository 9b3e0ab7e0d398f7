import type { Clock } from '@hubdeck/sdk';
import type { CallsFile } from '../data/call-history';
import type { MainScreen } from '../navigation';
import type { Keyring, Session, SessionSystem } from '../profiles/session';
import type { KeysFile } from '../system/keys-file';
import type { Mailer } from '../system/mailer';
import type { OpenUrl } from '../system/opener';
import type { Print } from '../system/printer';
import type { ViewStore } from '../system/view-store';
import type { ExitCode } from './exit-code';
import type { OptionName, OptionValues } from './options';
import type { Output } from './output';

/** What can be filtered, each by fields of its own. */
export type FilteredNoun =
  | 'users'
  | 'devices'
  | 'lines'
  | 'licences'
  | 'subscriptions'
  | 'holders'
  | 'pstn'
  | 'subscribers'
  | 'customers'
  | 'calls'
  | 'audit';

/** What stands behind the words of a command, in the order in which it is typed. */
export interface Operand {
  /** As the help names it: `USER`. */
  readonly name: string;
  readonly isOptional?: true;
  /** As many as the person likes; only the last one. */
  readonly isMany?: true;
  readonly choices?: readonly string[];
  readonly isFile?: true;
  /** A filter of these. */
  readonly filters?: FilteredNoun;
  readonly isProfile?: true;
  /** Of a view: it is completed by the views of the list named before it. */
  readonly isView?: true;
}

/** A command as data: the parser, the help, the completions and the reference are read off the table of them. */
export interface Command {
  /** As it is typed, and the key of its words. */
  readonly path: string;
  /** Other spellings of the whole path. */
  readonly also?: readonly string[];
  readonly operands: readonly Operand[];
  readonly options: readonly OptionName[];
  /** The screen whose saved views it takes. */
  readonly viewsOf?: MainScreen;
  /** Changes data: it can be tried with --dry-run and wants consent. */
  readonly isChange?: true;
}

export type Run = (context: CommandContext) => Promise<ExitCode>;

/** What a command works with. */
export interface CommandContext {
  readonly operands: readonly string[];
  readonly options: OptionValues;
  readonly output: Output;
  readonly system: CommandSystem;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Opens the organization that the options name, once. */
  session(): Promise<Session>;
}

/** How the screens shall look, as a command line says it. */
export interface WantedLooks {
  readonly theme?: string | undefined;
  readonly linear?: boolean | undefined;
}

/** What is outside of the program. */
export interface CommandSystem extends Keyring, Pick<SessionSystem, 'openDemo'> {
  readonly clock: Clock;
  /** Where the person is, as in `Europe/Paris`. */
  readonly timeZone: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ways to look at lists that the person gave a name. */
  readonly views: ViewStore;
  /** A person sits at a keyboard. */
  readonly isInteractive: boolean;
  readonly fetch?: typeof fetch | undefined;
  readonly openUrl: OpenUrl;
  /** Feeds a page to the printer; false where none took it. */
  readonly print: Print;
  /** Through the mail server that the environment names, if it does. */
  openMailer(): Promise<Mailer | undefined>;
  /** Opens the screens; absent where there is no terminal to open them on. */
  readonly showScreens?:
    | ((session: Session, file: CallsFile | undefined, wanted: WantedLooks) => Promise<void>)
    | undefined;
  /** A line that is typed, visible; `undefined` where the person gives up. */
  askLine(question: string): Promise<string | undefined>;
  askHidden(question: string): Promise<string | undefined>;
  /** Which keys the person has for what. */
  readonly keysFile: KeysFile;
  /** All that is piped in. */
  readInput(): Promise<string>;
  readFile(path: string): Promise<Uint8Array>;
  /** Writes a file that was not there before. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
}
