import { type AskedPlace, type CallingPlace, placeRefusal, settlePlace } from './calling-place';
import type { License } from './license';
import { isCalling, type LicenseKind, licenseKind } from './license-kind';
import {
  attendantWithoutProfessional,
  customerExperienceToStandard,
  exclusiveLicenses,
  freeMeetingMissing,
  freeMessagingMissing,
  licenseNotRecognized,
  messagingForMeetingMissing,
  messengerNotSupported,
  onlyMeetingsOutside,
  professionalAndStandard,
  professionalToStandard,
  screenShareImplicit,
  standardAndAttendant,
  standardAndCustomerExperience,
  subscriptionNotActive,
  unitsExhausted,
  webexGoByDevice,
} from './license-refusals';
import type { Refusal } from './problem';

/**
 * What a request to add and remove licences does. Entries that hang together are decided together: all of Calling is
 * one deed, so that a move whose add is refused removes nothing, and a person never stands between two subscriptions
 * without a number. Everything else is decided entry by entry, and what is refused leaves the rest alone.
 */

/** A licence as far as assigning it goes. */
export interface AssignableLicense extends Pick<License, 'id' | 'name' | 'subscriptionId'> {
  readonly availableUnits: number;
  /** Of its subscription. */
  readonly isActive: boolean;
}

export interface LicenseRequest {
  readonly id: string;
  readonly operation: 'add' | 'remove';
  /** Absent where the organization has no such licence. */
  readonly license?: AssignableLicense | undefined;
  readonly place?: AskedPlace | undefined;
}

export interface LicenseHolder {
  readonly held: readonly AssignableLicense[];
  /** Of a person who uses Calling. */
  readonly place?: CallingPlace | undefined;
  /** Not of the organization: meeting licences only, pending until accepted. */
  readonly isExternal?: boolean;
}

export interface LicensePlan {
  readonly added: readonly AssignableLicense[];
  readonly removed: readonly AssignableLicense[];
  /** The place of a person who uses Calling afterwards. */
  readonly place?: CallingPlace | undefined;
  /** In the order asked. */
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[];
}

export function planLicenseChange(holder: LicenseHolder, requests: readonly LicenseRequest[]): LicensePlan {
  let held = holder.held;
  let place = holder.place;
  const refusals = new Map<string, Refusal>();
  for (const group of groupRequests(requests)) {
    const refusal = groupRefusal({ ...holder, held, place }, group);
    if (refusal) for (const { id } of group) refusals.set(id, refusal);
    if (refusal) continue;
    const asked = newCalling(held, group)[0]?.place;
    held = heldAfter(held, group);
    if (asked) place = settlePlace(asked, place);
    if (!held.some(isCalling)) place = undefined;
  }
  return {
    added: held.filter((license) => !has(holder.held, license)),
    removed: holder.held.filter((license) => !has(held, license)),
    place,
    refused: requests.flatMap(({ id }) => {
      const refusal = refusals.get(id);
      return refusal ? [{ id, refusal }] : [];
    }),
  };
}

type Licenses = readonly AssignableLicense[];

const has = (licenses: Licenses, { id }: Pick<License, 'id'>): boolean => licenses.some((known) => known.id === id);

const TOGETHER: readonly LicenseKind[] = [
  'callingProfessional',
  'callingStandard',
  'customerExperience',
  'attendantConsole',
];

/** What the messaging and meeting services build on comes before what is built on it. */
const FIRST: readonly LicenseKind[] = ['freeMessaging', 'freeMeeting'];

function groupRequests(requests: readonly LicenseRequest[]): LicenseRequest[][] {
  const isTogether = ({ license }: LicenseRequest) => license !== undefined && TOGETHER.includes(licenseKind(license));
  const calling = requests.filter(isTogether);
  const single = requests.filter((request) => !isTogether(request));
  const sorted = single.toSorted((a, b) => rank(a) - rank(b)).map((request) => [request]);
  return calling.length > 0 ? [calling, ...sorted] : sorted;
}

/** Added first, removed last. */
function rank({ license, operation }: LicenseRequest): number {
  const place = license ? FIRST.indexOf(licenseKind(license)) : -1;
  if (place === -1) return 0;
  return operation === 'add' ? place - FIRST.length : FIRST.length - place;
}

const ofOperation = (group: readonly LicenseRequest[], operation: LicenseRequest['operation']): Licenses =>
  group.flatMap((request) => (request.operation === operation && request.license ? [request.license] : []));

function heldAfter(held: Licenses, group: readonly LicenseRequest[]): Licenses {
  const removed = ofOperation(group, 'remove');
  const added = ofOperation(group, 'add').filter((license) => !has(held, license));
  return [...held.filter((license) => !has(removed, license)), ...added];
}

/** Those that bring a place of their own; a licence that is held already brings nothing. */
const newCalling = (held: Licenses, group: readonly LicenseRequest[]): LicenseRequest[] =>
  group.filter(({ operation, license }) => operation === 'add' && license && isCalling(license) && !has(held, license));

const namesOf = (licenses: Licenses): string => licenses.map(({ name }) => name).join(', ');

function groupRefusal(holder: LicenseHolder, group: readonly LicenseRequest[]): Refusal | undefined {
  const unknown = group.find(({ license }) => !license || licenseKind(license) === 'callingWorkspaces');
  if (unknown) return licenseNotRecognized(unknown.id);
  const added = ofOperation(group, 'add').filter((license) => !has(holder.held, license));
  const removed = ofOperation(group, 'remove').filter((license) => has(holder.held, license));
  const after = heldAfter(holder.held, group);
  return (
    implicitRefusal(added, removed) ??
    (holder.isExternal ? externalRefusal(added) : undefined) ??
    tierRefusal(holder.held, after, added) ??
    prerequisiteRefusal(after, [...added, ...removed]) ??
    placesRefusal(holder, group) ??
    unitsRefusal(added)
  );
}

function implicitRefusal(added: Licenses, removed: Licenses): Refusal | undefined {
  const messenger = [...added, ...removed].filter((license) => licenseKind(license) === 'messenger');
  if (messenger.length > 0) return messengerNotSupported(namesOf(messenger));
  if (added.some((license) => licenseKind(license) === 'webexGo')) return webexGoByDevice;
  const screenShare = removed.filter((license) => licenseKind(license) === 'screenShare');
  return screenShare.length > 0 ? screenShareImplicit(namesOf(screenShare)) : undefined;
}

function externalRefusal(added: Licenses): Refusal | undefined {
  const other = added.find((license) => licenseKind(license) !== 'meetings');
  return other && onlyMeetingsOutside(other.name);
}

/** At most one of each Calling tier, and never Standard beside what needs more. */
function tierRefusal(before: Licenses, after: Licenses, added: Licenses): Refusal | undefined {
  const names = namesOf(added);
  const count = (kind: LicenseKind, licenses = after) => licenses.filter((l) => licenseKind(l) === kind).length;
  if (count('callingStandard', added) > 0) {
    if (count('callingProfessional', before) > 0 && count('callingProfessional') === 0)
      return professionalToStandard(names);
    if (count('customerExperience', before) > 0 && count('customerExperience') === 0) {
      return customerExperienceToStandard(names);
    }
  }
  if (count('callingStandard') > 0) {
    if (count('callingProfessional') > 0) return professionalAndStandard(names);
    if (count('attendantConsole') > 0) return standardAndAttendant(names);
    if (count('customerExperience') > 0) return standardAndCustomerExperience(names);
  }
  const isDouble = TOGETHER.some((kind) => count(kind) > 1 && count(kind, added) > 0);
  return isDouble ? exclusiveLicenses(names) : undefined;
}

const NEEDS: readonly [LicenseKind, needed: LicenseKind, refusal: (names: string) => Refusal][] = [
  ['attendantConsole', 'callingProfessional', attendantWithoutProfessional],
  ['paidMessaging', 'freeMessaging', freeMessagingMissing],
  ['paidMeeting', 'freeMeeting', freeMeetingMissing],
  ['freeMeeting', 'freeMessaging', messagingForMeetingMissing],
];

/** Of the licences that would be left; what is changed tells which needs are at stake. */
function prerequisiteRefusal(after: Licenses, changed: Licenses): Refusal | undefined {
  const left = new Set(after.map(licenseKind));
  const touched = new Set(changed.map(licenseKind));
  const broken = NEEDS.find(
    ([kind, needed]) => (touched.has(kind) || touched.has(needed)) && left.has(kind) && !left.has(needed),
  );
  return broken?.[2](namesOf(after.filter((license) => licenseKind(license) === broken[0])));
}

/** A line lives on its own licence and on Professional, of whatever subscription. */
export function endsWebexGo(
  removed: readonly Pick<License, 'name'>[],
  left: readonly Pick<License, 'name'>[],
): boolean {
  const kinds = removed.map(licenseKind);
  const isProfessional = left.some((license) => licenseKind(license) === 'callingProfessional');
  return kinds.includes('webexGo') || (kinds.includes('callingProfessional') && !isProfessional);
}

/**
 * What goes when licences come to an end, whoever holds them: those themselves, and what cannot stand without them. No
 * rule of assignment refuses that.
 */
export function licensesEnding(held: Licenses, isEnding: (license: AssignableLicense) => boolean): Licenses {
  const ending = held.filter(isEnding);
  const kinds = new Set(held.filter((license) => !isEnding(license)).map(licenseKind));
  const bereft = NEEDS.find(
    ([kind, needed]) =>
      kinds.has(kind) && !kinds.has(needed) && ending.some((license) => licenseKind(license) === needed),
  );
  return bereft ? licensesEnding(held, (license) => isEnding(license) || licenseKind(license) === bereft[0]) : ending;
}

function unitsRefusal(added: Licenses): Refusal | undefined {
  const asleep = added.find(({ isActive }) => !isActive);
  if (asleep) return subscriptionNotActive(asleep.name, asleep.subscriptionId);
  const empty = added.find(({ availableUnits }) => availableUnits < 1);
  return empty && unitsExhausted(empty.name, empty.subscriptionId);
}

/** Every Calling licence that is new brings properties of its own. */
const placesRefusal = (holder: LicenseHolder, group: readonly LicenseRequest[]): Refusal | undefined =>
  newCalling(holder.held, group)
    .map(({ place, license }) => placeRefusal(place, holder.place, license?.name ?? ''))
    .find((refusal) => refusal !== undefined);

/**
 * Creating and replacing people leave out in silence what can't be assigned, unless it is the only licence that was
 * asked for, or something that can't be taken away.
 */
export function loudRefusal(plan: LicensePlan, requests: readonly LicenseRequest[]): Refusal | undefined {
  const asked = requests.filter(({ operation }) => operation === 'add').map(({ id }) => id);
  const missed = plan.refused.filter(({ id }) => asked.includes(id));
  if (missed.length > 0) return asked.length === 1 ? missed[0]?.refusal : undefined;
  return plan.refused[0]?.refusal;
}
