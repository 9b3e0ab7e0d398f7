import { type OnboardingTemplate, retryRefusal, type Subscriber, subscriberProvisioned } from '@hubdeck/core';
import type { ApiError } from '../errors';
import type { HubClient } from '../hub-client';
import { type BulkReport, type BulkResult, type BulkTask, runBulk } from './run-bulk';
import { orderOf, precheck } from './subscriber-order';
import {
  nothingIfGone,
  readSettled,
  resultOf,
  type SubscriberBulkOptions,
  type SubscriberClient,
} from './subscriber-outcome';

/** Who is onboarded, and with which address. */
export interface ActivationRetry {
  readonly subscriberId: string;
  readonly email: string;
}

export interface RetryOptions extends SubscriberBulkOptions {
  /**
   * Asks before each attempt whether it could succeed. Whoever could not be provisioned is left as they are, and fails
   * for the reasons of the service. A dry run asks in any case.
   */
  readonly prechecks?: boolean | undefined;
}

type Extension = HubClient['ext']['broadworks'];

/** The part of a client that is needed. */
export interface RetryClient extends SubscriberClient {
  readonly ext: {
    readonly broadworks: {
      readonly subscribers: Pick<Extension['subscribers'], 'retryActivation'>;
      readonly onboardingTemplates: Pick<Extension['onboardingTemplates'], 'get'>;
    };
  };
}

/**
 * Starts a new attempt for each subscriber, call by call. Where an answer is lost, the subscriber is read before anything
 * is sent again, so nobody is retried twice; those who are provisioned or on the way are skipped. The report has a line
 * for each row: with `waitMs` what became of the attempt, else that it has begun.
 *
 * An extension: against the cloud there is `reprovisionSubscribers`. It never rejects for what the service says.
 */
export const retryActivations = <Row extends ActivationRetry>(
  client: RetryClient,
  rows: Iterable<Row>,
  options: RetryOptions = {},
): Promise<BulkReport<Row>> => runBulk<Row>(rows, createTask(client, options), options);

function createTask(client: RetryClient, options: RetryOptions): BulkTask<ActivationRetry> {
  const { subscribers } = client.broadworks;
  const { retryActivation } = client.ext.broadworks.subscribers;
  const changedBefore = new Map<string, string>();
  const refuse = createRefuse(client);
  return {
    keyOf: ({ subscriberId }) => subscriberId,
    async perform({ subscriberId, email }) {
      if (!changedBefore.has(subscriberId)) {
        const before = await subscribers.get({ subscriberId });
        const refusal = retryRefusal(before);
        if (refusal) return { outcome: 'skipped', reason: refusal.description };
        if (options.prechecks) await precheck(subscribers, orderOf(before, email));
        changedBefore.set(subscriberId, before.lastStatusChange);
      }
      const retried = await retryActivation({ subscriberId, body: { email } });
      const settled = options.waitMs ? await readSettled(subscribers, subscriberId, options) : undefined;
      return resultOf(settled ?? retried);
    },
    async findOut({ subscriberId, email }) {
      const found = await readSettled(subscribers, subscriberId, options);
      return found && wasRetried(found, email, changedBefore.get(subscriberId)) ? resultOf(found) : undefined;
    },
    isDoneAlready: saysItIsOnTheWay,
    async preview({ subscriberId, email }): Promise<BulkResult> {
      const subscriber = await subscribers.get({ subscriberId });
      const refusal = await refuse(subscriber, email.trim());
      if (!refusal) {
        await precheck(subscribers, orderOf(subscriber, email));
        return { outcome: 'planned' };
      }
      return { outcome: saysItIsOnTheWay({ errors: [refusal] }) ? 'skipped' : 'failed', reason: refusal.description };
    },
  };
}

/**
 * By when the subscriber had changed before, a retry of ours is told even if it has failed since. Where that is not known
 * (the bulk was killed, and goes on), only an attempt that did not fail is told from the one before.
 */
function wasRetried(subscriber: Subscriber, email: string, changedBefore: string | undefined): boolean {
  if (subscriber.email?.toLowerCase() !== email.trim().toLowerCase()) return false;
  if (changedBefore !== undefined) return subscriber.lastStatusChange !== changedBefore;
  return retryRefusal(subscriber) !== undefined;
}

const saysItIsOnTheWay = ({ errors }: Pick<ApiError, 'errors'>): boolean =>
  errors.some(({ errorCode }) => errorCode === subscriberProvisioned.errorCode);

/** The rule of the service, with each template read once. */
function createRefuse({ ext }: RetryClient) {
  const templates = new Map<string, Promise<OnboardingTemplate | undefined>>();
  const read = (provisioningId: string) =>
    ext.broadworks.onboardingTemplates.get({ provisioningId }).catch(nothingIfGone);
  return async (subscriber: Subscriber, email: string) => {
    const { provisioningId } = subscriber;
    const template = templates.get(provisioningId) ?? read(provisioningId);
    templates.set(provisioningId, template);
    return retryRefusal(subscriber, { email, template: await template });
  };
}
