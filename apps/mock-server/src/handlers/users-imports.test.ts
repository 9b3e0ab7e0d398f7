import type { JobError } from '@hubdeck/sdk';
import { describe, expect, test } from 'vitest';
import {
  consumed,
  deeds,
  freeNumbers,
  licensesOf,
  type Mock,
  newcomer,
  outbox,
  refusal,
  somebody,
} from '../testing/somebody';
import { startMock } from '../testing/start-mock';

const OLD = 'Webex Calling VAR Professional [Sub.Sub-hydraOct26a]';
const NEW = 'Webex Calling VAR Professional [Sub.1b7da88e-7665-4713-b8fe-c4662e78d2c0]';
const ASLEEP = 'Webex Calling VAR Professional [Sub.Sub119911] (Suspended)';
const EMAIL = 'User ID/Email (Required)';
const ARCHER = 'archer@farms.com';
const SUSPENDED_USER = 'carlos.ibanez@farms.com';

type Cells = Readonly<Record<string, string>>;
const quoted = (cell = '') => `"${cell.replaceAll('"', '""')}"`;
const file = (...rows: Cells[]) => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [names, ...rows.map((row) => names.map((name) => row[name]))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n');
};

const LONG_MS = 60_000;
type Mode = 'addOnly' | 'addAndRemove';

async function importFile({ client, mock }: Mock, body: string | Uint8Array, mode: Mode = 'addAndRemove') {
  const { id: jobId } = await client.ext.usersImports.start({ body, mode });
  mock.clock.advance(LONG_MS);
  const errors = await client.ext.usersImports.errors({ jobId }).toArray();
  return { jobId, job: await client.ext.usersImports.get({ jobId }), errors };
}

const codesOf = (errors: readonly JobError[]) =>
  errors.map(({ itemNumber, error }) => [itemNumber, ...error.message.map(({ code }) => code)]);

/** Rows of the export, by the header. */
async function exported({ client }: Mock): Promise<Cells[]> {
  const [header = [], ...rows] = (await client.ext.users.export())
    .trim()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"')),
    );
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

const rowOf = async (mock: Mock, email: string) => (await exported(mock)).find((row) => row[EMAIL] === email) ?? {};

/** The row that moves somebody from the one subscription to the other. */
async function moveRow(mock: Mock, email: string, change: Cells = {}): Promise<Cells> {
  const row = await rowOf(mock, email);
  const [from, to] = row[OLD] === 'TRUE' ? [OLD, NEW] : [NEW, OLD];
  const { Extension = '', Location = '' } = row;
  return {
    [EMAIL]: email,
    Extension,
    'Phone Number': row['Phone Number'] ?? '',
    Location,
    [OLD]: '',
    [NEW]: '',
    [from]: 'FALSE',
    [to]: 'TRUE',
    ...change,
  };
}

describe('the export', () => {
  test('is called exported_users.csv, and has a column for each service of each subscription', async () => {
    const { request, client } = await startMock();
    const reply = await request('/ext/users/export');
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="exported_users.csv"');
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [header] = (await client.ext.users.export()).split('\r\n');
    expect(header?.split(',')).toEqual(expect.arrayContaining([EMAIL, 'User Status', OLD, NEW, ASLEEP]));
    expect(header).not.toContain('Sub-fallowJan22c');
  });

  test('has a row for each user, with what is held as TRUE', async () => {
    const mock = await startMock();
    const rows = await exported(mock);
    expect(rows.length).toBe((await mock.client.people.list().toArray()).length);
    const archer = await somebody(mock, ARCHER);
    expect(await rowOf(mock, ARCHER)).toMatchObject({
      'First Name': 'Archer',
      Location: 'Dallas',
      Extension: archer.extension,
      'Phone Number': "'+12314569000",
      'User Status': 'Active',
    });
    expect(await rowOf(mock, SUSPENDED_USER)).toMatchObject({ [ASLEEP]: 'TRUE', [OLD]: 'FALSE' });
  });

  test('comes back without changing anybody, but for TRUE of a suspended service, which is refused', async () => {
    const mock = await startMock();
    const before = await mock.client.ext.users.export();
    const { job, errors } = await importFile(mock, before);
    expect(job.counts).toMatchObject({ succeeded: 0, created: 0, moved: 0 });
    expect(new Set(errors.flatMap(({ error }) => error.message.map(({ code }) => code)))).toEqual(new Set(['990032']));
    expect(errors.length).toBe(before.split('\r\n').length - 2 - job.counts.skipped);
    expect(await mock.client.ext.users.export()).toBe(before);
  });
});

describe('an import that adds and removes', () => {
  test('moves a user between subscriptions in one step, with number, extension, location and devices', async () => {
    const mock = await startMock();
    const { professional, professionalNew } = await licensesOf(mock);
    const before = await somebody(mock, ARCHER);
    const [from, to] = before.licenses?.includes(professional)
      ? [professional, professionalNew]
      : [professionalNew, professional];
    const units = [await consumed(mock, from), await consumed(mock, to)];
    const devices = await mock.client.callingDevices.listOfPerson({ personId: before.id });
    const { job, errors } = await importFile(mock, file(await moveRow(mock, ARCHER)));
    expect([job.counts, errors]).toEqual([
      { totalRows: 1, succeeded: 1, failed: 0, skipped: 0, created: 0, moved: 1 },
      [],
    ]);
    expect(job.latestExecutionExitCode).toBe('COMPLETED');
    const after = await somebody(mock, ARCHER);
    expect({ ...after, licenses: [] }).toEqual({ ...before, licenses: [] });
    expect(new Set(after.licenses)).toEqual(new Set([...(before.licenses ?? []).filter((id) => id !== from), to]));
    expect(await mock.client.callingDevices.listOfPerson({ personId: before.id })).toEqual(devices);
    expect([await consumed(mock, from), await consumed(mock, to)]).toEqual([(units[0] ?? 0) - 1, (units[1] ?? 0) + 1]);
    expect((await deeds(mock)).slice(0, 2)).toEqual(['LICENSES: Licenses changed', 'USERS: Import of users started']);
  });

  test('keeps voicemail, forwarding, do not disturb and caller ID of those whom it moves', async () => {
    const mock = await startMock();
    const { id: personId } = await somebody(mock, ARCHER);
    const { voicemail, callForwarding, doNotDisturb, callerId } = mock.client.callSettings;
    await doNotDisturb.update({ personId, body: { enabled: true } });
    await callerId.update({ personId, body: { selected: 'DIRECT_LINE', firstName: 'Orchard', lastName: 'Office' } });
    const features = [voicemail, callForwarding, doNotDisturb, callerId];
    const readAll = () => Promise.all(features.map((feature) => feature.get({ personId })));
    const before = await readAll();
    expect(await rowOf(mock, ARCHER)).toMatchObject({
      'Caller ID First Name': 'Orchard',
      'Caller ID Last Name': 'Office',
    });
    const { job } = await importFile(mock, file(await moveRow(mock, ARCHER)));
    expect(job.counts.moved).toBe(1);
    expect(await readAll()).toEqual(before);
  });

  test('refuses to move anybody out of a suspended subscription', async () => {
    const mock = await startMock();
    const before = await somebody(mock, SUSPENDED_USER);
    const row = await moveRow(mock, SUSPENDED_USER, { [OLD]: '', [ASLEEP]: 'FALSE', [NEW]: 'TRUE' });
    const { errors } = await importFile(mock, file(row));
    expect(codesOf(errors)).toEqual([[2, '990031']]);
    expect(await somebody(mock, SUSPENDED_USER)).toEqual(before);
  });

  test('tells every cell at fault, with its line and column, and does the other rows', async () => {
    const mock = await startMock();
    const bad = { [EMAIL]: 'priya.raman@farms.com', [OLD]: 'yes', Location: 'Dalas', Title: 'x' };
    const { job, errors } = await importFile(mock, file(bad, await moveRow(mock, ARCHER)));
    expect(job).toMatchObject({
      latestExecutionExitCode: 'COMPLETED_WITH_ERRORS',
      counts: { totalRows: 2, succeeded: 1, failed: 1 },
    });
    expect(errors).toMatchObject([
      {
        itemNumber: 2,
        item: 'priya.raman@farms.com',
        error: {
          key: '400',
          message: [{ code: '990026', description: expect.stringContaining(`line 2, ${OLD}`) }, { code: '990025' }],
        },
      },
    ]);
  });

  test('changes details, number and extension, and leaves blank cells as they are', async () => {
    const mock = await startMock();
    const before = await somebody(mock, ARCHER);
    const [number = ''] = await freeNumbers(mock, before.locationId ?? '');
    const cells = {
      Title: 'Head of Orchards',
      Department: '',
      'Phone Number': number.slice(1),
      Extension: '1777',
      City: 'Plano',
      Manager: 'admin@farms.com',
    };
    const { job } = await importFile(mock, file({ [EMAIL]: ARCHER, ...cells }));
    expect(job.counts).toMatchObject({ succeeded: 1, moved: 0 });
    const after = await somebody(mock, ARCHER);
    const manager = await somebody(mock, 'admin@farms.com');
    expect(after).toMatchObject({
      title: 'Head of Orchards',
      department: before.department,
      extension: '1777',
      manager: manager.displayName,
      managerId: manager.id,
    });
    expect(after.addresses?.[0]).toEqual({ ...before.addresses?.[0], locality: 'Plano' });
    expect(after.phoneNumbers?.filter(({ type }) => type === 'work')).toEqual([
      { type: 'work', value: number, primary: true },
    ]);
    expect(after.licenses).toEqual(before.licenses);
  });

  test('removes a number after REMOVE|', async () => {
    const mock = await startMock();
    await importFile(mock, file({ [EMAIL]: ARCHER, 'Phone Number': 'REMOVE|+12314569000' }));
    const after = await somebody(mock, ARCHER);
    expect(after.phoneNumbers?.filter(({ type }) => type === 'work')).toEqual([]);
    expect(after.extension).toBeDefined();
  });

  test('makes a new user of an address that nobody has, and deletes nobody', async () => {
    const mock = await startMock();
    const people = (await mock.client.people.list().toArray()).length;
    const { professionalNew } = await licensesOf(mock);
    const row = {
      [EMAIL]: 'archer.field@farms.com',
      'First Name': 'Archer',
      'Last Name': 'Field',
      Location: 'Dallas',
      Extension: '1888',
      [NEW]: 'TRUE',
    };
    const { job } = await importFile(mock, file(row));
    expect(job.counts).toMatchObject({ succeeded: 1, created: 1 });
    expect((await mock.client.people.list().toArray()).length).toBe(people + 1);
    expect(await somebody(mock, 'archer.field@farms.com')).toMatchObject({
      displayName: 'Archer Field',
      extension: '1888',
      licenses: [professionalNew],
    });
    expect(await outbox(mock)).toMatchObject([{ recipient: 'archer.field@farms.com' }]);
    expect((await somebody(mock, ARCHER)).emails).toEqual([ARCHER]);
  });

  test('does nothing of a row that is not possible any more when its turn comes', async () => {
    const mock = await startMock();
    const { client } = mock;
    const { id: personId } = await somebody(mock, 'priya.raman@farms.com');
    const rows = [await moveRow(mock, 'priya.raman@farms.com'), await moveRow(mock, ARCHER)];
    const { id: jobId } = await client.ext.usersImports.start({ body: file(...rows), mode: 'addAndRemove' });
    await client.people.delete({ personId });
    mock.mock.clock.advance(LONG_MS);
    expect((await client.ext.usersImports.get({ jobId })).counts).toMatchObject({ succeeded: 1, failed: 1 });
    expect(await client.ext.usersImports.errors({ jobId }).toArray()).toMatchObject([
      { itemNumber: 2, error: { key: '404' } },
    ]);
  });
});

describe('an import that only adds', () => {
  test('ignores FALSE, so that a move is refused: two licences would be left', async () => {
    const mock = await startMock();
    const before = await somebody(mock, ARCHER);
    const { errors } = await importFile(mock, file(await moveRow(mock, ARCHER)), 'addOnly');
    expect(codesOf(errors)).toEqual([[2, '400413']]);
    expect(await somebody(mock, ARCHER)).toEqual(before);
    const alone = await importFile(mock, file({ [EMAIL]: ARCHER, [OLD]: 'FALSE', [NEW]: 'FALSE' }), 'addOnly');
    expect(alone.job.counts).toMatchObject({ skipped: 1 });
  });
});

describe('a file', () => {
  test.each([
    ['is empty', '', /file is empty/],
    ['has no rows', EMAIL, /header and no rows/],
    ['has no column for the e-mail', 'Title\r\nx', /is missing/],
    ['has an unknown column', `${EMAIL},Shoe\r\nx,42`, /"Shoe" is not a column/],
    ['has too many rows', `${EMAIL}\r\n${'a@b.c\r\n'.repeat(20_001)}`, /more than 20,000 rows/],
  ])('is refused as a whole if it %s', async (_, body, description) => {
    const { client } = await startMock();
    const expected = { status: 400, errors: [{ errorCode: 990020, description: expect.stringMatching(description) }] };
    await expect(client.ext.usersImports.start({ body, mode: 'addOnly' })).rejects.toMatchObject(expected);
    await expect(client.ext.users.planImport({ body, mode: 'addOnly' })).rejects.toMatchObject(expected);
  });

  test('is refused if it is no CSV', async () => {
    const { request } = await startMock();
    const headers = { 'Content-Type': 'application/json' };
    for (const path of ['/ext/jobs/users/importUsers', '/ext/users/actions/planImport/invoke']) {
      expect((await request(`${path}?mode=addOnly`, { method: 'POST', body: '{}', headers })).status).toBe(415);
    }
  });

  test('waits for the one before: one import at a time', async () => {
    const mock = await startMock();
    const start = () =>
      mock.client.ext.usersImports.start({ body: file({ [EMAIL]: ARCHER, Title: 'x' }), mode: 'addOnly' });
    await start();
    expect(await refusal(start())).toEqual({ status: 409, errorCode: 990021 });
    mock.mock.clock.advance(LONG_MS);
    expect((await start()).counts.totalRows).toBe(1);
    expect((await mock.client.ext.usersImports.list().toArray()).length).toBe(2);
  });

  test('that came at the same moment as another one is the second one, too', async () => {
    const mock = await startMock();
    const start = () =>
      mock.client.ext.usersImports.start({ body: file({ [EMAIL]: ARCHER, Title: 'x' }), mode: 'addOnly' });
    const outcomes = await Promise.all([refusal(start()), refusal(start())]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a plan', () => {
  test('tells who moves where, who is refused and why, what is lost, and the units, and changes nobody', async () => {
    const mock = await startMock();
    const before = await mock.client.ext.users.export();
    const body = file(
      await moveRow(mock, ARCHER),
      await moveRow(mock, SUSPENDED_USER, { [OLD]: '', [ASLEEP]: 'FALSE', [NEW]: 'TRUE' }),
      { [EMAIL]: 'maria.santos@farms.com', [OLD]: 'FALSE', [NEW]: 'FALSE' },
      { [EMAIL]: 'new.face@farms.com', 'Display Name': 'New Face' },
    );
    const plan = await mock.client.ext.users.planImport({ body, mode: 'addAndRemove' });
    expect(plan.counts).toEqual({ totalRows: 4, change: 2, create: 1, skip: 0, refuse: 1, moves: 1 });
    expect(plan.rows).toMatchObject([
      { line: 2, outcome: 'change', moves: [{}], changes: [{}, {}] },
      { line: 3, outcome: 'refuse', findings: [{ column: ASLEEP, errorCode: 990031 }], moves: [{}] },
      {
        line: 4,
        outcome: 'change',
        warnings: [{ errorCode: 990065, description: expect.stringContaining('voicemail') }],
      },
      { line: 5, outcome: 'create', warnings: [{ errorCode: 990063 }] },
    ]);
    expect(plan.units).toMatchObject([{ needed: 1 }]);
    expect(await mock.client.ext.users.export()).toBe(before);
  });
});

describe('a long import', () => {
  const people = Array.from({ length: 450 }, (_, index) => ({
    [EMAIL]: `picker${index}@farms.com`,
    'Display Name': `Picker ${index}`,
  }));

  test('goes on by the clock, slice by slice, and can be cancelled once; what is done stays done', async () => {
    const { client, mock } = await startMock();
    const { id: jobId } = await client.ext.usersImports.start({ body: file(...people), mode: 'addOnly' });
    expect((await client.ext.usersImports.get({ jobId })).counts.created).toBe(0);
    mock.clock.advance(500);
    expect((await client.ext.usersImports.get({ jobId })).counts.created).toBe(100);
    expect(await client.ext.usersImports.cancel({ jobId })).toMatchObject({ latestExecutionStatus: 'STOPPING' });
    mock.clock.advance(LONG_MS);
    expect(await client.ext.usersImports.get({ jobId })).toMatchObject({
      latestExecutionStatus: 'ABANDONED',
      latestExecutionExitCode: 'STOPPED',
      counts: { totalRows: 450, created: 100, succeeded: 100 },
    });
    expect(await refusal(client.ext.usersImports.cancel({ jobId }))).toMatchObject({ status: 409 });
  });

  test('that is cancelled half-way leaves nobody with two Calling licences or none, and no unit overdrawn', async () => {
    const mock = await startMock({ people: 600 });
    const { client } = mock;
    const { professional, professionalNew } = await licensesOf(mock);
    const callers = (await exported(mock)).filter((row) => row[OLD] === 'TRUE' || row[NEW] === 'TRUE');
    const rows = callers.map((row): Cells => {
      const [from, to] = row[OLD] === 'TRUE' ? [OLD, NEW] : [NEW, OLD];
      const { Extension = '', Location = '' } = row;
      return {
        [EMAIL]: row[EMAIL] ?? '',
        Extension,
        Location,
        'Phone Number': row['Phone Number']?.replace("'", '') ?? '',
        [from]: 'FALSE',
        [to]: 'TRUE',
      };
    });
    const { id: jobId } = await client.ext.usersImports.start({ body: file(...rows), mode: 'addAndRemove' });
    mock.mock.clock.advance(500);
    await client.ext.usersImports.cancel({ jobId });
    mock.mock.clock.advance(LONG_MS);
    const { counts } = await client.ext.usersImports.get({ jobId });
    expect(counts.succeeded + counts.failed).toBe(100);
    expect(counts.moved).toBeGreaterThan(0);
    const after = await client.people.list({}, { pageSize: 1000 }).toArray();
    const emails = new Set(callers.map((row) => row[EMAIL]));
    const held = after
      .filter(({ emails: [email = ''] }) => emails.has(email))
      .map(({ licenses = [] }) => licenses.filter((id) => id === professional || id === professionalNew).length);
    expect(new Set(held)).toEqual(new Set([1]));
    for (const { totalUnits, consumedUnits } of await client.licenses.list().toArray()) {
      expect(consumedUnits).toBeLessThanOrEqual(totalUnits);
    }
  });
});

test('an unknown job is not found', async () => {
  const { client } = await startMock();
  expect(await refusal(client.ext.usersImports.get({ jobId: 'nothing' }))).toMatchObject({ status: 404 });
  expect(await refusal(client.ext.usersImports.errors({ jobId: 'nothing' }).toArray())).toMatchObject({ status: 404 });
  expect(await refusal(client.ext.usersImports.cancel({ jobId: 'nothing' }))).toMatchObject({ status: 404 });
});

test('somebody new without a service gets those of the licence template', async () => {
  const mock = await startMock();
  const { messaging } = await licensesOf(mock);
  await mock.client.ext.licenseTemplate.update({
    body: { licenses: [messaging], applyTo: 'all', keepExistingLicenses: true },
  });
  await importFile(mock, file({ [EMAIL]: 'new.face@farms.com', 'Display Name': 'New Face' }));
  expect((await somebody(mock, 'new.face@farms.com')).licenses).toEqual([messaging]);
  expect((await newcomer(mock)).licenses).toEqual([messaging]);
});
