import * as z from 'zod/mini';
import { CallingStake, SubscriptionHolder } from './calling-data';
import { openEnum } from './open-enum';

export const SUBSCRIPTION_STATUSES = ['active', 'suspended', 'cancelled'] as const;
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number];

/** A location whose outside lines come from Cisco. */
export const PstnLocation = z.object({ locationId: z.string(), name: z.string() });
export type PstnLocation = z.output<typeof PstnLocation>;

/** A subscription and its licences (extension: the cloud shows administrators only the id, on licences). */
export const Subscription = z.object({
  subscriptionId: z.string(),
  name: z.string(),
  status: openEnum(SUBSCRIPTION_STATUSES),
  /** An order for it is under way; until that is done, no location can move to it. */
  hasPendingAction: z.optional(z.boolean()),
  licenses: z.array(
    z.object({ licenseId: z.string(), name: z.string(), totalUnits: z.number(), consumedUnits: z.number() }),
  ),
  /** The locations on Cisco PSTN that are tied to it. */
  pstnLocations: z.optional(z.array(PstnLocation)),
});
export type Subscription = z.output<typeof Subscription>;

export const SubscriptionList = z.object({ items: z.array(Subscription) });
export type SubscriptionList = z.output<typeof SubscriptionList>;

/** What the end of a subscription took from somebody. */
export const SubscriptionLoss = z.object({
  type: SubscriptionHolder.shape.type,
  id: z.string(),
  displayName: z.string(),
  email: z.optional(z.string()),
  licenses: z.array(z.object({ licenseId: z.string(), name: z.string() })),
  lost: CallingStake,
});
export type SubscriptionLoss = z.output<typeof SubscriptionLoss>;

export const SubscriptionCancellation = z.object({
  subscription: Subscription,
  /** Everybody who held one of its licences. */
  losses: z.array(SubscriptionLoss),
});
export type SubscriptionCancellation = z.output<typeof SubscriptionCancellation>;
