import { DETAILED_CALL_HISTORY, isWebexGoCall, reportIdOf, reportIn } from '@hubdeck/core';
import type { ApiError } from '@hubdeck/sdk';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { REPORT_MS } from '../reports/report';
import type { Mock } from '../testing/somebody';
import { readJson, START, startMock } from '../testing/start-mock';

const DATES = { startDate: '2026-01-08', endDate: '2026-01-14' };

async function templateCalled({ client }: Mock, title = DETAILED_CALL_HISTORY): Promise<number> {
  const templates = await client.reports.templates.list().toArray();
  return Number(templates.find((template) => template.title === title)?.Id);
}

async function order(mock: Mock, title?: string, more: object = DATES): Promise<string> {
  const { items } = await mock.client.reports.create({
    body: { templateId: await templateCalled(mock, title), ...more },
  });
  return reportIdOf(items) ?? '';
}

async function orderDone(mock: Mock, title?: string, more?: object) {
  const reportId = await order(mock, title, more);
  mock.mock.clock.advance(REPORT_MS);
  return reportIn(await mock.client.reports.get({ reportId }));
}

const download = ({ mock }: Mock, url: string, headers: Record<string, string> = {}) =>
  mock.fetch(url, { headers: { Authorization: `Bearer ${mock.token}`, ...headers } });

/** Without quotes in the text, a comma is a comma. */
const readRows = (csv: string): Record<string, string>[] => {
  const [head = '', ...lines] = csv.replace('\uFEFF', '').trimEnd().split('\r\n');
  const columns = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index] ?? '', cell])));
};

const refusal = async (work: Promise<unknown>) => {
  const error = (await work.catch((thrown: unknown) => thrown)) as ApiError;
  return { status: error.status, fields: error.errors?.map(({ description }) => description.split(':')[0]) };
};

describe('a report', () => {
  test('is in progress, and done by and by', async () => {
    const world = await startMock();
    const reportId = await order(world);
    const ordered = reportIn(await world.client.reports.get({ reportId }));
    const me = await world.client.people.me();
    expect(ordered).toMatchObject({
      ...DATES,
      id: reportId,
      title: DETAILED_CALL_HISTORY,
      service: 'Webex Calling',
      created: '2026-01-15 12:00:00',
      createdBy: me.id,
      status: 'inProgress',
    });
    expect(ordered).not.toHaveProperty('downloadURL');
    world.mock.clock.advance(REPORT_MS);
    expect(reportIn(await world.client.reports.get({ reportId }))).toMatchObject({
      status: 'done',
      downloadURL: expect.stringContaining(encodeURIComponent(reportId)),
    });
  });

  test('has its id where the documentation has it and where clients of the cloud read it', async () => {
    const { request } = await startMock();
    const { items: templates } = await readJson(await request('/report/templates'));
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ templateId: templates[0].Id, ...DATES });
    const created = await readJson(await request('/reports', { method: 'POST', body, headers }));
    const { id, Id } = created.items;
    expect(Id).toBe(id);
    const listed = await readJson(await request('/reports'));
    expect(listed).toMatchObject({ items: [{ id, Id: id }], numberOfReports: 1 });
    expect(await readJson(await request(`/reports/${id}`))).toMatchObject({
      id,
      status: 'inProgress',
      items: [{ Id: id }],
    });
  });

  test('takes the id of the template as text, too', async () => {
    const world = await startMock();
    const templateId = String(await templateCalled(world));
    expect(await world.client.reports.create({ body: { templateId, ...DATES } })).toHaveProperty('items.id');
  });

  test('is gone once it is deleted, and deleting it while it is made does no harm', async () => {
    const world = await startMock();
    const reportId = await order(world);
    await world.client.reports.delete({ reportId });
    world.mock.clock.advance(REPORT_MS);
    expect(await refusal(world.client.reports.get({ reportId }))).toMatchObject({ status: 404 });
    expect(await refusal(world.client.reports.delete({ reportId }))).toMatchObject({ status: 404 });
  });
});

describe('an order', () => {
  test.each([
    [{}, ['startDate', 'endDate']],
    [{ startDate: '2026-01-08', endDate: '2026-01-07' }, ['endDate']],
    [{ startDate: '2025-11-08', endDate: '2026-01-07' }, ['endDate']],
    [{ startDate: '2026-01-08', endDate: '2026-01-16' }, ['endDate']],
    [{ startDate: 'yesterday', endDate: '2026-02-30' }, ['startDate', 'endDate']],
  ])('with %j is refused', async (dates, fields) => {
    const world = await startMock();
    expect(await refusal(order(world, undefined, dates))).toEqual({ status: 400, fields });
  });

  test('without a template, or of one that does not exist, is refused', async () => {
    const { client } = await startMock();
    const create = (templateId: unknown) => client.reports.create({ body: { templateId: templateId as number } });
    expect(await refusal(create(undefined))).toEqual({ status: 400, fields: ['templateId'] });
    expect(await refusal(create(5))).toEqual({ status: 400, fields: ['templateId'] });
  });

  test('of a report by site needs the sites', async () => {
    const world = await startMock();
    const title = 'Meetings Usage Summary';
    expect(await refusal(order(world, title))).toEqual({ status: 400, fields: ['siteList'] });
    const report = await orderDone(world, title, { ...DATES, siteList: 'farms.webex.com' });
    expect(report).toMatchObject({ siteList: 'farms.webex.com', service: 'Webex' });
  });
});

describe('the list of reports', () => {
  test('filters by id, service, template and days', async () => {
    const world = await startMock();
    const calls = await order(world);
    const numbers = await order(world, 'Telephone Number Inventory', {});
    const templateId = await templateCalled(world, 'Telephone Number Inventory');
    const list = async (filter: object) =>
      (await world.client.reports.list(filter).toArray()).map((report) => reportIdOf(report));
    expect(await list({})).toEqual([calls, numbers]);
    expect(await list({ reportId: calls })).toEqual([calls]);
    expect(await list({ service: 'Webex Calling' })).toEqual([calls, numbers]);
    expect(await list({ service: 'Teams' })).toEqual([]);
    expect(await list({ templateId })).toEqual([numbers]);
    expect(await list({ from: '2026-01-15', to: '2026-01-16' })).toEqual([calls, numbers]);
    expect(await list({ from: '2026-01-14', to: '2026-01-15' })).toEqual([]);
  });

  test.each([{ from: '2026-01-15' }, { to: '2026-01-15' }])('wants both days or none, not %j', async (filter) => {
    const { client } = await startMock();
    expect(await refusal(client.reports.list(filter).toArray())).toMatchObject({ status: 400 });
  });
});

describe('a download', () => {
  test('is a zip file with a CSV file of the calls of these days', async () => {
    const world = await startMock();
    const { downloadURL = '' } = await orderDone(world);
    const reply = await download(world, downloadURL);
    expect(reply.headers.get('content-type')).toBe('application/zip');
    const [[name, bytes] = []] = Object.entries(unzipSync(new Uint8Array(await reply.arrayBuffer())));
    expect(name).toBe('Calling_Detailed_Call_History_2026-01-15.csv');
    expect([...(bytes ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    const rows = readRows(new TextDecoder().decode(bytes));
    const days = new Set(rows.map((row) => row['Start time']?.slice(0, 10)));
    expect([...days].sort()).toEqual(['08', '09', '10', '11', '12', '13', '14'].map((day) => `2026-01-${day}`));
    const mobile = rows.filter(isWebexGoCall);
    expect(mobile.length).toBeGreaterThan(0);
    expect(mobile.length).toBeLessThan(rows.length);
    expect(new Set(mobile.map((row) => row['Client type']))).toEqual(new Set(['SIP']));
  });

  test('is the CSV itself for whoever accepts nothing else', async () => {
    const world = await startMock();
    const { downloadURL = '' } = await orderDone(world, 'Telephone Number Inventory', {});
    const reply = await download(world, downloadURL, { Accept: 'text/csv' });
    expect(reply.headers.get('content-type')).toMatch(/^text\/csv/);
    const [row] = readRows(await reply.text());
    expect(Object.keys(row ?? {})).toContain('Phone number');
  });

  test('needs the token, its scope, and a report that is done', async () => {
    const world = await startMock();
    const { downloadURL = '' } = await orderDone(world);
    const { status } = await world.mock.fetch(downloadURL);
    await world.addToken({ token: 'other', scopes: ['spark-admin:people_read'] });
    const unfit = await download(world, downloadURL, { Authorization: 'Bearer other' });
    const early = await order(world);
    const notYet = await download(world, downloadURL.replace(/=.*/, `=${encodeURIComponent(early)}`));
    const unnamed = await download(world, downloadURL.replace(/\?.*/, ''));
    expect([status, unfit.status, notYet.status, unnamed.status]).toEqual([401, 403, 404, 404]);
  });
});

test('every deed is in the audit events', async () => {
  const world = await startMock();
  const reportId = await order(world);
  await world.client.reports.delete({ reportId });
  const { orgId } = await world.client.people.me();
  const range = { orgId, from: START, to: START + 1, eventCategories: ['REPORTS'] };
  const events = await world.client.auditEvents.list(range).toArray();
  expect(events.map(({ data }) => [data.eventDescription, data.targetId])).toEqual([
    ['Report deleted', reportId],
    ['Report created', reportId],
  ]);
});
