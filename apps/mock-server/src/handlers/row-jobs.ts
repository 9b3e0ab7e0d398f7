import { cancellationRefusal } from '@hubdeck/core';
import type { Deed } from '../audit';
import type { Actor, PageCut } from '../call';
import { found, keyOf, orgOf } from '../lookup';
import { refuse } from '../problems';
import { type RowJob, type RowJobKind, stopRowJob } from '../row-job';
import { findJob, listJobErrors, listJobs } from '../store/jobs';
import type { Store } from '../store/store';
import type { World } from '../world';

/** The part of a call that every operation on jobs needs. */
interface OwnCall {
  readonly query: { readonly orgId?: string | undefined };
  readonly actor: Actor;
  readonly store: Store;
}

interface JobCall extends OwnCall {
  readonly path: { readonly jobId: string };
}

type Paged<Call> = Call & { readonly page: PageCut };
type Changing<Call> = Call & { readonly world: World; readonly audit: (deed: Deed) => void };

/** What the audit says of jobs of a kind. */
export interface JobWords {
  readonly category: Deed['category'];
  /** A description, and what was done: `cancelled an import`. */
  readonly cancelled: readonly [description: string, text: string];
}

/** The operations that kinds of jobs have alike; each is started in a way of its own. */
export function rowJobHandlers<J extends RowJob>(kind: RowJobKind<J>, { category, cancelled }: JobWords) {
  function jobOf({ path, query, actor, store }: JobCall) {
    const key = keyOf('JOB_ID', path.jobId, 'Job');
    const orgId = orgOf(actor, query.orgId);
    return { key, orgId, text: found(findJob<J>(store, orgId, kind.name, key), `Job ${path.jobId}`) };
  }
  return {
    list: ({ query, actor, store, page }: Paged<OwnCall>) =>
      listJobs<J>(store, orgOf(actor, query.orgId), kind.name, page),

    get: (call: JobCall) => jobOf(call).text,

    errors: (call: Paged<JobCall>) => listJobErrors(call.store, jobOf(call).key, call.page),

    cancel(call: Changing<JobCall>): J {
      const { key, orgId, text } = jobOf(call);
      const refusal = cancellationRefusal(JSON.parse(text) as J);
      if (refusal) throw refuse(refusal);
      return call.store.transaction(() => {
        const job = stopRowJob(call.world, kind, orgId, key);
        call.audit(deedOnJob(job, category, ...cancelled));
        return job;
      });
    },
  };
}

export const deedOnJob = (job: RowJob, category: Deed['category'], description: string, text: string): Deed => ({
  category,
  description,
  text,
  targetType: 'JOB',
  targetId: job.id,
  targetName: job.name,
});
