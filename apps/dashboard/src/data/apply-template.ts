import type { JobError, LicenseTemplateUpdate } from '@hubdeck/core';
import type { BulkLine, Clock, HubClient } from '@hubdeck/sdk';
import type { RunBatch } from '../hooks/use-batch';
import type { TemplateItem } from '../rows/license-template';
import { followJob } from './follow-job';
import { reasonOf } from './import-job';

/** Keeps the template and brings everybody to it; whoever is there already is left alone by another run. */
export const createTemplateRun =
  (client: HubClient, clock: Clock, draft: LicenseTemplateUpdate): RunBatch<TemplateItem> =>
  async (items, { signal, onProgress }) => {
    const start = clock.now();
    await client.ext.licenseTemplate.update({ body: draft });
    const jobs = client.ext.licenseTemplateJobs;
    const { id: jobId } = await jobs.start();
    const calls = { read: () => jobs.get({ jobId }), cancel: () => jobs.cancel({ jobId }) };
    const { counts } = await followJob(calls, { clock, signal, onProgress });
    const isWhole = counts.succeeded + counts.failed + counts.skipped >= counts.totalRows;
    const lines = toLines(items, await jobs.errors({ jobId }).toArray(), isWhole);
    const count = (outcome: BulkLine<unknown>['outcome']) => lines.filter((line) => line.outcome === outcome).length;
    return {
      total: items.length,
      done: count('done'),
      failed: count('failed'),
      skipped: 0,
      left: count('left'),
      elapsed: clock.now() - start,
      lines,
      ...(signal.aborted && { stoppedBy: signal.reason }),
    };
  };

/** A job that was cancelled does not tell whom it reached: they count as left, and another run finds them done. */
function toLines(items: readonly TemplateItem[], errors: readonly JobError[], isWhole: boolean) {
  const reasons = new Map(errors.map(({ item = '', error }) => [item, reasonOf(error)]));
  return items.map((item): BulkLine<TemplateItem> => {
    const reason = item.key === undefined ? undefined : reasons.get(item.key);
    if (reason !== undefined) return { item, outcome: 'failed', reason };
    return { item, outcome: isWhole ? 'done' : 'left' };
  });
}
