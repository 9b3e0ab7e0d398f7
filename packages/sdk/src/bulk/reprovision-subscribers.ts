import { type NewSubscriber, retryRefusal, type Subscriber } from '@hubdeck/core';
import { systemClock } from '../clock';
import { ApiError, InputError, LeftDeletedError, RefusedError } from '../errors';
import { waitAfter } from '../retry';
import { type BulkReport, type BulkResult, type BulkTask, runBulk } from './run-bulk';
import { orderOf, precheck } from './subscriber-order';
import {
  readSettled,
  readSubscriber,
  resultOf,
  type SubscriberBulkOptions,
  type SubscriberCalls,
  type SubscriberClient,
} from './subscriber-outcome';

/**
 * The cloud has no retry: a subscriber who failed is deleted and provisioned anew with an e-mail address. The two belong
 * together. Nothing is deleted before the service has said that the new one could be provisioned; from the deletion on
 * the work goes on, whatever signal comes, until the new one is there; and whoever could not be provisioned anew all the
 * same stands in the report with a `LeftDeletedError`, which holds what is needed to do it. Run again with the same rows,
 * it goes on where it ended.
 */

/** Somebody to be provisioned anew. All that is known of them has to be given: after a crash it is all there is. */
export interface Reprovisioning {
  readonly subscriber: Subscriber;
  readonly email: string;
}

const NAME = 'reprovisionSubscribers';
const DEFAULT_MAX_ATTEMPTS = 8;

/**
 * Deletes each subscriber and provisions it anew with the e-mail address. Language and time zone cannot be read from the
 * service, so the new one has its defaults. Whoever is provisioned is skipped; whoever is gone already is provisioned anew
 * all the same. Of a result, `id` is the new subscriber's and `replaced` the old one's. It never rejects for what the
 * service says.
 */
export const reprovisionSubscribers = <Row extends Reprovisioning>(
  client: SubscriberClient,
  rows: Iterable<Row>,
  options: SubscriberBulkOptions = {},
): Promise<BulkReport<Row>> => runBulk<Row>(rows, createTask(client.broadworks.subscribers, options), options);

function createTask(subscribers: SubscriberCalls, options: SubscriberBulkOptions): BulkTask<Reprovisioning> {
  async function perform(row: Reprovisioning): Promise<BulkResult> {
    const current = await readSubscriber(subscribers, row.subscriber.id);
    const order = orderOf(current ?? row.subscriber, row.email);
    const obstacle = current && (await findObstacle(subscribers, current, order));
    if (obstacle) return obstacle;
    if (current) await remove(subscribers, current.id, order, options);
    return report(row, await create(subscribers, row, order, options));
  }

  /** Read back, since the answer to an order tells of no more than that it was taken. */
  async function report({ subscriber }: Reprovisioning, made: Subscriber): Promise<BulkResult> {
    const shown = await readSettled(subscribers, made.id, options).catch(() => made);
    return { ...resultOf(shown ?? made), id: made.id, replaced: subscriber.id };
  }

  return {
    keyOf: ({ subscriber }) => subscriber.id,
    perform: (row) => perform(row).catch(failIfLeftDeleted),
    async findOut(row) {
      if (await readSubscriber(subscribers, row.subscriber.id)) return undefined;
      const made = await findReplacement(subscribers, row);
      return made && report(row, made);
    },
    isDoneAlready: () => false,
    async preview({ subscriber, email }) {
      const current = await readSubscriber(subscribers, subscriber.id);
      const obstacle = current && (await findObstacle(subscribers, current, orderOf(current, email)));
      return obstacle ?? { outcome: 'planned' };
    },
  };
}

function failIfLeftDeleted(error: unknown): BulkResult {
  if (!(error instanceof LeftDeletedError)) throw error;
  return { outcome: 'failed', reason: error.message, error };
}

/** Whoever is provisioned needs nothing; else everything that stands in the way throws. */
async function findObstacle(
  subscribers: SubscriberCalls,
  current: Subscriber,
  order: NewSubscriber,
): Promise<BulkResult | undefined> {
  const refusal = retryRefusal(current, { email: order.email });
  if (refusal && current.status === 'provisioned') return { outcome: 'skipped', reason: refusal.description };
  if (refusal) throw new RefusedError(NAME, refusal);
  await precheck(subscribers, order);
  return undefined;
}

/** The one that was made in place of the old one. */
async function findReplacement(
  subscribers: SubscriberCalls,
  { subscriber, email }: Reprovisioning,
): Promise<Subscriber | undefined> {
  const { id, userId, spEnterpriseId, provisioningId } = subscriber;
  const found = await subscribers.list({ userId, spEnterpriseId, provisioningId }).toArray();
  const wanted = email.trim().toLowerCase();
  return found.find((other) => other.id !== id && (other.email?.toLowerCase() === wanted || other.personId));
}

/** Comes back once the old one is surely gone, and throws while it is surely there. */
async function remove(
  subscribers: SubscriberCalls,
  subscriberId: string,
  order: NewSubscriber,
  options: SubscriberBulkOptions,
): Promise<void> {
  try {
    await subscribers.delete({ subscriberId });
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return;
    if (isFinal(error)) throw error;
    const look = () => readSubscriber(subscribers, subscriberId);
    if (await persist(look, order, options)) throw error;
  }
}

/** What was perhaps made is looked for before it is sent again: nobody is provisioned twice. */
function create(
  subscribers: SubscriberCalls,
  row: Reprovisioning,
  order: NewSubscriber,
  options: SubscriberBulkOptions,
): Promise<Subscriber> {
  const work = async () => (await findReplacement(subscribers, row)) ?? subscribers.create({ body: order });
  return persist(work, order, options);
}

/** Without a way out: whoever ended it here would leave somebody deleted. */
async function persist<T>(work: () => Promise<T>, order: NewSubscriber, options: SubscriberBulkOptions): Promise<T> {
  const { retry = {}, clock = systemClock, random = Math.random } = options;
  const maxAttempts = retry.maxAttempts ?? DEFAULT_MAX_ATTEMPTS;
  for (let count = 1; ; count += 1) {
    try {
      return await work();
    } catch (error) {
      if (isFinal(error) || count >= maxAttempts) throw new LeftDeletedError(order, describe(error), { cause: error });
      await clock.sleep(waitAfter(error, count, retry, random));
    }
  }
}

const PASSING_REFUSALS = [408, 423, 429];

/** Refused for good: nothing was done, and nothing will be. */
const isFinal = (error: unknown): boolean =>
  error instanceof InputError ||
  (error instanceof ApiError && error.status < 500 && !PASSING_REFUSALS.includes(error.status));

function describe(error: unknown): string {
  const said = error instanceof ApiError ? error.errors.map(({ description }) => description).join(' ') : '';
  return said || (error instanceof Error ? error.message : String(error));
}
