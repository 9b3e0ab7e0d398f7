import { type BulkOptions, type BulkReport, type BulkResult, runBulk } from './run-bulk';
import { nothingIfGone, readSubscriber, type SubscriberClient } from './subscriber-outcome';

/**
 * Removes each subscriber, and looks afterwards whether it is gone. The Webex accounts stay, and the BroadWorks users
 * can start again. Those who are gone already are skipped. It never rejects for what the service says.
 */
export function deleteSubscribers<Row extends { readonly subscriberId: string }>(
  client: SubscriberClient,
  rows: Iterable<Row>,
  options: BulkOptions = {},
): Promise<BulkReport<Row>> {
  const { subscribers } = client.broadworks;
  const isGone = async (subscriberId: string) => (await readSubscriber(subscribers, subscriberId)) === undefined;
  return runBulk<Row>(
    rows,
    {
      keyOf: ({ subscriberId }) => subscriberId,
      async perform({ subscriberId }) {
        if (await isGone(subscriberId)) return THERE_IS_NONE;
        // Not found now means that it was deleted by an earlier attempt, whose answer was lost on the way.
        await subscribers.delete({ subscriberId }).catch(nothingIfGone);
        if (await isGone(subscriberId)) return subscriberId;
        return { outcome: 'failed', reason: 'The service says that the subscriber was deleted, and still shows it.' };
      },
      findOut: async ({ subscriberId }) => ((await isGone(subscriberId)) ? subscriberId : undefined),
      isDoneAlready: () => false,
      preview: async ({ subscriberId }) => ((await isGone(subscriberId)) ? THERE_IS_NONE : { outcome: 'planned' }),
    },
    options,
  );
}

const THERE_IS_NONE: BulkResult = { outcome: 'skipped', reason: 'There is no such subscriber.' };
