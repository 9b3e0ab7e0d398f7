import { type CallingPlace, placeRefusal } from './calling-place';
import type { License, LicenseAssignment } from './license';
import type { AssignableLicense } from './license-change';
import { isCalling, licenseKind } from './license-kind';
import { availableUnits } from './license-pool';
import {
  alreadyMoved,
  customerExperienceToStandard,
  notOnSource,
  professionalToStandard,
  severalCallingLicenses,
  sourceNotActive,
  subscriptionNotActive,
  tierMissing,
  unitsExhausted,
} from './license-refusals';
import type { Person } from './person';
import type { Refusal } from './problem';
import type { Subscription } from './subscription';
import type { Workspace, WorkspaceUpdate } from './workspace';

/**
 * Who can move from one subscription to another, decided before anything is touched. A move swaps a Calling licence for
 * one of the same tier in a single request; with the old one removed first, voicemail, number and settings would be gone
 * for good. So whatever could make the second half fail (tier, units, a sleeping target, a missing number) is found here.
 */

/** A person or a workspace that may hold a Calling licence. Ids as on the wire. */
export interface CallingHolder {
  readonly kind: 'person' | 'workspace';
  readonly id: string;
  readonly displayName: string;
  readonly email?: string | undefined;
  /** Whose licences they are; the caller's unless said. */
  readonly orgId?: string | undefined;
  /** Ids of all licences held, Calling or not. */
  readonly licenses: readonly string[];
  readonly place?: Partial<CallingPlace> | undefined;
}

/** One end of a move: a subscription with whatever tiers it has, or one licence of it. */
export type MoveEnd = { readonly subscriptionId: string } | { readonly licenseId: string };

export interface MoveRequest {
  /** Left out: whatever other subscription each holder is on. */
  readonly from?: MoveEnd | undefined;
  readonly to: MoveEnd;
  /** Out of a subscription that is not active only one holder at a time, edited by hand, gets out whole. */
  readonly way: 'single' | 'bulk';
}

export interface MoveFacts {
  /** Of the organization, all of them. */
  readonly licenses: readonly License[];
  /** Left out where nobody tells (the cloud shows no status): every subscription is taken to be active. */
  readonly subscriptions?: readonly Pick<Subscription, 'subscriptionId' | 'status'>[] | undefined;
}

/** Two licences of the same tier in different subscriptions. */
export interface LicenseSwap {
  readonly from: AssignableLicense;
  readonly to: AssignableLicense;
}

export interface PlannedMove<Holder extends CallingHolder = CallingHolder> {
  readonly kind: 'move';
  readonly holder: Holder;
  /** One, or two of somebody who has Customer Experience beside Professional; done together. */
  readonly swaps: readonly LicenseSwap[];
  readonly place: CallingPlace;
}

/** `skip`: there is nothing to move. `refuse`: there is, and it can't be. */
export interface HeldBack<Holder extends CallingHolder = CallingHolder> {
  readonly kind: 'skip' | 'refuse';
  readonly holder: Holder;
  /** As far as they are known. */
  readonly swaps: readonly LicenseSwap[];
  /** A licence of the target that is held already. */
  readonly there?: AssignableLicense | undefined;
  readonly refusal: Refusal;
}

export type MoveLine<Holder extends CallingHolder = CallingHolder> = PlannedMove<Holder> | HeldBack<Holder>;

/** Units of a target licence: what everybody who could move would take, and what there is. */
export interface MoveUnits {
  readonly license: AssignableLicense;
  readonly needed: number;
  readonly free: number;
}

export interface LicenseMovePlan<Holder extends CallingHolder = CallingHolder> {
  /** One for each holder, in their order; while units are short, the first get them. */
  readonly lines: readonly MoveLine<Holder>[];
  readonly units: readonly MoveUnits[];
}

export function planLicenseMove<Holder extends CallingHolder>(
  holders: Iterable<Holder>,
  request: MoveRequest,
  facts: MoveFacts,
): LicenseMovePlan<Holder> {
  const known = readLicenses(facts);
  const pool = createPool();
  const lines = Array.from(holders, (holder): MoveLine<Holder> => {
    const drawn = drawMove(holder, request, known, pool.hasRoom);
    if (drawn.kind !== 'move') return drawn;
    const refusal = pool.take(drawn);
    return refusal ? { kind: 'refuse', holder, swaps: drawn.swaps, refusal } : drawn;
  });
  return { lines, units: pool.units() };
}

/** Which of the two licences somebody holds; `halfway` has both, `lost` has neither. */
export type MoveStanding = 'moved' | 'unmoved' | 'halfway' | 'lost';

/** A request to move may look like a success and have had no effect, or half of it: only what is held afterwards tells. */
export function moveStanding(
  held: readonly string[],
  swaps: readonly { readonly from: Pick<License, 'id'>; readonly to: Pick<License, 'id'> }[],
): MoveStanding {
  const standings = swaps.map(({ from, to }): MoveStanding => {
    if (held.includes(to.id)) return held.includes(from.id) ? 'halfway' : 'moved';
    return held.includes(from.id) ? 'unmoved' : 'lost';
  });
  if (standings.includes('lost')) return 'lost';
  const [first = 'unmoved'] = standings;
  return standings.every((standing) => standing === first) ? first : 'halfway';
}

/** The one request of a person's move. Each Calling licence that is added brings the place that the person has. */
export const moveAssignment = ({ holder, swaps, place }: PlannedMove): LicenseAssignment => ({
  personId: holder.id,
  ...(holder.orgId && { orgId: holder.orgId }),
  licenses: swaps.flatMap(({ from, to }) => [
    { id: to.id, operation: 'add' as const, properties: presentParts(place) },
    { id: from.id, operation: 'remove' as const },
  ]),
});

/** The one request of a workspace's move. What an update would take away by leaving it out goes along. */
export const moveWorkspaceUpdate = (
  { displayName, capacity, type, notes }: Pick<Workspace, 'displayName' | 'capacity' | 'type' | 'notes'>,
  { swaps, place }: PlannedMove,
): WorkspaceUpdate => ({
  displayName,
  ...(capacity !== undefined && { capacity }),
  ...(type !== undefined && { type: type as WorkspaceUpdate['type'] }),
  ...(notes !== undefined && { notes }),
  calling: {
    type: 'webexCalling',
    webexCalling: { licenses: swaps.map(({ to }) => to.id), ...presentParts(place) },
  },
});

/** Ask for the person with `callingData`: without it there is neither location nor extension. */
export const holderOfPerson = (person: Person): CallingHolder => ({
  kind: 'person',
  id: person.id,
  displayName: person.displayName,
  email: person.emails[0],
  orgId: person.orgId,
  licenses: person.licenses ?? [],
  place: {
    ...(person.locationId && { locationId: person.locationId }),
    phoneNumber: person.phoneNumbers?.find(({ type, primary }) => type === 'work' && primary === true)?.value,
    extension: person.extension,
  },
});

/** Number and extension of a workspace stand in its numbers. */
export const holderOfWorkspace = (
  workspace: Workspace,
  reach: Pick<CallingPlace, 'phoneNumber' | 'extension'> = {},
): CallingHolder => ({
  kind: 'workspace',
  id: workspace.id,
  displayName: workspace.displayName,
  orgId: workspace.orgId,
  licenses: workspace.calling?.webexCalling?.licenses ?? [],
  place: { ...(workspace.locationId && { locationId: workspace.locationId }), ...reach },
});

/** What a move takes along: Calling of people and workspaces. A Webex Go line stays on the subscription it is on. */
export const isMovable = (license: Pick<License, 'name'>): boolean =>
  isCalling(license) || licenseKind(license) === 'callingWorkspaces';

const presentParts = ({ locationId, phoneNumber, extension }: CallingPlace) => ({
  locationId,
  ...(phoneNumber && { phoneNumber }),
  ...(extension && { extension }),
});

type Licenses = readonly AssignableLicense[];

/** Only those that a move is about. */
function readLicenses({ licenses, subscriptions }: MoveFacts): Licenses {
  const statuses = new Map(subscriptions?.map(({ subscriptionId, status }) => [subscriptionId, status]));
  return licenses.filter(isMovable).map((license) => ({
    id: license.id,
    name: license.name,
    subscriptionId: license.subscriptionId,
    availableUnits: availableUnits(license),
    isActive: (statuses.get(license.subscriptionId ?? '') ?? 'active') === 'active',
  }));
}

const isAt = (license: AssignableLicense, end: MoveEnd): boolean =>
  'licenseId' in end ? license.id === end.licenseId : license.subscriptionId === end.subscriptionId;

/** Deals out the units of the targets, first come, first served. */
function createPool() {
  const units = new Map<string, { license: AssignableLicense; needed: number; taken: number }>();
  const accountOf = (license: AssignableLicense) => {
    const account = units.get(license.id) ?? { license, needed: 0, taken: 0 };
    units.set(license.id, account);
    return account;
  };
  const hasRoom = (license: AssignableLicense): boolean => license.availableUnits > (units.get(license.id)?.taken ?? 0);
  return {
    hasRoom,
    take({ holder, swaps }: PlannedMove): Refusal | undefined {
      const wanted = swaps.map(({ to }) => to).filter(({ id }) => !holder.licenses.includes(id));
      const full = wanted.find((license) => !hasRoom(license));
      for (const license of wanted) {
        const account = accountOf(license);
        account.needed += 1;
        if (!full) account.taken += 1;
      }
      return full && unitsExhausted(full.name, full.subscriptionId);
    },
    units: (): MoveUnits[] =>
      Array.from(units.values(), ({ license, needed }) => ({ license, needed, free: license.availableUnits })),
  };
}

type HasRoom = (license: AssignableLicense) => boolean;

function drawMove<Holder extends CallingHolder>(
  holder: Holder,
  { from, to, way }: MoveRequest,
  known: Licenses,
  hasRoom: HasRoom,
): MoveLine<Holder> {
  const held = known.filter(({ id }) => holder.licenses.includes(id));
  const leaving = held.filter((license) => !isAt(license, to) && (!from || isAt(license, from)));
  if (leaving.length === 0) {
    const there = held.find((license) => isAt(license, to));
    const refusal = there ? alreadyMoved(nameEnd(to, known)) : notOnSource(from && nameEnd(from, known));
    return { kind: 'skip', holder, swaps: [], there, refusal };
  }
  const targets = known.filter((license) => isAt(license, to));
  const swaps = leaving.flatMap((license) => drawSwap(license, held, targets, hasRoom) ?? []);
  const refusal =
    severalRefusal(held, swaps) ??
    (way === 'bulk' ? sourceRefusal(leaving) : undefined) ??
    tierRefusal(leaving, targets, nameEnd(to, known)) ??
    targetRefusal(swaps) ??
    seatRefusal(holder, swaps);
  if (refusal) return { kind: 'refuse', holder, swaps, refusal };
  return { kind: 'move', holder, swaps, place: { locationId: '', ...holder.place } };
}

/** Somebody who was moved by half has the new licence already; it is the one to stay on. */
function drawSwap(from: AssignableLicense, held: Licenses, targets: Licenses, hasRoom: HasRoom) {
  const same = targets.filter((license) => licenseKind(license) === licenseKind(from));
  const to = same.find((license) => held.includes(license)) ?? same.find(hasRoom) ?? same[0];
  return to && { from, to };
}

/** Two of a tier, or Professional and Standard: nobody can tell which one the number hangs on. */
function severalRefusal(held: Licenses, swaps: readonly LicenseSwap[]): Refusal | undefined {
  const after = [
    ...held.filter((license) => !swaps.some(({ from, to }) => from === license || to === license)),
    ...swaps.map(({ to }) => to),
  ];
  const kinds = after.map(licenseKind);
  const isDouble = new Set(kinds).size < kinds.length;
  const isMixed = kinds.includes('callingProfessional') && kinds.includes('callingStandard');
  return isDouble || isMixed ? severalCallingLicenses(held.map(nameLicense)) : undefined;
}

function sourceRefusal(leaving: Licenses): Refusal | undefined {
  const asleep = leaving.find(({ isActive }) => !isActive);
  return asleep && sourceNotActive(asleep.subscriptionId);
}

function tierRefusal(leaving: Licenses, targets: Licenses, target: string): Refusal | undefined {
  const kinds = targets.map(licenseKind);
  const stuck = leaving.find((license) => !kinds.includes(licenseKind(license)));
  if (!stuck) return undefined;
  const standard = targets.find((license) => licenseKind(license) === 'callingStandard');
  if (standard && licenseKind(stuck) === 'callingProfessional') return professionalToStandard(standard.name);
  if (standard && licenseKind(stuck) === 'customerExperience') return customerExperienceToStandard(standard.name);
  return tierMissing(stuck.name, target);
}

function targetRefusal(swaps: readonly LicenseSwap[]): Refusal | undefined {
  const asleep = swaps.find(({ to }) => !to.isActive);
  return asleep && subscriptionNotActive(asleep.to.name, asleep.to.subscriptionId);
}

/** The number and the extension are the holder's own, so nobody else can have them. */
function seatRefusal({ place = {} }: CallingHolder, swaps: readonly LicenseSwap[]): Refusal | undefined {
  const { locationId, phoneNumber, extension } = place;
  const asked = {
    locationId,
    isLocationKnown: true,
    ...(phoneNumber && { phoneNumber: { value: phoneNumber, standing: 'own' as const } }),
    ...(extension && { extension: { value: extension, isTaken: false } }),
  };
  return placeRefusal(asked, undefined, swaps.map(({ to }) => to.name).join(', '));
}

const nameLicense = ({ name, subscriptionId }: AssignableLicense): string =>
  subscriptionId ? `${name} of ${subscriptionId}` : name;

function nameEnd(end: MoveEnd, known: Licenses): string {
  if ('subscriptionId' in end) return end.subscriptionId;
  const license = known.find(({ id }) => id === end.licenseId);
  return license?.subscriptionId ?? end.licenseId;
}
