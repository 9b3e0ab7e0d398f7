import type { DirectorySync, DirectorySyncStatus, SubscriberError } from '@hubdeck/core';
import {
  addExternalUser,
  type EnterpriseRecord,
  findEnterprise,
  listExternalUsers,
  removeExternalUser,
  updateDirectorySync,
} from '../store/enterprises';
import { listUnmappedUserIds } from '../store/subscribers';
import { scheduleTask } from '../tasks';
import { createUuid, type World } from '../world';

/**
 * Brings the BroadWorks users of an enterprise who are not in Webex into its directory. What the mock knows of them are
 * the subscribers without a Webex user. A sync ends in the background; only the one that was started last may end.
 */

export const DIRECTORY_SYNC_MS = 1000;

const UNREACHABLE: SubscriberError = {
  errorCode: 6003,
  description: 'The directory sync failed while it tried to connect to the BroadWorks cluster.',
};

/** The service writes these with microseconds. */
const formatTime = (instant: number): string => new Date(instant).toISOString().replace('Z', '000Z');

/** Enables or disables it; a sync that is running is given up by the latter. */
export function switchDirectorySync(world: World, enterprise: EnterpriseRecord, enableDirSync: boolean): DirectorySync {
  const { directorySyncStatus } = enterprise.directorySync;
  const isCutOff = !enableDirSync && directorySyncStatus?.syncStatus === 'IN_PROGRESS';
  return save(world, {
    ...enterprise,
    syncAttempt: enterprise.syncAttempt + Number(isCutOff),
    directorySync: {
      enableDirSync,
      directorySyncStatus: isCutOff ? { ...directorySyncStatus, syncStatus: 'NOT_SYNCED' } : directorySyncStatus,
    },
  });
}

/** Does nothing while one is running. */
export function startDirectorySync(world: World, enterprise: EnterpriseRecord): DirectorySync {
  const { errors: _, ...last } = enterprise.directorySync.directorySyncStatus ?? {};
  if (last.syncStatus === 'IN_PROGRESS') return enterprise.directorySync;
  const syncAttempt = enterprise.syncAttempt + 1;
  const task: SyncAttempt = { id: enterprise.id, attempt: syncAttempt };
  scheduleTask(world, DIRECTORY_SYNC_MS, 'endDirectorySync', task);
  const directorySyncStatus: DirectorySyncStatus = {
    ...last,
    syncStatus: 'IN_PROGRESS',
    lastSyncStartTime: formatTime(world.clock.now()),
    lastSyncTrackingId: `NA_${createUuid(world)}`,
  };
  return save(world, { ...enterprise, syncAttempt, directorySync: { enableDirSync: true, directorySyncStatus } });
}

function save(world: World, enterprise: EnterpriseRecord): DirectorySync {
  updateDirectorySync(world.store, enterprise);
  return enterprise.directorySync;
}

/** What the end of a sync has to know. */
export interface SyncAttempt {
  readonly id: string;
  readonly attempt: number;
}

/** The background work's own part. */
export function endDirectorySync(world: World, { id, attempt }: SyncAttempt, at: number): void {
  const enterprise = findEnterprise(world.store, id);
  if (!enterprise || enterprise.syncAttempt !== attempt) return;
  const isUnreachable = world.settings.unreachableEnterprises.includes(enterprise.spEnterpriseId);
  const time = formatTime(at);
  const outcome: DirectorySyncStatus = isUnreachable
    ? { syncStatus: 'FAILED', errors: [UNREACHABLE] }
    : { syncStatus: 'COMPLETE', lastSuccessfulSyncTime: time, ...syncUsers(world, enterprise) };
  const { directorySync } = enterprise;
  const directorySyncStatus = { ...directorySync.directorySyncStatus, lastSyncEndTime: time, ...outcome };
  save(world, { ...enterprise, directorySync: { ...directorySync, directorySyncStatus } });
}

function syncUsers({ store }: World, { id, spEnterpriseId }: EnterpriseRecord): DirectorySyncStatus {
  const wanted = listUnmappedUserIds(store, spEnterpriseId);
  const outdated = listExternalUsers(store, id).filter((userId) => !wanted.includes(userId));
  const added = wanted.filter((userId) => addExternalUser(store, id, userId));
  for (const userId of outdated) removeExternalUser(store, id, userId);
  return {
    usersAdded: added.length,
    usersUpdated: 0,
    usersDeleted: outdated.length,
    machinesAdded: 0,
    machinesUpdated: 0,
    machinesDeleted: 0,
    totalExternalUsersInCI: wanted.length,
    totalExternalMachinesInCI: 0,
  };
}
