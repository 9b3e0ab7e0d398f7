import {
  type AssignableLicense,
  availableUnits,
  type CallingStake,
  isCalling,
  type License,
  type LicenseAssignment,
  licenseKind,
  type Person,
  planLicenseChange,
  type Subscription,
} from '@hubdeck/core';
import { describeRefusal, messages } from '../messages';
import { licenseName } from './people';
import { stakeText } from './stake';
import type { Column } from './table';

const { editLicenses: words } = messages;

/** A licence of the organization, ticked or not. */
export interface TickRow {
  readonly license: License;
  readonly subscription: string;
  readonly isHeld: boolean;
  readonly isTicked: boolean;
  /** Why it can't be ticked. */
  readonly refusal: string | undefined;
}

export type Ticks = ReadonlySet<string>;

export function toTickRows(
  person: Person,
  licenses: readonly License[],
  subscriptions: readonly Subscription[],
  ticks: Ticks,
): TickRow[] {
  const held = new Set(person.licenses ?? []);
  return licenses
    .filter((license) => licenseKind(license) !== 'callingWorkspaces')
    .map((license) => {
      const subscription = subscriptions.find(({ subscriptionId }) => subscriptionId === license.subscriptionId);
      const isHeld = held.has(license.id);
      return {
        license,
        subscription: license.subscriptionId ?? '',
        isHeld,
        isTicked: ticks.has(license.id),
        refusal: isHeld ? heldRefusal(license) : tickRefusal(license, subscription),
      };
    });
}

/** All licences that a template may have: who gets them decides about units. */
export const toTemplateTicks = (
  licenses: readonly License[],
  subscriptions: readonly Subscription[],
  ticks: Ticks,
): TickRow[] =>
  licenses.map((license) => {
    const subscription = subscriptions.find(({ subscriptionId }) => subscriptionId === license.subscriptionId);
    const isTicked = ticks.has(license.id);
    const isAsleep = subscription !== undefined && subscription.status !== 'active' && !isTicked;
    return {
      license,
      subscription: license.subscriptionId ?? '',
      isHeld: isTicked,
      isTicked,
      refusal: heldRefusal(license) ?? (isAsleep ? words.notActive(subscription.status) : undefined),
    };
  });

const heldRefusal = (license: License) => (licenseKind(license) === 'webexGo' ? words.webexGo : undefined);

function tickRefusal(license: License, subscription: Subscription | undefined): string | undefined {
  if (licenseKind(license) === 'webexGo') return words.webexGo;
  if (subscription && subscription.status !== 'active') return words.notActive(subscription.status);
  return availableUnits(license) < 1 ? words.noFree : undefined;
}

export const tickColumns: readonly Column<TickRow>[] = [
  {
    id: 'license',
    title: words.columns.license,
    min: 30,
    max: 44,
    text: ({ license, isTicked }) => `${isTicked ? words.ticked : words.unticked} ${licenseName(license.name)}`,
    tone: ({ isTicked, isHeld }) => (isTicked === isHeld ? 'normal' : 'accent'),
  },
  {
    id: 'subscription',
    title: messages.columns.subscription,
    min: 16,
    max: 38,
    text: ({ subscription }) => subscription,
  },
  {
    id: 'free',
    title: words.columns.free,
    min: 5,
    max: 7,
    align: 'right',
    text: ({ license }) => messages.number(availableUnits(license)),
  },
  { id: 'note', title: words.columns.note, min: 12, text: ({ refusal = '' }) => refusal, tone: () => 'muted' },
];

export const tickSearchText = ({ license, subscription }: TickRow): string =>
  `${license.name} ${licenseName(license.name)} ${subscription}`;

/** Where somebody calls from, in words of the request. */
export interface Seat {
  readonly locationId: string;
  readonly phoneNumber?: string | undefined;
  readonly extension?: string | undefined;
}

/** An extension or a phone number as somebody types it; nothing where it is neither. */
export function readReach(text: string): Pick<Seat, 'phoneNumber' | 'extension'> | undefined {
  if (/^\d{2,10}$/.test(text)) return { extension: text };
  return /^\+\d{6,15}$/.test(text) ? { phoneNumber: text } : undefined;
}

/** What is ticked against what is held. */
export interface LicenseEdit {
  readonly added: readonly License[];
  readonly removed: readonly License[];
}

export function readEdit(person: Person, licenses: readonly License[], ticks: Ticks): LicenseEdit {
  const held = new Set(person.licenses ?? []);
  return {
    added: licenses.filter(({ id }) => ticks.has(id) && !held.has(id)),
    removed: licenses.filter(({ id }) => held.has(id) && !ticks.has(id)),
  };
}

/** Calling goes on under another licence, begins, ends, or is not touched. */
export function callingChange({ added, removed }: LicenseEdit, ticks: Ticks, licenses: readonly License[]) {
  const staysOn = licenses.some((license) => ticks.has(license.id) && isCalling(license));
  if (removed.some(isCalling)) return staysOn ? 'changes' : 'ends';
  return added.some(isCalling) ? 'begins' : 'stays';
}

/** The one request; each Calling licence that is added brings the place of the user. */
export const editRequest = (
  person: Person,
  { added, removed }: LicenseEdit,
  seat: Seat | undefined,
): LicenseAssignment => ({
  personId: person.id,
  licenses: [
    ...added.map((license) => ({
      id: license.id,
      operation: 'add' as const,
      ...(isCalling(license) && seat && { properties: seatProperties(seat) }),
    })),
    ...removed.map(({ id }) => ({ id, operation: 'remove' as const })),
  ],
});

const seatProperties = ({ locationId, phoneNumber, extension }: Seat) => ({
  locationId,
  ...(phoneNumber !== undefined && { phoneNumber }),
  ...(extension !== undefined && { extension }),
});

/** The place that a user of Calling has. */
export function seatOf({ locationId, extension, phoneNumbers = [] }: Person): Seat | undefined {
  const phoneNumber = phoneNumbers.find(({ type, primary }) => type === 'work' && primary === true)?.value;
  if (locationId === undefined || (phoneNumber === undefined && extension === undefined)) return undefined;
  return { locationId, phoneNumber, extension };
}

export interface EditFacts {
  readonly licenses: readonly License[];
  readonly subscriptions: readonly Subscription[];
  readonly seat: Seat | undefined;
}

/** Why the service would not take the change as a whole, by its own rules; what it alone can know it says itself. */
export function editRefusals(
  person: Person,
  edit: LicenseEdit,
  { licenses, subscriptions, seat }: EditFacts,
): string[] {
  const isActive = (id: string | undefined) =>
    (subscriptions.find(({ subscriptionId }) => subscriptionId === id)?.status ?? 'active') === 'active';
  const assignable = (license: License): AssignableLicense => ({
    id: license.id,
    name: license.name,
    subscriptionId: license.subscriptionId,
    availableUnits: availableUnits(license),
    isActive: isActive(license.subscriptionId),
  });
  const held = licenses.filter(({ id }) => person.licenses?.includes(id)).map(assignable);
  const asked = seat && { locationId: seat.locationId, isLocationKnown: true, ...askedReach(seat) };
  const plan = planLicenseChange({ held, ...(held.some(isCalling) && seat && { place: seat }) }, [
    ...edit.added.map((license) => ({
      id: license.id,
      operation: 'add' as const,
      license: assignable(license),
      ...(isCalling(license) && asked && { place: asked }),
    })),
    ...edit.removed.map((license) => ({ id: license.id, operation: 'remove' as const, license: assignable(license) })),
  ]);
  return [...new Set(plan.refused.map(({ refusal }) => describeRefusal(refusal)))];
}

/** What is typed may be taken; only the service knows. */
const askedReach = ({ phoneNumber, extension }: Seat) => ({
  ...(phoneNumber !== undefined && { phoneNumber: { value: phoneNumber, standing: 'own' as const } }),
  ...(extension !== undefined && { extension: { value: extension, isTaken: false } }),
});

const nameOf = ({ name, subscriptionId }: License) =>
  [licenseName(name), subscriptionId && `(${subscriptionId})`].filter(Boolean).join(' ');

/** What comes and what goes. */
export const editDeeds = ({ added, removed }: LicenseEdit): string[] => [
  ...added.map((license) => words.add(nameOf(license))),
  ...removed.map((license) => words.remove(nameOf(license))),
];

export const lossText = (atStake: CallingStake | undefined): string =>
  atStake ? words.lost(stakeText(atStake)) : words.lostUnknown;

/** What is about to be saved, and what follows from it. */
export function editConsequences(edit: LicenseEdit, change: string, atStake: CallingStake | undefined): string[] {
  return [
    ...editDeeds(edit),
    ...(edit.added.length + edit.removed.length > 1 ? [words.together] : []),
    ...(change === 'changes' ? [words.kept] : []),
    ...(change === 'ends' ? [lossText(atStake), words.tickOther] : []),
  ];
}

/** What the server has not done, though it answered that all was well. */
export const notDone = (edit: LicenseEdit, after: Person): string[] => [
  ...edit.added.filter(({ id }) => !after.licenses?.includes(id)).map((license) => words.add(nameOf(license))),
  ...edit.removed.filter(({ id }) => after.licenses?.includes(id)).map((license) => words.remove(nameOf(license))),
];
