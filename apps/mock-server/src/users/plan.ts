import {
  type ErrorDetail,
  type ImportMode,
  isCalling,
  type LicenseSwap,
  type PlannedSwap,
  type PlannedUnits,
  type PlannedUser,
  type UsersImportPlan,
} from '@hubdeck/core';
import type { ChangeUserRow, CreateUserRow, PlannedUserRow, RefuseUserRow, UnitsOfImport } from '@hubdeck/core/csv';
import { breathing } from '../breathe';
import { refuseAll } from '../problems';
import type { World } from '../world';
import { createUsersDirectory, loadCsv } from './directory';

interface UsersFile {
  readonly orgId: string;
  readonly file: Uint8Array | string;
  readonly mode: ImportMode;
}

/** The rows of a file, planned as they are asked for; the server breathes in between. */
export async function planFile(world: World, { orgId, file, mode }: UsersFile) {
  const csv = await loadCsv();
  const directory = createUsersDirectory(csv, world, orgId);
  const { refusals, rows } = csv.planUsersImport(file, directory, mode);
  const [first, ...others] = refusals;
  if (first) throw refuseAll([first, ...others]);
  return { rows: breathing(rows()), summary: csv.createUsersSummary(directory.licenses) };
}

export async function describePlan(world: World, asked: UsersFile): Promise<UsersImportPlan> {
  const { rows, summary } = await planFile(world, asked);
  const described: PlannedUser[] = [];
  for await (const row of rows) {
    summary.add(row);
    described.push(describeRow(row));
  }
  return { mode: asked.mode, counts: summary.counts, units: summary.units().map(describeUnits), rows: described };
}

export const describeUnits = ({
  license,
  needed,
  free,
}: Pick<UnitsOfImport, 'needed' | 'free'> & { license: NamedLicense }): PlannedUnits => ({
  licenseId: license.id,
  name: license.name,
  ...(license.subscriptionId !== undefined && { subscriptionId: license.subscriptionId }),
  needed,
  free,
});

interface NamedLicense {
  readonly id: string;
  readonly name: string;
  readonly subscriptionId?: string | undefined;
}

export const describeSwap = ({ from, to }: LicenseSwap): PlannedSwap => ({
  fromLicenseId: from.id,
  ...(from.subscriptionId !== undefined && { fromSubscriptionId: from.subscriptionId }),
  toLicenseId: to.id,
  ...(to.subscriptionId !== undefined && { toSubscriptionId: to.subscriptionId }),
});

type RowFinding = RefuseUserRow['findings'][number];

const describeRow = (row: PlannedUserRow): PlannedUser => ({
  line: row.line,
  email: row.email,
  outcome: row.kind,
  ...('moves' in row && row.moves.length > 0 && { moves: row.moves.map(describeSwap) }),
  ...(row.warnings.length > 0 && { warnings: row.warnings.map(describeCell) }),
  ...(row.kind === 'change' && { personId: row.user.id, changes: [...row.changes] }),
  ...(row.kind === 'refuse' && { findings: row.findings.map(describeCell) }),
  ...(row.kind === 'skip' && { reason: row.reason }),
});

const describeCell = ({ column, errorCode, text }: RowFinding) => ({
  ...(column !== undefined && { column }),
  errorCode,
  description: text,
});

/** What a job keeps of a row. */
export type StoredUserRow = Pick<PlannedUserRow, 'line' | 'email'> &
  (
    | { readonly kind: 'skip' }
    | { readonly kind: 'refuse'; readonly faults: readonly ErrorDetail[] }
    | ({ readonly kind: 'create' } & StoredChange)
    | ({
        readonly kind: 'change';
        readonly personId: string;
        readonly removedNumbers: readonly string[];
      } & StoredChange)
  );

/** Ids are those of the wire. */
export interface StoredChange {
  readonly profile: ChangeUserRow['profile'];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The new licences that take the place of old ones. */
  readonly moved: readonly string[];
  /** Where the user calls from afterwards. */
  readonly place?: CreateUserRow['place'];
}

export function toStored(row: PlannedUserRow, describe: (finding: RowFinding) => string): StoredUserRow {
  const { line, email } = row;
  switch (row.kind) {
    case 'skip':
      return { kind: row.kind, line, email };
    case 'refuse':
      return { kind: row.kind, line, email, faults: row.findings.map((finding) => detail(finding, describe)) };
    case 'create':
      return { kind: row.kind, line, email, ...changeOf(row.profile, { added: row.licenses, place: row.place }) };
    case 'change': {
      const { profile, licenses, moves, removedNumbers, user } = row;
      const { place: _, ...unseated } = licenses;
      const change = changeOf(profile, asksForPlace(row) ? licenses : unseated);
      return {
        kind: row.kind,
        line,
        email,
        personId: user.id,
        removedNumbers,
        ...change,
        moved: moves.map(({ to }) => to.id),
      };
    }
  }
}

/** Where nothing is asked of the place, it is left as it is when the row's turn comes. */
const asksForPlace = ({ changes, licenses }: ChangeUserRow): boolean =>
  licenses.added.some(isCalling) || changes.some(({ column }) => column === 'Phone Number' || column === 'Extension');

const detail = (finding: RowFinding, describe: (finding: RowFinding) => string): ErrorDetail => ({
  description: describe(finding),
  errorCode: finding.errorCode,
});

const changeOf = (
  profile: StoredChange['profile'],
  {
    added,
    removed = [],
    place,
  }: { added: readonly { id: string }[]; removed?: readonly { id: string }[]; place?: StoredChange['place'] },
): StoredChange => ({
  profile,
  added: added.map(({ id }) => id),
  removed: removed.map(({ id }) => id),
  moved: [],
  ...(place && { place }),
});
