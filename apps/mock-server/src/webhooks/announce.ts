import { type Job, type WebhookDelivery, type WebhookEvent, wantsEvent } from '@hubdeck/core';
import { insertDelivery } from '../store/webhook-deliveries';
import { webhooksOf } from '../store/webhooks';
import { scheduleTask } from '../tasks';
import { createUuid, type World } from '../world';

/** The kind of the tasks that deliver. */
export const DELIVER_TASK = 'deliverWebhook';

/**
 * Tells every webhook of the organization that wants it of an event. Called in the transaction of what happened; the
 * deliveries set out once it is done.
 */
function announce(world: World, orgId: string, event: WebhookEvent): void {
  for (const { id: webhookId, webhook } of webhooksOf(world.store, orgId)) {
    if (!wantsEvent(webhook, event)) continue;
    const { secret: _, ...shown } = webhook;
    const body: WebhookDelivery = {
      ...shown,
      ...(event.actorId && { actorId: event.actorId }),
      data: { ...event.data },
    };
    const id = createUuid(world);
    insertDelivery(world.store, { id, webhookId, body: JSON.stringify(body) });
    scheduleTask(world, 0, DELIVER_TASK, { deliveryId: id });
  }
}

/**
 * The one event that the mock has: a job is in another status. Webex documents the event, not its `data`; here it is
 * the job as its status operation shows it, with `status` beside it for filters.
 */
export function announceJobStatus(world: World, orgId: string, job: Job): void {
  announce(world, orgId, {
    resource: 'adminBatchJobs',
    event: 'statusChanged',
    actorId: job.sourceUserId,
    data: { ...job, status: job.latestExecutionStatus },
  });
}
