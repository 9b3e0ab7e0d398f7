import type { Refusal } from './problem';
import type { Subscription, SubscriptionStatus } from './subscription';

/**
 * The life of a subscription: active, suspended and back, cancelled for good. Suspended, it assigns no units and takes
 * nothing away; cancelled, it takes the licences from whoever still holds them, with all that hangs on them.
 */

export type SubscriptionEvent = 'suspend' | 'reactivate' | 'cancel';

const MOVES: Readonly<
  Record<SubscriptionEvent, { readonly from: readonly string[]; readonly to: SubscriptionStatus }>
> = {
  suspend: { from: ['active'], to: 'suspended' },
  reactivate: { from: ['suspended'], to: 'active' },
  cancel: { from: ['active', 'suspended'], to: 'cancelled' },
};

export const statusAfter = (event: SubscriptionEvent): SubscriptionStatus => MOVES[event].to;

export const subscriptionEventRefusal = (
  { subscriptionId, status }: Pick<Subscription, 'subscriptionId' | 'status'>,
  event: SubscriptionEvent,
): Refusal | undefined =>
  MOVES[event].from.includes(status)
    ? undefined
    : {
        status: 409,
        errorCode: 990039,
        message: 'Not possible in this status',
        description: `The subscription ${subscriptionId} is ${status}: only one that is ${MOVES[event].from.join(' or ')} can become ${MOVES[event].to}.`,
      };

/** Who is still on a subscription. */
export interface HolderCounts {
  readonly users: number;
  readonly workspaces: number;
}

/** Why a subscription is not cancelled unless it is forced. */
export function holdersRemainRefusal(
  { subscriptionId }: Pick<Subscription, 'subscriptionId'>,
  { users, workspaces }: HolderCounts,
): Refusal | undefined {
  if (users + workspaces === 0) return undefined;
  return {
    status: 409,
    errorCode: 990030,
    message: 'Users still on the subscription',
    description: `${describeHolders({ users, workspaces })} still on ${subscriptionId}. Move them to another subscription first; cancelled by force, they lose voicemail, PIN, numbers, settings and devices of Webex Calling.`,
  };
}

/** `1 user and 2 workspaces are` */
function describeHolders({ users, workspaces }: HolderCounts): string {
  const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const parts = [users > 0 && plural(users, 'user'), workspaces > 0 && plural(workspaces, 'workspace')];
  return `${parts.filter(Boolean).join(' and ')} ${users + workspaces === 1 ? 'is' : 'are'}`;
}
