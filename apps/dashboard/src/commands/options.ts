import { PROFILE_COLOURS } from '../profiles/profile';
import { THEME_CHOICES } from '../theme';

export interface OptionKind {
  readonly short?: string;
  /** What its value is called in the help; without one it is a switch. */
  readonly value?: string;
  /** A switch that `--no-...` turns off. */
  readonly isTwoWay?: true;
  /** The values there are. */
  readonly choices?: readonly string[];
  readonly isWebAddress?: true;
  readonly isCount?: true;
  /** Files are completed. */
  readonly isFile?: true;
}

/** Every option of every command: one name means one thing everywhere. */
export const OPTIONS = {
  help: { short: 'h' },
  version: { short: 'V' },
  demo: {},
  profile: { short: 'p', value: 'NAME' },
  url: { value: 'URL', isWebAddress: true },
  'calls-url': { value: 'URL', isWebAddress: true },
  org: { value: 'ORGANIZATION' },
  calls: { value: 'FILE', isFile: true },
  log: {},
  theme: { value: 'THEME', choices: THEME_CHOICES },
  linear: { isTwoWay: true },

  json: {},
  csv: {},
  ids: {},
  columns: { value: 'NAMES' },
  sort: { value: 'COLUMNS' },
  view: { value: 'NAME' },
  limit: { value: 'N', isCount: true },
  quiet: { short: 'q' },

  yes: { short: 'y' },
  'dry-run': {},
  'show-code': {},
  qr: {},
  save: { value: 'FILE', isFile: true },
  print: {},
  mail: {},
  web: {},
  errors: {},
  email: { isTwoWay: true },
  to: { value: 'ADDRESS' },
  subscription: { value: 'ID' },
  from: { value: 'SUBSCRIPTION' },
  into: { value: 'SUBSCRIPTION' },
  number: { value: 'NUMBER' },
  left: { value: 'FILE', isFile: true },
  mode: { value: 'MODE', choices: ['add-only', 'add-and-remove'] },
  add: { value: 'LICENCES' },
  remove: { value: 'LICENCES' },
  location: { value: 'LOCATION' },
  extension: { value: 'DIGITS' },
  licences: { value: 'LICENCES' },
  'apply-to': { value: 'WHOM', choices: ['new-users', 'existing-users', 'all'] },
  'keep-existing': { isTwoWay: true },
  confirm: { value: 'TEXT' },
  reprovision: {},
  'untrusted-emails': { isTwoWay: true },
  'share-link': { value: 'URL' },
  package: { value: 'PACKAGE', choices: ['softphone', 'basic', 'standard', 'premium'] },
  'exclude-provisioned': {},

  last: { value: 'TIME' },
  file: { value: 'FILE', isFile: true },
  'webex-go': {},
  by: { value: 'WHAT', choices: ['user', 'location'] },
  person: { value: 'USER' },
  category: { value: 'NAMES' },

  'with-token': {},
  'service-app': {},
  'client-id': { value: 'ID' },
  scopes: { value: 'SCOPES' },
  keychain: { isTwoWay: true },
  'read-only': { isTwoWay: true },
  production: { isTwoWay: true },
  colour: { value: 'COLOUR', choices: PROFILE_COLOURS },
  all: {},
  write: {},
} as const satisfies Record<string, OptionKind>;

export type OptionName = keyof typeof OPTIONS;

type ValueOf<Kind> = Kind extends { value: string } ? string : boolean;

/** What was given; a switch that was turned off is false. */
export type OptionValues = { readonly [Name in OptionName]?: ValueOf<(typeof OPTIONS)[Name]> };

export const optionKind = (name: OptionName): OptionKind => OPTIONS[name];

/** Spellings that are understood as well. */
export const OPTION_ALIASES: Readonly<Record<string, OptionName>> = { color: 'colour', licenses: 'licences' };

export const isOptionName = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);
