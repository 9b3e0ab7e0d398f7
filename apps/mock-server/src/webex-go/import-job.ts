import {
  alreadyHasWebexGo,
  describeFinding,
  type ErrorDetail,
  encodeWebexId,
  type WebexGoImportJob,
} from '@hubdeck/core';
import type { AssignRow, PlannedRow } from '@hubdeck/core/csv';
import { recordDeed } from '../audit';
import { found } from '../lookup';
import { Problem, refuse } from '../problems';
import { insertRowError, type RowJobKind, type RowOutcome, type RowProgress, runRowSlice } from '../row-job';
import { findPersonRow } from '../store/people';
import { findWebexGoDevice } from '../store/webex-go';
import type { World } from '../world';
import { addWebexGoDevice } from './add-device';
import { additionOf } from './deeds';

/**
 * The job that adds Webex Go devices by the rows of a file. The file was checked when it came; what is done with a row
 * is decided anew when its turn comes, by the rules of a single addition, since much may have happened meanwhile.
 */

export const WEBEX_GO_IMPORT_TASK = 'importWebexGoRows';

export const WEBEX_GO_IMPORT: RowJobKind<WebexGoImportJob> = {
  name: 'importWebexGoDevices',
  task: WEBEX_GO_IMPORT_TASK,
  step: 'addWebexGoDevices',
  noCounts: { totalRows: 0, succeeded: 0, failed: 0, skipped: 0 },
};

export interface WebexGoImportOrder {
  readonly sendEmail: boolean;
}

/** What the job keeps of a row. */
type StoredRow = Pick<PlannedRow, 'line' | 'username'> &
  (
    | Pick<AssignRow, 'kind' | 'personId' | 'subscriptionId' | 'phoneNumber'>
    | { readonly kind: 'skip' }
    | { readonly kind: 'refuse'; readonly faults: readonly ErrorDetail[] }
  );

export function toStored({ cells: _, ...row }: PlannedRow): StoredRow {
  if (row.kind !== 'refuse') return row;
  const { findings, ...rest } = row;
  const faults = findings.map((finding) => ({ description: describeFinding(finding), errorCode: finding.errorCode }));
  return { ...rest, faults };
}

type Progress = RowProgress<WebexGoImportOrder>;

export function importWebexGoRows(world: World, progress: Progress, now: number): void {
  runRowSlice<WebexGoImportJob, StoredRow, WebexGoImportOrder>(
    world,
    WEBEX_GO_IMPORT,
    progress,
    now,
    (job) => (row) => importRow(world, progress, job, row),
  );
}

function importRow(
  world: World,
  progress: Progress,
  job: WebexGoImportJob,
  row: StoredRow,
): RowOutcome<WebexGoImportJob> {
  const problem = problemOf(world, progress, job, row);
  if (!problem) return ['succeeded'];
  insertRowError(world, job, progress.jobId, { itemNumber: row.line, item: row.username }, problem);
  // Then, or by now: somebody else may have been quicker.
  const hasOne = problem.errors.some(({ errorCode }) => errorCode === alreadyHasWebexGo.errorCode);
  return [hasOne ? 'skipped' : 'failed'];
}

/** Does the row, unless something is in its way. */
function problemOf(
  world: World,
  progress: Progress,
  job: WebexGoImportJob,
  row: StoredRow,
): Pick<Problem, 'status' | 'errors'> | undefined {
  if (row.kind === 'skip') return refuse(alreadyHasWebexGo);
  return row.kind === 'assign' ? tryAssign(world, progress, job, row) : { status: 400, errors: row.faults };
}

type AssignRequest = Pick<AssignRow, 'personId' | 'subscriptionId' | 'phoneNumber'>;

function tryAssign(world: World, progress: Progress, job: WebexGoImportJob, row: AssignRequest): Problem | undefined {
  try {
    world.store.transaction(() => assign(world, progress, job, row));
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function assign(
  world: World,
  { actor, order }: Progress,
  { trackingId }: WebexGoImportJob,
  { personId, subscriptionId, phoneNumber }: AssignRequest,
): void {
  const { store, clock } = world;
  const person = found(findPersonRow(store, personId), `Person ${encodeWebexId('PEOPLE', personId)}`);
  const { deviceId } = addWebexGoDevice(world, { person, subscriptionId, phoneNumber, sendEmail: order.sendEmail });
  const device = found(findWebexGoDevice(store, deviceId, clock.now()), 'Device');
  recordDeed(world, { actor, trackingId, userAgent: '' }, additionOf(device));
}
