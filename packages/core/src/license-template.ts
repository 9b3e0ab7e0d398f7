import * as z from 'zod/mini';
import type { AskedPlace } from './calling-place';
import { Job } from './job';
import type { License } from './license';
import { type AssignableLicense, type LicensePlan, type LicenseRequest, planLicenseChange } from './license-change';
import { isCalling, licenseKind } from './license-kind';
import { type CallingHolder, type LicenseSwap, type MoveFacts, planLicenseMove } from './license-move';
import { availableUnits } from './license-pool';
import { exclusiveLicenses, licenseNotRecognized, subscriptionNotActive, unitsExhausted } from './license-refusals';
import { openEnum } from './open-enum';
import type { Refusal } from './problem';
import { PlannedSwap, PlannedUnits } from './users-import';

/**
 * The automatic licence template: what new users get, and what everybody is brought to. It says nothing of services that
 * it has no licence of. Whoever has such a service from another subscription keeps it, or changes over to the template's
 * in one step, so that nothing is lost on the way.
 */

export const TEMPLATE_TARGETS = ['newUsers', 'existingUsers', 'all'] as const;
export type TemplateTarget = (typeof TEMPLATE_TARGETS)[number];

export const LicenseTemplate = z.object({
  /** The only scope there is: a template for groups is not offered. */
  scope: openEnum(['organization']),
  /** Ids. */
  licenses: z.array(z.string()),
  applyTo: openEnum(TEMPLATE_TARGETS),
  /** True: nobody who has a service already changes over to the template's subscription. */
  keepExistingLicenses: z.boolean(),
});
export type LicenseTemplate = z.output<typeof LicenseTemplate>;

/** The whole of a template to be kept. */
export const LicenseTemplateUpdate = z.object({
  scope: z.optional(z.enum(['organization'])),
  licenses: z.array(z.string().check(z.maxLength(1024))).check(z.maxLength(100)),
  applyTo: z.enum(TEMPLATE_TARGETS),
  keepExistingLicenses: z.boolean(),
});
export type LicenseTemplateUpdate = z.output<typeof LicenseTemplateUpdate>;

/** A template to be tried out; what is left out is as it is kept. */
export const LicenseTemplateDraft = z.partial(LicenseTemplateUpdate);
export type LicenseTemplateDraft = z.output<typeof LicenseTemplateDraft>;

const TemplateHolder = z.object({
  /** Either of a person or of a workspace. */
  personId: z.optional(z.string()),
  workspaceId: z.optional(z.string()),
  displayName: z.string(),
  email: z.optional(z.string()),
});

/** What applying a template would do; nobody is touched yet. */
export const LicenseTemplatePreview = z.object({
  /** People and workspaces that differ from the template: all that follow, each counted once. */
  affected: z.number(),
  /** Those who change over from another subscription. */
  moved: z.number(),
  /** Those who get a service that they did not have. */
  added: z.number(),
  /** Those who keep a licence of another subscription. */
  kept: z.number(),
  moves: z.array(z.extend(TemplateHolder, { swaps: z.array(PlannedSwap) })),
  blocked: z.array(
    z.extend(TemplateHolder, {
      /** That can't be assigned. */
      licenseId: z.string(),
      errorCode: z.number(),
      reason: z.string(),
    }),
  ),
  /** By licence of the template. */
  units: z.array(PlannedUnits),
  /** What the choices of the template come to, in words. */
  consequence: z.string(),
});
export type LicenseTemplatePreview = z.output<typeof LicenseTemplatePreview>;

/** A job that brings people and workspaces to the template. */
export const LicenseTemplateJob = z.extend(Job, {
  counts: z.object({
    /** People and workspaces without a count of theirs have not been reached: not yet, or because the job was cancelled. */
    totalRows: z.number(),
    succeeded: z.number(),
    failed: z.number(),
    /** Nothing was to be done, or what is there is kept. */
    skipped: z.number(),
    /** Those who changed over from another subscription. */
    moved: z.number(),
  }),
});
export type LicenseTemplateJob = z.output<typeof LicenseTemplateJob>;

export const LicenseTemplateJobList = z.object({ items: z.array(LicenseTemplateJob) });
export type LicenseTemplateJobList = z.output<typeof LicenseTemplateJobList>;

const isForWorkspaces = (license: Pick<License, 'name'>): boolean => licenseKind(license) === 'callingWorkspaces';

const anyPlace: AskedPlace = { locationId: 'any', isLocationKnown: true, extension: { value: '00', isTaken: false } };

/** Why nobody could hold the licences of a template together. */
export function templateRefusal(ids: readonly string[], licenses: readonly License[]): Refusal | undefined {
  const unknown = ids.find((id) => !licenses.some((license) => license.id === id));
  if (unknown !== undefined) return licenseNotRecognized(unknown);
  const chosen = licenses.filter(({ id }) => ids.includes(id));
  const rooms = chosen.filter(isForWorkspaces);
  if (rooms.length > 1) return exclusiveLicenses(rooms.map(({ name }) => name).join(', '));
  const requests = chosen
    .filter((license) => !isForWorkspaces(license))
    .map((license): LicenseRequest => {
      const assignable = { ...license, availableUnits: 1, isActive: true };
      return { id: license.id, operation: 'add', license: assignable, ...(isCalling(license) && { place: anyPlace }) };
    });
  return planLicenseChange({ held: [] }, requests).refused[0]?.refusal;
}

/** A licence of the template that somebody can't be given. */
export interface TemplateBlock {
  readonly license: AssignableLicense;
  readonly refusal: Refusal;
}

/** What applying the template does to one person or workspace. */
export interface TemplateLine<Holder extends CallingHolder = CallingHolder> {
  readonly holder: Holder;
  /** A service changes over from another subscription. */
  readonly swaps: readonly LicenseSwap[];
  /** A service that was not there. */
  readonly added: readonly AssignableLicense[];
  /** A service that stays on another subscription, since existing licences are kept. */
  readonly kept: readonly AssignableLicense[];
  readonly blocked: readonly TemplateBlock[];
}

export const isAffected = ({ swaps, added, kept, blocked }: TemplateLine): boolean =>
  swaps.length + added.length + kept.length + blocked.length > 0;

/** Units of a template's licence: what all so far want, and what there was. */
export interface TemplateUnits {
  readonly license: AssignableLicense;
  readonly needed: number;
  readonly free: number;
}

export interface TemplatePlanner {
  /** The next holder, by what those before have left. */
  plan<Holder extends CallingHolder>(holder: Holder): TemplateLine<Holder>;
  units(): TemplateUnits[];
}

interface Planning {
  readonly keeps: boolean;
  readonly wanted: readonly SiteLicense[];
  readonly known: readonly SiteLicense[];
  readonly facts: MoveFacts;
  /** Units of the wanted licences that are left. */
  readonly till: Map<string, number>;
}

interface SiteLicense extends AssignableLicense {
  readonly siteUrl?: string | undefined;
}

/** Holders are planned one after the other: while units are short, the first get them. */
export function createTemplatePlanner(
  template: Pick<LicenseTemplate, 'licenses' | 'keepExistingLicenses'>,
  facts: MoveFacts,
): TemplatePlanner {
  const known = readLicenses(facts);
  const wanted = known.filter(({ id }) => template.licenses.includes(id));
  const till = new Map(wanted.map((license) => [license.id, license.availableUnits]));
  const needed = new Map<string, number>();
  const planning: Planning = { keeps: template.keepExistingLicenses, wanted, known, facts, till };
  return {
    plan(holder) {
      const line = planHolder(planning, holder);
      for (const { id } of taken(line)) till.set(id, (till.get(id) ?? 0) - 1);
      for (const { id } of [...taken(line), ...lacking(line)]) needed.set(id, (needed.get(id) ?? 0) + 1);
      return line;
    },
    units: () =>
      wanted.map((license) => ({
        license,
        needed: needed.get(license.id) ?? 0,
        free: license.isActive ? license.availableUnits : 0,
      })),
  };
}

/** What is given back is of other licences than the template's, and so of no use to those who follow. */
const taken = ({ swaps, added }: TemplateLine) => [...swaps.map(({ to }) => to), ...added];

const UNITS_USED_UP = unitsExhausted('', '').errorCode;

/** Whoever is blocked only for want of units shows how many there should be. */
const lacking = ({ blocked }: TemplateLine) =>
  blocked.filter(({ refusal }) => refusal.errorCode === UNITS_USED_UP).map(({ license }) => license);

function readLicenses({ licenses, subscriptions }: MoveFacts): SiteLicense[] {
  const statuses = new Map(subscriptions?.map(({ subscriptionId, status }) => [subscriptionId, status]));
  return licenses.map((license) => ({
    id: license.id,
    name: license.name,
    subscriptionId: license.subscriptionId,
    siteUrl: license.siteUrl,
    availableUnits: availableUnits(license),
    isActive: (statuses.get(license.subscriptionId ?? '') ?? 'active') === 'active',
  }));
}

/** What a workspace can have, and what a person can. */
const suits = ({ kind }: CallingHolder, license: AssignableLicense): boolean =>
  kind === 'workspace'
    ? isForWorkspaces(license) || licenseKind(license) === 'callingProfessional'
    : !isForWorkspaces(license);

const isTier = (license: Pick<License, 'name'>): boolean =>
  ['callingProfessional', 'callingStandard'].includes(licenseKind(license));

/** Whether the one service stands in the way of the other: the same, or another tier of Calling. */
function isRival(one: SiteLicense, other: SiteLicense): boolean {
  if (one.id === other.id) return false;
  return (isTier(one) && isTier(other)) || (one.name === other.name && one.siteUrl === other.siteUrl);
}

function planHolder<Holder extends CallingHolder>(planning: Planning, holder: Holder): TemplateLine<Holder> {
  const held = planning.known.filter(({ id }) => holder.licenses.includes(id));
  const missing = planning.wanted.filter((license) => suits(holder, license) && !held.includes(license));
  const swaps: LicenseSwap[] = [];
  const added: AssignableLicense[] = [];
  const kept: AssignableLicense[] = [];
  const blocked: TemplateBlock[] = [];
  for (const license of missing) {
    const to = { ...license, availableUnits: planning.till.get(license.id) ?? 0 };
    const from = held.find((other) => isRival(other, license));
    if (!from) {
      // A workspace has a licence as soon as it has Calling, which a template does not give it.
      if (holder.kind === 'person') added.push(to);
    } else if (planning.keeps) kept.push(from);
    else {
      const refusal = swapRefusal(planning, holder, { from, to });
      if (refusal) blocked.push({ license: to, refusal });
      else swaps.push({ from, to });
    }
  }
  const line = { holder, swaps, added, kept, blocked };
  return holder.kind === 'workspace' ? line : dropRefused(line, held);
}

function swapRefusal({ facts }: Planning, holder: CallingHolder, { from, to }: LicenseSwap): Refusal | undefined {
  if (!isCalling(to) && !isForWorkspaces(to)) return unitsRefusal(to);
  const licenses = facts.licenses.map((license) =>
    license.id === to.id ? { ...license, totalUnits: 1, consumedUnits: 0 } : license,
  );
  const ends = { from: { licenseId: from.id }, to: { licenseId: to.id } };
  const [line] = planLicenseMove([holder], { ...ends, way: 'bulk' }, { ...facts, licenses }).lines;
  return line && line.kind !== 'move' ? line.refusal : unitsRefusal(to);
}

function unitsRefusal({ name, subscriptionId, isActive, availableUnits }: AssignableLicense): Refusal | undefined {
  if (!isActive) return subscriptionNotActive(name, subscriptionId);
  return availableUnits < 1 ? unitsExhausted(name, subscriptionId) : undefined;
}

/** What a person can't be given is left out, a swap as a whole, until nothing of the rest is refused. */
function dropRefused<Holder extends CallingHolder>(
  line: TemplateLine<Holder>,
  held: readonly AssignableLicense[],
): TemplateLine<Holder> {
  const [refused] = planLicenseChange({ held, place: currentPlace(line.holder, held) }, requestsOf(line)).refused;
  if (!refused) return line;
  const isMeant = ({ id }: AssignableLicense) => id === refused.id;
  const swap = line.swaps.find(({ from, to }) => isMeant(to) || isMeant(from));
  const license = swap?.to ?? line.added.find(isMeant);
  if (!license) throw new Error(`${refused.id} was refused and not asked for`);
  const rest = {
    ...line,
    swaps: line.swaps.filter((other) => other !== swap),
    added: line.added.filter((other) => !isMeant(other)),
    blocked: [...line.blocked, { license, refusal: refused.refusal }],
  };
  return dropRefused(rest, held);
}

const currentPlace = ({ place }: CallingHolder, held: readonly AssignableLicense[]) =>
  held.some(isCalling) ? { locationId: '', ...place } : undefined;

/** What a person's line asks for, as one change. */
function requestsOf({ holder, swaps, added }: TemplateLine): LicenseRequest[] {
  const place = askedPlace(holder);
  const add = (license: AssignableLicense): LicenseRequest => ({
    id: license.id,
    operation: 'add',
    license,
    ...(isCalling(license) && { place }),
  });
  return [
    ...[...swaps.map(({ to }) => to), ...added].map(add),
    ...swaps.map(({ from }): LicenseRequest => ({ id: from.id, operation: 'remove', license: from })),
  ];
}

/** Whoever calls already keeps number, extension and location; nobody else has any. */
function askedPlace({ place }: CallingHolder): AskedPlace | undefined {
  if (!place?.locationId) return undefined;
  const { locationId, phoneNumber, extension } = place;
  return {
    locationId,
    isLocationKnown: true,
    phoneNumber: phoneNumber ? { value: phoneNumber, standing: 'own' } : undefined,
    extension: extension ? { value: extension, isTaken: false } : undefined,
  };
}

/** The change of a person's licences that the line comes to. */
export function templateChange(line: TemplateLine, licenses: readonly License[]): LicensePlan {
  const { holder } = line;
  const held = readLicenses({ licenses }).filter(({ id }) => holder.licenses.includes(id));
  return planLicenseChange({ held, place: currentPlace(holder, held) }, requestsOf(line));
}

/** What the choices of a template come to for those who are there already. */
export function templateConsequence(
  { applyTo, keepExistingLicenses }: Pick<LicenseTemplate, 'applyTo' | 'keepExistingLicenses'>,
  { moved, kept }: { readonly moved: number; readonly kept: number },
): string {
  if (applyTo === 'newUsers') return 'The template is for new users only: nobody who is there already changes.';
  if (keepExistingLicenses) {
    return `Existing licences are kept: nobody moves, and ${kept} people and workspaces stay on the subscription that they are on. Once that subscription is cancelled, they lose numbers, voicemail and call settings. To move them, do not keep existing licences.`;
  }
  return `Existing licences are not kept: ${moved} people and workspaces change over to the subscription of the template, each in one step, and keep numbers, voicemail and call settings.`;
}

/** The licences that a new user gets of a template: those of Calling only with a place to call from. */
export function licensesForNewUser(
  { licenses: ids, applyTo }: Pick<LicenseTemplate, 'licenses' | 'applyTo'>,
  facts: MoveFacts,
  hasPlace: boolean,
): string[] {
  if (applyTo === 'existingUsers') return [];
  return readLicenses(facts)
    .filter((license) => ids.includes(license.id) && !isForWorkspaces(license))
    .filter((license) => (isCalling(license) ? hasPlace : !unitsRefusal(license)))
    .map(({ id }) => id);
}
