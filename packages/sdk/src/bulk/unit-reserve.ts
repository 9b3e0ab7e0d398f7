import {
  availableUnits,
  type CallingHolder,
  type License,
  type MoveLine,
  type MoveRequest,
  type MoveUnits,
  type PlannedMove,
  planLicenseMove,
} from '@hubdeck/core';
import type { HubClient } from '../hub-client';
import { readSubscriptions, type SubscriptionClient } from './subscription-status';

/**
 * Units of the targets while many move at once. A unit is set aside before its move is sent and given back only where
 * the move is known not to have been made, so that no more moves are sent than there are units, whoever is quicker.
 */
export interface UnitReserve {
  /** Plans one holder and sets the units aside at the same instant. */
  plan(key: string, holder: CallingHolder, request: MoveRequest): Promise<MoveLine>;
  /** The move was not made. */
  release(key: string): void;
  /** The move was made: the units are gone. */
  settle(key: string): void;
  /** As they were at the start. */
  readonly licenses: readonly License[];
  /** What was asked for so far, against what there was at the start. */
  units(): NeededUnits[];
}

export interface NeededUnits extends Pick<MoveUnits, 'needed' | 'free'> {
  readonly license: License;
}

export interface ReserveClient extends SubscriptionClient {
  readonly licenses: Pick<HubClient['licenses'], 'list'>;
}

export async function createUnitReserve(client: ReserveClient): Promise<UnitReserve> {
  const readLicenses = () => client.licenses.list().toArray();
  const [licenses, subscriptions] = await Promise.all([readLicenses(), readSubscriptions(client)]);
  const book = createBook(licenses);
  const askers = new Map<string, Set<string>>();
  let isFresh = true;
  let refreshing: Promise<void> | undefined;

  function planNow(key: string, holder: CallingHolder, request: MoveRequest) {
    book.release(key);
    const { lines, units } = planLicenseMove([holder], request, { licenses: book.licenses(), subscriptions });
    const [line] = lines as [MoveLine];
    if (line.kind === 'move') book.take(key, line);
    for (const { license } of units) askers.set(license.id, (askers.get(license.id) ?? new Set()).add(key));
    return { line, isShort: units.some(({ needed, free }) => needed > free) };
  }

  /** Somebody else may have freed units. If nothing ended here since the last look, another one is no use. */
  async function refresh(): Promise<void> {
    isFresh = true;
    const counted = book.settled();
    try {
      book.renew(await readLicenses(), counted);
    } finally {
      refreshing = undefined;
    }
  }

  return {
    licenses,
    async plan(key, holder, request) {
      const { line, isShort } = planNow(key, holder, request);
      if (!isShort || isFresh) return line;
      refreshing ??= refresh();
      await refreshing;
      return planNow(key, holder, request).line;
    },
    release(key) {
      isFresh = false;
      book.release(key);
    },
    settle(key) {
      isFresh = false;
      book.settle(key);
    },
    units: () =>
      licenses.flatMap((license) => {
        const needed = askers.get(license.id)?.size;
        return needed ? [{ license, needed, free: availableUnits(license) }] : [];
      }),
  };
}

/** What has been taken since the licences were read. */
function createBook(start: readonly License[]) {
  let licenses = start;
  const open = new Map<string, PlannedMove>();
  const done = new Set<PlannedMove>();
  const taken = new Map<string, number>();

  function count({ holder, swaps }: PlannedMove, by: 1 | -1): void {
    for (const { to } of swaps) {
      if (!holder.licenses.includes(to.id)) taken.set(to.id, (taken.get(to.id) ?? 0) + by);
    }
  }

  return {
    licenses: () =>
      licenses.map((license) => ({ ...license, consumedUnits: license.consumedUnits + (taken.get(license.id) ?? 0) })),
    take(key: string, move: PlannedMove): void {
      open.set(key, move);
      count(move, 1);
    },
    release(key: string): void {
      const move = open.get(key);
      if (move) count(move, -1);
      open.delete(key);
    },
    settle(key: string): void {
      const move = open.get(key);
      if (move) done.add(move);
      open.delete(key);
    },
    settled: (): readonly PlannedMove[] => [...done],
    /** Licences that were read after the `counted` moves had been made include them. */
    renew(fresh: readonly License[], counted: readonly PlannedMove[]): void {
      licenses = fresh;
      for (const move of counted) {
        if (done.delete(move)) count(move, -1);
      }
    },
  };
}
