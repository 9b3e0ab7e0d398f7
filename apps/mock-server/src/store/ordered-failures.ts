import type { Store } from './store';

/** How coming background attempts of subscribers are to fail. */
export interface OrderedFailure {
  readonly failure: string;
  /** Whose; everybody's unless said. */
  readonly subscriberId?: string | undefined;
  /** How many more. */
  readonly times: number;
}

interface FailureRow extends Record<string, string | number | null> {
  key: number;
  subscriber_id: string | null;
  failure: string;
  times: number;
}

export function insertOrderedFailure(store: Store, { failure, subscriberId, times }: OrderedFailure): void {
  store.run('INSERT INTO ordered_failures (subscriber_id, failure, times) VALUES (?, ?, ?)', [
    subscriberId ?? null,
    failure,
    times,
  ]);
}

/** In the order in which they will be taken. */
export const listOrderedFailures = (store: Store): OrderedFailure[] =>
  store.rows<FailureRow>('SELECT * FROM ordered_failures ORDER BY key').map(({ failure, subscriber_id, times }) => ({
    failure,
    subscriberId: subscriber_id ?? undefined,
    times,
  }));

export function deleteOrderedFailures(store: Store): void {
  store.run('DELETE FROM ordered_failures');
}

/** The failure that an attempt of the subscriber is to end with, once less from now on. */
export function takeOrderedFailure(store: Store, subscriberId: string): string | undefined {
  const row = store.row<FailureRow>(
    'SELECT * FROM ordered_failures WHERE subscriber_id IS NULL OR subscriber_id = ? ORDER BY key LIMIT 1',
    [subscriberId],
  );
  if (!row) return undefined;
  if (row.times > 1) store.run('UPDATE ordered_failures SET times = times - 1 WHERE key = ?', [row.key]);
  else store.run('DELETE FROM ordered_failures WHERE key = ?', [row.key]);
  return row.failure;
}
