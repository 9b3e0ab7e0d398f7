import { describe, expect, test } from 'vitest';
import { foldName } from '../fold-name';
import { LICENSE_NAMES } from '../license-kind';
import type { ImportMode } from '../users-import';
import { describeFinding } from './finding';
import { formatUsers, type ImportUser, type ServiceLicense, serviceColumnName, serviceLicenses } from './users';
import type { UsersDirectory } from './users-directory';
import { createUsersSummary, type PlannedUserRow, planUsersImport } from './users-plan';
import { formatCsv } from './write';

const license = (id: string, name: string, subscriptionId: string, free = 5) => ({
  id,
  name,
  subscriptionId,
  totalUnits: free + 10,
  consumedUnits: 10,
});
const STATUSES = [
  { subscriptionId: 'old', status: 'active' },
  { subscriptionId: 'new', status: 'active' },
  { subscriptionId: 'asleep', status: 'suspended' },
  { subscriptionId: 'gone', status: 'cancelled' },
];
const { callingProfessional: PRO, callingStandard: STANDARD } = LICENSE_NAMES;
const licensesWith = (free: number): ServiceLicense[] =>
  serviceLicenses(
    [
      license('pro-old', PRO, 'old'),
      license('pro-new', PRO, 'new', free),
      license('standard-new', STANDARD, 'new'),
      license('pro-asleep', PRO, 'asleep'),
      license('pro-gone', PRO, 'gone'),
      license('messaging', 'Messaging', 'suite'),
      license('workspaces', LICENSE_NAMES.callingWorkspaces, 'old'),
    ],
    STATUSES,
  );
const OLD = 'Webex Calling VAR Professional [Sub.old]';
const NEW = 'Webex Calling VAR Professional [Sub.new]';
const BASIC = 'Webex Calling VAR Basic [Sub.new]';
const ASLEEP = 'Webex Calling VAR Professional [Sub.asleep] (Suspended)';
const GONE = 'Webex Calling VAR Professional [Sub.gone]';
const EMAIL = 'User ID/Email (Required)';

const DALLAS = { id: 'dallas', name: 'Dallas', country: 'US' };
const LONDON = { id: 'london', name: 'London', country: 'GB' };

const ann: ImportUser = {
  id: 'ann',
  email: 'ann@farms.com',
  licenses: ['pro-old', 'messaging'],
  location: DALLAS,
  extension: '1001',
  primaryNumber: '+12145550101',
  otherNumbers: ['+12145550102'],
  cells: {
    'First Name': 'Ann',
    'Display Name': 'Ann Field',
    [EMAIL]: 'ann@farms.com',
    'User Status': 'Active',
    Extension: '1001',
    'Phone Number': '+12145550101',
    Location: 'Dallas',
    Title: 'Picker',
  },
};
const named = (login: string, change: Partial<ImportUser> = {}): ImportUser => ({
  ...ann,
  id: login,
  email: `${login}@farms.com`,
  ...change,
  cells: { ...ann.cells, [EMAIL]: `${login}@farms.com` },
});
const nobodys = { location: undefined, extension: undefined, primaryNumber: undefined, otherNumbers: [] };
const PEOPLE = [
  ann,
  named('ben'),
  named('eve'),
  named('sue', { licenses: ['pro-asleep'] }),
  named('stan', { licenses: ['standard-new'] }),
  named('two', { licenses: ['pro-old', 'pro-new'] }),
  { ...named('bo', { licenses: ['messaging'], ...nobodys }), cells: { 'Display Name': 'Bo', [EMAIL]: 'bo@farms.com' } },
];
const INVENTORY: Readonly<Record<string, 'free' | 'own' | 'taken'>> = {
  '+12145550190': 'free',
  '+12145550191': 'free',
  '+12145550102': 'own',
  '+12145550199': 'taken',
};

const directoryWith = (free = 5): UsersDirectory => ({
  licenses: licensesWith(free),
  findUser: (email) => PEOPLE.find((user) => user.email === email),
  findLocation: (name) => [DALLAS, LONDON].find((location) => foldName(location.name) === name),
  standingOf: (number, locationId) => (locationId === 'dallas' ? INVENTORY[number] : undefined) ?? 'unknown',
  isExtensionTaken: (extension) => extension === '1999',
});

type Cells = Readonly<Record<string, string>>;
const file = (...rows: Cells[]) => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return formatCsv([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]);
};
const planAll = (text: string | Uint8Array, mode: ImportMode = 'addAndRemove', free?: number) => [
  ...planUsersImport(text, directoryWith(free), mode).rows(),
];
function planOne(row: Cells, mode?: ImportMode): PlannedUserRow {
  const [planned] = planAll(file(row), mode);
  if (!planned) throw new Error('the file has no row');
  return planned;
}
const findings = (row: PlannedUserRow) => (row.kind === 'refuse' ? row.findings.map(describeFinding) : [row.kind]);
const codes = (row: PlannedUserRow) => (row.kind === 'refuse' ? row.findings.map(({ errorCode }) => errorCode) : []);
const warningsOf = (row: PlannedUserRow) => row.warnings.map(({ column, errorCode }) => [column, errorCode]);

/** What an export has for somebody, with the two columns of a move. */
const moving = (login = 'ann', change: Cells = {}): Cells => ({
  [EMAIL]: `${login}@farms.com`,
  Extension: '1001',
  'Phone Number': '+12145550101',
  Location: 'Dallas',
  [OLD]: 'FALSE',
  [NEW]: 'TRUE',
  ...change,
});

describe('a move between subscriptions', () => {
  test('is FALSE in the column of the current subscription and TRUE in that of the new one, as one change', () => {
    expect(planOne(moving())).toMatchObject({
      kind: 'change',
      licenses: { added: [{ id: 'pro-new' }], removed: [{ id: 'pro-old' }] },
      moves: [{ from: { id: 'pro-old' }, to: { id: 'pro-new' } }],
      changes: [
        { column: NEW, before: 'FALSE', after: 'TRUE' },
        { column: OLD, before: 'TRUE', after: 'FALSE' },
      ],
      warnings: [],
    });
  });

  test('leaves number, extension and location as they are', () => {
    const place = { locationId: 'dallas', phoneNumber: '+12145550101', extension: '1001' };
    expect(planOne(moving())).toMatchObject({ licenses: { place } });
  });

  test('with "Add services only" is refused, since two licences would be left', () => {
    expect(codes(planOne(moving(), 'addOnly'))).toEqual([400413]);
    expect(findings(planOne(moving(), 'addOnly'))).toEqual([
      `line 2, ${NEW}: two Calling licences would be left; "Add services only" takes nothing away: import with "Add and remove services", and write "FALSE" into ${OLD}.`,
    ]);
  });

  test('without FALSE for the current subscription is refused, since blank changes nothing', () => {
    expect(findings(planOne(moving('ann', { [OLD]: '' })))).toEqual([
      `line 2, ${NEW}: two Calling licences would be left; write "FALSE" into ${OLD}, so that the one takes the place of the other.`,
    ]);
  });

  test('out of a suspended subscription is refused in bulk', () => {
    const row = planOne(moving('sue', { [OLD]: '', [ASLEEP]: 'FALSE' }));
    expect(codes(row)).toEqual([990031]);
    expect(row).toMatchObject({ findings: [{ column: ASLEEP }], moves: [{ from: { id: 'pro-asleep' } }] });
    expect(codes(planOne(moving('sue', { [OLD]: '' })))).toEqual([990031]);
  });

  test.each([
    ['suspended', ASLEEP],
    ['cancelled', GONE],
  ])('into a %s subscription is refused', (_, column) => {
    const row = planOne(moving('ann', { [NEW]: '', [column]: 'TRUE' }));
    expect(codes(row)).toEqual([990032]);
    expect(row).toMatchObject({ findings: [{ column }] });
  });

  test('from Professional to Standard is refused, as is any change of tier', () => {
    expect(codes(planOne(moving('ann', { [NEW]: '', [BASIC]: 'TRUE' })))).toEqual([400112]);
    expect(codes(planOne(moving('stan', { [OLD]: '', [BASIC]: 'FALSE' })))).toEqual([990033]);
  });

  test('to two subscriptions at once is refused', () => {
    expect(codes(planOne(moving('ann', { [BASIC]: 'TRUE' })))).toEqual([990027]);
  });

  test('is refused for somebody who holds two Calling licences and would keep one of them', () => {
    expect(codes(planOne(moving('two', { [NEW]: '', [BASIC]: 'TRUE' })))).toEqual([990034]);
  });

  test('is refused where no unit is left, counted over the whole file', () => {
    const rows = planAll(file(moving('ann'), moving('ben'), moving('eve')), 'addAndRemove', 2);
    expect(rows.map(({ kind }) => kind)).toEqual(['change', 'change', 'refuse']);
    expect(rows.map(codes)).toEqual([[], [], [990010]]);
    const summary = createUsersSummary(licensesWith(2));
    for (const row of rows) summary.add(row);
    expect(summary.units()).toMatchObject([{ license: { id: 'pro-new' }, needed: 3, free: 2 }]);
    expect(summary.counts).toEqual({ totalRows: 3, change: 2, create: 0, skip: 0, refuse: 1, moves: 2 });
  });

  test('does not count on units that other rows give back', () => {
    const back = moving('two', { [OLD]: '', [NEW]: 'FALSE' });
    const rows = planAll(file(back, moving('ann')), 'addAndRemove', 0);
    expect(rows.map(({ kind }) => kind)).toEqual(['change', 'refuse']);
  });

  test('that has been done is skipped by a second run', () => {
    expect(planOne(moving('ann', { [OLD]: 'TRUE', [NEW]: 'FALSE' })).kind).toBe('skip');
  });
});

describe('the cells of a row', () => {
  test.each([
    ['TRUE', 'FALSE'],
    ['true', 'false'],
    [' tRuE ', 'False'],
  ])('are read in any case: %j and %j', (yes, no) => {
    expect(planOne(moving('ann', { [NEW]: yes, [OLD]: no }))).toMatchObject({ kind: 'change', moves: [{}] });
  });

  test('that are blank leave everything unchanged', () => {
    expect(planOne({ ...moving('ann', { [OLD]: '', [NEW]: '' }), Title: '', Department: '' }).kind).toBe('skip');
  });

  test('that are neither TRUE nor FALSE are refused', () => {
    expect(findings(planOne(moving('ann', { [NEW]: 'yes' })))).toEqual([
      `line 2, ${NEW}: "yes" is neither TRUE nor FALSE; an empty cell changes nothing.`,
    ]);
  });

  test('of absent columns change nothing', () => {
    expect(planOne({ [EMAIL]: 'ann@farms.com', Title: 'Head Picker' })).toMatchObject({
      kind: 'change',
      changes: [{ column: 'Title', before: 'Picker', after: 'Head Picker' }],
      licenses: { added: [], removed: [] },
    });
  });

  test('mark a suspended service TRUE only to be refused, whoever holds it', () => {
    expect(codes(planOne({ [EMAIL]: 'sue@farms.com', [ASLEEP]: 'TRUE' }))).toEqual([990032]);
    expect(codes(planOne({ [EMAIL]: 'bo@farms.com', [ASLEEP]: 'TRUE' }))).toEqual([990032]);
  });

  test('of a Calling licence that comes want a location, and a number or an extension', () => {
    const row = { [EMAIL]: 'bo@farms.com', [NEW]: 'TRUE' };
    expect(codes(planOne(row))).toEqual([400411, 400411]);
    expect(codes(planOne({ ...row, Location: 'Dallas' }))).toEqual([400411]);
    expect(codes(planOne({ ...row, Extension: '1500' }))).toEqual([400411]);
    const place = { locationId: 'dallas', extension: '1500' };
    expect(planOne({ ...row, Location: 'Dallas', Extension: '1500' })).toMatchObject({ licenses: { place } });
    expect(findings(planOne({ [EMAIL]: 'ann@farms.com', [OLD]: 'FALSE', [NEW]: 'TRUE' }))).toEqual([
      `line 2, Location: the cell is empty, and ${NEW} needs a location; write "Dallas".`,
      `line 2, Phone Number, Extension: both are empty, and ${NEW} needs a phone number or an extension; write +12145550101 or 1001.`,
    ]);
  });

  test('cannot change the location of a Calling user', () => {
    expect(findings(planOne({ [EMAIL]: 'ann@farms.com', Location: 'London' }))).toEqual([
      'line 2, Location: an import can\'t move ann@farms.com from "Dallas" to another location; write "Dallas" or empty the cell.',
    ]);
    expect(codes(planOne(moving('ann', { Location: 'London' })))).toEqual([990014]);
    expect(codes(planOne({ [EMAIL]: 'ann@farms.com', Location: 'Dalas' }))).toEqual([990025]);
  });

  test('cannot change the status of a user, nor any other column that is there to be read', () => {
    const row = planOne({ [EMAIL]: 'ann@farms.com', 'User Status': 'Inactive', 'Caller ID Number': '+12145550190' });
    expect(row.kind).toBe('skip');
    expect(warningsOf(row)).toEqual([
      ['User Status', 990064],
      ['Caller ID Number', 990064],
    ]);
  });

  test('take Calling away with a warning of what is lost', () => {
    const row = planOne({ [EMAIL]: 'ann@farms.com', [OLD]: 'FALSE' });
    expect(row).toMatchObject({ kind: 'change', licenses: { removed: [{ id: 'pro-old' }] }, moves: [] });
    expect(warningsOf(row)).toEqual([[OLD, 990065]]);
    expect(row.warnings[0]?.text).toContain('voicemail, its PIN, numbers, devices and call settings are lost');
  });

  test('add nothing twice, and with "Add services only" take nothing away', () => {
    expect(planOne({ [EMAIL]: 'ann@farms.com', [OLD]: 'FALSE' }, 'addOnly').kind).toBe('skip');
    expect(planOne({ [EMAIL]: 'bo@farms.com', 'Messaging [Sub.suite]': 'TRUE' }, 'addOnly').kind).toBe('skip');
  });

  test('are told from those of other columns in a broken row', () => {
    const rows = planAll(`${EMAIL},Title\r\nann@farms.com,a,b\r\nben@farms.com,"open`);
    expect(rows.map(codes)).toEqual([[990020], [990020]]);
  });
});

describe('an e-mail address', () => {
  test('that nobody has makes a new user, with a warning that no address is changed', () => {
    const row = planOne({ [EMAIL]: 'ann.new@farms.com', 'First Name': 'Ann', 'Last Name': 'Field' });
    expect(row).toMatchObject({ kind: 'create', profile: { 'First Name': 'Ann', 'Last Name': 'Field' } });
    expect(warningsOf(row)).toEqual([[EMAIL, 990063]]);
    expect(codes(planOne({ [EMAIL]: 'ann.new@farms.com' }))).toEqual([990061]);
  });

  test('has at most 64 characters before the @', () => {
    const create = (length: number) => planOne({ [EMAIL]: `${'a'.repeat(length)}@farms.com`, 'Display Name': 'A' });
    expect(create(64).kind).toBe('create');
    expect(codes(create(65))).toEqual([990060]);
  });

  test.each(['', 'ann', 'ann@', '@farms.com', 'ann field@farms.com'])('cannot be %j', (email) => {
    expect(codes(planOne({ [EMAIL]: email, Title: 'x' }))).toEqual([990060]);
  });

  test('is read in any case, and stands in a file once', () => {
    const rows = planAll(file({ [EMAIL]: 'ANN@farms.com', Title: 'A' }, { [EMAIL]: 'ann@farms.com', Title: 'B' }));
    expect(rows.map(findings)).toEqual([
      ['change'],
      [`line 3, ${EMAIL}: "ann@farms.com" stands on line 2 already; remove one of the two rows.`],
    ]);
  });

  test('of a manager is that of somebody', () => {
    expect(codes(planOne({ [EMAIL]: 'ann@farms.com', Manager: 'who@farms.com' }))).toEqual([990062]);
    expect(planOne({ [EMAIL]: 'ann@farms.com', Manager: 'Ben' }).kind).toBe('change');
  });
});

describe('a phone number', () => {
  const numberOf = (cell: string, login = 'ann') => planOne({ [EMAIL]: `${login}@farms.com`, 'Phone Number': cell });

  test.each(['+12145550190', '12145550190', '214-555-0190', '(214) 555-0190'])(
    'is taken as %j, with the + that a spreadsheet strips or without',
    (cell) => {
      expect(numberOf(cell)).toMatchObject({
        changes: [{ column: 'Phone Number', before: '+12145550101', after: '+12145550190' }],
        licenses: { place: { phoneNumber: '+12145550190', extension: '1001' } },
      });
    },
  );

  test('after REMOVE| is taken away, the primary one or another', () => {
    expect(numberOf('REMOVE|+12145550101')).toMatchObject({
      changes: [{ column: 'Phone Number', before: '+12145550101', after: '' }],
      licenses: { place: { phoneNumber: undefined, extension: '1001' } },
    });
    expect(numberOf('remove | 12145550102')).toMatchObject({ kind: 'change', removedNumbers: ['+12145550102'] });
    expect(codes(numberOf('REMOVE|+12145550190'))).toEqual([4410]);
  });

  test.each([
    ['+12145550199', 4201],
    ['+12145559999', 4410],
    ['1.21456E+10', 4410],
    ['call me', 4410],
  ])('cannot be %j', (cell, code) => {
    expect(codes(numberOf(cell))).toEqual([code]);
  });

  test('is taken once in a file, and an extension, too', () => {
    const wish = { 'Phone Number': '+12145550190', Extension: '1700' };
    const rows = planAll(file({ [EMAIL]: 'ann@farms.com', ...wish }, { [EMAIL]: 'ben@farms.com', ...wish }));
    expect(rows.map(codes)).toEqual([[], [4201, 4202]]);
  });

  test('needs Calling', () => {
    expect(codes(numberOf('+12145550190', 'bo'))).toEqual([990015]);
    expect(codes(planOne({ [EMAIL]: 'ann@farms.com', Extension: '1' }))).toEqual([4909]);
    expect(codes(planOne({ [EMAIL]: 'ann@farms.com', Extension: '1999' }))).toEqual([4202]);
  });
});

describe('the header', () => {
  test.each([
    'Webex Calling VAR Professional [Sub.new]',
    'webex calling var professional[sub.NEW]',
    'Webex Calling VAR Professional [ Sub. new ]',
    'Webex Calling Professional [new]',
    'Webex Calling - Professional [Sub.new] (Suspended)',
  ])('has the column of a subscription as %j', (column) => {
    const place = { Location: 'Dallas', Extension: '1001' };
    const row = planOne({ [EMAIL]: 'ann@farms.com', ...place, [OLD]: 'FALSE', [column]: 'TRUE' });
    expect(row).toMatchObject({ kind: 'change', moves: [{ to: { id: 'pro-new' } }] });
  });

  test.each([
    ['an unknown column', { [EMAIL]: '', Shoe: '42' }, '"Shoe" is not a column'],
    ['an unknown subscription', { [EMAIL]: '', 'Webex Calling VAR Professional [Sub.other]': 'x' }, 'is of no service'],
    [
      'a subscription that several could be',
      { [EMAIL]: '', 'Webex Calling VAR Professional': 'x' },
      'is of no service',
    ],
    [
      'two columns of one service',
      { [EMAIL]: '', [NEW]: 'x', 'Webex Calling Professional [new]': 'x' },
      'stands twice',
    ],
    ['no e-mail', { Title: 'x' }, `"${EMAIL}" is missing`],
  ])('with %s is refused as a whole', (_, cells, text) => {
    const { refusals, rows } = planUsersImport(file(cells as Cells), directoryWith(), 'addOnly');
    expect(refusals).toMatchObject([{ errorCode: 990020, description: expect.stringContaining(text) }]);
    expect([...rows()]).toEqual([]);
  });

  test('names the subscription of each service, and says which one is suspended', () => {
    const licenses = licensesWith(1);
    const names = licenses.map((service) => serviceColumnName(service, licenses));
    expect(names).toEqual([OLD, NEW, BASIC, ASLEEP, GONE, 'Messaging [Sub.suite]']);
  });

  test('tells licences of one name and one site apart', () => {
    const site = (id: string) => ({ ...license(id, 'Meeting - X', `sub-${id}`), siteUrl: 'farms.webex.com' });
    const licenses = serviceLicenses([site('a'), site('b')]);
    expect(licenses.map((service) => serviceColumnName(service, licenses))).toEqual([
      'Meeting - X [Sub.sub-a]',
      'Meeting - X [Sub.sub-b]',
    ]);
  });
});

describe('an export', () => {
  const text = formatUsers(
    PEOPLE.filter(({ licenses }) => !licenses.includes('pro-asleep')),
    licensesWith(5),
  );
  const saved = `\uFEFF${text.replaceAll(',', ';')}`;

  test.each([
    ['as it is', text],
    ['saved with semicolons and a byte order mark', saved],
    ['saved in UTF-16', new Uint8Array(Uint16Array.from(saved, (letter) => letter.charCodeAt(0)).buffer)],
  ])('comes back %s, and changes nothing', (_, body) => {
    expect(new Set(planAll(body).map(({ kind }) => kind))).toEqual(new Set(['skip']));
  });

  test('has nothing in it that a spreadsheet would run', () => {
    const text = formatUsers([{ ...ann, cells: { ...ann.cells, Title: '=HYPERLINK("http://x")' } }], licensesWith(5));
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain("'+12145550101");
  });
});
