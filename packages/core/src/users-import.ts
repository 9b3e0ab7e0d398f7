import * as z from 'zod/mini';
import { Job } from './job';

/** What an import does with FALSE in the column of a service: nothing, or take the service away. */
export const IMPORT_MODES = ['addOnly', 'addAndRemove'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** A job that creates and changes users by the rows of a CSV file. */
export const UsersImportJob = z.extend(Job, {
  counts: z.object({
    /** Rows without a count of theirs have not been reached: not yet, or because the job was cancelled. */
    totalRows: z.number(),
    succeeded: z.number(),
    failed: z.number(),
    /** The row says what the user has already. */
    skipped: z.number(),
    /** Of those that succeeded: users who are new. */
    created: z.number(),
    /** Of those that succeeded: users whose Calling licence is of another subscription now. */
    moved: z.number(),
  }),
});
export type UsersImportJob = z.output<typeof UsersImportJob>;

export const UsersImportJobList = z.object({ items: z.array(UsersImportJob) });
export type UsersImportJobList = z.output<typeof UsersImportJobList>;

/** Units of a licence: what a plan takes, and what there is before anything is given back. */
export const PlannedUnits = z.object({
  licenseId: z.string(),
  name: z.string(),
  subscriptionId: z.optional(z.string()),
  needed: z.number(),
  free: z.number(),
});
export type PlannedUnits = z.output<typeof PlannedUnits>;

/** A licence that takes the place of another one. */
export const PlannedSwap = z.object({
  fromLicenseId: z.string(),
  fromSubscriptionId: z.optional(z.string()),
  toLicenseId: z.string(),
  toSubscriptionId: z.optional(z.string()),
});
export type PlannedSwap = z.output<typeof PlannedSwap>;

const CellFinding = z.object({ column: z.optional(z.string()), errorCode: z.number(), description: z.string() });

export const PlannedUser = z.object({
  /** In the file, from 1. */
  line: z.number(),
  email: z.string(),
  outcome: z.enum(['change', 'create', 'skip', 'refuse']),
  personId: z.optional(z.string()),
  /** Calling licences that change over; also those that are refused. */
  moves: z.optional(z.array(PlannedSwap)),
  changes: z.optional(z.array(z.object({ column: z.string(), before: z.string(), after: z.string() }))),
  /** Why it is refused, each with the cell at fault. */
  findings: z.optional(z.array(CellFinding)),
  /** What the row says and an import does not do, or what will be lost. */
  warnings: z.optional(z.array(CellFinding)),
  /** Why nothing is left to do. */
  reason: z.optional(z.string()),
});
export type PlannedUser = z.output<typeof PlannedUser>;

/** What an import would do, row by row. */
export const UsersImportPlan = z.object({
  mode: z.enum(IMPORT_MODES),
  counts: z.object({
    totalRows: z.number(),
    change: z.number(),
    create: z.number(),
    skip: z.number(),
    refuse: z.number(),
    moves: z.number(),
  }),
  /** By licence that the file takes units of. */
  units: z.array(PlannedUnits),
  rows: z.array(PlannedUser),
});
export type UsersImportPlan = z.output<typeof UsersImportPlan>;
