import * as z from 'zod/mini';
import { Job } from './job';

/** A CSV file, as text or as the bytes that a program saved, in whatever encoding. */
export const CsvFile = z.union([z.string(), z.instanceof(Uint8Array) as z.ZodMiniType<Uint8Array>]);

/** A job that assigns Webex Go devices by the rows of a CSV file. */
export const WebexGoImportJob = z.extend(Job, {
  counts: z.object({
    /** Rows without a count of theirs have not been reached: not yet, or because the job was cancelled. */
    totalRows: z.number(),
    succeeded: z.number(),
    failed: z.number(),
    /** The user had a Webex Go device already. */
    skipped: z.number(),
  }),
});
export type WebexGoImportJob = z.output<typeof WebexGoImportJob>;

export const WebexGoImportJobList = z.object({ items: z.array(WebexGoImportJob) });
export type WebexGoImportJobList = z.output<typeof WebexGoImportJobList>;
