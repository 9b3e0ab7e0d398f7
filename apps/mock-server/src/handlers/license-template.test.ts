import { describe, expect, test } from 'vitest';
import { consumed, deeds, freeNumbers, licensesOf, type Mock, newcomer, refusal, somebody } from '../testing/somebody';
import { startMock } from '../testing/start-mock';

const LONG_MS = 60_000;
const ARCHER = 'archer@farms.com';
const SUSPENDED_USER = 'carlos.ibanez@farms.com';
const STANDARD_USER = 'tyler.okafor@farms.com';

type Draft = NonNullable<Parameters<Mock['client']['ext']['licenseTemplate']['preview']>[0]>['body'];

const moveTo = (...licenses: string[]) =>
  ({ licenses, applyTo: 'existingUsers', keepExistingLicenses: false }) as const;

async function apply({ client, mock }: Mock) {
  const { id: jobId } = await client.ext.licenseTemplateJobs.start();
  mock.clock.advance(LONG_MS);
  const errors = await client.ext.licenseTemplateJobs.errors({ jobId }).toArray();
  return { jobId, job: await client.ext.licenseTemplateJobs.get({ jobId }), errors };
}

const preview = ({ client }: Mock, body: NonNullable<Draft>) => client.ext.licenseTemplate.preview({ body });

const holders = async ({ client }: Mock, licenseId: string) =>
  (await client.people.list({}, { pageSize: 1000 }).toArray())
    .filter(({ licenses }) => licenses?.includes(licenseId))
    .flatMap(({ emails }) => emails);

async function setUnits({ mock }: Mock, licenseId: string, totalUnits: number): Promise<void> {
  const path = `${mock.controlUrl}/licenses/${encodeURIComponent(licenseId)}/units`;
  const { status } = await mock.fetch(path, { method: 'POST', body: JSON.stringify({ totalUnits }) });
  expect(status).toBe(204);
}

describe('the template', () => {
  test('is empty and for new users until it is set, and is kept as it was set', async () => {
    const mock = await startMock();
    const { licenseTemplate } = mock.client.ext;
    expect(await licenseTemplate.get()).toEqual({
      scope: 'organization',
      licenses: [],
      applyTo: 'newUsers',
      keepExistingLicenses: true,
    });
    const { professionalNew, messaging } = await licensesOf(mock);
    const body = { ...moveTo(professionalNew, messaging), applyTo: 'all' } as const;
    const before = await holders(mock, professionalNew);
    expect(await licenseTemplate.update({ body })).toEqual({ scope: 'organization', ...body });
    expect(await licenseTemplate.get()).toEqual({ scope: 'organization', ...body });
    expect(await holders(mock, professionalNew)).toEqual(before);
    expect(await deeds(mock)).toEqual(['LICENSES: License template changed']);
  });

  test('holds only what one person could hold at once', async () => {
    const mock = await startMock();
    const { professional, professionalNew, standard, webexGo } = await licensesOf(mock);
    const refusalOf = (...licenses: string[]) =>
      refusal(mock.client.ext.licenseTemplate.update({ body: moveTo(...licenses) }));
    expect(await refusalOf('nothing')).toEqual({ status: 400, errorCode: 400000 });
    expect(await refusalOf(professional, professionalNew)).toEqual({ status: 400, errorCode: 400413 });
    expect(await refusalOf(professional, standard)).toEqual({ status: 400, errorCode: 400404 });
    expect(await refusalOf(webexGo)).toEqual({ status: 400, errorCode: 990013 });
    expect(await refusal(preview(mock, { licenses: ['nothing'] }))).toEqual({ status: 400, errorCode: 400000 });
  });
});

describe('for new users', () => {
  test('gives its licences to those who are created without a word about licences', async () => {
    const mock = await startMock();
    const { messaging, meetings } = await licensesOf(mock);
    const template = { licenses: [messaging], keepExistingLicenses: true };
    await mock.client.ext.licenseTemplate.update({ body: { ...template, applyTo: 'newUsers' } });
    expect((await newcomer(mock)).licenses).toEqual([messaging]);
    expect((await newcomer(mock, { licenses: [meetings] })).licenses).toEqual([meetings]);
    expect((await newcomer(mock, { licenses: [] })).licenses).toEqual([]);
    await mock.client.ext.licenseTemplate.update({ body: { ...template, applyTo: 'existingUsers' } });
    expect((await newcomer(mock)).licenses).toEqual([]);
  });

  test('gives Calling only with a location and a number or an extension, and what has no units to nobody', async () => {
    const mock = await startMock();
    const { professionalNew, messaging } = await licensesOf(mock);
    const { locationId = '' } = await somebody(mock, ARCHER);
    const body = { ...moveTo(professionalNew, messaging), applyTo: 'all', keepExistingLicenses: true } as const;
    await mock.client.ext.licenseTemplate.update({ body });
    expect((await newcomer(mock)).licenses).toEqual([messaging]);
    expect((await newcomer(mock, { locationId })).licenses).toEqual([messaging]);
    const [value = ''] = await freeNumbers(mock, locationId);
    const caller = await newcomer(mock, { locationId, phoneNumbers: [{ type: 'work', value }] });
    expect(new Set(caller.licenses)).toEqual(new Set([professionalNew, messaging]));
    await setUnits(mock, messaging, await consumed(mock, messaging));
    expect((await newcomer(mock)).licenses).toEqual([]);
  });

  test('changes nobody who is there already', async () => {
    const mock = await startMock();
    const { professionalNew } = await licensesOf(mock);
    const body = { ...moveTo(professionalNew), applyTo: 'newUsers' } as const;
    await mock.client.ext.licenseTemplate.update({ body });
    expect(await preview(mock, {})).toMatchObject({
      affected: 0,
      moved: 0,
      blocked: [],
      consequence: expect.stringContaining('new users only'),
    });
    const { job } = await apply(mock);
    expect(job.counts).toMatchObject({ totalRows: 0, succeeded: 0 });
  });
});

describe('the preview', () => {
  test('tells who moves and who is blocked, with the reason, and changes nobody', async () => {
    const mock = await startMock();
    const { professional, professionalNew } = await licensesOf(mock);
    await setUnits(mock, professionalNew, 200);
    const before = await mock.client.ext.users.export();
    const onOld = await holders(mock, professional);
    const plan = await preview(mock, moveTo(professionalNew));
    expect(plan.moves.filter(({ personId }) => personId).map(({ email }) => email)).toEqual(onOld);
    const codeOf = (email: string) => plan.blocked.find((holder) => holder.email === email)?.errorCode;
    expect(codeOf(SUSPENDED_USER)).toBe(990031);
    expect(codeOf(STANDARD_USER)).toBe(990033);
    const without = (await mock.client.people.list({ callingData: true }).toArray()).find(
      ({ locationId }) => !locationId,
    );
    expect(codeOf(without?.emails[0] ?? '')).toBe(400411);
    expect(plan.affected).toBe(plan.moved + plan.blocked.length);
    expect(plan.units).toMatchObject([{ licenseId: professionalNew, needed: plan.moved }]);
    expect(await mock.client.ext.users.export()).toBe(before);
  });

  test('with existing licences kept moves nobody, and spells out what comes of it', async () => {
    const mock = await startMock();
    const { professional, professionalNew } = await licensesOf(mock);
    const plan = await preview(mock, { ...moveTo(professionalNew), keepExistingLicenses: true });
    expect(plan).toMatchObject({ moved: 0, moves: [] });
    expect(plan.kept).toBeGreaterThanOrEqual(await consumed(mock, professional));
    expect(plan.consequence).toContain(`nobody moves, and ${plan.kept} people and workspaces stay`);
  });

  test.each([
    ['suspended', 'professionalSuspended'],
    ['cancelled', 'Sub-fallowJan22c'],
  ])('blocks everybody whose target is %s', async (_, target) => {
    const mock = await startMock();
    const known: Record<string, string> = await licensesOf(mock);
    const all = await mock.client.licenses.list().toArray();
    const licenseId = known[target] ?? all.find(({ subscriptionId }) => subscriptionId === target)?.id ?? '';
    const plan = await preview(mock, moveTo(licenseId));
    expect(plan.moved).toBe(0);
    expect(plan.blocked.find(({ email }) => email === ARCHER)).toMatchObject({ errorCode: 990032 });
  });

  test('from Professional to Standard blocks, since that is another tier', async () => {
    const mock = await startMock();
    const { standard } = await licensesOf(mock);
    const plan = await preview(mock, moveTo(standard));
    expect(plan.blocked.find(({ email }) => email === ARCHER)).toMatchObject({ errorCode: 400112 });
  });

  test('gives the units that are left to the first, and blocks the others', async () => {
    const mock = await startMock();
    const { professional, professionalNew } = await licensesOf(mock);
    await setUnits(mock, professionalNew, (await consumed(mock, professionalNew)) + 2);
    const onOld = await holders(mock, professional);
    const plan = await preview(mock, moveTo(professionalNew));
    expect(plan.moves.map(({ email }) => email)).toEqual(onOld.slice(0, 2));
    expect(
      plan.blocked
        .filter(({ errorCode }) => errorCode === 990010)
        .map(({ email }) => email)
        .slice(0, onOld.length - 2),
    ).toEqual(onOld.slice(2));
    expect(plan.units).toMatchObject([{ free: 2 }]);
  });
});

describe('applying it to existing users', () => {
  test('moves all in one step each, with number, extension, location, devices and settings, as the preview told', async () => {
    const mock = await startMock();
    const { client } = mock;
    const { professional, professionalNew } = await licensesOf(mock);
    await setUnits(mock, professionalNew, 200);
    await client.ext.licenseTemplate.update({ body: moveTo(professionalNew) });
    const plan = await preview(mock, {});
    const before = await client.people.list({ callingData: true }).toArray();
    const { job, errors } = await apply(mock);
    expect(job).toMatchObject({ latestExecutionStatus: 'COMPLETED', latestExecutionExitCode: 'COMPLETED_WITH_ERRORS' });
    expect(job.counts).toMatchObject({ succeeded: plan.moved, moved: plan.moved, failed: plan.blocked.length });
    expect(errors.map(({ item, error }) => [item, error.message[0]?.code])).toEqual(
      plan.blocked.map(({ email, displayName, errorCode }) => [email ?? displayName, String(errorCode)]),
    );
    const after = await client.people.list({ callingData: true }).toArray();
    const rest = ({ licenses: _, ...person }: (typeof after)[number]) => person;
    expect(after.map(rest)).toEqual(before.map(rest));
    expect(await holders(mock, professional)).toEqual([]);
    expect(await deeds(mock)).toContain('LICENSES: Licenses changed');
    expect((await holders(mock, professionalNew)).length).toBe(
      before.filter(({ licenses }) => licenses?.includes(professional) || licenses?.includes(professionalNew)).length,
    );
  });

  test('moves nobody where existing licences are kept', async () => {
    const mock = await startMock();
    const { professional, professionalNew } = await licensesOf(mock);
    await mock.client.ext.licenseTemplate.update({ body: { ...moveTo(professionalNew), keepExistingLicenses: true } });
    const before = await holders(mock, professional);
    const { job } = await apply(mock);
    expect(job.counts).toMatchObject({ moved: 0, succeeded: 0 });
    expect(await holders(mock, professional)).toEqual(before);
  });

  test('gives units to the first, and is brought to its end by a second run when there are more', async () => {
    const mock = await startMock();
    const { professional, professionalNew } = await licensesOf(mock);
    await mock.client.ext.licenseTemplate.update({ body: moveTo(professionalNew) });
    await setUnits(mock, professionalNew, (await consumed(mock, professionalNew)) + 2);
    const onOld = await holders(mock, professional);
    expect((await apply(mock)).job.counts.moved).toBe(2);
    expect(await holders(mock, professional)).toEqual(onOld.slice(2));
    await setUnits(mock, professionalNew, 200);
    await apply(mock);
    expect(await holders(mock, professional)).toEqual([]);
  });

  test('moves workspaces that use Calling, too', async () => {
    const mock = await startMock();
    const { client } = mock;
    const { professional, professionalNew } = await licensesOf(mock);
    const [room] = await client.workspaces.list({ calling: 'webexCalling' }).toArray();
    await setUnits(mock, professionalNew, 200);
    const created = await client.workspaces.create({
      body: {
        displayName: 'Hayloft',
        locationId: room?.locationId ?? '',
        calling: { type: 'webexCalling', webexCalling: { licenses: [professional], extension: '1998' } },
      },
    });
    await client.ext.licenseTemplate.update({ body: moveTo(professionalNew) });
    const plan = await preview(mock, {});
    expect(plan.moves).toEqual(
      expect.arrayContaining([expect.objectContaining({ workspaceId: created.id, displayName: 'Hayloft' })]),
    );
    await apply(mock);
    const after = await client.workspaces.get({ workspaceId: created.id });
    expect(after).toEqual({
      ...created,
      calling: { type: 'webexCalling', webexCalling: { licenses: [professionalNew] } },
    });
    expect(await deeds(mock)).toContain('WORKSPACES: Workspace changed');
  });

  test('can be cancelled, and nobody is left with two Calling licences or none', async () => {
    const mock = await startMock({ people: 600 });
    const { client } = mock;
    const { professional, professionalNew } = await licensesOf(mock);
    await setUnits(mock, professionalNew, 1000);
    await client.ext.licenseTemplate.update({ body: moveTo(professionalNew) });
    const callers = new Set([...(await holders(mock, professional)), ...(await holders(mock, professionalNew))]);
    const { id: jobId } = await client.ext.licenseTemplateJobs.start();
    expect(await refusal(client.ext.licenseTemplateJobs.start())).toEqual({ status: 409, errorCode: 990021 });
    mock.mock.clock.advance(500);
    expect(await client.ext.licenseTemplateJobs.cancel({ jobId })).toMatchObject({ latestExecutionStatus: 'STOPPING' });
    mock.mock.clock.advance(LONG_MS);
    expect(await client.ext.licenseTemplateJobs.get({ jobId })).toMatchObject({ latestExecutionExitCode: 'STOPPED' });
    expect(await refusal(client.ext.licenseTemplateJobs.cancel({ jobId }))).toMatchObject({ status: 409 });
    const [old, fresh] = [await holders(mock, professional), await holders(mock, professionalNew)];
    expect(old.length).toBeGreaterThan(0);
    expect([...old, ...fresh].sort()).toEqual([...callers].sort());
    expect((await client.ext.licenseTemplateJobs.list().toArray()).map(({ id }) => id)).toEqual([jobId]);
  });
});

test('an unknown job is not found', async () => {
  const { client } = await startMock();
  const { licenseTemplateJobs } = client.ext;
  expect(await refusal(licenseTemplateJobs.get({ jobId: 'nothing' }))).toMatchObject({ status: 404 });
  expect(await refusal(licenseTemplateJobs.errors({ jobId: 'nothing' }).toArray())).toMatchObject({ status: 404 });
  expect(await refusal(licenseTemplateJobs.cancel({ jobId: 'nothing' }))).toMatchObject({ status: 404 });
});
