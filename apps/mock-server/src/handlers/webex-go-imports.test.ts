import type { JobError } from '@hubdeck/sdk';
import { describe, expect, test } from 'vitest';
import { deeds, outbox, refusal } from '../testing/somebody';
import { readJson, startMock } from '../testing/start-mock';

type Mock = Awaited<ReturnType<typeof startMock>>;

/** As the vendor publishes it. */
const SAMPLE = [
  'Username,Type,Extension,Phone Number,Device Type,Model,MAC Address,Location,Webex Go [Sub.1b7da88e-7665-4713-b8fe-c4662e78d2c0]',
  'archer@farms.com,USER,1003,231-456-9000,WEBEX_CALLING,Webex Go Device,,Dallas,TRUE',
];
const [HEADER = '', ARCHER = ''] = SAMPLE;
const rowOf = (login: string, location = 'Dallas') =>
  `${login}@farms.com,USER,,,WEBEX_CALLING,Webex Go Device,,${location},TRUE`;
const file = (...rows: string[]) => [HEADER, ...rows].join('\r\n');

const LONG_MS = 50_000;

/** Starts an import and lets it come to its end. */
async function importFile({ client, mock }: Mock, body: string | Uint8Array, sendEmail?: boolean) {
  const { id: jobId } = await client.ext.webexGoImports.start({ body, ...(sendEmail !== undefined && { sendEmail }) });
  mock.clock.advance(LONG_MS);
  const errors = await client.ext.webexGoImports.errors({ jobId }).toArray();
  return { jobId, job: await client.ext.webexGoImports.get({ jobId }), errors };
}

async function devicesOf({ client }: Mock, email: string) {
  const [person] = await client.people.list({ email }).toArray();
  return client.ext.webexGo.devices.list({ personId: person?.id ?? '' }).toArray();
}

const codesOf = (errors: readonly JobError[]) =>
  errors.map(({ itemNumber, error }) => [itemNumber, ...error.message.map(({ code }) => code)]);

describe('the template', () => {
  test('has a column for each subscription that carries Webex Go', async () => {
    const { client, request } = await startMock();
    const columns = 'Username,Type,Extension,Phone Number,Device Type,Model,MAC Address,Location';
    expect(await client.ext.webexGo.devices.importTemplate()).toBe(
      `${columns},Webex Go [Sub.Sub-hydraOct26a],Webex Go [Sub.1b7da88e-7665-4713-b8fe-c4662e78d2c0]\r\n`,
    );
    const reply = await request('/ext/webexGo/devices/importTemplate');
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });

  test('filled in, is what an import takes', async () => {
    const mock = await startMock();
    const template = await mock.client.ext.webexGo.devices.importTemplate();
    const { job } = await importFile(mock, template + ARCHER.replace('TRUE', 'FALSE,TRUE'));
    expect(job.counts).toEqual({ totalRows: 1, succeeded: 1, failed: 0, skipped: 0 });
  });
});

describe("the vendor's sample", () => {
  test('imports as it stands', async () => {
    const mock = await startMock();
    const { job, errors } = await importFile(mock, SAMPLE.join('\n'));
    expect(job).toMatchObject({
      name: 'importWebexGoDevices',
      latestExecutionStatus: 'COMPLETED',
      latestExecutionExitCode: 'COMPLETED',
      counts: { totalRows: 1, succeeded: 1, failed: 0, skipped: 0 },
    });
    expect(errors).toEqual([]);
    expect(await devicesOf(mock, 'archer@farms.com')).toMatchObject([
      {
        state: 'pendingActivation',
        phoneNumber: '+12314569000',
        subscriptionId: '1b7da88e-7665-4713-b8fe-c4662e78d2c0',
      },
    ]);
    expect((await deeds(mock)).slice(0, 2)).toEqual([
      'DEVICES: Webex Go device added',
      'DEVICES: Import of Webex Go devices started',
    ]);
  });

  const text = `\uFEFF${SAMPLE.join('\r\n').replaceAll(',', ';')}\r\n`;
  test.each([
    ['with semicolons and a byte order mark', text],
    ['in UTF-16', new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)],
  ])('imports as a spreadsheet saves it, %s', async (_, body) => {
    const { job } = await importFile(await startMock(), body);
    expect(job.counts).toMatchObject({ succeeded: 1, failed: 0 });
  });

  test('imports from the form of a web page', async () => {
    const { request } = await startMock();
    const form = new FormData();
    form.set('file', new File([SAMPLE.join('\n')], 'devices.csv'));
    const reply = await request('/ext/jobs/webexGo/importDevices', { method: 'POST', body: form });
    expect(reply.status).toBe(202);
    expect(await readJson(reply)).toMatchObject({ latestExecutionStatus: 'STARTED', counts: { totalRows: 1 } });
  });
});

describe('codes are mailed', () => {
  test('only when it is asked for', async () => {
    const mock = await startMock();
    await importFile(mock, file(ARCHER));
    expect(await outbox(mock)).toEqual([]);
    await importFile(mock, file(rowOf('priya.raman')), true);
    expect(await outbox(mock)).toMatchObject([{ recipient: 'priya.raman@farms.com' }]);
  });
});

describe('a file that cannot be imported', () => {
  test.each([
    ['is empty', '', /file is empty/],
    ['has no rows', HEADER, /header and no rows/],
    ['has an unknown column', file(ARCHER).replace('Model', 'Modle'), /line 1: "Modle" is not a column/],
  ])('is refused as a whole if it %s', async (_, body, description) => {
    const { client } = await startMock();
    await expect(client.ext.webexGoImports.start({ body })).rejects.toMatchObject({
      status: 400,
      errors: expect.arrayContaining([{ errorCode: 990020, description: expect.stringMatching(description) }]),
    });
  });

  test('is refused if it is no CSV, and a form without a file', async () => {
    const { request } = await startMock();
    const post = (body: string | FormData, headers = {}) =>
      request('/ext/jobs/webexGo/importDevices', { method: 'POST', body, headers });
    expect((await post('{}', { 'Content-Type': 'application/json' })).status).toBe(415);
    expect((await post(new FormData())).status).toBe(400);
    expect((await post('x', { 'Content-Type': 'multipart/form-data' })).status).toBe(400);
  });

  test('is refused while another import runs', async () => {
    const mock = await startMock();
    const start = () => mock.client.ext.webexGoImports.start({ body: file(ARCHER) });
    await start();
    expect(await refusal(start())).toEqual({ status: 409, errorCode: 990021 });
    mock.mock.clock.advance(LONG_MS);
    expect((await start()).counts.totalRows).toBe(1);
  });
});

describe('what is wrong in a row', () => {
  test('is an error of the job, with the line, and keeps no other row from being done', async () => {
    const mock = await startMock();
    const bad = [
      rowOf('nobody'),
      rowOf('priya.raman').replace('Webex Go Device', 'modle').replace('USER', 'PLACE'),
      rowOf('jurgen.gross', 'Berlin'),
    ];
    const { job, errors } = await importFile(mock, file(...bad, ARCHER));
    expect(job).toMatchObject({
      latestExecutionStatus: 'COMPLETED',
      latestExecutionExitCode: 'COMPLETED_WITH_ERRORS',
      counts: { totalRows: 4, succeeded: 1, failed: 3, skipped: 0 },
    });
    expect(codesOf(errors)).toEqual([
      [2, '990024'],
      [3, '990022', '990023'],
      [4, '990002'],
    ]);
    expect(errors[1]).toMatchObject({
      item: 'priya.raman@farms.com',
      error: {
        key: '400',
        message: [
          { description: 'line 3, Type: "PLACE" is not a type; write "USER".' },
          { description: 'line 3, Model: "modle" is not a model; write "Webex Go Device".' },
        ],
      },
    });
  });

  test('is told page by page', async () => {
    const { client, mock } = await startMock();
    const body = file(...Array.from({ length: 120 }, (_, index) => rowOf(`nobody${index}`)));
    const { id: jobId } = await client.ext.webexGoImports.start({ body });
    mock.clock.advance(LONG_MS);
    const pages = [];
    for await (const { items } of client.ext.webexGoImports.errors({ jobId }).pages()) pages.push(items.length);
    expect(pages).toEqual([50, 50, 20]);
  });

  test('is put right by a second run, which skips what is done', async () => {
    const mock = await startMock();
    const first = await importFile(mock, file(ARCHER, rowOf('priya.raman', 'Dalas')));
    expect(first.job.counts).toMatchObject({ succeeded: 1, failed: 1 });
    const second = await importFile(mock, file(ARCHER, rowOf('priya.raman')));
    expect(second.job).toMatchObject({
      latestExecutionExitCode: 'COMPLETED',
      counts: { totalRows: 2, succeeded: 1, failed: 0, skipped: 1 },
    });
    expect(codesOf(second.errors)).toEqual([[2, '990007']]);
    const jobs = await mock.client.ext.webexGoImports.list().toArray();
    expect(jobs.map(({ id }) => id)).toEqual([second.jobId, first.jobId]);
  });

  test('is found out when its turn comes, if it was right when the file came', async () => {
    const mock = await startMock();
    const { client } = mock;
    const { id: jobId } = await client.ext.webexGoImports.start({
      body: file(ARCHER, rowOf('priya.raman'), rowOf('grace.hollister')),
    });
    const [archer] = await client.people.list({ email: 'archer@farms.com' }).toArray();
    const [priya] = await client.people.list({ email: 'priya.raman@farms.com' }).toArray();
    const subscriptionId = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
    await client.ext.webexGo.devices.create({ body: { personId: archer?.id ?? '', subscriptionId } });
    await client.people.delete({ personId: priya?.id ?? '' });
    mock.mock.clock.advance(LONG_MS);
    expect((await client.ext.webexGoImports.get({ jobId })).counts).toEqual({
      totalRows: 3,
      succeeded: 1,
      failed: 1,
      skipped: 1,
    });
    expect(await client.ext.webexGoImports.errors({ jobId }).toArray()).toMatchObject([
      { itemNumber: 2, error: { key: '409', message: [{ code: '990007' }] } },
      { itemNumber: 3, error: { key: '404' } },
    ]);
  });
});

describe('a long import', () => {
  const body = file(...Array.from({ length: 250 }, (_, index) => rowOf(`nobody${index}`)));

  test('takes clock time, and counts as it goes on', async () => {
    const { client, mock } = await startMock();
    const { id: jobId } = await client.ext.webexGoImports.start({ body });
    const failed: number[] = [];
    for (let looks = 0; looks < 9; looks += 1) {
      failed.push((await client.ext.webexGoImports.get({ jobId })).counts.failed);
      mock.clock.advance(100);
    }
    expect(failed).toEqual([0, 0, 0, 0, 0, 100, 200, 250, 250]);
    expect((await client.ext.webexGoImports.get({ jobId })).jobExecutionStatus?.[0]).toMatchObject({
      timeElapsed: 'PT0.7S',
      stepExecutionStatuses: [{ name: 'addWebexGoDevices' }],
    });
  });

  test('can be cancelled, once; what is done stays done', async () => {
    const { client, mock } = await startMock();
    const { id: jobId } = await client.ext.webexGoImports.start({ body });
    mock.clock.advance(500);
    const stopping = await client.ext.webexGoImports.cancel({ jobId });
    expect(stopping).toMatchObject({ latestExecutionStatus: 'STOPPING', latestExecutionExitCode: 'UNKNOWN' });
    mock.clock.advance(300);
    expect(await client.ext.webexGoImports.get({ jobId })).toMatchObject({
      latestExecutionStatus: 'ABANDONED',
      latestExecutionExitCode: 'STOPPED',
      counts: { totalRows: 250, failed: 100 },
    });
    expect(await refusal(client.ext.webexGoImports.cancel({ jobId }))).toMatchObject({ status: 409 });
    expect((await client.ext.webexGoImports.start({ body: file(ARCHER) })).latestExecutionStatus).toBe('STARTED');
  });
});

test('an unknown job is not found', async () => {
  const { client } = await startMock();
  expect(await refusal(client.ext.webexGoImports.get({ jobId: 'nothing' }))).toMatchObject({ status: 404 });
  expect(await refusal(client.ext.webexGoImports.cancel({ jobId: 'nothing' }))).toMatchObject({ status: 404 });
});
