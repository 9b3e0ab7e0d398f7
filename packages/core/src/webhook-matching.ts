import type { Webhook } from './webhook';

/** Something that happened, as webhooks see it. */
export interface WebhookEvent {
  readonly resource: string;
  readonly event: string;
  readonly actorId?: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Whether a webhook is told of an event. `all` stands for every resource or every event. */
export function wantsEvent(
  webhook: Pick<Webhook, 'resource' | 'event' | 'filter' | 'ownedBy' | 'status' | 'createdBy'>,
  { resource, event, actorId, data }: WebhookEvent,
): boolean {
  return (
    webhook.status === 'active' &&
    (webhook.resource === 'all' || webhook.resource === resource) &&
    (webhook.event === 'all' || webhook.event === event) &&
    (webhook.ownedBy === 'org' || webhook.createdBy === actorId) &&
    parseFilter(webhook.filter).every(([name, value]) => String(data[name]) === value)
  );
}

const parseFilter = (filter: string | undefined) => [...new URLSearchParams(filter ?? '')];

/** A webhook that fails this often within the window goes inactive; its owner has to bring it back. */
export const MOST_FAILURES = 100;
export const FAILURE_WINDOW_MS = 5 * 60_000;

const SECOND = 1000;
/** How long after a failed attempt the next one follows; then the event is given up. */
const RETRY_DELAYS_MS = [SECOND, 10 * SECOND, 60 * SECOND, 300 * SECOND] as const;

/** The wait before the next attempt after so many failed ones; `undefined` when there is none. */
export const retryDelay = (failedAttempts: number): number | undefined => RETRY_DELAYS_MS[failedAttempts - 1];
