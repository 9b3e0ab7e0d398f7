import { isCalling } from './license-kind';
import type { Refusal } from './problem';
import type { Subscription } from './subscription';

/**
 * The outside lines that a location has from Cisco are paid by a subscription, as licences are, and have to move before
 * it ends. Where they come from doesn't matter: a location may leave whatever subscription, even a cancelled one.
 */

/** Why a location can't move to a subscription. */
export function pstnMoveRefusal(target: Omit<Subscription, 'name' | 'pstnLocations'>): Refusal | undefined {
  const { subscriptionId, status, hasPendingAction, licenses } = target;
  if (status !== 'active') {
    return cannotPay(400, 990032, subscriptionId, `is ${status}. Choose an active subscription`);
  }
  if (!licenses.some(isCalling)) {
    return cannotPay(400, 990070, subscriptionId, 'has no Calling licenses. Choose a subscription with Calling');
  }
  if (hasPendingAction) {
    return cannotPay(409, 990071, subscriptionId, 'has a pending action. Try again when its order is complete');
  }
  return undefined;
}

const cannotPay = (status: Refusal['status'], errorCode: number, subscriptionId: string, why: string): Refusal => ({
  status,
  errorCode,
  message: 'Location cannot be moved',
  description: `subscriptionId: ${subscriptionId} ${why}.`,
});

/** Its outside lines are of another carrier, or of the premises. */
export const notOnCiscoPstn = (name: string): Refusal => ({
  status: 409,
  errorCode: 990072,
  message: 'Location cannot be moved',
  description: `${name} is not on Cisco PSTN: no subscription pays for its outside lines.`,
});
