import type { CallRecord, CdrWindow } from '@hubdeck/core';
import { ApiError, type HubClient } from '@hubdeck/sdk';
import { isNotOffered } from '../describe-error';
import type { CdrTurns } from './cdr-turns';

const LARGEST_PAGE = 5000;
const UNSTATED_PAUSE_MS = 60_000;
/** The wait for a turn is told to the person, so it must not happen inside of the SDK. */
const NO_RETRY = { maxAttempts: 1, maxDelay: 0 };

export interface CdrPagesOptions {
  readonly turns: CdrTurns;
  readonly signal: AbortSignal;
  /** Hears until when the service has to be waited for; `undefined`: no longer. */
  readonly onWait: (until: number | undefined) => void;
}

/** The calls of a window, page by page, as fast as the service allows; none where it says that there are none. */
export async function* readCdrPages(
  client: HubClient,
  window: CdrWindow,
  { turns, signal, onWait }: CdrPagesOptions,
): AsyncGenerator<readonly CallRecord[]> {
  const takeTurn = async (kind: 'first' | 'page') => {
    await turns.take(kind, signal, onWait);
    onWait(undefined);
  };
  await takeTurn('first');
  let isFirst = true;
  try {
    const pages = client.cdr.list({ ...window }, { signal, pageSize: LARGEST_PAGE, retry: NO_RETRY }).pages();
    for await (const { items, next } of pages) {
      yield items;
      if (next === undefined) return;
      // Whoever takes a page sets off the one behind the next; the second is on its way since the first.
      if (isFirst) await takeTurn('page');
      await takeTurn('page');
      isFirst = false;
    }
  } catch (error) {
    // How the service says that nobody called.
    if (isNotOffered(error)) return;
    if (isThrottled(error))
      turns.postpone(error.retryAfter === undefined ? UNSTATED_PAUSE_MS : error.retryAfter * 1000);
    throw error;
  }
}

/** Another program with the same token was faster: the window can be asked for again after a while. */
export const isThrottled = (error: unknown): error is ApiError => error instanceof ApiError && error.status === 429;
