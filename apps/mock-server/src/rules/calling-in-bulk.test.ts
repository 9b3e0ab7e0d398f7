import { describe, expect, test } from 'vitest';
import { callingDataOf } from '../testing/calling-data';
import { licensesOf, type Mock, refusal, somebody } from '../testing/somebody';
import { startMock } from '../testing/start-mock';

/** What Webex says of moving many users between subscriptions, by the users file and by the automatic licence template. */

const OLD = 'Webex Calling VAR Professional [Sub.Sub-hydraOct26a]';
const NEW = 'Webex Calling VAR Professional [Sub.1b7da88e-7665-4713-b8fe-c4662e78d2c0]';
const ASLEEP = 'Webex Calling VAR Professional [Sub.Sub119911] (Suspended)';
const EMAIL = 'User ID/Email (Required)';
const ARCHER = 'archer@farms.com';
/** On the suspended subscription. */
const RUTH = 'ruth.abrams@farms.com';
const MINUTE = 60_000;

async function start() {
  const world = await startMock();
  const { client } = world;
  const licenses = await licensesOf(world);
  const held = async (email: string) => (await somebody(world, email)).licenses ?? [];
  return { world, client, licenses, held, dataOf: (email: string) => dataOf(world, email) };
}

const dataOf = async (world: Mock, email: string) => callingDataOf(world, (await somebody(world, email)).id);

async function importCells({ client, mock }: Mock, email: string, cells: Readonly<Record<string, string>>) {
  const all = { [EMAIL]: email, Location: 'Dallas', ...cells };
  const body = [Object.keys(all), Object.values(all)].map((row) => row.join(',')).join('\r\n');
  const { id: jobId } = await client.ext.usersImports.start({ body, mode: 'addAndRemove' });
  mock.clock.advance(MINUTE);
  const errors = await client.ext.usersImports.errors({ jobId }).toArray();
  return errors.flatMap(({ error }) => error.message.map(({ code }) => code));
}

async function applyTemplate({ client, mock }: Mock, licenses: string[], keepExistingLicenses = false) {
  await client.ext.licenseTemplate.update({
    body: { scope: 'organization', licenses, applyTo: 'existingUsers', keepExistingLicenses },
  });
  const { id: jobId } = await client.ext.licenseTemplateJobs.start();
  mock.clock.advance(MINUTE);
  return client.ext.licenseTemplateJobs.get({ jobId });
}

describe('the users file', () => {
  test('has the columns that administrators know, and one for each service behind them', async () => {
    const { client } = await start();
    const header =
      (await client.ext.users.export())
        .replace(/^\uFEFF/, '')
        .split('\r\n')[0]
        ?.split(',') ?? [];
    const known = [
      'First Name',
      'Last Name',
      'Display Name',
      EMAIL,
      'User Status',
      'Last Service Accessed Time',
      'Days since Last Service Accessed',
      'Extension',
      'Title',
      'Department',
      'Manager',
      'Phone Number',
      'Caller ID Number',
      'Caller ID First Name',
      'Caller ID Last Name',
      'Location',
      'Preferred Language',
      'Time zone',
    ];
    expect(header.filter((name) => known.includes(name))).toEqual(known);
    expect(header).toEqual(expect.arrayContaining(['Calling Plan', OLD, NEW, ASLEEP]));
    const firstService = Math.min(...[OLD, NEW, ASLEEP].map((name) => header.indexOf(name)));
    expect(firstService).toBeGreaterThan(header.indexOf('Calling Plan'));
  });

  test('with FALSE for the current subscription and TRUE for the new one affects no calling service', async () => {
    const { world, licenses, held, dataOf } = await start();
    const before = await dataOf(ARCHER);
    expect(before).toMatchObject({ messages: { length: 5 }, opensBySeededPin: true, extension: '1003' });
    expect(await importCells(world, ARCHER, { Extension: '1003', [OLD]: 'FALSE', [NEW]: 'TRUE' })).toEqual([]);
    expect(await held(ARCHER)).toContain(licenses.professionalNew);
    expect(await held(ARCHER)).not.toContain(licenses.professional);
    expect(await dataOf(ARCHER)).toEqual(before);
  });

  test('is worked on in the background after its answer, and its result stands in the list of tasks', async () => {
    const { world, client } = await start();
    const body = `${EMAIL},Title\r\n${ARCHER},Forester`;
    const started = await client.ext.usersImports.start({ body, mode: 'addOnly' });
    expect(started.counts).toMatchObject({ totalRows: 1, succeeded: 0 });
    expect((await somebody(world, ARCHER)).title).not.toBe('Forester');
    world.mock.clock.advance(MINUTE);
    expect((await somebody(world, ARCHER)).title).toBe('Forester');
    const [task] = await client.ext.usersImports.list().toArray();
    expect(task).toMatchObject({ id: started.id, latestExecutionStatus: 'COMPLETED', counts: { succeeded: 1 } });
  });
});

describe('the automatic licence template', () => {
  test('for existing users, with the new subscription ticked and licences not kept, moves them and affects no calling service', async () => {
    const { world, licenses, held, dataOf } = await start();
    const before = await dataOf(ARCHER);
    const { counts } = await applyTemplate(world, [licenses.professionalNew]);
    expect(counts.succeeded).toBeGreaterThan(0);
    expect(await held(ARCHER)).toContain(licenses.professionalNew);
    expect(await held(ARCHER)).not.toContain(licenses.professional);
    expect(await dataOf(ARCHER)).toEqual(before);
  });

  test('with existing licences kept, users keep the old licence and nothing moves', async () => {
    const { world, licenses, held, dataOf } = await start();
    const [before, heldBefore] = [await dataOf(ARCHER), await held(ARCHER)];
    await applyTemplate(world, [licenses.professionalNew], true);
    expect(await held(ARCHER)).toEqual(heldBefore);
    expect(await dataOf(ARCHER)).toEqual(before);
  });
});

describe('out of a suspended subscription', () => {
  test('nobody moves by file, nor by template, and nothing is lost', async () => {
    const { world, licenses, held, dataOf } = await start();
    const [before, heldBefore] = [await dataOf(RUTH), await held(RUTH)];
    const { extension = '', locationId = '' } = await somebody(world, RUTH);
    const { name } = await world.client.locations.get({ locationId });
    const cells = { Extension: extension, Location: name, [ASLEEP]: 'FALSE', [NEW]: 'TRUE' };
    expect(await importCells(world, RUTH, cells)).toEqual(['990031']);
    await applyTemplate(world, [licenses.professionalNew]);
    expect(await held(RUTH)).toEqual(heldBefore);
    expect(await dataOf(RUTH)).toEqual(before);
  });

  test('editing the licences of one user is left, and loses nothing', async () => {
    const { world, client, licenses, held, dataOf } = await start();
    const before = await dataOf(RUTH);
    const { id: personId, locationId = '', extension = '' } = await somebody(world, RUTH);
    const edit = client.licenses.assign({
      body: {
        personId,
        licenses: [
          { id: licenses.professionalNew, operation: 'add', properties: { locationId, extension } },
          { id: licenses.professionalSuspended, operation: 'remove' },
        ],
      },
    });
    expect((await refusal(edit)).errorCode).toBeUndefined();
    expect(await held(RUTH)).toContain(licenses.professionalNew);
    expect(await dataOf(RUTH)).toEqual(before);
  });

  test('or into one: a service that is marked TRUE there is refused, and its column says that it is suspended', async () => {
    const { world, held } = await start();
    const before = await held(ARCHER);
    expect(await importCells(world, ARCHER, { Extension: '1003', [OLD]: 'FALSE', [ASLEEP]: 'TRUE' })).toEqual([
      '990032',
    ]);
    expect(await held(ARCHER)).toEqual(before);
  });
});
