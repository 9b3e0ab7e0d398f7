import { importRunning, type webexGoImports } from '@hubdeck/core';
import type { Handlers } from '../call';
import { knownOrgOf } from '../lookup';
import { refuse, refuseAll } from '../problems';
import { startRowJob } from '../row-job';
import { isJobRunning } from '../store/jobs';
import { createDirectory } from '../webex-go/directory';
import { toStored, WEBEX_GO_IMPORT } from '../webex-go/import-job';
import { deedOnJob, rowJobHandlers } from './row-jobs';

export const webexGoImportsHandlers: Handlers<typeof webexGoImports> = {
  ...rowJobHandlers(WEBEX_GO_IMPORT, {
    category: 'DEVICES',
    cancelled: ['Import of Webex Go devices cancelled', 'cancelled an import of Webex Go devices'],
  }),

  async start({ body, query, actor, world, store, audit }) {
    const orgId = knownOrgOf(store, actor, query.orgId);
    const { planWebexGoImport } = await loadCsv();
    if (isJobRunning(store, orgId, WEBEX_GO_IMPORT.name)) throw refuse(importRunning);
    const { refusals, rows } = planWebexGoImport(body, createDirectory(world, orgId));
    const [first, ...others] = refusals;
    if (first) throw refuseAll([first, ...others]);
    return store.transaction(() => {
      const order = { sendEmail: query.sendEmail ?? false };
      const job = startRowJob(world, WEBEX_GO_IMPORT, { actor, orgId, order, rows: Array.from(rows(), toStored) });
      const text = `started an import of ${job.counts.totalRows} Webex Go devices`;
      audit(deedOnJob(job, 'DEVICES', 'Import of Webex Go devices started', text));
      return job;
    });
  },
};

/** Only when it is needed: it takes longer to load than the whole server. */
const loadCsv = () => import('@hubdeck/core/csv');
