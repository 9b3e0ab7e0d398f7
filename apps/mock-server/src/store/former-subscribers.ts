import type { Subscriber } from '@hubdeck/core';
import type { Store } from './store';

/** What was known of a BroadWorks user whose subscriber has been deleted. Letters of any case do. */
export function findFormerSubscriber(
  store: Store,
  { userId, provisioningId }: Pick<Subscriber, 'userId' | 'provisioningId'>,
): Subscriber | undefined {
  const row = store.row<{ json: string }>(
    'SELECT json FROM former_subscribers WHERE user_id = ? AND provisioning_id = ?',
    [userId, provisioningId],
  );
  return row && (JSON.parse(row.json) as Subscriber);
}
