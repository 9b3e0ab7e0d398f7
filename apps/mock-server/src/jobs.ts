import type { Job } from '@hubdeck/core';
import { insertJob, type StoredJob, updateJob } from './store/jobs';
import { announceJobStatus } from './webhooks/announce';
import type { World } from './world';

/** Background work that is asked for by id. Every status that it comes to is told to webhooks. */

export function startJob<J extends Job>(world: World, stored: StoredJob<J>): void {
  insertJob(world.store, stored);
  announceJobStatus(world, stored.orgId, stored.job);
}

export function changeJob<J extends Job>(
  world: World,
  before: Pick<StoredJob<J>, 'id' | 'orgId' | 'job'>,
  after: Pick<StoredJob<J>, 'isRunning' | 'job'>,
): void {
  updateJob(world.store, before.id, after);
  if (before.job.latestExecutionStatus === after.job.latestExecutionStatus) return;
  announceJobStatus(world, before.orgId, after.job);
}
