import { fileNotImportable, type ImportMode, type UsersImportPlan } from '@hubdeck/core';
import { ApiError, type Clock, type HubClient } from '@hubdeck/sdk';
import type { RunBatch } from '../hooks/use-batch';
import { messages } from '../messages';
import type { UserRow } from '../rows/import-users';
import { runImportJob } from './import-job';

/** A file of users as the server has checked it. */
export interface CheckedFile {
  readonly plan: UsersImportPlan;
  readonly header: readonly string[];
  /** By line. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
}

// What reads CSV is loaded when it is wanted first.
export async function checkUsersFile(
  client: HubClient,
  { bytes, mode }: { readonly bytes: Uint8Array; readonly mode: ImportMode },
  signal: AbortSignal,
): Promise<CheckedFile> {
  const { decodeText, readRecords } = await import('@hubdeck/core/csv');
  const text = decodeText(bytes);
  const plan = await client.ext.users.planImport({ mode, body: text }, { signal });
  const [header, ...records] = readRecords(text);
  return { plan, header: header?.cells ?? [], cells: new Map(records.map(({ line, cells }) => [line, cells])) };
}

/** The code of what is wrong with a file as a whole. */
const NOT_IMPORTABLE = fileNotImportable('').errorCode;

/** What the server finds wrong with the file as a whole; none where it failed for another reason. */
export const fileRefusals = (error: unknown): string[] =>
  error instanceof ApiError
    ? error.errors.flatMap(({ errorCode, description }) => (errorCode === NOT_IMPORTABLE ? [description] : []))
    : [];

export interface UsersImport {
  readonly client: HubClient;
  readonly clock: Clock;
  readonly header: readonly string[];
  readonly mode: ImportMode;
}

/** Sends the rows as a file of their own, and follows the job. */
export const createUsersImport =
  ({ client, clock, header, mode }: UsersImport): RunBatch<UserRow> =>
  async (rows, options) => {
    const { usersImports } = client.ext;
    const jobs = { ...usersImports, start: (body: string) => usersImports.start({ mode, body }) };
    const report = await runImportJob(jobs, { header, rows, clock }, options);
    if (!report) throw new Error(messages.errors.notFound);
    return report;
  };
