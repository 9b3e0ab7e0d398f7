import { consentMoveRefusal } from '@hubdeck/core';
import { type BulkOptions, type BulkReport, runBulk } from './run-bulk';
import type { SubscriberClient } from './subscriber-outcome';

/**
 * Mails everybody again who has to agree that an existing Webex account moves. Nothing tells whether a mail went out
 * whose answer was lost: such a one is sent again. It never rejects for what the service says.
 */
export function sendConsentEmails<Row extends { readonly subscriberId: string }>(
  client: SubscriberClient,
  rows: Iterable<Row>,
  options: BulkOptions = {},
): Promise<BulkReport<Row>> {
  const { subscribers } = client.broadworks;
  return runBulk<Row>(
    rows,
    {
      keyOf: ({ subscriberId }) => subscriberId,
      async perform({ subscriberId }) {
        await subscribers.sendConsentEmail({ subscriberId });
        return subscriberId;
      },
      findOut: async () => undefined,
      isDoneAlready: () => false,
      async preview({ subscriberId }) {
        const refusal = consentMoveRefusal(await subscribers.get({ subscriberId }));
        return refusal ? { outcome: 'failed', reason: refusal.description } : { outcome: 'planned' };
      },
    },
    options,
  );
}
