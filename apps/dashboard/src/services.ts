import type { Clock, HubClient } from '@hubdeck/sdk';
import { createContext, useContext } from 'react';
import type { Attention } from './attention';
import type { OrganizationData } from './data/organization-data';
import type { Pauses } from './data/pauses';
import type { WaitingCalls } from './data/waiting-calls';
import type { Keymap } from './keymap/keymap';
import type { Narrator } from './linear/narrator';
import type { Looks } from './looks';
import type { Mouse } from './mouse';
import type { Profile } from './profiles/profile';
import type { CsvFiles } from './system/csv-files';
import type { Mailer } from './system/mailer';
import type { OpenUrl } from './system/opener';
import type { Print } from './system/printer';
import type { SaveFile } from './system/save-file';
import type { ViewStore } from './system/view-store';
import type { Linker } from './term/link';
import type { Theme } from './theme';
import type { Ticker } from './ticker';

/** What screens reach beside their props: all of it made by the program's start, none of it global. */
export interface Services {
  readonly client: HubClient;
  readonly data: OrganizationData;
  /** Epoch milliseconds. */
  readonly clock: Clock;
  /** How long Webex wants to be left alone. */
  readonly pauses: Pauses;
  /** What was agreed to, and can still be taken back. */
  readonly waiting: WaitingCalls;
  /** Whether the window is looked at. */
  readonly attention: Attention;
  /** Where the person is, as in `Europe/Paris`. */
  readonly timeZone: string;
  readonly ticker: Ticker;
  readonly theme: Theme;
  /** Which keys do what, as the person has them. */
  readonly keymap: Keymap;
  readonly looks: Looks;
  /** In linear mode, for people who listen: it says what the screens would show. */
  readonly narrator?: Narrator | undefined;
  /** Makes a name a link to its page in Control Hub, where the terminal can. */
  readonly link: Linker;
  /** Puts text on the clipboard of the person's own machine. */
  readonly copy: (text: string) => void;
  /** Writes a file into the folder where the program was started, never over another one; gives its path. */
  readonly saveFile: SaveFile;
  /** Files of the person that are to be imported. */
  readonly csvFiles: CsvFiles;
  /** Ways to look at lists that the person gave a name. */
  readonly views: ViewStore;
  /** Where the terminal has one. */
  readonly mouse?: Mouse | undefined;
  readonly print: Print;
  readonly openUrl: OpenUrl;
  /** Where the environment names an SMTP server. */
  readonly mailer: Mailer | undefined;
  readonly quit: () => void;
  /** Hears which screen is in sight, by its name. */
  readonly onScreen?: ((name: string) => void) | undefined;
  /** Back to the shell until the person returns, as Ctrl-Z does. */
  readonly suspend: () => void;
  readonly isDemo: boolean;
  /** There is nothing but a file with calls: no organization can be asked. */
  readonly isOffline: boolean;
  /** Under whose name the organization was opened. */
  readonly profile?: Profile | undefined;
}

const ServicesContext = createContext<Services | undefined>(undefined);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('No services: the app is rendered without its provider');
  return services;
}

export const useTheme = (): Theme => useServices().theme;
