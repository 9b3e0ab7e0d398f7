import { createHmac } from 'node:crypto';
import { FAILURE_WINDOW_MS, MOST_FAILURES, retryDelay, WEBHOOK_SIGNATURE_HEADER } from '@hubdeck/core';
import {
  type Attempt,
  countFailedAttempt,
  countFailures,
  type Delivery,
  deleteDelivery,
  findDelivery,
  insertAttempt,
} from '../store/webhook-deliveries';
import { updateWebhook } from '../store/webhooks';
import { scheduleTask } from '../tasks';
import type { World } from '../world';
import { DELIVER_TASK } from './announce';

const TARGET_TIMEOUT_MS = 5000;

/** Runs as a task. The attempt goes on by itself: a slow target must not hold up the mock. */
export function startDelivery(world: World, { deliveryId }: { deliveryId: string }): void {
  const delivery = findDelivery(world.store, deliveryId);
  if (!delivery) return;
  if (delivery.webhook.status !== 'active') {
    deleteDelivery(world.store, deliveryId);
    return;
  }
  world.background.start(async (closing) => {
    const outcome = await post(world, delivery, closing);
    world.store.transaction(() => settle(world, deliveryId, outcome));
  });
}

type Outcome = Pick<Attempt, 'status' | 'error' | 'succeeded' | 'signature'>;

async function post(world: World, { webhook, body }: Delivery, closing: AbortSignal): Promise<Outcome> {
  const { secret, targetUrl } = webhook;
  const signature = secret && createHmac('sha1', secret).update(body).digest('hex');
  const signal = AbortSignal.any([closing, AbortSignal.timeout(TARGET_TIMEOUT_MS)]);
  try {
    const reply = await Promise.race([
      world.deliver(targetUrl, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(signature && { [WEBHOOK_SIGNATURE_HEADER]: signature }) },
        body,
        redirect: 'manual',
        signal,
      }),
      rejectionOf(signal),
    ]);
    await reply.body?.cancel();
    return { signature, status: reply.status, succeeded: reply.ok };
  } catch (error) {
    return { signature, error: explain(error), succeeded: false };
  }
}

/** A target that never answers is given up even where whoever delivers does not listen to the signal. */
const rejectionOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal.aborted) reject(signal.reason);
  });

function explain(error: unknown): string {
  const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}

/** Writes down what became of the attempt, and what follows from it. Nothing does if the webhook is gone meanwhile. */
function settle(world: World, deliveryId: string, outcome: Outcome): void {
  const { store, clock } = world;
  const delivery = findDelivery(store, deliveryId);
  if (!delivery) return;
  const { webhookId, webhook, body } = delivery;
  insertAttempt(store, { deliveryId, webhookId, targetUrl: webhook.targetUrl, at: clock.now(), body, ...outcome });
  if (outcome.succeeded) {
    deleteDelivery(store, deliveryId);
    return;
  }
  if (countFailures(store, webhookId, clock.now() - FAILURE_WINDOW_MS) >= MOST_FAILURES) {
    updateWebhook(store, webhookId, { ...webhook, status: 'inactive' });
  }
  retry(world, delivery);
}

function retry(world: World, { id, failedAttempts }: Delivery): void {
  const delay = retryDelay(failedAttempts + 1);
  if (delay === undefined) {
    deleteDelivery(world.store, id);
    return;
  }
  countFailedAttempt(world.store, id);
  scheduleTask(world, delay, DELIVER_TASK, { deliveryId: id });
}
