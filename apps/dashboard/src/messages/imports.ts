import { formatCount } from './count';

/** Choosing a file to import. */
export const csvFiles = {
  noun: (n: number) => (n === 1 ? 'file' : 'files'),
  loading: 'Reading the folder ...',
  empty: 'There is no CSV file in the folder where you started hubdeck.',
  emptyHint: 'Press {import.path} to type the path of one elsewhere.',
  tooLarge: (path: string) => `${path}: it is larger than 64 MB, which no such file is.`,
  columns: { name: 'File', size: 'Size', changed: 'Changed' },
  keys: {
    open: 'open the file',
    path: 'type the path of a file',
    short: { path: 'path' },
  },
  path: 'Path: ',
  pathHint: 'Enter opens it, Esc goes back to the list.',
  bytes: (bytes: number) =>
    bytes < 10_000 ? `${formatCount(bytes)} B` : `${formatCount(Math.round(bytes / 1000))} kB`,
};

/** Adding Webex Go devices by a CSV file. */
export const importDevices = {
  title: 'Import CSV',
  key: 'import a CSV file',
  shortKey: 'import',
  path: 'Devices > Add Device > Import/Upload CSV file.',
  lines: [
    'One row for each user who gets a Webex Go line. Start from the template: it has the subscription columns of this organization.',
  ],
  template: 'save the CSV template',
  shortTemplate: 'template',
  templateSaved: 'the CSV template',
  reading: 'Reading the file, and everybody and every number it is checked against ...',
  refused: 'The file cannot be imported:',
  refusedHint: 'Put it right, save it, and press {page.refresh} to read it again. Nothing has been changed.',
  columns: { line: 'Line', user: 'User', number: 'Number', location: 'Location', outcome: 'What will be done' },
  question: (name: string) => `Add Webex Go devices by ${name}?`,
  consequences: [
    'Each user gets a device, which takes a licence unit and gives an activation code: single use, valid for 90 days.',
    'Rows that are wrong are left out. Put them right in the file and import it again: users who have a device are skipped.',
  ],
  start: 'Submit',
  deed: (subscriptionId: string) => `add a line from ${subscriptionId}`,
  email: 'E-mail',
  emailOn: 'activation code and instructions go to each user',
  emailOff: 'nothing is sent: show the codes on Devices and pass them on',
  toggleEmail: 'e-mail activation codes, on or off',
  shortToggleEmail: 'e-mail',
  fileName: 'webex-go-import',
  line: (line: number) => `line ${line}`,
};
