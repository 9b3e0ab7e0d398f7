import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText, formatCsv, readRecords } from '@hubdeck/core/csv';
import type { CommandPath } from '../messages/commands';

/** What a sample may ask for before it is run. */
export interface SampleTools {
  /** Runs a command on the invented organization; gives what it prints. */
  ask(line: string): Promise<string>;
  /** A folder of its own. */
  readonly folder: string;
}

/** One invocation of a command that works, and the ways in which it does not. */
export interface Sample {
  /** What is typed behind the path, words that hang together in single quotes. */
  readonly words: string | ((tools: SampleTools) => Promise<string>);
  /** Instead of them, words that name what is not there. */
  readonly missing?: string;
  /** Command lines that are run before. */
  readonly before?: readonly string[];
  /** A server as the Webex cloud is does not offer it. */
  readonly isExtension?: true;
  /** Some of it can't be done, as one has to expect. */
  readonly isPartly?: true;
  /** Consent that --yes does not give. */
  readonly consent?: string;
  /** It asks several things, and does without what the server refuses. */
  readonly isForgiving?: true;
  readonly env?: Readonly<Record<string, string>>;
}

const SUBSCRIPTION = 'Sub-hydraOct26a';
const NEW = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
const PENDING = 'dwayne.carter@farms.com';
const FAILED = '2405550101@bluebird.example';
const LAB = ['profiles add lab --url http://127.0.0.1:4310/v1'];
const DRAFT = `--licences 'Calling Professional (${NEW})' --apply-to all --no-keep-existing`;

const lineOf = (text: string): string => text.split('\n')[0] ?? '';
const cellsOf = (csv: string) => [...readRecords(decodeText(csv))].map(({ cells }) => cells);

/** The exported users with one of them, in a column changed. */
async function usersFile({ ask, folder }: SampleTools): Promise<string> {
  const [header = [], ...rows] = cellsOf(await ask('users export'));
  const row = rows.find((cells) => cells.includes('archer@farms.com')) ?? [];
  const changed = new Map([
    [header.indexOf(`Webex Calling VAR Professional [Sub.${SUBSCRIPTION}]`), 'FALSE'],
    [header.indexOf(`Webex Calling VAR Professional [Sub.${NEW}]`), 'TRUE'],
  ]);
  const path = join(folder, 'users.csv');
  await writeFile(path, formatCsv([header, row.map((cell, at) => changed.get(at) ?? cell)]));
  return path;
}

async function linesFile({ ask, folder }: SampleTools): Promise<string> {
  const [header = []] = cellsOf(await ask('lines template'));
  const row = ['archer@farms.com', 'USER', '1003', '', 'WEBEX_CALLING', 'Webex Go Device', '', 'Dallas', 'TRUE'];
  const path = join(folder, 'lines.csv');
  await writeFile(path, formatCsv([header, header.map((_, at) => row[at] ?? '')]));
  return path;
}

/** By path: a command without one, or with one that does not show what it should, turns a test red. */
export const SAMPLES: Readonly<Record<CommandPath, Sample>> = {
  '': { words: '', isForgiving: true },
  'users list': { words: 'archer' },
  'users show': { words: 'archer@farms.com', missing: 'nobody@farms.com' },
  'users export': { words: '', isExtension: true },
  'users import': {
    words: async (tools) => `${await usersFile(tools)} --mode add-and-remove`,
    missing: 'none.csv --mode add-and-remove',
    isExtension: true,
  },
  'devices list': { words: 'type:phone --limit 3' },
  'devices show': { words: '025E10000002', missing: 'FFFFFFFFFFFF' },
  'devices delete': { words: '025E10000002', missing: 'FFFFFFFFFFFF' },
  'lines list': { words: 'state:online --limit 2', isExtension: true },
  'lines show': { words: PENDING, missing: 'archer@farms.com', isExtension: true },
  'lines assign': {
    words: `archer@farms.com --subscription ${SUBSCRIPTION}`,
    missing: 'nobody@farms.com',
    isExtension: true,
  },
  'lines code': { words: PENDING, missing: 'archer@farms.com', isExtension: true },
  'lines email': { words: PENDING, missing: 'archer@farms.com', isExtension: true },
  'lines regenerate': { words: PENDING, missing: 'archer@farms.com', isExtension: true },
  'lines lost': { words: PENDING, missing: 'archer@farms.com', isExtension: true },
  'lines delete': { words: PENDING, missing: 'archer@farms.com', isExtension: true },
  'lines template': { words: '', isExtension: true },
  'lines import': { words: linesFile, missing: 'none.csv', isExtension: true },
  'licences list': { words: `sub:${SUBSCRIPTION}` },
  'licences show': { words: `'Calling Standard (${SUBSCRIPTION})'`, missing: 'Fax' },
  'licences move': { words: `archer@farms.com --into ${NEW}`, missing: `nobody@farms.com --into ${NEW}` },
  'licences set': { words: 'archer@farms.com --remove Messaging', missing: 'archer@farms.com --remove Fax' },
  'licences subscriptions': { words: 'status:active' },
  'licences holders': { words: 'Sub119911', missing: 'Sub-none' },
  'licences pstn': { words: '', isExtension: true },
  'licences pstn move': {
    words: `Dallas --into ${NEW}`,
    missing: `Nowhere --into ${NEW}`,
    isExtension: true,
  },
  'licences suspend': { words: NEW, missing: 'Sub-none', isExtension: true },
  'licences reactivate': { words: 'Sub119911', missing: 'Sub-none', isExtension: true },
  'licences cancel': { words: NEW, missing: 'Sub-none', isExtension: true, consent: `--confirm ${NEW}` },
  'licences template': { words: '', isExtension: true },
  'licences template set': { words: DRAFT, missing: '--licences Fax', isExtension: true },
  'licences template preview': { words: DRAFT, missing: '--licences Fax', isExtension: true },
  'licences template apply': { words: DRAFT, missing: '--licences Fax', isExtension: true, isPartly: true },
  'onboarding list': { words: 'status:error --limit 2' },
  'onboarding templates': { words: '', isExtension: true },
  'onboarding templates show': { words: "'Acme Orchards onboarding'", missing: 'nobody', isExtension: true },
  'onboarding templates set': {
    words: "'New customers (draft)' --untrusted-emails --share-link activation",
    missing: 'nobody --untrusted-emails',
    isExtension: true,
  },
  'onboarding customers': { words: '' },
  'onboarding show': { words: FAILED, missing: 'nobody' },
  'onboarding retry': { words: `${FAILED} --to anna@acme.example`, missing: 'nobody', isExtension: true },
  'onboarding consent': {
    words: async ({ ask }) => lineOf(await ask('onboarding list status:pending_user_migration --ids --limit 1')),
    missing: 'nobody',
  },
  'onboarding package': { words: `${FAILED} --package premium`, missing: 'nobody --package premium' },
  'onboarding delete': { words: FAILED, missing: 'nobody' },
  'calls list': { words: '--last 12h --limit 2' },
  'calls show': { words: async ({ ask }) => lineOf(await ask('calls list --ids --limit 1')), missing: 'none' },
  'calls totals': { words: '--by location' },
  'audit list': { words: '--last 30d --limit 3' },
  'audit show': { words: async ({ ask }) => lineOf(await ask('audit list --ids --limit 1')), missing: 'none' },
  'audit categories': { words: '' },
  'organizations list': { words: '' },
  'views list': { words: '' },
  'views remove': { words: 'users Mine', missing: 'users None' },
  login: { words: '--with-token --url http://mock.localhost/v1', env: { HUBDECK_TOKEN: 'hubdeck-mock-administrator' } },
  logout: { words: 'lab', before: LAB },
  whoami: { words: '' },
  'profiles list': { words: '', before: LAB },
  'profiles show': { words: 'lab', before: LAB },
  'profiles add': { words: 'lab --colour green' },
  'profiles set': { words: 'lab --read-only', before: LAB },
  'profiles use': { words: 'lab', before: LAB },
  'profiles remove': { words: 'lab', before: LAB },
  keys: { words: '' },
  completions: { words: 'bash' },
  help: { words: 'lines code' },
};
