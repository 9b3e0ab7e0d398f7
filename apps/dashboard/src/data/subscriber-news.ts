import type { Subscriber } from '@hubdeck/core';
import type { Clock, HubClient } from '@hubdeck/sdk';
import type { Attention } from '../attention';
import type { Collection } from './collection';

export interface SubscriberNews {
  readonly client: HubClient;
  readonly subscribers: Collection<Subscriber>;
  readonly clock: Clock;
  readonly attention: Attention;
}

/** While somebody is on the way, one looks often. Milliseconds. */
const SOON = 3000;
const LATER = 15_000;

const isOnTheWay = ({ status }: Subscriber) => status === 'provisioning' || status === 'updating';
const idOf = ({ id }: Subscriber) => id;

/**
 * Keeps a list of subscribers up to date until the signal: only those are asked for whose status has changed since, which
 * is a request or two however long the list is, and none while nobody looks at the window. Who was deleted elsewhere goes with the next whole reading.
 */
export async function followSubscribers(news: SubscriberNews, signal: AbortSignal): Promise<void> {
  const { subscribers, clock, attention } = news;
  while (!signal.aborted) {
    await clock.sleep(subscribers.read().items.some(isOnTheWay) ? SOON : LATER, signal).catch(() => undefined);
    await attention.whenLooking(signal).catch(() => undefined);
    // What can't be asked now is asked the next time; what is shown has not become wrong by it.
    if (!signal.aborted) await readNews(news, signal).catch(() => undefined);
  }
}

async function readNews({ client, subscribers }: SubscriberNews, signal: AbortSignal): Promise<void> {
  const { items, status } = subscribers.read();
  if (status !== 'ready') return;
  const latest = items.reduce((most, { lastStatusChange }) => Math.max(most, Date.parse(lastStatusChange) || 0), 0);
  // The filter is exclusive, and several may have changed in the same instant.
  const lastStatusChange = Math.max(0, latest - 1);
  const changed = await client.broadworks.subscribers.list({ lastStatusChange }, { signal }).toArray();
  if (!signal.aborted) subscribers.merge(changed, idOf);
}
