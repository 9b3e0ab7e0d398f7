import {
  consentMoveRefusal,
  type OnboardingTemplate,
  type Refusal,
  retryRefusal,
  type Subscriber,
  type SubscriberPackage,
  updateRefusal,
} from '@hubdeck/core';
import { describeRefusal, messages } from '../messages';
import type { Planned } from './batch';
import { packageName, statusWord, subscriberName } from './subscribers';

/** A subscriber as all the bulks of the client take them. */
export interface SubscriberRow {
  readonly subscriberId: string;
  readonly subscriber: Subscriber;
  readonly email: string;
  readonly package: SubscriberPackage;
}

const { subscriberActions: words } = messages;

export interface RetryFacts {
  /** Typed for one user, in place of the address that is known. */
  readonly email?: string | undefined;
  /** Where the server tells of them. */
  readonly templates?: readonly OnboardingTemplate[] | undefined;
  /** There is no retry: who it meets is deleted and provisioned anew. */
  readonly isReprovisioning?: boolean | undefined;
}

export function planRetry(
  subscribers: readonly Subscriber[],
  { email, templates = [], isReprovisioning = false }: RetryFacts,
): Planned<SubscriberRow>[] {
  const { deed } = isReprovisioning ? words.reprovision : words.retry;
  return subscribers.map((subscriber) => {
    const address = email ?? subscriber.email;
    const template = templates.find(({ provisioningId }) => provisioningId === subscriber.provisioningId);
    const refused = describe(retryRefusal(subscriber, { email: address, template }));
    const refusal = refused ?? (address === undefined ? words.noEmail : undefined);
    return planned(subscriber, deed(address ?? ''), refusal, { email: address ?? '' });
  });
}

export const planDelete = (subscribers: readonly Subscriber[]): Planned<SubscriberRow>[] =>
  subscribers.map((subscriber) => planned(subscriber, words.delete.deed(statusWord(subscriber.status)), undefined));

export const planPackage = (subscribers: readonly Subscriber[], wanted: SubscriberPackage): Planned<SubscriberRow>[] =>
  subscribers.map((subscriber) => {
    const has = subscriber.package === wanted ? words.package.has(packageName(wanted)) : undefined;
    const deed = words.package.deed(packageName(subscriber.package), packageName(wanted));
    return planned(subscriber, deed, has ?? describe(updateRefusal(subscriber)), { package: wanted });
  });

export const planConsent = (subscribers: readonly Subscriber[]): Planned<SubscriberRow>[] =>
  subscribers.map((subscriber) =>
    planned(subscriber, words.consent.deed(subscriber.email ?? ''), describe(consentMoveRefusal(subscriber))),
  );

const describe = (refusal: Refusal | undefined) => refusal && describeRefusal(refusal);

function planned(
  subscriber: Subscriber,
  deed: string,
  refusal: string | undefined,
  change: Partial<Pick<SubscriberRow, 'email' | 'package'>> = {},
): Planned<SubscriberRow> {
  const { id, userId, email = '' } = subscriber;
  const name = subscriberName(subscriber);
  return {
    id,
    name: name === '' ? userId : `${name}  ${userId}`,
    deed,
    refusal,
    item: { subscriberId: id, subscriber, email, package: subscriber.package as SubscriberPackage, ...change },
  };
}

export type SubscriberAction = 'retry' | 'delete' | 'package' | 'consent';

const RULES: Readonly<Record<SubscriberAction, (subscriber: Subscriber) => Refusal | undefined>> = {
  retry: (subscriber) => retryRefusal(subscriber),
  delete: () => undefined,
  package: updateRefusal,
  consent: consentMoveRefusal,
};

/** Why an action can't be begun with these; a few that it does not meet are told in its plan. */
export function actionRefusal(action: SubscriberAction, subscribers: readonly Subscriber[]): string | undefined {
  const [first] = subscribers;
  if (!first) return words.nobody;
  const refusals = subscribers.map(RULES[action]);
  if (refusals.some((refusal) => refusal === undefined)) return undefined;
  if (action === 'consent') return words.consentOnly;
  return subscribers.length === 1 ? describe(refusals[0]) : words.noneOfMarked;
}
