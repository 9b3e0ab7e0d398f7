import { formatCount } from './count';

const users = (n: number) => `${formatCount(n)} ${n === 1 ? 'user' : 'users'}`;

/** Changing users by a CSV file. */
export const importUsers = {
  title: 'Users by CSV',
  key: 'export and import users by CSV',
  shortKey: 'CSV',
  path: 'Management > Users > Manage users by CSV.',
  lines: [
    'Export the users, change the file, and import it. To move to another subscription, write FALSE in the column of the old one and TRUE in the column of the new one.',
    'Delete the columns that you do not change: what is absent or blank stays as it is.',
  ],
  template: 'export the users',
  shortTemplate: 'export',
  fileName: 'exported_users.csv',
  saved: 'the users',
  chooseMode: 'What shall FALSE in the column of a service do?',
  modes: {
    addAndRemove: 'Add and remove services',
    addOnly: 'Add services only',
  },
  modeNotes: {
    addAndRemove: 'FALSE takes the service away: what a move needs',
    addOnly: 'FALSE is ignored: nobody can move',
  },
  reading: 'The server checks the file ...',
  question: (name: string, mode: string) => `Import ${name}: ${mode.toLowerCase()}?`,
  consequences: [
    'What a row adds and removes is done together or not at all: who moves keeps voicemail, PIN, number and settings.',
    'Rows that are refused are left out. An e-mail address that nobody has makes a new user.',
  ],
  start: 'Submit',
  columns: { line: 'Line', user: 'User', outcome: 'What will be done' },
  create: 'new user',
  move: (from: string, to: string) => `moves ${from} > ${to}`,
  change: (column: string, before: string, after: string) =>
    `${column}: ${before || '(empty)'} > ${after || '(empty)'}`,
  units: 'Units',
  mode: 'Mode',
  resultName: 'import-users',
  line: (line: number) => `line ${line}`,
};

/** The automatic licence template. */
export const licenseTemplate = {
  title: 'Licence template',
  key: 'automatic licence template',
  shortKey: 'template',
  path: 'Users > Licence assignment > Change.',
  loading: 'Reading the licence template ...',
  applyTo: 'Apply to',
  targets: { newUsers: 'New users', existingUsers: 'Existing users', all: 'New and existing users' } as Record<
    string,
    string
  >,
  keep: 'Keep licences of existing users',
  keepOn: 'on: nobody who has the service changes over, so nobody moves',
  keepOff: 'off: the current licence is taken and the one of the template given, in one step',
  keys: {
    target: 'to whom it applies',
    keep: 'keep licences of existing users, on or off',
    preview: 'preview: who moves, who is blocked and why',
    save: 'save the template, and change nobody',
    short: { target: 'apply to', keep: 'keep', preview: 'preview', save: 'save' },
  },
  saved: 'The template is saved. Nobody was changed by it.',
  previewing: 'Asking the server who would move ...',
  question: 'Save the template and apply it to existing users and workspaces?',
  counts: (moved: number, added: number, kept: number) =>
    `${users(moved)} would move, ${formatCount(added)} would get a licence, ${formatCount(kept)} keep what they have.`,
  apply: 'Apply',
  others: (n: number) => `${users(n)} who get a licence that they did not have`,
  fileName: 'licence-template',
  none: 'no subscription',
};
