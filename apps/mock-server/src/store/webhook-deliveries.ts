import type { Webhook } from '@hubdeck/core';
import type { Store } from './store';

/** An event on its way. */
export interface Delivery {
  readonly id: string;
  readonly webhookId: string;
  readonly webhook: Webhook;
  readonly body: string;
  readonly failedAttempts: number;
}

export function insertDelivery(store: Store, delivery: { id: string; webhookId: string; body: string }): void {
  store.run('INSERT INTO webhook_deliveries (id, webhook_id, body) VALUES (?, ?, ?)', [
    delivery.id,
    delivery.webhookId,
    delivery.body,
  ]);
}

export function findDelivery(store: Store, id: string): Delivery | undefined {
  const row = store.row<{ webhook_id: string; json: string; body: string; failed_attempts: number }>(
    `SELECT webhook_id, json, body, failed_attempts FROM webhook_deliveries
     JOIN webhooks ON webhooks.id = webhook_id WHERE webhook_deliveries.id = ?`,
    [id],
  );
  return (
    row && {
      id,
      webhookId: row.webhook_id,
      webhook: JSON.parse(row.json) as Webhook,
      body: row.body,
      failedAttempts: row.failed_attempts,
    }
  );
}

export function deleteDelivery(store: Store, id: string): void {
  store.run('DELETE FROM webhook_deliveries WHERE id = ?', [id]);
}

export function countFailedAttempt(store: Store, id: string): void {
  store.run('UPDATE webhook_deliveries SET failed_attempts = failed_attempts + 1 WHERE id = ?', [id]);
}

/** What became of one attempt. */
export interface Attempt {
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly targetUrl: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly signature?: string | undefined;
  readonly body: string;
  /** The target's answer. */
  readonly status?: number | undefined;
  /** Why there was none. */
  readonly error?: string | undefined;
  readonly succeeded: boolean;
}

const MOST_ATTEMPTS_KEPT = 10_000;

export function insertAttempt(store: Store, attempt: Attempt): void {
  store.run(
    `INSERT INTO webhook_attempts (delivery_id, webhook_id, target_url, at, signature, body, status, error, succeeded)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      attempt.deliveryId,
      attempt.webhookId,
      attempt.targetUrl,
      attempt.at,
      attempt.signature ?? null,
      attempt.body,
      attempt.status ?? null,
      attempt.error ?? null,
      Number(attempt.succeeded),
    ],
  );
  store.run('DELETE FROM webhook_attempts WHERE key <= (SELECT max(key) FROM webhook_attempts) - ?', [
    MOST_ATTEMPTS_KEPT,
  ]);
}

/** Those of a webhook after an instant, or after it was brought back, whichever is later. */
export const countFailures = (store: Store, webhookId: string, after: number): number =>
  store.row<{ failures: number }>(
    `SELECT count(*) AS failures FROM webhook_attempts JOIN webhooks ON webhooks.id = webhook_id
     WHERE webhook_id = ? AND succeeded = 0 AND at > ? AND at >= active_since`,
    [webhookId, after],
  )?.failures ?? 0;

/** Newest first. */
export const listAttempts = (store: Store): Attempt[] =>
  store
    .rows<{
      delivery_id: string;
      webhook_id: string;
      target_url: string;
      at: number;
      signature: string | null;
      body: string;
      status: number | null;
      error: string | null;
      succeeded: number;
    }>('SELECT * FROM webhook_attempts ORDER BY key DESC')
    .map((row) => ({
      deliveryId: row.delivery_id,
      webhookId: row.webhook_id,
      targetUrl: row.target_url,
      at: row.at,
      signature: row.signature ?? undefined,
      body: row.body,
      status: row.status ?? undefined,
      error: row.error ?? undefined,
      succeeded: row.succeeded === 1,
    }));
