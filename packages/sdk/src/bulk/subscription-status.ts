import type { Subscription } from '@hubdeck/core';
import { ApiError } from '../errors';
import type { HubClient } from '../hub-client';

/** The part of a client that is needed. */
export interface SubscriptionClient {
  readonly ext: { readonly subscriptions: Pick<HubClient['ext']['subscriptions'], 'list'> };
}

/** Without the extension no status is told: `undefined`, and every subscription is to be taken for active. */
export async function readSubscriptions(
  client: SubscriptionClient,
  signal?: AbortSignal | undefined,
): Promise<Subscription[] | undefined> {
  try {
    return await client.ext.subscriptions.list({}, { signal }).toArray();
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}
