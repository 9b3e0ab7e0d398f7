import {
  type CallingHolder,
  createTemplatePlanner,
  decodeWebexId,
  encodeWebexId,
  isAffected,
  isCalling,
  type LicenseTemplate,
  type LicenseTemplateJob,
  type MoveFacts,
  type TemplateLine,
  type TemplatePlanner,
  templateChange,
} from '@hubdeck/core';
import { type Deed, recordDeed } from '../audit';
import { applyPlan } from '../people/change-licenses';
import { licensesChanged } from '../people/deeds';
import { requestSipAddresses } from '../people/sip-addresses';
import { Problem } from '../problems';
import { insertRowError, type RowJobKind, type RowOutcome, type RowProgress, runRowSlice, tryRow } from '../row-job';
import { listTemplateHolders } from '../store/license-templates';
import { findPersonRow } from '../store/people';
import type { Store } from '../store/store';
import { findWorkspace, updateWorkspace } from '../store/workspaces';
import type { World } from '../world';
import { factsOf, findHolder, type HolderKey } from './holders';

/** The job that brings people and workspaces to the licence template, each decided when its turn comes. */

export const TEMPLATE_TASK = 'applyLicenseTemplate';

export const TEMPLATE_JOB: RowJobKind<LicenseTemplateJob> = {
  name: 'applyLicenseTemplate',
  task: TEMPLATE_TASK,
  step: 'assignLicenses',
  noCounts: { totalRows: 0, succeeded: 0, failed: 0, skipped: 0, moved: 0 },
};

/** The template as it was when the job began. */
export type TemplateOrder = Pick<LicenseTemplate, 'licenses' | 'keepExistingLicenses'>;

interface TemplateRow extends HolderKey {
  readonly itemNumber: number;
}

export const listTemplateRows = (store: Store, orgId: string, { applyTo }: LicenseTemplate): TemplateRow[] =>
  applyTo === 'newUsers'
    ? []
    : listTemplateHolders(store, orgId).map((key, index) => ({ ...key, itemNumber: index + 1 }));

export function applyLicenseTemplate(world: World, progress: RowProgress<TemplateOrder>, now: number): void {
  runRowSlice<LicenseTemplateJob, TemplateRow, TemplateOrder>(world, TEMPLATE_JOB, progress, now, (job) => {
    const facts = factsOf(world.store, progress.orgId);
    const planner = createTemplatePlanner(progress.order, facts);
    return (row) => applyToHolder({ world, progress, job, facts, planner }, row);
  });
}

/** A few hundred are done in one go, in which nobody else takes a unit. */
interface Slice {
  readonly world: World;
  readonly progress: RowProgress<TemplateOrder>;
  readonly job: LicenseTemplateJob;
  readonly facts: MoveFacts;
  readonly planner: TemplatePlanner;
}

function applyToHolder(
  { world, progress, job, facts, planner }: Slice,
  row: TemplateRow,
): RowOutcome<LicenseTemplateJob> {
  const holder = findHolder(world.store, row);
  if (!holder) return ['skipped'];
  const { jobId, actor } = progress;
  const line = planner.plan(holder);
  if (!isAffected(line)) return ['skipped'];
  const name = { itemNumber: row.itemNumber, item: holder.email ?? holder.displayName };
  const isDone = tryRow(world, job, jobId, name, () => {
    for (const deed of applyLine(world, facts, line)) {
      recordDeed(world, { actor, trackingId: job.trackingId, userAgent: '' }, deed);
    }
  });
  if (!isDone) return ['failed'];
  const moved = line.swaps.length > 0 ? (['moved'] as const) : [];
  if (line.blocked.length > 0) {
    insertRowError(world, job, jobId, name, problemOf(line));
    return ['failed', ...moved];
  }
  return line.swaps.length + line.added.length > 0 ? ['succeeded', ...moved] : ['skipped'];
}

const problemOf = ({ blocked }: TemplateLine): Problem =>
  new Problem(
    blocked[0]?.refusal.status ?? 400,
    'License assignment failed',
    blocked.map(({ refusal: { description, errorCode } }) => ({ description, errorCode })),
  );

/** In one step: whatever comes takes the place of what goes. */
function applyLine(world: World, facts: MoveFacts, line: TemplateLine): Deed[] {
  if (line.swaps.length + line.added.length === 0) return [];
  return line.holder.kind === 'person' ? applyToPerson(world, facts, line) : applyToWorkspace(world, line);
}

const keyOf = ({ kind, id }: CallingHolder): string => decodeWebexId(kind === 'person' ? 'PEOPLE' : 'PLACE', id) ?? '';

function applyToPerson(world: World, { licenses }: MoveFacts, line: TemplateLine): Deed[] {
  const { store } = world;
  const person = findPersonRow(store, keyOf(line.holder));
  if (!person) return [];
  const { place, ...plan } = templateChange(line, licenses);
  const key = place && decodeWebexId('LOCATION', place.locationId);
  applyPlan(store, person.id, { ...plan, place: place && { ...place, locationId: key ?? '' } });
  if (line.added.some(isCalling)) requestSipAddresses(world, person.id);
  return [licensesChanged(person)];
}

function applyToWorkspace({ store }: World, { holder, swaps }: TemplateLine): Deed[] {
  const workspace = findWorkspace(store, keyOf(holder));
  const [swap] = swaps;
  if (!workspace || !swap) return [];
  updateWorkspace(store, { ...workspace, licenseId: decodeWebexId('LICENSE', swap.to.id) });
  const { id, displayName } = workspace;
  return [
    {
      category: 'WORKSPACES',
      description: 'Workspace changed',
      text: `changed the license of ${displayName}`,
      targetType: 'WORKSPACE',
      targetId: encodeWebexId('PLACE', id),
      targetName: displayName,
    },
  ];
}
