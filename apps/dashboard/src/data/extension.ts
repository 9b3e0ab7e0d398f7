import type { Subscription } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { isForbidden, isNotOffered } from '../describe-error';
import { type Collection, type CollectionOptions, type CollectionState, createCollection } from './collection';
import { itemsOf } from './items';

/**
 * Whether the server has the operations that Webex does not publish. It is found out once for the whole dashboard, by the list
 * of subscriptions, which screens show anyway: a server that answers 404 to that is never asked for any of them again.
 */
export interface Extension {
  readonly subscriptions: Collection<Subscription>;
  /** Rejects where the question itself failed; then it is asked anew. */
  isOffered(): Promise<boolean>;
}

export function createExtension(client: HubClient, options: CollectionOptions = {}): Extension {
  let absence: unknown;
  const subscriptions = createCollection(async function* (signal) {
    if (absence !== undefined) throw absence;
    try {
      yield* itemsOf(client.ext.subscriptions.list({}, { signal }).pages());
    } catch (error) {
      if (isNotOffered(error)) absence = error;
      throw error;
    }
  }, options);
  return {
    subscriptions,
    async isOffered() {
      if (hasFailedInVain(subscriptions.read())) subscriptions.refresh();
      const state = await settled(subscriptions);
      if (hasFailedInVain(state)) throw state.error;
      return !isMissing(state);
    },
  };
}

/** Whether a list is of the extension, and the server has none. */
export const isMissing = ({ status, error }: Pick<CollectionState<unknown>, 'status' | 'error'>): boolean =>
  status === 'failed' && isNotOffered(error);

/** A token that may not read the list has an answer all the same: the server knows it. */
const hasFailedInVain = ({ status, error }: CollectionState<unknown>): boolean =>
  status === 'failed' && !isNotOffered(error) && !isForbidden(error);

function settled<T>(list: Collection<T>): Promise<CollectionState<T>> {
  return new Promise((resolve) => {
    const look = () => {
      const state = list.read();
      if (state.status !== 'ready' && state.status !== 'failed') return;
      stop();
      resolve(state);
    };
    const stop = list.subscribe(look);
    list.load();
    look();
  });
}
