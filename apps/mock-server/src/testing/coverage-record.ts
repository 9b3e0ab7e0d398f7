import { mkdirSync, writeFileSync } from 'node:fs';
import {
  type Coverage,
  type OperationCoverage,
  RECORDS_FOLDER,
  recordName,
  sortCoverage,
} from '../coverage/coverage-file';

/** What the tests of one file have seen of the API. */
let seen: Coverage = {};

export function recordReply(operation: string, status: number, isThroughSdk: boolean): void {
  const record: OperationCoverage = seen[operation] ?? { replies: [], refusals: [], sdk: false };
  seen[operation] = record;
  const statuses = status < 400 ? record.replies : record.refusals;
  if (!statuses.includes(status)) statuses.push(status);
  record.sdk ||= isThroughSdk && status < 400;
}

/**
 * Leaves the record of a test file on the disk, where the reporter puts those of a whole run together, and begins that
 * of the next one, which runs in the same process.
 */
export function closeRecord(testFile: string): void {
  mkdirSync(RECORDS_FOLDER, { recursive: true });
  writeFileSync(`${RECORDS_FOLDER}/${recordName(testFile)}`, JSON.stringify(sortCoverage(seen)));
  seen = {};
}
