import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { integer, text } from '../query-parameter';
import { NewWebhook, WEBHOOK_OWNERS, Webhook, WebhookChange, WebhookList } from '../webhook';

/** Webex asks for the scope that reads the resource; jobs are read with these. */
const scopes = ['spark-admin:people_read', 'spark:people_read', 'spark-admin:telephony_config_read'];

export const webhooks = {
  list: {
    method: 'GET',
    path: '/webhooks',
    doc: "Lists the caller's webhooks, or those of the organization.",
    scopes,
    query: z.object({
      max: z.optional(integer()),
      ownedBy: z.optional(z.enum(WEBHOOK_OWNERS)),
      orgId: z.optional(text()),
    }),
    reply: WebhookList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 100 },
  },
  /**
   * Events are posted to `targetUrl`, signed with `secret`. For jobs: resource `adminBatchJobs`, event `statusChanged`,
   * and `ownedBy: 'org'`. There are no events for devices, licences and BroadWorks subscribers.
   */
  create: {
    method: 'POST',
    path: '/webhooks',
    doc: 'Creates a webhook.',
    scopes,
    body: NewWebhook,
    reply: Webhook,
  },
  get: {
    method: 'GET',
    path: '/webhooks/:webhookId',
    doc: 'Shows a webhook.',
    scopes,
    reply: Webhook,
  },
  /** Name and target are required. A webhook cannot be switched off, only on again; resource and event stay. */
  update: {
    method: 'PUT',
    path: '/webhooks/:webhookId',
    doc: 'Changes the name, the target or the secret of a webhook, or brings it back after too many failures.',
    scopes,
    body: WebhookChange,
    reply: Webhook,
  },
  delete: {
    method: 'DELETE',
    path: '/webhooks/:webhookId',
    doc: 'Removes a webhook.',
    scopes,
    status: 204,
  },
} as const satisfies Contract;
