import * as z from 'zod/mini';
import { CallingStake, SubscriptionHolder } from './calling-data';
import { openEnum } from './open-enum';

export const SUBSCRIPTION_STATUSES = ['active', 'suspended', 'cancelled'] as const;
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number];

/** A subscription and its licences (extension: the cloud shows administrators only the id, on licences). */
export const Subscription = z.object({
  subscriptionId: z.string(),
  name: z.string(),
  status: openEnum(SUBSCRIPTION_STATUSES),
  licenses: z.array(
    z.object({ licenseId: z.string(), name: z.string(), totalUnits: z.number(), consumedUnits: z.number() }),
  ),
});
export type Subscription = z.output<typeof Subscription>;

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
