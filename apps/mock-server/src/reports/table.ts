import { DETAILED_CALL_HISTORY } from '@hubdeck/core';
import { CALL_COLUMNS, fillRecord } from '../calls/blank-record';
import { ensureCallHistory } from '../calls/history';
import { listCallsOfDays } from '../store/cdr';
import { listInventory, type ReportRow } from '../store/reports';
import type { Store } from '../store/store';
import { findTemplate, TELEPHONE_NUMBER_INVENTORY } from './templates';

/** A report's content: rows by column. */
export interface ReportTable {
  readonly columns: readonly string[];
  readonly rows: readonly Record<string, unknown>[];
}

/** Made when it is downloaded; what happened after the report was done does not show. */
export function makeTable(store: Store, report: ReportRow, doneAt: number): ReportTable {
  switch (findTemplate(report.templateId)?.title) {
    case DETAILED_CALL_HISTORY:
      return { columns: CALL_COLUMNS, rows: callsOf(store, report, doneAt) };
    case TELEPHONE_NUMBER_INVENTORY:
      return { columns: INVENTORY_COLUMNS, rows: inventoryOf(store, report) };
    default:
      return { columns: MEETING_COLUMNS, rows: [] };
  }
}

const DAY_MS = 86_400_000;

function callsOf(store: Store, { orgId, startDate = '', endDate = '' }: ReportRow, doneAt: number) {
  ensureCallHistory(store, orgId);
  const days = { orgId, from: Date.parse(startDate), to: Date.parse(endDate) + DAY_MS, doneAt };
  return listCallsOfDays(store, days).map(fillRecord);
}

const INVENTORY_COLUMNS = [
  'Location',
  'Country',
  'Phone number',
  'Extension',
  'Active',
  'User type',
  'Number type',
  'Email',
  'User UUID',
];

const inventoryOf = (store: Store, { orgId }: ReportRow) =>
  listInventory(store, orgId).map((line) => ({
    Location: line.location,
    Country: line.country,
    'Phone number': line.phone_number,
    Extension: line.extension,
    Active: line.state === 'ACTIVE' ? 'Yes' : 'No',
    'User type': line.person_id === null ? '' : 'User',
    'Number type': line.type,
    Email: line.email,
    'User UUID': line.person_id,
  }));

/** The mock has no meetings: such reports are blank, as the cloud's are for organizations outside North America. */
const MEETING_COLUMNS = ['Site', 'Date', 'Total meetings', 'Total participants', 'Total minutes'];
