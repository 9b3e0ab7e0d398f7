import * as z from 'zod/mini';
import { openEnum } from './open-enum';

export const SUBSCRIBER_STATUSES = [
  'pending_email_input',
  'pending_email_validation',
  'pending_user_migration',
  'provisioning',
  'provisioned',
  'updating',
  'error',
] as const;
export type SubscriberStatus = (typeof SUBSCRIBER_STATUSES)[number];

export const SUBSCRIBER_PACKAGES = ['softphone', 'basic', 'standard', 'premium'] as const;
export type SubscriberPackage = (typeof SUBSCRIBER_PACKAGES)[number];

export const SubscriberError = z.object({ errorCode: z.number(), description: z.string() });
export type SubscriberError = z.output<typeof SubscriberError>;

/** A BroadWorks user on the way to, or in, Webex. */
export const Subscriber = z.object({
  id: z.string(),
  /** Only while `provisioned`. */
  personId: z.optional(z.string()),
  /** The BroadWorks ID. */
  userId: z.string(),
  spEnterpriseId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.optional(z.string()),
  primaryPhoneNumber: z.optional(z.string()),
  mobilePhoneNumber: z.optional(z.string()),
  extension: z.optional(z.string()),
  package: openEnum(SUBSCRIBER_PACKAGES),
  status: openEnum(SUBSCRIBER_STATUSES),
  /** Of the last background attempt only; emptied when a new one starts. */
  errors: z.optional(z.array(SubscriberError)),
  created: z.string(),
  lastStatusChange: z.string(),
  /** Refers to the onboarding template. */
  provisioningId: z.string(),
  selfActivated: z.optional(z.union([z.boolean(), z.enum(['true', 'false'])])),
});
export type Subscriber = z.output<typeof Subscriber>;
