import type { PlannedSwap, PlannedUnits, PlannedUser, UsersImportPlan } from '@hubdeck/core';
import type { Fact } from '../components/facts';
import { messages } from '../messages';
import type { Planned } from './batch';
import { licenseName } from './people';
import type { Column } from './table';

const { importUsers: words, moveLicenses } = messages;

/** A row of the file with its cells, to be sent. */
export interface UserRow {
  readonly email: string;
  readonly cells: readonly string[];
}

/** What the server plans for each row. */
export const toPlanned = (
  { rows }: UsersImportPlan,
  cells: ReadonlyMap<number, readonly string[]>,
): Planned<UserRow>[] =>
  rows.map((row) => ({
    id: String(row.line),
    name: `${words.line(row.line)}  ${row.email}`,
    deed: deedOf(row),
    refusal: refusalOf(row),
    item: { email: row.email, cells: cells.get(row.line) ?? [] },
  }));

function refusalOf({ outcome, reason = '', findings = [] }: PlannedUser): string | undefined {
  if (outcome === 'skip') return reason;
  return outcome === 'refuse' ? findings.map(findingText).join('\n') : undefined;
}

const findingText = ({ column, description }: { column?: string | undefined; description: string }) =>
  column === undefined ? description : `${column}: ${description}`;

/** The move first, since it is what one looks for; warnings stand behind. */
function deedOf({ outcome, moves = [], changes = [], warnings = [] }: PlannedUser): string {
  return [
    ...(outcome === 'create' ? [words.create] : []),
    ...moves.map(swapText),
    ...changes.map(({ column, before, after }) => words.change(column, before, after)),
    ...warnings.map(findingText),
  ].join('\n');
}

export const swapText = ({ fromSubscriptionId, toSubscriptionId }: PlannedSwap): string =>
  words.move(fromSubscriptionId ?? moveLicenses.noSubscription, toSubscriptionId ?? moveLicenses.noSubscription);

export const unitFacts = (units: readonly PlannedUnits[]): Fact[] =>
  units.map(({ name, subscriptionId = '', needed, free }) => ({
    label: words.units,
    value: moveLicenses.needs(`${licenseName(name)} ${subscriptionId}`.trim(), needed, free),
    tone: needed > free ? 'bad' : 'good',
  }));

export const importUserColumns: readonly Column<Planned<UserRow>>[] = [
  {
    id: 'line',
    title: words.columns.line,
    min: 5,
    max: 6,
    align: 'right',
    text: ({ id }) => id,
    order: ({ id }) => Number(id),
  },
  { id: 'user', title: words.columns.user, min: 22, max: 36, text: ({ item }) => item.email },
  {
    id: 'outcome',
    title: words.columns.outcome,
    min: 30,
    text: ({ deed, refusal }) => (refusal ?? deed).replaceAll('\n', '; '),
    tone: ({ refusal }) => (refusal === undefined ? 'good' : 'warning'),
  },
];
