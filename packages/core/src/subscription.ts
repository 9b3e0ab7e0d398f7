import * as z from 'zod/mini';
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
