import { encodeWebexId } from '@hubdeck/core';
import type { Deed, Occurrence } from '../audit';
import { type Administrator, listNumberedPeople, listPlaces, type Named } from '../store/past';
import type { Random } from './random';
import { DAY, HOUR, type Seeding } from './seeding';

/** Everyday work of administrators: nothing of it shows but that it was done, or that it failed. */

/** A deed of the past, and who did it. */
export interface PastEvent {
  readonly at: number;
  readonly deed: Deed;
  readonly by: Administrator;
  readonly failure?: Occurrence['failure'];
}

interface Mishap {
  readonly errorCode: string;
  readonly errorMessage: (phoneNumber: string) => string;
}

interface Routine extends Pick<Deed, 'category' | 'description'> {
  readonly verb: string;
  readonly on: keyof typeof TARGETS;
  /** How often, beside the others. */
  readonly weight: number;
  readonly mishaps?: readonly Mishap[];
}

const TARGETS = {
  person: { targetType: 'USER', idType: 'PEOPLE' },
  location: { targetType: 'LOCATION', idType: 'LOCATION' },
  workspace: { targetType: 'WORKSPACE', idType: 'PLACE' },
} as const;

const NUMBER_MISHAPS: readonly Mishap[] = [
  { errorCode: 'WXC-4201', errorMessage: (number) => `The phone number ${number} is in use.` },
  { errorCode: 'WXC-4202', errorMessage: () => 'The extension is in use at the location.' },
  { errorCode: 'WXC-4410', errorMessage: () => 'The phone number 214-555 is not valid.' },
  { errorCode: 'WXC-4909', errorMessage: () => 'The extension has too many digits.' },
];

const routine = (
  weight: number,
  on: Routine['on'],
  category: Routine['category'],
  description: string,
  verb: string,
  mishaps: readonly Mishap[] = [],
): Routine => ({ weight, on, category, description, verb, mishaps });

const ROUTINES: readonly Routine[] = [
  routine(5, 'person', 'USERS', 'User changed', 'changed the user'),
  routine(3, 'person', 'CALLING', 'Phone numbers changed', 'changed the phone numbers of', NUMBER_MISHAPS),
  routine(3, 'person', 'LICENSES', 'Licenses changed', 'changed the licenses of'),
  routine(1, 'person', 'USERS', 'User changed', 'changed the e-mail address of', [
    { errorCode: 'WXC-4802', errorMessage: () => 'The e-mail address has no @.' },
  ]),
  routine(1, 'location', 'LOCATIONS', 'Location changed', 'changed the location'),
  routine(2, 'workspace', 'WORKSPACES', 'Workspace changed', 'changed the workspace'),
];

const PEOPLE = 30;
/** One attempt in so many goes wrong, where it can. */
const MISHAP = 0.3;
const OPENING_HOUR = 13;
const OPEN_HOURS = 9;
const WEEKEND = [0, 6];

interface Shift {
  readonly since: number;
  readonly personnel: Administrator;
  readonly technician: Administrator;
}

/** Some deeds on every working day, in the hours of the head office. */
export function everydayWork({ store, orgId, today }: Seeding, random: Random, shift: Shift): PastEvent[] {
  const people = listNumberedPeople(store, orgId, PEOPLE);
  const targets: Readonly<Record<Routine['on'], readonly Named[]>> = {
    person: people,
    location: listPlaces(store, orgId, 'locations'),
    workspace: listPlaces(store, orgId, 'workspaces'),
  };
  const deck = ROUTINES.filter(({ on }) => targets[on].length > 0).flatMap((known) =>
    Array.from({ length: known.weight }, () => known),
  );
  if (deck.length === 0) return [];
  const doOne = (day: number): PastEvent => {
    const drawn = random.pick(deck);
    const at = day + OPENING_HOUR * HOUR + random.below((OPEN_HOURS * HOUR) / 1000) * 1000;
    const by = drawn.on === 'person' ? shift.personnel : shift.technician;
    const deed = deedOn(random.pick(targets[drawn.on]), drawn);
    return { at, by, deed, failure: drawFailure(drawn, people, random) };
  };
  return workingDays(shift.since, today).flatMap((day) =>
    Array.from({ length: random.between(1, 4) }, () => doOne(day)),
  );
}

const workingDays = (since: number, today: number): number[] =>
  Array.from({ length: (today - since) / DAY }, (_, at) => since + at * DAY).filter(
    (day) => !WEEKEND.includes(new Date(day).getUTCDay()),
  );

const deedOn = ({ id, name }: Named, { on, category, description, verb }: Routine): Deed => ({
  category,
  description,
  text: `${verb} ${name}`,
  targetType: TARGETS[on].targetType,
  targetId: encodeWebexId(TARGETS[on].idType, id),
  targetName: name,
});

function drawFailure(
  { mishaps = [] }: Routine,
  people: readonly { readonly phoneNumber: string }[],
  random: Random,
): Occurrence['failure'] {
  if (mishaps.length === 0 || !random.chance(MISHAP)) return undefined;
  const { errorCode, errorMessage } = random.pick(mishaps);
  return { errorCode, errorMessage: errorMessage(people.length > 0 ? random.pick(people).phoneNumber : '') };
}
