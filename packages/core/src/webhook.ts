import * as z from 'zod/mini';
import { openEnum } from './open-enum';

/** What Webex can tell of. Devices, licences and BroadWorks subscribers are not among it. */
export const WEBHOOK_RESOURCES = [
  'adminBatchJobs',
  'attachmentActions',
  'convergedRecordings',
  'dataSources',
  'meetingParticipants',
  'meetings',
  'meetingTranscripts',
  'memberships',
  'messages',
  'recordings',
  'rooms',
  'serviceApp',
  'telephony_calls',
  'telephony_conference',
  'telephony_mwi',
  'uc_counters',
  'all',
] as const;

export const WEBHOOK_EVENTS = [
  'created',
  'updated',
  'deleted',
  'started',
  'ended',
  'joined',
  'left',
  'migrated',
  'authorized',
  'deauthorized',
  'statusChanged',
  'all',
] as const;

export const WEBHOOK_STATUSES = ['active', 'inactive'] as const;

/** Whose events a webhook gets: its creator's, or those of the whole organization. */
export const WEBHOOK_OWNERS = ['creator', 'org'] as const;

const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+\S*$/i;
const targetUrl = () => z.string().check(z.maxLength(2048), z.regex(WEB_ADDRESS));
const name = () => z.string().check(z.minLength(1), z.maxLength(256));
const secret = () => z.string().check(z.maxLength(256));

export const Webhook = z.object({
  id: z.string(),
  name: z.string(),
  targetUrl: z.string(),
  resource: openEnum(WEBHOOK_RESOURCES),
  event: openEnum(WEBHOOK_EVENTS),
  filter: z.optional(z.string()),
  /** What the signature of each delivery is made with. */
  secret: z.optional(z.string()),
  orgId: z.optional(z.string()),
  createdBy: z.optional(z.string()),
  appId: z.optional(z.string()),
  ownedBy: z.optional(openEnum(WEBHOOK_OWNERS)),
  status: openEnum(WEBHOOK_STATUSES),
  created: z.string(),
});
export type Webhook = z.output<typeof Webhook>;

export const WebhookList = z.object({ items: z.array(Webhook) });
export type WebhookList = z.output<typeof WebhookList>;

export const NewWebhook = z.object({
  name: name(),
  /** Where the events are posted. */
  targetUrl: targetUrl(),
  resource: z.enum(WEBHOOK_RESOURCES),
  event: z.enum(WEBHOOK_EVENTS),
  /** `status=COMPLETED`; several conditions are joined by `&`, and all must hold. */
  filter: z.optional(z.string().check(z.maxLength(1024))),
  secret: z.optional(secret()),
  ownedBy: z.optional(z.enum(WEBHOOK_OWNERS)),
});
export type NewWebhook = z.output<typeof NewWebhook>;

export const WebhookChange = z.object({
  name: name(),
  targetUrl: targetUrl(),
  secret: z.optional(secret()),
  ownedBy: z.optional(z.enum(WEBHOOK_OWNERS)),
  /** `active` brings a webhook back that failed too often; there is no switching off. */
  status: z.optional(z.enum(WEBHOOK_STATUSES)),
});
export type WebhookChange = z.output<typeof WebhookChange>;

/** The header with the HMAC-SHA1 of the body in hexadecimal digits, where the webhook has a secret. */
export const WEBHOOK_SIGNATURE_HEADER = 'X-Spark-Signature';

/** What is posted to the target: the webhook, who caused the event, and the thing that it happened to. */
export const WebhookDelivery = z.object({
  ...z.omit(Webhook, { secret: true }).shape,
  actorId: z.optional(z.string()),
  data: z.record(z.string(), z.unknown()),
});
export type WebhookDelivery = z.output<typeof WebhookDelivery>;
