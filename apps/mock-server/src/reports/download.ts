import { reports } from '@hubdeck/core';
import type { Context, Hono } from 'hono';
import type { AppEnv } from '../app-env';
import { authenticate, authorize } from '../auth';
import { found, keyOf } from '../lookup';
import { findReport, type ReportRow } from '../store/reports';
import type { World } from '../world';
import { DOWNLOAD_PATH } from './report';
import { makeTable } from './table';
import { findTemplate } from './templates';

/**
 * What a report's `downloadURL` leads to: a zip file with one CSV file, as mostly in the cloud, or the CSV itself for
 * whoever accepts nothing else. The access token is needed here, too.
 */
export function mountDownloads(app: Hono<AppEnv>, world: World): void {
  app.get(DOWNLOAD_PATH, async (context) => {
    const actor = authenticate(world, context.req.header('authorization') ?? null);
    authorize(actor, reports.get);
    const id = context.req.query('reportId') ?? '';
    const report = findReport(world.store, actor.orgId, keyOf('REPORT', id, 'Report'));
    const { doneAt, ...rest } = found(report, `Report ${id}`);
    const csv = await writeCsv(world, { ...rest, doneAt }, found(doneAt, `The content of the report ${id}`));
    return context.req.header('accept') === 'text/csv' ? sendCsv(context, csv) : sendZip(context, csv, rest);
  });
}

/** Spreadsheets take a file for UTF-8 by it, and clients skip it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The library is loaded when it is wanted first, which keeps the start quick. */
async function writeCsv({ store }: World, report: ReportRow, doneAt: number): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const { columns, rows } = makeTable(store, report, doneAt);
  return BYTE_ORDER_MARK + stringify([...rows], { header: true, columns: [...columns], record_delimiter: 'windows' });
}

const sendCsv = (context: Context, csv: string) =>
  context.body(csv, 200, { 'Content-Type': 'text/csv; charset=utf-8' });

async function sendZip(
  context: Context,
  csv: string,
  { templateId, created }: Pick<ReportRow, 'templateId' | 'created'>,
) {
  const { strToU8, zipSync } = await import('fflate');
  const date = new Date(created).toISOString().slice(0, 10);
  const name = `${findTemplate(templateId)?.title.replaceAll(' ', '_')}_${date}.csv`;
  const zip = zipSync({ [name]: [strToU8(csv), { mtime: created }] });
  return context.body(new Uint8Array(zip), 200, { 'Content-Type': 'application/zip' });
}
