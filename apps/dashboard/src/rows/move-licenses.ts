import {
  availableUnits,
  type CallingHolder,
  isMovable,
  type License,
  type LicenseMovePlan,
  type MoveLine,
  type Subscription,
} from '@hubdeck/core';
import type { CallingMove } from '@hubdeck/sdk';
import type { Choice } from '../components/choice-screen';
import type { Fact } from '../components/facts';
import { describeRefusal, messages } from '../messages';
import type { Planned } from './batch';
import { licenseName } from './people';

const { moveLicenses: words, licenses: licenseWords } = messages;

/** The subscriptions that have Calling, with what is free in each. */
export function targetChoices(
  licenses: readonly License[],
  subscriptions: readonly Subscription[],
  from: string | undefined,
): Choice[] {
  const movable = licenses.filter((license) => isMovable(license) && license.subscriptionId !== undefined);
  const ids = [...new Set(movable.map(({ subscriptionId = '' }) => subscriptionId))].filter((id) => id !== from);
  return ids.map((id) => {
    const known = subscriptions.find(({ subscriptionId }) => subscriptionId === id);
    const isActive = known === undefined || known.status === 'active';
    const own = movable.filter(({ subscriptionId }) => subscriptionId === id);
    const free = own.map((license) => words.unitsFree(licenseName(license.name), availableUnits(license)));
    return {
      id,
      text: known && known.name !== id ? `${known.name}  ${id}` : id,
      note: isActive ? words.free(free) : (licenseWords.statuses[known.status] ?? known.status),
      isCurrent: false,
      refusal: isActive ? undefined : messages.editLicenses.notActive(known.status),
    };
  });
}

/** What an item of the client's bulk is: who goes where. */
export type MoveItem = CallingMove;

export const toPlanned = ({ lines }: LicenseMovePlan, ends: Pick<MoveItem, 'from' | 'to'>): Planned<MoveItem>[] =>
  lines.map((line) => planLine(line, ends));

function planLine(line: MoveLine, ends: Pick<MoveItem, 'from' | 'to'>): Planned<MoveItem> {
  const { holder } = line;
  return {
    id: holder.id,
    name: holder.displayName,
    deed: swapText(line),
    refusal: line.kind === 'move' ? undefined : describeRefusal(line.refusal),
    item: { ...idOf(holder), ...ends } as MoveItem,
  };
}

const idOf = ({ kind, id }: CallingHolder) => (kind === 'person' ? { personId: id } : { workspaceId: id });

const swapText = ({ swaps }: MoveLine): string =>
  swaps
    .map(({ from, to }) =>
      words.deed(
        licenseName(from.name),
        from.subscriptionId ?? words.noSubscription,
        to.subscriptionId ?? words.noSubscription,
      ),
    )
    .join(', ');

/** What is needed of each licence, and whether there is enough. */
export const unitFacts = ({ units }: LicenseMovePlan): Fact[] =>
  units.map(({ license, needed, free }) => ({
    label: words.units,
    value: words.needs(licenseName(license.name), needed, free),
    tone: needed > free ? 'bad' : 'good',
  }));
