import type { CallingHolder, License, LicenseSwap, MoveStanding, PlannedMove } from '@hubdeck/core';
import { type ApiError, DataLossError, NotDoneError } from '../errors';
import type { BulkLine, BulkReport, BulkResult } from './run-bulk';
import type { NeededUnits } from './unit-reserve';

type LicenseName = Pick<License, 'id' | 'name' | 'subscriptionId'>;

/** One licence for another; of what an earlier run did, the old one may not be known. */
export interface ReportedSwap {
  readonly from?: LicenseName | undefined;
  readonly to?: LicenseName | undefined;
}

/** What became of one row. */
export interface CallingMoveLine<Row> extends BulkLine<Row> {
  /** Name and e-mail are absent where this run had no need to read them. */
  readonly displayName?: string | undefined;
  readonly email?: string | undefined;
  readonly swaps: readonly ReportedSwap[];
  /** As read back; absent where nothing was sent, or nobody knows. */
  readonly standing?: MoveStanding | undefined;
}

export interface CallingMoveReport<Row> extends BulkReport<Row> {
  readonly lines: readonly CallingMoveLine<Row>[];
  /** Units of each target licence: what the rows of this run wanted, and what there was when it began. */
  readonly units: readonly NeededUnits[];
}

/** What this run has seen of one holder. */
export interface Seen {
  readonly holder?: CallingHolder;
  readonly swaps?: readonly LicenseSwap[];
  /** What was sent last, with the place that the holder had then. */
  readonly sent?: PlannedMove;
  readonly standing?: MoveStanding | undefined;
  /** Between two requests there was no Calling licence at all. */
  readonly wasLost?: boolean;
}

/** A line of the report with what this run has seen or an earlier one has noted. */
export const describeLine = <Row>(
  line: BulkLine<Row>,
  { holder, swaps = [], standing }: Seen,
  licenses: ReadonlyMap<string, LicenseName>,
): CallingMoveLine<Row> => ({
  ...line,
  ...(holder && { displayName: holder.displayName, email: holder.email }),
  swaps: swaps.length > 0 ? swaps : recallSwaps(licenses, line),
  ...(standing && { standing }),
});

/** From the ids that stand in a ledger. */
function recallSwaps(
  licenses: ReadonlyMap<string, LicenseName>,
  { id = '', replaced = '' }: BulkResult,
): ReportedSwap[] {
  const from = replaced.split(' ').map((one) => licenses.get(one));
  return id.split(' ').flatMap((one, index) => {
    const to = licenses.get(one);
    return to ? [{ to, from: from[index] }] : [];
  });
}

const idsOf = (licenses: readonly LicenseName[]): string => licenses.map(({ id }) => id).join(' ');

/** Of a move that was read back. */
export function finish({ wasLost }: Seen, { holder, swaps }: PlannedMove): BulkResult {
  if (wasLost) throw new DataLossError('licenses.move', describeLoss(holder, swaps));
  return { outcome: 'done', id: idsOf(swaps.map(({ to }) => to)), replaced: idsOf(swaps.map(({ from }) => from)) };
}

const nameOf = ({ name, subscriptionId }: LicenseName): string =>
  subscriptionId ? `${name} of ${subscriptionId}` : name;

const describeLoss = ({ displayName }: CallingHolder, swaps: readonly LicenseSwap[]): string =>
  `the service took ${swaps.map(({ from }) => nameOf(from)).join(', ')} from ${displayName} before it gave anything ` +
  `else. ${displayName} now has ${swaps.map(({ to }) => nameOf(to)).join(', ')} with the same number and extension; ` +
  'check voicemail and call settings.';

const HELD: Readonly<Record<MoveStanding, (from: string, to: string) => string>> = {
  unmoved: (from) => `still holds ${from}`,
  halfway: (from, to) => `holds both ${from} and ${to}`,
  lost: (from, to) => `holds neither ${from} nor ${to}`,
  moved: (_, to) => `holds ${to}`,
};

/** Of a success that was none, or of a refusal that was not all. */
export function notDone({ holder, swaps }: PlannedMove, standing: MoveStanding, refusal?: ApiError): NotDoneError {
  const from = swaps.map((swap) => nameOf(swap.from)).join(', ');
  const to = swaps.map((swap) => nameOf(swap.to)).join(', ');
  const said = refusal ? 'refused it' : 'answered without having done it';
  const problem = `the service ${said}: ${holder.displayName} ${HELD[standing](from, to)}`;
  return new NotDoneError('licenses.move', standing, problem, { cause: refusal });
}
