import { addCall } from '../calls/add-call';
import { writeNumber } from '../people/calling-seat';
import { findExtensionOwner, findNumber } from '../store/numbers';
import type { PersonLine } from '../store/people';
import { deleteLineCall, findLineCall, insertLineCall, type LineCall } from '../store/phone';
import { ownerOf } from '../store/webex-go';
import { scheduleTask } from '../tasks';
import type { World } from '../world';
import { outOfService } from './phone';

/**
 * Calls over a line, by the phone's native dialer. A call goes on until somebody hangs up, its seconds are over, or the
 * line goes out of service; then it stands in the call history.
 */

export interface CallWish {
  /** Who is called or calls: E.164, national, or an extension. */
  readonly number: string;
  /** False: nobody picks up. */
  readonly answered?: boolean | undefined;
  /** How long, by the clock, until it ends by itself. */
  readonly seconds?: number | undefined;
}

type Direction = LineCall['direction'];

/** Gives why the call is not possible, in words, or nothing once it has begun. */
export function startCall(world: World, deviceId: string, direction: Direction, wish: CallWish): string | undefined {
  const { store, clock } = world;
  const outage = outOfService(world, deviceId);
  if (outage) return outage;
  if (findLineCall(store, deviceId)) return 'The line is in a call: end that one first.';
  const person = ownerOf(store, deviceId);
  const startedAt = clock.now();
  store.transaction(() => {
    insertLineCall(store, {
      deviceId,
      personId: person.id,
      direction,
      ...findOther(world, person, wish.number),
      startedAt,
      ...(wish.answered !== false && { answeredAt: startedAt }),
    });
    if (wish.seconds !== undefined) scheduleTask(world, wish.seconds * 1000, LINE_CALL_TASK, { deviceId, startedAt });
  });
  return undefined;
}

const LONGEST_SHORT_NUMBER = 6;

/** The other party: somebody of the organization by extension or number, or anybody outside. */
function findOther({ store }: World, person: PersonLine, text: string) {
  const dialled = text.replace(/[^\d+]/g, '');
  const extensionOwner = findExtensionOwner(store, person.locationId ?? '', dialled);
  if (extensionOwner !== undefined) return { otherNumber: dialled, colleagueId: extensionOwner };
  if (dialled.length <= LONGEST_SHORT_NUMBER) return { otherNumber: dialled };
  const otherNumber = writeNumber(store, person, text);
  return { otherNumber, colleagueId: findNumber(store, person.orgId, otherNumber)?.ownerId };
}

/** Somebody hangs up. */
export function endCall(world: World, deviceId: string): string | undefined {
  const call = findLineCall(world.store, deviceId);
  if (!call) return 'The line is in no call.';
  hangUp(world, call, world.clock.now());
  return undefined;
}

/** Kind of the task that ends a call; the schema's triggers leave one for a line that goes out of service, too. */
export const LINE_CALL_TASK = 'endLineCall';

/** `startedAt` tells a call whose time is over; without it the line's call is cut at this instant. */
export function endLineCall(
  world: World,
  { deviceId, startedAt }: { deviceId: string; startedAt?: number },
  dueAt: number,
): void {
  const call = findLineCall(world.store, deviceId);
  if (!call || (startedAt !== undefined && call.startedAt !== startedAt)) return;
  hangUp(world, call, startedAt === undefined ? world.clock.now() : dueAt);
}

function hangUp(world: World, call: LineCall, releasedAt: number): void {
  const { deviceId, ...facts } = call;
  world.store.transaction(() => {
    deleteLineCall(world.store, deviceId);
    addCall(world, { ...facts, client: 'webexGo', releasedAt });
  });
}
