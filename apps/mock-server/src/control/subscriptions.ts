import type { Hono } from 'hono';
import * as z from 'zod/mini';
import type { AppEnv } from '../app-env';
import { found } from '../lookup';
import { findSubscription, setPendingAction } from '../store/subscriptions';
import type { World } from '../world';
import { readBody } from './read-body';

const PendingAction = z.object({ isPending: z.boolean() });

/** What the vendor's sales would do: begin an order for a subscription, and complete it. */
export function mountSubscriptions(control: Hono<AppEnv>, { store }: World): void {
  control.post('/subscriptions/:subscriptionId/pendingAction', async (context) => {
    const id = context.req.param('subscriptionId');
    const { isPending } = await readBody(context, PendingAction);
    found(findSubscription(store, id), `Subscription ${id}`);
    setPendingAction(store, id, isPending);
    return context.body(null, 204);
  });
}
