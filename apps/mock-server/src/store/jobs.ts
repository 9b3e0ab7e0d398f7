import type { JobError } from '@hubdeck/core';
import type { PageCut } from '../call';
import { type Json, toJson } from '../json';
import { type Page, type Store, selectPage } from './store';

/** Background work that is asked for by id; `json` is what is shown of it. */
export interface StoredJob<J> {
  readonly id: string;
  readonly orgId: string;
  readonly kind: string;
  readonly isRunning: boolean;
  readonly job: J;
}

export function insertJob<J>(store: Store, { id, orgId, kind, isRunning, job }: StoredJob<J>): void {
  store.run('INSERT INTO jobs (id, org_id, kind, is_running, json) VALUES (?, ?, ?, ?, ?)', [
    id,
    orgId,
    kind,
    Number(isRunning),
    toJson(job),
  ]);
}

export function updateJob<J>(store: Store, id: string, { isRunning, job }: Pick<StoredJob<J>, 'isRunning' | 'job'>) {
  store.run('UPDATE jobs SET is_running = ?, json = ? WHERE id = ?', [Number(isRunning), toJson(job), id]);
}

export function findJob<J>(store: Store, orgId: string, kind: string, id: string): Json<J> | undefined {
  const row = store.row<{ json: string }>('SELECT json FROM jobs WHERE id = ? AND org_id = ? AND kind = ?', [
    id,
    orgId,
    kind,
  ]);
  return row?.json as Json<J> | undefined;
}

export const isJobRunning = (store: Store, orgId: string, kind: string): boolean =>
  store.row('SELECT 1 FROM jobs WHERE org_id = ? AND kind = ? AND is_running = 1', [orgId, kind]) !== undefined;

export const listJobs = <J>(store: Store, orgId: string, kind: string, page: PageCut): Page<J> =>
  selectPage(store, {
    from: 'jobs',
    json: 'jobs.json',
    where: [
      ['org_id = ?', orgId],
      ['kind = ?', kind],
    ],
    newestFirst: true,
    ...page,
  });

/** Jobs so far, whose number tells instances apart. */
export const countJobs = (store: Store): number =>
  store.row<{ count: number }>('SELECT count(*) AS count FROM jobs')?.count ?? 0;

export function insertJobError(store: Store, jobId: string, error: JobError): void {
  store.run('INSERT INTO job_errors (job_id, json) VALUES (?, ?)', [jobId, toJson(error)]);
}

export const listJobErrors = (store: Store, jobId: string, page: PageCut): Page<JobError> =>
  selectPage(store, { from: 'job_errors', json: 'job_errors.json', where: [['job_id = ?', jobId]], ...page });

/** Rows that a job will take one after the other, all of them in one statement: a file has thousands. */
export function insertJobRows(store: Store, jobId: string, rows: readonly unknown[]): void {
  store.run('INSERT INTO job_rows (job_id, json) SELECT ?, value FROM json_each(?) ORDER BY key', [
    jobId,
    JSON.stringify(rows),
  ]);
}

/** Removes and gives the next rows of a job. */
export function takeJobRows<Row>(store: Store, jobId: string, count: number): Row[] {
  const rows = store.rows<{ key: number; json: string }>(
    'SELECT key, json FROM job_rows WHERE job_id = ? ORDER BY key LIMIT ?',
    [jobId, count],
  );
  store.run('DELETE FROM job_rows WHERE job_id = ? AND key <= ?', [jobId, rows.at(-1)?.key ?? 0]);
  return rows.map(({ json }) => JSON.parse(json) as Row);
}

export function dropJobRows(store: Store, jobId: string): void {
  store.run('DELETE FROM job_rows WHERE job_id = ?', [jobId]);
}
