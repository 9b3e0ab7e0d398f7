import type { HubClient } from '../hub-client';
import { type BulkOptions, type BulkReport, type BulkResult, runBulk } from './run-bulk';

/** The part of a client that is needed. */
export interface PstnClient {
  readonly ext: { readonly subscriptions: Pick<HubClient['ext']['subscriptions'], 'get' | 'movePstnLocation'> };
}

export interface PstnMove {
  readonly locationId: string;
  /** That pays from then on. */
  readonly subscriptionId: string;
}

/**
 * Ties each location on Cisco PSTN to another subscription, and looks afterwards whether it is there. Those who are there
 * already are skipped. It never rejects for what the service says.
 */
export function movePstnLocations<Move extends PstnMove>(
  client: PstnClient,
  moves: Iterable<Move>,
  options: BulkOptions = {},
): Promise<BulkReport<Move>> {
  const { subscriptions } = client.ext;
  const isThere = async ({ locationId, subscriptionId }: PstnMove) =>
    (await subscriptions.get({ subscriptionId })).pstnLocations?.some((location) => location.locationId === locationId);
  return runBulk<Move>(
    moves,
    {
      keyOf: ({ locationId, subscriptionId }) => `${locationId} ${subscriptionId}`,
      async perform(move) {
        if (await isThere(move)) return THERE_ALREADY;
        const { locationId, subscriptionId } = move;
        await subscriptions.movePstnLocation({ locationId, body: { subscriptionId } });
        if (await isThere(move)) return locationId;
        return {
          outcome: 'failed',
          reason: 'The service says that the location was moved, and does not show it there.',
        };
      },
      findOut: async (move) => ((await isThere(move)) ? move.locationId : undefined),
      isDoneAlready: () => false,
      preview: async (move) => ((await isThere(move)) ? THERE_ALREADY : { outcome: 'planned' }),
    },
    options,
  );
}

const THERE_ALREADY: BulkResult = { outcome: 'skipped', reason: 'The location is on that subscription already.' };
