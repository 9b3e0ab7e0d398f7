import * as z from 'zod/mini';
import { EmailAddress } from './email-address';
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

export const SubscriberList = z.object({ items: z.array(Subscriber) });
export type SubscriberList = z.output<typeof SubscriberList>;

/** The longest values that are taken. */
const sized = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const userId = sized(161);
const name = sized(64);
const timezone = z.string().check(z.maxLength(64));
/** E.164, also with the hyphens that BroadWorks writes. */
const PHONE = /^\+?\d[\d() -]*$/;
const EXTENSION = /^\d+$/;
const digits = (pattern: RegExp, most: number) => z.string().check(z.regex(pattern), z.maxLength(most));
const phone = digits(PHONE, 23);
const extension = digits(EXTENSION, 20);
const packageName = z.enum(SUBSCRIBER_PACKAGES);

/** What a service provider says of a new subscriber. */
export const NewSubscriber = z.object({
  provisioningId: sized(256),
  userId,
  spEnterpriseId: sized(161),
  firstName: name,
  lastName: name,
  package: packageName,
  primaryPhoneNumber: z.optional(phone),
  mobilePhoneNumber: z.optional(phone),
  extension: z.optional(extension),
  /** Mandatory where the template trusts e-mails. */
  email: z.optional(EmailAddress),
  /** `en` or `en_US`. */
  language: z.optional(z.string().check(z.maxLength(16))),
  timezone: z.optional(timezone),
});
export type NewSubscriber = z.output<typeof NewSubscriber>;

const erasable = (pattern: RegExp, most: number) => z.optional(digits(new RegExp(`^$|${pattern.source}`), most));

/** What may be changed of a subscriber; an empty text takes a number away. The e-mail cannot be changed. */
export const SubscriberChange = z.object({
  userId: z.optional(userId),
  firstName: z.optional(name),
  lastName: z.optional(name),
  primaryPhoneNumber: erasable(PHONE, 23),
  mobilePhoneNumber: erasable(PHONE, 23),
  extension: erasable(EXTENSION, 20),
  timezone: z.optional(timezone),
  package: z.optional(packageName),
});
export type SubscriberChange = z.output<typeof SubscriberChange>;

/** With what a new attempt is started; the rules say what is no e-mail address. */
export const SubscriberRetry = z.object({ email: z.string().check(z.trim()) });
export type SubscriberRetry = z.output<typeof SubscriberRetry>;

/** A subscriber who is only tried on: all that is known of them; the more, the more is checked. */
export const SubscriberPrecheck = z.object({
  ...z.partial(NewSubscriber).shape,
  email: EmailAddress,
  customerInfo: z.optional(z.object({ primaryEmail: EmailAddress })),
});
export type SubscriberPrecheck = z.output<typeof SubscriberPrecheck>;

export const PrecheckResult = z.object({
  /** `success` */
  message: z.string(),
  info: z.array(z.object({ infoCode: z.number(), description: z.string() })),
});
export type PrecheckResult = z.output<typeof PrecheckResult>;
