import {
  type ActivationEmailJob,
  countInvitations,
  describeRun,
  encodeWebexId,
  INVITATION_PAUSE_HOURS,
  type InvitationOutcome,
  invitationOutcome,
  type JobError,
  type JobRun,
} from '@hubdeck/core';
import type { Actor } from '../call';
import { changeJob, startJob } from '../jobs';
import { countJobs, findJob, insertJobError } from '../store/jobs';
import { type InvitedPerson, listInvited } from '../store/people';
import { scheduleTask } from '../tasks';
import { createUuid, type World } from '../world';
import { allowsInvitations, invite } from './invitation';

/** The job that mails people again who were invited: it looks them up, then mails one after the other. */

export const ACTIVATION_EMAIL_JOB = 'sendActivationEmails';

const LOOKUP_MS = 400;
const MAILING_MS = 600;

interface Progress {
  readonly jobId: string;
  readonly orgId: string;
  readonly actorId: string;
  readonly run: JobRun;
}

export function startActivationEmails(world: World, actor: Actor, orgId: string): ActivationEmailJob {
  const { store, clock } = world;
  const id = createUuid(world);
  const run: JobRun = { created: clock.now(), started: clock.now(), steps: [] };
  const instanceId = countJobs(store) + 1;
  const job: ActivationEmailJob = {
    name: 'resendinviteemail',
    id: encodeWebexId('JOB_ID', id),
    trackingId: `NA_${createUuid(world)}`,
    sourceUserId: encodeWebexId('PEOPLE', actor.personId),
    sourceCustomerId: encodeWebexId('ORGANIZATION', actor.orgId),
    targetCustomerId: encodeWebexId('ORGANIZATION', orgId),
    instanceId,
    ...describeRun(instanceId, run),
    counts: countInvitations([]),
    allowAdminInviteEmails: allowsInvitations(store, orgId),
  };
  startJob(world, { id, orgId, kind: ACTIVATION_EMAIL_JOB, isRunning: true, job });
  const progress: Progress = { jobId: id, orgId, actorId: actor.personId, run };
  scheduleTask(world, LOOKUP_MS, 'lookUpInvited', progress);
  return job;
}

export function lookUpInvited(world: World, progress: Progress, now: number): void {
  const step = { name: 'resendinviteemailGenerateUserReport', started: progress.run.started, ended: now };
  const run: JobRun = { ...progress.run, steps: [step] };
  rewrite(world, progress, run, {});
  scheduleTask(world, MAILING_MS, 'mailInvited', { ...progress, run });
}

export function mailInvited(world: World, progress: Progress, now: number): void {
  const { store } = world;
  const { jobId, orgId, run } = progress;
  const allowsEmails = allowsInvitations(store, orgId);
  const outcomes = listInvited(store, orgId).map((person) => {
    const outcome = invitationOutcome(person, allowsEmails, now);
    if (outcome === 'sent') invite(store, person, now);
    return { person, outcome };
  });
  const { trackingId, instanceId } = readJob(world, progress);
  const untold = outcomes.filter(({ outcome }) => outcome === 'recent' || outcome === 'disabled');
  for (const [index, { person, outcome }] of untold.entries()) {
    const error = describeError(person, outcome, progress.actorId);
    const itemNumber = index + 1;
    insertJobError(store, jobId, { itemNumber, error, trackingId: `${trackingId}_${instanceId}_${itemNumber}` });
  }
  const lookup = run.steps[0]?.ended ?? run.started;
  const step = { name: 'resendinviteemailProcessUsersFromReport', started: lookup, ended: now };
  const counts = countInvitations(outcomes.map(({ outcome }) => outcome));
  const hasFailures = counts.userResendInviteFailed > 0;
  rewrite(world, progress, { ...run, steps: [...run.steps, step], ended: now, hasFailures }, { counts });
}

function describeError(person: InvitedPerson, outcome: InvitationOutcome, actorId: string): JobError['error'] {
  const [key, code, reason] =
    outcome === 'recent'
      ? ['304', 'ATLAS-600199', `has already received an invitation email in last ${INVITATION_PAUSE_HOURS} hours`]
      : ['400', 'ATLAS-600198', 'is not allowed to log in'];
  const who = `Re-send invite for ${person.id} by ${actorId} is suppressed as the user ${person.id} ${reason}`;
  return { key, message: [{ description: `${who} ; Error with ${person.email}.`, code, locationId: null }] };
}

function readJob({ store }: World, { jobId, orgId }: Progress): ActivationEmailJob {
  const text = findJob<ActivationEmailJob>(store, orgId, ACTIVATION_EMAIL_JOB, jobId);
  if (!text) throw new Error(`The job ${jobId} is gone`);
  return JSON.parse(text) as ActivationEmailJob;
}

function rewrite(world: World, progress: Progress, run: JobRun, change: Partial<ActivationEmailJob>): void {
  const job = readJob(world, progress);
  changeJob(
    world,
    { id: progress.jobId, orgId: progress.orgId, job },
    { isRunning: run.ended === undefined, job: { ...job, ...change, ...describeRun(job.instanceId, run) } },
  );
}
