import { isInProgress, type Subscriber } from '@hubdeck/core';
import { type Clock, systemClock } from '../clock';
import { ApiError } from '../errors';
import type { HubClient } from '../hub-client';
import type { BulkOptions, BulkResult } from './run-bulk';

/** What the bulks of BroadWorks subscribers have in common: their attempts go on after the answer. */
export interface SubscriberBulkOptions extends BulkOptions {
  /** Milliseconds to wait for the end of each background attempt, so that the report tells of it. Not at all unless said. */
  readonly waitMs?: number | undefined;
}

export type SubscriberCalls = HubClient['broadworks']['subscribers'];

/** The part of a client that is needed. */
export interface SubscriberClient {
  readonly broadworks: { readonly subscribers: SubscriberCalls };
}

const BETWEEN_LOOKS_MS = 1000;

/** The subscriber once no attempt is under way, or as it is when the time is up; `undefined` if there is none. */
export async function readSettled(
  subscribers: Pick<SubscriberCalls, 'get'>,
  subscriberId: string,
  options: SubscriberBulkOptions,
): Promise<Subscriber | undefined> {
  const { waitMs = 0, clock = systemClock, signal } = options;
  const end = clock.now() + waitMs;
  for (;;) {
    const subscriber = await readSubscriber(subscribers, subscriberId);
    if (!subscriber || !isInProgress(subscriber.status) || clock.now() >= end || signal?.aborted) return subscriber;
    await pause(clock, signal);
  }
}

/** A signal wakes it: then there is one last look. */
const pause = (clock: Clock, signal: AbortSignal | undefined): Promise<void> =>
  clock.sleep(BETWEEN_LOOKS_MS, signal).catch(() => undefined);

export const readSubscriber = (
  subscribers: Pick<SubscriberCalls, 'get'>,
  subscriberId: string,
): Promise<Subscriber | undefined> => subscribers.get({ subscriberId }).catch(nothingIfGone);

export function nothingIfGone(error: unknown): undefined {
  if (!(error instanceof ApiError && error.status === 404)) throw error;
}

/** What a subscriber's status makes of the attempt that was started. */
export function resultOf(subscriber: Subscriber): BulkResult {
  const { id, status, errors = [] } = subscriber;
  if (status === 'error') return { outcome: 'failed', id, reason: wordErrors(errors) };
  return { outcome: 'done', id, ...(status !== 'provisioned' && { reason: `The subscriber is ${status}.` }) };
}

const wordErrors = (errors: NonNullable<Subscriber['errors']>): string =>
  errors.map(({ errorCode, description }) => `[${errorCode}] ${description}`).join(' ') ||
  'The attempt failed, and the service does not say why.';
