import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterAll, expect } from 'vitest';
import {
  type Coverage,
  type OperationCoverage,
  RECORDS_FOLDER,
  recordName,
  sortCoverage,
} from '../coverage/coverage-file';

/**
 * What the tests of one file have seen of the API. It is left on the disk, where the reporter puts the records of a
 * whole run together.
 */
const seen: Coverage = {};

afterAll(() => {
  const file = recordName(relative(process.cwd(), expect.getState().testPath ?? ''));
  mkdirSync(RECORDS_FOLDER, { recursive: true });
  writeFileSync(`${RECORDS_FOLDER}/${file}`, JSON.stringify(sortCoverage(seen)));
});

export function recordReply(operation: string, status: number, isThroughSdk: boolean): void {
  const record: OperationCoverage = seen[operation] ?? { replies: [], refusals: [], sdk: false };
  seen[operation] = record;
  const statuses = status < 400 ? record.replies : record.refusals;
  if (!statuses.includes(status)) statuses.push(status);
  record.sdk ||= isThroughSdk && status < 400;
}
