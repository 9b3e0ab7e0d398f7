import type { Clock } from '../clock';
import type { HubClient } from '../hub-client';
import {
  type CallingMove,
  type MoveOneOptions,
  moveCallingLicense,
  moveCallingLicenses,
} from './move-calling-licenses';
import type { CallingMoveLine, CallingMoveReport } from './move-report';
import type { BulkOptions } from './run-bulk';

/** Verbs that take more than one call; they stand beside the operations of the API. */
export interface LicenseMoves {
  /**
   * Moves the Calling licence of one person or workspace to the same tier of another subscription, and keeps number,
   * extension, voicemail and settings. See `moveCallingLicense`.
   */
  move<Row extends CallingMove>(row: Row, options?: MoveOneOptions): Promise<CallingMoveLine<Row>>;
  /** Moves many, with dry run, progress and ledger. See `moveCallingLicenses`. */
  moveMany<Row extends CallingMove>(rows: Iterable<Row>, options?: BulkOptions): Promise<CallingMoveReport<Row>>;
}

/** What `createClient` gives: the operations of the API, and verbs that combine some of them. */
export type FullClient = HubClient & { readonly licenses: LicenseMoves };

interface Time {
  readonly clock?: Clock | undefined;
  readonly random?: (() => number) | undefined;
}

export const addLicenseMoves = (client: HubClient, { clock, random }: Time): FullClient => ({
  ...client,
  licenses: {
    ...client.licenses,
    move: (row, options) => moveCallingLicense(client, row, { clock, random, ...options }),
    moveMany: (rows, options) => moveCallingLicenses(client, rows, { clock, random, ...options }),
  },
});
