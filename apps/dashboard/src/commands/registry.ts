import type { CommandPath } from '../messages/commands';
import type { MainScreen } from '../navigation';
import type { Command, FilteredNoun } from './command';
import type { OptionName } from './options';

/** Where to work, the same for every command that asks a server. */
export const PLACE = ['profile', 'demo', 'url', 'org', 'calls-url', 'log'] as const satisfies readonly OptionName[];
const FORMATS = ['json', 'csv'] as const;
const LIST = [...FORMATS, 'ids', 'columns', 'sort', 'limit', 'quiet', ...PLACE] as const;
/** Of lists whose screen has views. */
const VIEWED = ['view', ...LIST] as const;
const SHOW = ['json', ...PLACE] as const;
const CHANGE = ['dry-run', 'yes', ...FORMATS, 'quiet', ...PLACE] as const;
const TEMPLATE = ['licences', 'apply-to', 'keep-existing'] as const;
const SWITCHES = ['read-only', 'production', 'colour', 'org', 'calls-url', 'url'] as const;

const filter = (filters: FilteredNoun) => ({ name: 'FILTER', isOptional: true, isMany: true, filters }) as const;
const one = (name: string) => ({ name }) as const;
const many = (name: string) => ({ name, isMany: true }) as const;
const profile = { name: 'PROFILE', isProfile: true } as const;

/** By the noun of the command, the screen whose views are saved. */
export const VIEWED_SCREENS = {
  users: 'users',
  devices: 'devices',
  licences: 'licenses',
  onboarding: 'onboarding',
  calls: 'calls',
  audit: 'audit',
} as const satisfies Record<string, MainScreen>;
const VIEWED_LISTS = Object.keys(VIEWED_SCREENS);

type Entry = Command & { readonly path: CommandPath };

/** Every command. The words of each stand in the messages under its path. */
export const COMMANDS: readonly Entry[] = [
  { path: '', operands: [], options: [...PLACE, 'calls', 'theme', 'linear'] },

  { path: 'users list', viewsOf: VIEWED_SCREENS.users, operands: [filter('users')], options: VIEWED },
  { path: 'users show', operands: [one('USER')], options: ['web', ...SHOW] },
  { path: 'users export', operands: [], options: PLACE },
  {
    path: 'users import',
    operands: [{ name: 'FILE', isFile: true }],
    options: ['mode', 'left', ...CHANGE],
    isChange: true,
  },

  { path: 'devices list', viewsOf: VIEWED_SCREENS.devices, operands: [filter('devices')], options: VIEWED },
  { path: 'devices show', operands: [one('DEVICE')], options: ['web', ...SHOW] },
  { path: 'devices delete', operands: [many('DEVICE')], options: CHANGE, isChange: true },

  { path: 'lines list', operands: [filter('lines')], options: LIST },
  { path: 'lines show', operands: [one('LINE')], options: SHOW },
  {
    path: 'lines assign',
    operands: [many('USER')],
    options: ['subscription', 'number', 'email', 'show-code', ...CHANGE],
    isChange: true,
  },
  { path: 'lines code', operands: [one('LINE')], options: ['qr', 'save', 'print', 'mail', 'to', 'yes', ...SHOW] },
  { path: 'lines email', operands: [many('LINE')], options: ['to', ...CHANGE], isChange: true },
  {
    path: 'lines regenerate',
    operands: [many('LINE')],
    options: ['email', 'show-code', ...CHANGE],
    isChange: true,
  },
  {
    path: 'lines lost',
    operands: [many('LINE')],
    options: ['email', 'show-code', ...CHANGE],
    isChange: true,
  },
  { path: 'lines delete', operands: [many('LINE')], options: CHANGE, isChange: true },
  { path: 'lines template', operands: [], options: PLACE },
  {
    path: 'lines import',
    operands: [{ name: 'FILE', isFile: true }],
    options: ['email', 'left', ...CHANGE],
    isChange: true,
  },

  {
    path: 'licences list',
    viewsOf: VIEWED_SCREENS.licences,
    also: ['licenses list'],
    operands: [filter('licences')],
    options: VIEWED,
  },
  {
    path: 'licences show',
    also: ['licenses show'],
    operands: [one('LICENCE')],
    options: [...FORMATS, 'quiet', ...PLACE],
  },

  {
    path: 'licences move',
    also: ['licenses move'],
    operands: [many('USER')],
    options: ['from', 'into', ...CHANGE],
    isChange: true,
  },
  {
    path: 'licences set',
    also: ['licenses set'],
    operands: [many('USER')],
    options: ['add', 'remove', 'location', 'extension', 'number', ...CHANGE],
    isChange: true,
  },
  {
    path: 'licences subscriptions',
    also: ['licenses subscriptions'],
    operands: [filter('subscriptions')],
    options: LIST,
  },
  {
    path: 'licences holders',
    also: ['licenses holders'],
    operands: [one('SUBSCRIPTION'), filter('holders')],
    options: LIST,
  },
  {
    path: 'licences pstn',
    also: ['licences pstn list', 'licenses pstn', 'licenses pstn list'],
    operands: [filter('pstn')],
    options: LIST,
  },
  {
    path: 'licences pstn move',
    also: ['licenses pstn move'],
    operands: [many('LOCATION')],
    options: ['into', ...CHANGE],
    isChange: true,
  },
  {
    path: 'licences suspend',
    also: ['licenses suspend'],
    operands: [one('SUBSCRIPTION')],
    options: CHANGE,
    isChange: true,
  },
  {
    path: 'licences reactivate',
    also: ['licenses reactivate'],
    operands: [one('SUBSCRIPTION')],
    options: CHANGE,
    isChange: true,
  },
  {
    path: 'licences cancel',
    also: ['licenses cancel'],
    operands: [one('SUBSCRIPTION')],
    options: ['confirm', ...CHANGE],
    isChange: true,
  },
  {
    path: 'licences template',
    also: ['licences template show', 'licenses template', 'licenses template show'],
    operands: [],
    options: SHOW,
  },
  {
    path: 'licences template set',
    also: ['licenses template set'],
    operands: [],
    options: [...TEMPLATE, ...CHANGE],
    isChange: true,
  },
  {
    path: 'licences template preview',
    also: ['licenses template preview'],
    operands: [],
    options: [...TEMPLATE, ...FORMATS, ...PLACE],
  },
  {
    path: 'licences template apply',
    also: ['licenses template apply'],
    operands: [],
    options: [...TEMPLATE, ...CHANGE],
    isChange: true,
  },

  {
    path: 'onboarding list',
    viewsOf: VIEWED_SCREENS.onboarding,
    operands: [filter('subscribers')],
    options: ['exclude-provisioned', ...VIEWED],
  },
  { path: 'onboarding templates', operands: [], options: ['json', 'csv', 'ids', ...PLACE] },
  { path: 'onboarding templates show', operands: [one('TEMPLATE')], options: ['web', ...SHOW] },
  {
    path: 'onboarding templates set',
    operands: [one('TEMPLATE')],
    options: ['untrusted-emails', 'share-link', 'package', ...CHANGE],
    isChange: true,
  },
  { path: 'onboarding customers', operands: [filter('customers')], options: LIST },
  { path: 'onboarding show', operands: [one('SUBSCRIBER')], options: ['errors', ...SHOW] },
  {
    path: 'onboarding retry',
    operands: [many('SUBSCRIBER')],
    options: ['to', 'reprovision', 'confirm', ...CHANGE],
    isChange: true,
  },
  { path: 'onboarding consent', operands: [many('SUBSCRIBER')], options: CHANGE, isChange: true },
  {
    path: 'onboarding package',
    operands: [many('SUBSCRIBER')],
    options: ['package', ...CHANGE],
    isChange: true,
  },
  {
    path: 'onboarding delete',
    operands: [many('SUBSCRIBER')],
    options: CHANGE,
    isChange: true,
  },

  {
    path: 'calls list',
    viewsOf: VIEWED_SCREENS.calls,
    operands: [filter('calls')],
    options: ['last', 'file', 'webex-go', ...VIEWED],
  },
  { path: 'calls show', operands: [one('CALL')], options: ['last', 'file', ...SHOW] },
  {
    path: 'calls totals',
    operands: [filter('calls')],
    options: ['by', 'last', 'file', 'webex-go', ...FORMATS, 'quiet', ...PLACE],
  },

  {
    path: 'audit list',
    viewsOf: VIEWED_SCREENS.audit,
    operands: [filter('audit')],
    options: ['last', 'person', 'category', ...VIEWED],
  },
  { path: 'audit show', operands: [one('EVENT')], options: ['last', ...SHOW] },
  { path: 'audit categories', operands: [], options: [...FORMATS, ...PLACE] },

  {
    path: 'organizations list',
    also: ['orgs list'],
    operands: [],
    options: ['json', 'csv', 'ids', ...PLACE],
  },

  { path: 'views list', operands: [], options: FORMATS },
  {
    path: 'views remove',
    operands: [
      { name: 'LIST', choices: VIEWED_LISTS },
      { name: 'VIEW', isView: true },
    ],
    options: [],
  },

  {
    path: 'login',
    operands: [],
    options: ['profile', 'with-token', 'service-app', 'client-id', 'scopes', 'keychain', ...SWITCHES],
  },
  { path: 'logout', operands: [{ ...profile, isOptional: true }], options: ['all', 'profile'] },
  { path: 'whoami', operands: [], options: SHOW },
  { path: 'profiles list', operands: [], options: FORMATS },
  { path: 'profiles show', operands: [{ ...profile, isOptional: true }], options: ['json'] },
  { path: 'profiles add', operands: [one('NAME')], options: SWITCHES },
  { path: 'profiles set', operands: [profile], options: SWITCHES },
  { path: 'profiles use', operands: [profile], options: [] },
  { path: 'profiles remove', operands: [profile], options: [] },

  { path: 'keys', operands: [], options: ['write', ...FORMATS] },
  {
    path: 'completions',
    operands: [{ name: 'SHELL', choices: ['bash', 'zsh', 'fish'] }],
    options: [],
  },
  { path: 'help', operands: [{ name: 'COMMAND', isOptional: true, isMany: true }], options: [] },
];
