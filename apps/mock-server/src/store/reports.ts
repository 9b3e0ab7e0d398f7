import type { Store } from './store';

export interface ReportRow {
  readonly id: string;
  readonly orgId: string;
  readonly templateId: number;
  /** `YYYY-MM-DD` */
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
  readonly siteList: string;
  /** Epoch milliseconds. */
  readonly created: number;
  /** The UUID of the person. */
  readonly createdBy: string;
  readonly doneAt: number | undefined;
}

export function insertReport(store: Store, report: Omit<ReportRow, 'doneAt'>): void {
  store.run(
    `INSERT INTO reports (id, org_id, template_id, start_date, end_date, site_list, created, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      report.id,
      report.orgId,
      report.templateId,
      report.startDate ?? null,
      report.endDate ?? null,
      report.siteList,
      report.created,
      report.createdBy,
    ],
  );
}

interface StoredReport extends Record<string, string | number | null> {
  id: string;
  org_id: string;
  template_id: number;
  start_date: string | null;
  end_date: string | null;
  site_list: string;
  created: number;
  created_by: string;
  done_at: number | null;
}

const toReport = (row: StoredReport): ReportRow => ({
  id: row.id,
  orgId: row.org_id,
  templateId: row.template_id,
  startDate: row.start_date ?? undefined,
  endDate: row.end_date ?? undefined,
  siteList: row.site_list,
  created: row.created,
  createdBy: row.created_by,
  doneAt: row.done_at ?? undefined,
});

/** Oldest first. */
export const listReports = (store: Store, orgId: string): ReportRow[] =>
  store.rows<StoredReport>('SELECT * FROM reports WHERE org_id = ? ORDER BY key', [orgId]).map((row) => toReport(row));

export function findReport(store: Store, orgId: string, id: string): ReportRow | undefined {
  const row = store.row<StoredReport>('SELECT * FROM reports WHERE org_id = ? AND id = ?', [orgId, id]);
  return row && toReport(row);
}

export function markReportDone(store: Store, id: string, at: number): void {
  store.run('UPDATE reports SET done_at = ? WHERE id = ?', [at, id]);
}

export function deleteReport(store: Store, id: string): void {
  store.run('DELETE FROM reports WHERE id = ?', [id]);
}

/** A number of the organization, as the inventory's report shows it. */
export interface InventoryLine extends Record<string, string | null> {
  location: string;
  country: string;
  phone_number: string;
  extension: string | null;
  state: string;
  type: string;
  email: string | null;
  person_id: string | null;
}

export const listInventory = (store: Store, orgId: string): InventoryLine[] =>
  store.rows<InventoryLine>(
    `SELECT locations.name AS location, locations.country, numbers.phone_number, people.extension, numbers.state,
       numbers.type, people.email, people.id AS person_id
     FROM numbers JOIN locations ON locations.id = numbers.location_id LEFT JOIN people ON people.id = numbers.person_id
     WHERE locations.org_id = ? ORDER BY numbers.key`,
    [orgId],
  );
