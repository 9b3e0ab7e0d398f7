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

/** What is still on a subscription. */
export interface HolderCounts {
  readonly users: number;
  readonly workspaces: number;
  /** On Cisco PSTN. */
  readonly locations: number;
}

/** Why a subscription is not cancelled unless it is forced. */
export function holdersRemainRefusal(
  { subscriptionId }: Pick<Subscription, 'subscriptionId'>,
  counts: HolderCounts,
): Refusal | undefined {
  const { users, workspaces, locations } = counts;
  if (users + workspaces + locations === 0) return undefined;
  const holders = 'they lose voicemail, PIN, numbers, settings and devices of Webex Calling';
  const lines = 'locations are left without outside lines';
  const losses = [users + workspaces > 0 && holders, locations > 0 && lines].filter(Boolean).join(', and ');
  return {
    status: 409,
    errorCode: 990030,
    message: 'Users still on the subscription',
    description: `${describeHolders(counts)} still on ${subscriptionId}. Move them to another subscription first; cancelled by force, ${losses}.`,
  };
}

/** `1 user and 2 workspaces are` */
function describeHolders({ users, workspaces, locations }: HolderCounts): string {
  const plural = (count: number, noun: string) => count > 0 && `${count} ${noun}${count === 1 ? '' : 's'}`;
  const pstn = plural(locations, 'location');
  const parts = [plural(users, 'user'), plural(workspaces, 'workspace'), pstn && `${pstn} on Cisco PSTN`];
  return `${parts.filter(Boolean).join(' and ')} ${users + workspaces + locations === 1 ? 'is' : 'are'}`;
}
