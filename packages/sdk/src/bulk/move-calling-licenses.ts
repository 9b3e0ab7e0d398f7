import {
  type CallingHolder,
  type MoveEnd,
  type MoveRequest,
  type MoveStanding,
  moveStanding,
  type PlannedMove,
} from '@hubdeck/core';
import { ApiError, RefusedError } from '../errors';
import { type HolderClient, type HolderId, keyOfHolder, openSubject } from './calling-holders';
import { type CallingMoveLine, type CallingMoveReport, describeLine, finish, notDone, type Seen } from './move-report';
import { type BulkOptions, type BulkResult, type BulkTask, runBulk } from './run-bulk';
import { createUnitReserve, type ReserveClient, type UnitReserve } from './unit-reserve';

/**
 * Moving keeps everything only as long as there is no instant without a Calling licence. So each move is one request
 * that adds and removes; units are set aside before it is sent; and what it did is read back, because the service has
 * been seen to answer 200 and 206 to what it had not done. Nothing is sent again of somebody whose state is unknown.
 */

/** Who moves, and to where. */
export type CallingMove = HolderId & {
  /** Left out: from whatever other subscription they are on. */
  readonly from?: MoveEnd | undefined;
  readonly to: MoveEnd;
};

/** The part of a client that is needed. */
export interface LicenseMoveClient extends Omit<HolderClient, 'licenses'>, Pick<ReserveClient, 'ext'> {
  readonly licenses: HolderClient['licenses'] & ReserveClient['licenses'];
}

export type MoveOneOptions = Pick<BulkOptions, 'signal' | 'dryRun' | 'retry' | 'clock' | 'random'>;

/**
 * Moves the Calling licences of many people and workspaces, one request each, to the same tier of another subscription.
 * Where an answer is lost, the licences held are read before anything is sent again, and every move is read back.
 *
 * Once licences and subscriptions have been read, it never rejects for what the service says; the report has a line for
 * each row, `done` only where it was read back. Who is there already is skipped; whoever can't be moved (tier, units, a
 * target that is not active, no number) fails with a `RefusedError` and keeps what they have. Out of a subscription that
 * is suspended nobody is moved in bulk: use `moveCallingLicense`.
 */
export const moveCallingLicenses = <Row extends CallingMove>(
  client: LicenseMoveClient,
  rows: Iterable<Row>,
  options: BulkOptions = {},
): Promise<CallingMoveReport<Row>> => run(client, rows, 'bulk', options);

/**
 * Moves the Calling licence of one person or workspace, and resolves when it has been read back; also where there was
 * nothing to move (`skipped`). Rejects with a `RefusedError` where a rule forbids it, with a `NotDoneError` where the
 * service did not do what it said, and with what else the service or the network said.
 */
export async function moveCallingLicense<Row extends CallingMove>(
  client: LicenseMoveClient,
  row: Row,
  options: MoveOneOptions = {},
): Promise<CallingMoveLine<Row>> {
  const { lines } = await run(client, [row], 'single', options);
  const [line] = lines as [CallingMoveLine<Row>];
  if (line.outcome === 'failed') throw line.error;
  if (line.outcome === 'left') throw options.signal?.reason;
  return line;
}

async function run<Row extends CallingMove>(
  client: LicenseMoveClient,
  rows: Iterable<Row>,
  way: MoveRequest['way'],
  options: BulkOptions,
): Promise<CallingMoveReport<Row>> {
  const reserve = await createUnitReserve(client);
  const track = createTrack();
  const report = await runBulk<Row>(rows, createTask(client, way, reserve, track), options);
  const licenses = new Map(reserve.licenses.map((license) => [license.id, license]));
  const lines = report.lines.map((line) => describeLine(line, track.of(keyOfHolder(line.item)), licenses));
  return { ...report, lines, units: reserve.units() };
}

function createTrack() {
  const seen = new Map<string, Seen>();
  return {
    of: (key: string): Seen => seen.get(key) ?? {},
    note(key: string, facts: Seen): void {
      seen.set(key, { ...seen.get(key), ...facts });
    },
  };
}

type Track = ReturnType<typeof createTrack>;

function createTask(
  client: LicenseMoveClient,
  way: MoveRequest['way'],
  reserve: UnitReserve,
  track: Track,
): BulkTask<CallingMove> {
  /** What is next for a row: a request, or how it ended. Units are set aside for a request. */
  async function decide(row: CallingMove): Promise<PlannedMove | BulkResult> {
    const key = keyOfHolder(row);
    const holder = await openSubject(client, row).read();
    const { sent } = track.of(key);
    const standing = sent && settle(key, holder, sent);
    if (sent && standing === 'moved') return finish(track.of(key), sent);
    // Only what was known before still says which number to give back.
    if (sent && standing === 'lost') return sent;
    const line = await reserve.plan(key, holder, { from: row.from, to: row.to, way });
    track.note(key, { holder, swaps: line.swaps });
    if (line.kind === 'refuse') throw new RefusedError('licenses.move', line.refusal);
    if (line.kind === 'move') return line;
    return { outcome: 'skipped', reason: line.refusal.description, id: line.there?.id };
  }

  /** Keeps the books by what is held now. */
  function settle(key: string, { licenses }: CallingHolder, move: PlannedMove): MoveStanding {
    const standing = moveStanding(licenses, move.swaps);
    track.note(key, { standing, ...(standing === 'lost' && { wasLost: true }) });
    if (standing === 'moved') reserve.settle(key);
    if (standing === 'unmoved') reserve.release(key);
    return standing;
  }

  async function send(row: CallingMove, move: PlannedMove, isRepeated = false): Promise<BulkResult> {
    const key = keyOfHolder(row);
    const subject = openSubject(client, row);
    track.note(key, { sent: move, standing: undefined });
    const refusal = await subject.send(move).then(nothing, keepRefusal);
    const standing = settle(key, await subject.read(), move);
    if (standing === 'moved') return finish(track.of(key), move);
    // Nobody is left without a licence for as long as a pause lasts, or because the run is told to end.
    if (standing === 'lost' && !isRepeated) return send(row, move, true);
    throw refusal && standing === 'unmoved' ? refusal : notDone(move, standing, refusal);
  }

  return {
    keyOf: keyOfHolder,
    async perform(row) {
      const next = await decide(row);
      return isResult(next) ? next : send(row, next);
    },
    async findOut(row) {
      const next = await decide(row);
      if (!isResult(next)) return undefined;
      // Who is there was brought there by the run that ended before.
      return next.id === undefined ? undefined : { ...next, outcome: 'done', reason: undefined };
    },
    isDoneAlready: () => false,
    async preview(row) {
      const next = await decide(row);
      return isResult(next) ? next : { outcome: 'planned' };
    },
  };
}

const isResult = (next: PlannedMove | BulkResult): next is BulkResult => 'outcome' in next;

const nothing = (): undefined => undefined;

/** They say nothing of the move itself. */
const UNDECIDED: readonly number[] = [401, 403, 408, 423, 429];

/** Refusals of the move; everything else is for whoever tries again. */
function keepRefusal(error: unknown): ApiError {
  const isRefusal = error instanceof ApiError && error.status < 500 && !UNDECIDED.includes(error.status);
  if (!isRefusal) throw error;
  return error;
}
