import { type Subscriber, type SubscriberPackage, updateRefusal } from '@hubdeck/core';
import { type BulkReport, type BulkResult, type BulkTask, runBulk } from './run-bulk';
import { readSettled, resultOf, type SubscriberBulkOptions, type SubscriberClient } from './subscriber-outcome';

export interface PackageChange {
  readonly subscriberId: string;
  readonly package: SubscriberPackage;
}

/**
 * Changes the package of each subscriber; whoever has it already is skipped. A provisioned subscriber is `updating` for a
 * while: with `waitMs` the report tells how that ended. It never rejects for what the service says.
 */
export const changePackages = <Row extends PackageChange>(
  client: SubscriberClient,
  rows: Iterable<Row>,
  options: SubscriberBulkOptions = {},
): Promise<BulkReport<Row>> => runBulk<Row>(rows, createTask(client, options), options);

function createTask(client: SubscriberClient, options: SubscriberBulkOptions): BulkTask<PackageChange> {
  const { subscribers } = client.broadworks;
  return {
    keyOf: ({ subscriberId }) => subscriberId,
    async perform({ subscriberId, package: wanted }) {
      const before = await subscribers.get({ subscriberId });
      if (before.package === wanted) return alreadyHas(wanted);
      const changed = await subscribers.update({ subscriberId, body: { package: wanted } });
      const settled = options.waitMs ? await readSettled(subscribers, subscriberId, options) : undefined;
      return judge(settled ?? changed, before, wanted);
    },
    async findOut({ subscriberId, package: wanted }) {
      const found = await readSettled(subscribers, subscriberId, options);
      if (found?.package === wanted) return { outcome: 'done', id: found.id };
      // Whoever was updating before would have refused the change: it is ours.
      return found?.status === 'updating' ? resultOf(found) : undefined;
    },
    isDoneAlready: () => false,
    async preview({ subscriberId, package: wanted }): Promise<BulkResult> {
      const subscriber = await subscribers.get({ subscriberId });
      if (subscriber.package === wanted) return alreadyHas(wanted);
      const refusal = updateRefusal(subscriber);
      return refusal ? { outcome: 'failed', reason: refusal.description } : { outcome: 'planned' };
    },
  };
}

const alreadyHas = (wanted: string): BulkResult => ({
  outcome: 'skipped',
  reason: `The subscriber has the package ${wanted} already.`,
});

/** While the change is under way the old package shows; afterwards it has to be the new one. */
function judge(after: Subscriber, before: Subscriber, wanted: string): BulkResult {
  if (after.status === 'error' && before.status !== 'error') return resultOf(after);
  if (after.package === wanted) return { outcome: 'done', id: after.id };
  if (after.status === 'updating') return resultOf(after);
  return { outcome: 'failed', id: after.id, reason: `The subscriber still has the package ${after.package}.` };
}
