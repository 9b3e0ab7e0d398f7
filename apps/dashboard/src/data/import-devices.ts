import { alreadyHasWebexGo, type JobError } from '@hubdeck/core';
import type { AssignRow } from '@hubdeck/core/csv';
import { assignWebexGoDevices, type Clock, type HubClient } from '@hubdeck/sdk';
import type { RunBatch } from '../hooks/use-batch';
import { runImportJob } from './import-job';

export interface DeviceImport {
  readonly client: HubClient;
  readonly clock: Clock;
  /** Of the file that the rows come from. */
  readonly header: readonly string[];
  readonly sendEmail: boolean;
}

/** Adds a device for each row: by a job of the server's where it has such jobs, else by single calls. A dry run asks about each. */
export const createDeviceImport =
  ({ client, clock, header, sendEmail }: DeviceImport): RunBatch<AssignRow> =>
  async (rows, options) => {
    const { webexGoImports } = client.ext;
    const start = (body: string) => webexGoImports.start({ body, sendEmail });
    const jobs = { ...webexGoImports, start, isSkip: saysItExists };
    const report = options.dryRun ? undefined : await runImportJob(jobs, { header, rows, clock }, options);
    return report ?? assignWebexGoDevices(client, rows, { ...options, sendEmail, clock });
  };

/** Somebody was quicker: the user got a device after the file was checked. */
const saysItExists = ({ error }: JobError): boolean =>
  error.message.some(({ code }) => code === String(alreadyHasWebexGo.errorCode));
