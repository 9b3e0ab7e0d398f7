import { type HubClient, loadCallingDirectory } from '@hubdeck/sdk';
import { type HolderRow, holdersOf, toHolderRow } from '../rows/holders';
import type { Extension } from './extension';

const LARGEST_PAGE = 1000;

/** Who is on a subscription, as the server lists them; where it does not, out of all people and workspaces. */
export async function readHolders(
  client: HubClient,
  extension: Extension,
  subscriptionId: string,
  signal: AbortSignal,
): Promise<HolderRow[]> {
  if (await extension.isOffered()) {
    const asked = client.ext.subscriptions.callingHolders({ subscriptionId }, { signal, pageSize: LARGEST_PAGE });
    return (await asked.toArray()).map(toHolderRow);
  }
  const { holders, licenses } = await loadCallingDirectory(client, { signal });
  return holdersOf(subscriptionId, holders, licenses);
}
