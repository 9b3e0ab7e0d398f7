import { describe, expect, test } from 'vitest';
import { foldName } from '../fold-name';
import { LICENSE_NAMES } from '../license-kind';
import { MOST_IMPORT_ROWS } from './file-faults';
import { describeFinding } from './finding';
import { formatWebexGoTemplate, type ImportPerson, type WebexGoDirectory } from './webex-go-devices';
import { type PlannedRow, planWebexGoImport } from './webex-go-plan';
import { formatCsv } from './write';

const SUBSCRIPTION = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
const HEADER =
  'Username,Type,Extension,Phone Number,Device Type,Model,MAC Address,Location,Webex Go [Sub.1b7da88e-7665-4713-b8fe-c4662e78d2c0]';
const ARCHER = 'archer@farms.com,USER,1003,231-456-9000,WEBEX_CALLING,Webex Go Device,,Dallas,TRUE';

const DALLAS = { id: 'dallas', name: 'Dallas', country: 'US' };
const LONDON = { id: 'london', name: 'London', country: 'GB' };
const BERLIN = { id: 'berlin', name: 'Berlin', country: 'DE' };
const professional = [{ name: LICENSE_NAMES.callingProfessional }];

const archer: ImportPerson = {
  id: 'archer',
  extension: '1003',
  primaryNumber: '+12314569000',
  location: DALLAS,
  licenses: professional,
  hasWebexGo: false,
};
const PEOPLE: Record<string, ImportPerson> = {
  'archer@farms.com': archer,
  'grace@farms.com': { ...archer, id: 'grace', extension: '1002', primaryNumber: '+12145550101' },
  'eleanor@farms.com': {
    ...archer,
    id: 'eleanor',
    extension: '2001',
    primaryNumber: '+442079460001',
    location: LONDON,
  },
  'olivia@farms.com': { id: 'olivia', location: DALLAS, licenses: professional, hasWebexGo: false },
  'tyler@farms.com': { ...archer, id: 'tyler', licenses: [{ name: LICENSE_NAMES.callingStandard }] },
  'jurgen@farms.com': { ...archer, id: 'jurgen', primaryNumber: '+493023125001', location: BERLIN },
  'bo@farms.com': { id: 'bo', licenses: [], hasWebexGo: false },
  'deshawn@farms.com': { ...archer, id: 'deshawn', primaryNumber: '+14695550100', isOperatorNumber: true },
  'maria@farms.com': { ...archer, id: 'maria', hasWebexGo: true },
};

const directory: WebexGoDirectory = {
  subscriptions: [{ subscriptionId: SUBSCRIPTION, licenseId: 'license', availableUnits: 5 }],
  findPerson: (email) => PEOPLE[email],
  findLocation: (name) => [DALLAS, LONDON, BERLIN].find((location) => foldName(location.name) === name),
  isAvailable: (phoneNumber, locationId) => phoneNumber === '+12145550190' && locationId === 'dallas',
};
const two = (first: string, second: string, units = 5) => ({
  ...directory,
  subscriptions: [first, second].map((subscriptionId) => ({ subscriptionId, licenseId: 'x', availableUnits: units })),
});

const file = (...rows: string[]) => [HEADER, ...rows].join('\r\n');
const planAll = (text: Uint8Array | string, against = directory) => [...planWebexGoImport(text, against).rows()];
const describeRow = (row: PlannedRow): string | string[] =>
  row.kind === 'refuse' ? row.findings.map(describeFinding) : row.kind;
const findings = (row: string, against = directory) => planAll(file(row), against).flatMap(describeRow);

/** Archer's row with some cells changed. */
const COLUMNS = HEADER.split(',');
function row(changes: Record<string, string>): string {
  const cells = ARCHER.split(',');
  for (const [column, cell] of Object.entries(changes)) cells[COLUMNS.indexOf(column)] = cell;
  return cells.join(',');
}

test("the vendor's sample row is assigned as it stands", () => {
  expect(planAll(`${HEADER}\n${ARCHER}\n`)).toEqual([
    {
      kind: 'assign',
      line: 2,
      username: 'archer@farms.com',
      cells: ARCHER.split(','),
      personId: 'archer',
      subscriptionId: SUBSCRIPTION,
    },
  ]);
});

describe('a row is assigned all the same', () => {
  test.each([
    ['in small letters', 'ARCHER@Farms.com,user,1003,231-456-9000,webex_calling,WEBEX GO DEVICE,,dallas,true'],
    [
      'with blanks around the cells',
      ' archer@farms.com , USER,1003 ,231-456-9000, Webex Calling ,Webex  Go Device,,Dallas, TRUE',
    ],
    ['with the number in E.164', row({ 'Phone Number': '+1 (231) 456-9000' })],
    ['with the number that a spreadsheet made of E.164', row({ 'Phone Number': '12314569000' })],
    ['with a number kept from being run as a formula', row({ 'Phone Number': "'+12314569000" })],
    ['without number and extension', row({ 'Phone Number': '', Extension: '' })],
    ['with empty cells behind its end', `${ARCHER},,`],
    ['of a user abroad', 'eleanor@farms.com,USER,2001,020 7946 0001,WEBEX_CALLING,Webex Go Device,,LONDON,TRUE'],
  ])('%s', (_, text) => {
    expect(findings(text)).toEqual(['assign']);
  });
});

describe('what is wrong in a row is said with line, column and remedy', () => {
  const archers = 'archer@farms.com';
  test.each([
    [row({ Username: '' }), 990024, 'Username: the cell is empty; write the e-mail address of the user.'],
    [
      row({ Username: 'acher@farms.com', 'Phone Number': '' }),
      990024,
      'Username: "acher@farms.com" is no user of the organization; write the e-mail address of one.',
    ],
    [row({ Type: 'PLACE' }), 990022, 'Type: "PLACE" is not a type; write "USER".'],
    [row({ Type: '' }), 990022, 'Type: the cell is empty; write "USER".'],
    [
      row({ Extension: '1004' }),
      990012,
      `Extension: "1004" is not the extension of ${archers}; write "1003" or empty the cell.`,
    ],
    [
      row({ 'Phone Number': '231-456-9001' }),
      990005,
      `Phone Number: "231-456-9001" is not the primary number of ${archers}; write "+12314569000" or empty the cell.`,
    ],
    [
      row({ 'Phone Number': '2.31E+09' }),
      990005,
      'Phone Number: "2.31E+09" is no phone number in US; write "+12314569000" or empty the cell.',
    ],
    [row({ 'Device Type': 'phone' }), 990022, 'Device Type: "phone" is not a device type; write "WEBEX_CALLING".'],
    [row({ Model: 'modle' }), 990023, 'Model: "modle" is not a model; write "Webex Go Device".'],
    [
      row({ 'MAC Address': '0011AABBCCDD' }),
      990028,
      'MAC Address: "0011AABBCCDD" must not stand here: a Webex Go device has none; empty the cell.',
    ],
    [row({ Location: '' }), 990025, `Location: the cell is empty; write "Dallas", the location of ${archers}.`],
    [
      row({ Location: 'Dalas' }),
      990025,
      `Location: "Dalas" is no location; write "Dallas", the location of ${archers}.`,
    ],
    [
      row({ Location: 'London' }),
      990025,
      `Location: "London" is not the location of ${archers}; write "Dallas", the location of ${archers}.`,
    ],
    [
      ARCHER.replace('TRUE', 'FALSE'),
      990026,
      `Webex Go [Sub.${SUBSCRIPTION}]: no subscription is TRUE; write "TRUE" in the column of the one that pays.`,
    ],
    [
      ARCHER.replace('TRUE', 'WAHR'),
      990026,
      `Webex Go [Sub.${SUBSCRIPTION}]: "WAHR" is neither TRUE nor FALSE; write "TRUE" if this subscription pays, or empty the cell.`,
    ],
  ])('%s', (text, errorCode, expected) => {
    const [planned] = planAll(file('grace@farms.com,USER,,,WEBEX_CALLING,Webex Go Device,,Dallas,TRUE', text)).slice(1);
    expect(planned).toMatchObject({ kind: 'refuse', findings: [{ errorCode }] });
    expect(planned && describeRow(planned)).toEqual([`line 3, ${expected}`]);
  });

  test('all of it, and in the other rows as well', () => {
    const bad = 'nobody@farms.com,PLACE,1,x,PHONE,modle,00,Nowhere,no';
    const plan = planAll(file(bad, ARCHER, bad));
    expect(plan.map(({ kind }) => kind)).toEqual(['refuse', 'assign', 'refuse']);
    const columns = COLUMNS.filter((column) => column !== 'Extension');
    expect(plan[0]).toMatchObject({ findings: columns.map((column) => ({ line: 2, column })) });
  });

  test('with long and dangerous cells cut and cleaned', () => {
    expect(findings(row({ Model: `\u001b[31m${'x'.repeat(100)}\u202E` }))).toEqual([
      `line 2, Model: "[31m${'x'.repeat(36)}..." is not a model; write "Webex Go Device".`,
    ]);
  });

  test('also of a row that cannot be told into cells, or has too many', () => {
    expect(findings(`${ARCHER} "x"`)).toEqual([expect.stringMatching(/^line 2: a quote \("\) stands inside a cell/)]);
    expect(findings(ARCHER.replace('Dallas', 'Dallas,TX'))).toContain(
      'line 2: the row has 10 cells, and the header 9; put a cell with a delimiter in it into quotes.',
    );
  });

  test('also of one that is short', () => {
    expect(findings('archer@farms.com,USER')).toHaveLength(4);
  });
});

describe('who cannot get a line', () => {
  test.each([
    ['tyler@farms.com', 990001, /no Webex Calling Professional licence/],
    ['jurgen@farms.com', 990002, /\(DE\).*US, GB, FR/],
    ['deshawn@farms.com', 990016, /\+14695550100, is a mobile operator's/],
    ['bo@farms.com', 990001, /no Webex Calling Professional licence/],
  ])('%s', (email, errorCode, text) => {
    const location = PEOPLE[email]?.location?.name ?? 'Dallas';
    const [planned] = planAll(file(`${email},USER,,,WEBEX_CALLING,Webex Go Device,,${location},TRUE`));
    expect(planned).toMatchObject({ kind: 'refuse' });
    expect(planned?.kind === 'refuse' && planned.findings).toContainEqual({
      line: 2,
      column: 'Username',
      errorCode,
      text: expect.stringMatching(text),
    });
  });

  test('is decided by the configured countries', () => {
    const berlin = 'jurgen@farms.com,USER,,030 23125001,WEBEX_CALLING,Webex Go Device,,Berlin,TRUE';
    expect(findings(berlin, { ...directory, countries: ['DE'] })).toEqual(['assign']);
  });

  test('whoever has a line is skipped', () => {
    expect(planAll(file(row({ Username: 'maria@farms.com' })))).toMatchObject([
      { kind: 'skip', reason: 'The user has a Webex Go device already.' },
    ]);
  });
});

describe('a user without a primary number', () => {
  const olivia = (phone: string) => `olivia@farms.com,USER,,${phone},WEBEX_CALLING,Webex Go Device,,Dallas,TRUE`;

  test('gets the number of the row, if it is free', () => {
    expect(planAll(file(olivia('(214) 555-0190')))).toMatchObject([{ kind: 'assign', phoneNumber: '+12145550190' }]);
    expect(findings(olivia('214 555 0101'))).toEqual([
      'line 2, Phone Number: "214 555 0101" is not free at "Dallas"; write a free number of the location.',
    ]);
  });

  test('has to be given one', () => {
    expect(findings(olivia(''))).toEqual([
      'line 2, Phone Number: olivia@farms.com has no primary number; write a free number of the location.',
    ]);
  });

  test('does not get the number that a row before took', () => {
    const people: WebexGoDirectory = {
      ...directory,
      findPerson: (email) => ({ ...PEOPLE['olivia@farms.com'], id: email }) as ImportPerson,
    };
    const rows = file(olivia('214 555 0190'), olivia('214 555 0190').replace('olivia', 'other'));
    expect(planAll(rows, people).map(({ kind }) => kind)).toEqual(['assign', 'refuse']);
  });
});

describe('rows of one file', () => {
  test('cannot name a user twice', () => {
    expect(planAll(file(ARCHER, ARCHER.toUpperCase())).flatMap(describeRow)).toEqual([
      'assign',
      'line 3, Username: "ARCHER@FARMS.COM" stands on line 2 already; remove one of the two rows.',
    ]);
  });

  test('cannot take more units than there are', () => {
    const grace = 'grace@farms.com,USER,1002,,WEBEX_CALLING,Webex Go Device,,Dallas,TRUE';
    const subscriptions = [{ subscriptionId: SUBSCRIPTION, licenseId: 'license', availableUnits: 1 }];
    expect(planAll(file(ARCHER, grace), { ...directory, subscriptions }).flatMap(describeRow)).toEqual([
      'assign',
      `line 3, Webex Go [Sub.${SUBSCRIPTION}]: rows above use up what the subscription has left (1); choose another subscription.`,
    ]);
    const full = [{ subscriptionId: SUBSCRIPTION, licenseId: 'license', availableUnits: 0 }];
    expect(findings(ARCHER, { ...directory, subscriptions: full })).toEqual([
      expect.stringContaining(`All Webex Go units of the subscription ${SUBSCRIPTION} are in use`),
    ]);
  });

  test('with several subscriptions choose exactly one', () => {
    const header = HEADER.replace(/Webex Go \[.*/, 'Webex Go [Sub.Sub-a],Webex Go [Sub.Sub-b]');
    const plan = (...cells: string[]) =>
      planAll(`${header}\n${ARCHER.replace('TRUE', cells.join(','))}`, two('Sub-a', 'Sub-b'))[0];
    expect(plan('FALSE', 'TRUE')).toMatchObject({ kind: 'assign', subscriptionId: 'Sub-b' });
    expect(plan('', 'TRUE')).toMatchObject({ kind: 'assign', subscriptionId: 'Sub-b' });
    expect(plan('TRUE', 'TRUE')).toMatchObject({
      findings: [{ errorCode: 990027, column: 'Webex Go [Sub.Sub-a], Webex Go [Sub.Sub-b]' }],
    });
    expect(plan('', '')).toMatchObject({ findings: [{ errorCode: 990026 }] });
  });
});

describe('the header', () => {
  const refusals = (text: string, against = directory) => planWebexGoImport(text, against).refusals;
  const descriptions = (text: string, against = directory) =>
    refusals(text, against).map(({ description }) => description);

  test('may have its columns in any order and case', () => {
    const order = [8, 3, 1, 0, 2, 7, 6, 5, 4];
    const shuffle = (line: string) => order.map((index) => line.split(',')[index]).join(',');
    expect(planAll(`${shuffle(HEADER).toUpperCase()}\n${shuffle(ARCHER)}`)).toMatchObject([{ kind: 'assign' }]);
  });

  test.each([
    `Webex Go[Sub.${SUBSCRIPTION}]`,
    `webex go  [ sub . ${SUBSCRIPTION} ]`,
    `Webex Go [Sub ${SUBSCRIPTION}]`,
    `Webex Go [Sub${SUBSCRIPTION.toUpperCase()}]`,
  ])('may write the subscription as %s', (column) => {
    expect(planAll(`${HEADER.replace(/Webex Go \[.*/, column)}\n${ARCHER}`)).toMatchObject([
      { kind: 'assign', subscriptionId: SUBSCRIPTION },
    ]);
  });

  test.each([
    ['Sub-hydraOct26a', 'Webex Go [Sub.Sub-hydraOct26a]'],
    ['Sub-hydraOct26a', 'Webex Go [Sub-hydraOct26a]'],
    ['Sub119911', 'Webex Go [Sub119911]'],
    ['Sub119911', 'Webex Go [Sub.Sub119911]'],
  ])('finds the subscription %s in %s', (subscriptionId, column) => {
    const against = { ...directory, subscriptions: [{ subscriptionId, licenseId: 'x', availableUnits: 1 }] };
    expect(planAll(`${HEADER.replace(/Webex Go \[.*/, column)}\n${ARCHER}`, against)).toMatchObject([
      { subscriptionId },
    ]);
  });

  test('must have no other columns', () => {
    expect(refusals(`${HEADER.replace('Model', 'Modle')}\n${ARCHER}`)).toEqual([
      {
        status: 400,
        errorCode: 990020,
        message: 'The file cannot be imported',
        description: `line 1: "Modle" is not a column; expected are ${HEADER.replaceAll(',', ', ')}.`,
      },
      expect.objectContaining({
        description: `line 1: "Model" is missing; expected are ${HEADER.replaceAll(',', ', ')}.`,
      }),
    ]);
  });

  test('must have the column of a subscription, of one that is there, and each column once', () => {
    expect(descriptions(`${HEADER.replace(/,Webex Go \[.*/, '')}\n${ARCHER}`)).toEqual([
      `line 1: the column of a subscription is missing; expected is Webex Go [Sub.${SUBSCRIPTION}].`,
    ]);
    expect(descriptions(`${HEADER.replace(SUBSCRIPTION, 'Sub-x')}\n${ARCHER}`)).toEqual([
      `line 1: "Webex Go [Sub.Sub-x]" is of no active subscription with Webex Go; expected: Webex Go [Sub.${SUBSCRIPTION}]. Download the template anew.`,
    ]);
    expect(descriptions(`${HEADER},Model,Webex Go [Sub${SUBSCRIPTION}]\n${ARCHER}`)).toEqual([
      'line 1: "Model" stands twice; remove one of the two columns.',
      expect.stringContaining('stands twice'),
    ]);
  });

  test('must have rows below it, and not too many', () => {
    expect(descriptions('')).toEqual([expect.stringContaining('The file is empty')]);
    expect(descriptions(`${HEADER}\n,,,\n`)).toEqual([expect.stringContaining('has a header and no rows')]);
    const many = (count: number) => `${HEADER}\n${`${ARCHER}\n`.repeat(count)}\n,,,,\n`;
    expect(descriptions(many(MOST_IMPORT_ROWS))).toEqual([]);
    expect(descriptions(many(MOST_IMPORT_ROWS + 1))).toEqual([expect.stringContaining('more than 20,000 rows')]);
  });

  test('of the template has a column for each subscription, and is taken back', () => {
    const template = formatWebexGoTemplate(two('Sub-a', SUBSCRIPTION).subscriptions);
    expect(template).toBe(`${HEADER.replace(/Webex Go \[/, 'Webex Go [Sub.Sub-a],Webex Go [')}\r\n`);
    expect(planAll(`${template}${ARCHER.replace('TRUE', ',TRUE')}`, two('Sub-a', SUBSCRIPTION))).toMatchObject([
      { kind: 'assign', subscriptionId: SUBSCRIPTION },
    ]);
  });
});

test('refused rows can be written out and read again', () => {
  const planned = planWebexGoImport(file(row({ Model: 'modle' })), directory);
  const again = formatCsv([planned.header, ...Array.from(planned.rows(), ({ cells }) => cells)]);
  expect(planAll(again)).toEqual(planAll(file(row({ Model: 'modle' }))));
});
