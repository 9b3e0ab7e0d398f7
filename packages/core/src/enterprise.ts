import * as z from 'zod/mini';
import { openEnum } from './open-enum';
import type { Refusal } from './problem';
import { directorySyncDisabled } from './refusals';
import { SubscriberError } from './subscriber';

export const DIRECTORY_SYNC_STATUSES = ['NOT_SYNCED', 'IN_PROGRESS', 'COMPLETE', 'FAILED'] as const;

const count = z.optional(z.number());

/** Times have microseconds. Users are BroadWorks users without Webex, who are to be found in its directory. */
export const DirectorySyncStatus = z.object({
  lastSyncStartTime: z.optional(z.string()),
  lastSyncEndTime: z.optional(z.string()),
  syncStatus: z.optional(openEnum(DIRECTORY_SYNC_STATUSES)),
  usersAdded: count,
  usersUpdated: count,
  usersDeleted: count,
  machinesAdded: count,
  machinesUpdated: count,
  machinesDeleted: count,
  totalExternalUsersInCI: count,
  totalExternalMachinesInCI: count,
  lastSuccessfulSyncTime: z.optional(z.string()),
  lastSyncTrackingId: z.optional(z.string()),
  /** Of the last sync: 6003 is a BroadWorks cluster that could not be reached. */
  errors: z.optional(z.array(SubscriberError)),
  userContactsAdded: count,
  userContactsUpdated: count,
  userContactsDeleted: count,
  orgContactsAdded: count,
  orgContactsUpdated: count,
  orgContactsDeleted: count,
  totalUserContactsInContactService: count,
  totalOrgContactsInContactService: count,
});
export type DirectorySyncStatus = z.output<typeof DirectorySyncStatus>;

export const DirectorySync = z.object({
  enableDirSync: z.optional(z.boolean()),
  directorySyncStatus: z.optional(DirectorySyncStatus),
});
export type DirectorySync = z.output<typeof DirectorySync>;

/** A BroadWorks enterprise and the Webex organization that it is mapped to. */
export const Enterprise = z.object({
  id: z.string(),
  orgId: z.string(),
  provisioningId: z.optional(z.string()),
  spEnterpriseId: z.string(),
  broadworksDirectorySync: z.optional(DirectorySync),
});
export type Enterprise = z.output<typeof Enterprise>;

export const EnterpriseList = z.object({ items: z.array(Enterprise) });
export type EnterpriseList = z.output<typeof EnterpriseList>;

export const EXTERNAL_USER_STATUSES = ['ADD', 'UPDATE', 'DELETE', 'NO_OPERATION'] as const;

/** A BroadWorks user without Webex, as the directory shows them, and what the sync did. */
export const ExternalUserSync = z.object({
  userResponse: z.optional(
    z.object({
      userId: z.string(),
      firstName: z.optional(z.string()),
      lastName: z.optional(z.string()),
      extension: z.optional(z.string()),
      number: z.optional(z.string()),
      mobile: z.optional(z.string()),
    }),
  ),
  status: openEnum(EXTERNAL_USER_STATUSES),
});
export type ExternalUserSync = z.output<typeof ExternalUserSync>;

/** Why no sync can be started. */
export const directorySyncRefusal = ({ enableDirSync }: DirectorySync): Refusal | undefined =>
  enableDirSync ? undefined : directorySyncDisabled;
