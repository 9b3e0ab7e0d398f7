import {
  consentMoveRefusal,
  contactRefusal,
  encodeWebexId,
  type NewSubscriber,
  provisioningOutcome,
  type QueryOf,
  type SubscriberChange,
  type SubscriberPrecheck,
  type subscribers,
  USER_ID_IN_USE,
  updateRefusal,
} from '@hubdeck/core';
import type { Deed } from '../audit';
import { mailSubscriber } from '../broadworks/mails';
import { addSubscriber, advanceSubscriber } from '../broadworks/provisioning';
import { surveyCandidate } from '../broadworks/survey';
import type { Handlers } from '../call';
import { found, keyOf, optionalKey } from '../lookup';
import { badFields, badRequest, refuse } from '../problems';
import { findEnterpriseCalled } from '../store/enterprises';
import { findOnboardingTemplate } from '../store/onboarding-templates';
import type { Condition, Store } from '../store/store';
import {
  deleteSubscriber,
  findSubscriber,
  findSubscriberRecord,
  isUserIdMapped,
  listSubscribers,
  type SubscriberRecord,
  showSubscriber,
} from '../store/subscribers';

/** The filters of the list and of its export. */
export function subscriberConditions(query: QueryOf<typeof subscribers.list>): Condition[] {
  const columns = {
    user_id: query.userId,
    email: query.email?.toLowerCase(),
    provisioning_id: query.provisioningId,
    sp_enterprise_id: query.spEnterpriseId,
    self_activated: query.selfActivated === undefined ? undefined : Number(query.selfActivated),
  };
  const personKey = optionalKey('PEOPLE', query.personId, 'personId');
  return [
    ...Object.entries(columns).map(([column, value]): Condition => value !== undefined && [`${column} = ?`, value]),
    personKey !== undefined && ["person_id = ? AND status = 'provisioned'", personKey],
    query.lastStatusChange !== undefined && ['last_status_change > ?', query.lastStatusChange],
    query.after !== undefined && ['created > ?', query.after],
    query.status && [`status IN (${query.status.map(() => '?').join(', ')})`, ...query.status],
  ];
}

export const subscribersHandlers: Handlers<typeof subscribers> = {
  list: ({ query, store, page }) => listSubscribers(store, subscriberConditions(query), page),

  get({ path, store }) {
    const key = keyOf('SUBSCRIBER', path.subscriberId, 'Subscriber');
    return found(findSubscriber(store, key), `Subscriber ${path.subscriberId}`);
  },

  create({ body, world, store, audit }) {
    checkTemplate(store, body);
    checkEnterprise(store, body);
    return store.transaction(() => {
      const subscriber = addSubscriber(world, body);
      audit(deedOn(subscriber, 'BroadWorks subscriber added', 'provisioned the BroadWorks subscriber'));
      return showSubscriber(subscriber);
    });
  },

  validate({ body, world, store }) {
    checkTemplate(store, body);
    checkEnterprise(store, body);
    const outcome = provisioningOutcome(surveyCandidate(world, body));
    if (outcome.event === 'fail') throw badFields('Provisioning preCheck validation failed.', [outcome.error]);
    return {
      message: 'success',
      info: [{ infoCode: 100, description: 'Provisioning preCheck validation successful.' }],
    };
  },

  update({ path, body, world, store, audit }) {
    const subscriber = subscriberOf(path.subscriberId, store);
    const shown = showSubscriber(subscriber);
    const refusal = updateRefusal(shown) ?? contactRefusal(shown, body);
    if (refusal) throw refuse(refusal);
    if (shown.status !== 'provisioned') checkUserId(store, subscriber, body);
    return store.transaction(() => {
      const updated = advanceSubscriber(world, subscriber, 'update', { change: body }) ?? subscriber;
      audit(deedOn(updated, 'BroadWorks subscriber changed', 'changed the BroadWorks subscriber'));
      return showSubscriber(updated);
    });
  },

  delete({ path, store, audit }) {
    const subscriber = subscriberOf(path.subscriberId, store);
    store.transaction(() => {
      deleteSubscriber(store, subscriber.id);
      audit(deedOn(subscriber, 'BroadWorks subscriber deleted', 'deleted the BroadWorks subscriber'));
    });
    return undefined;
  },

  sendConsentEmail({ path, world, store, audit }) {
    const subscriber = subscriberOf(path.subscriberId, store);
    const refusal = consentMoveRefusal(subscriber.profile);
    if (refusal) throw refuse(refusal);
    store.transaction(() => {
      mailSubscriber(world, subscriber);
      audit(
        deedOn(subscriber, 'Consent mail sent', 'sent the mail that asks for consent to the BroadWorks subscriber'),
      );
    });
    return undefined;
  },
};

export const subscriberOf = (id: string, store: Store): SubscriberRecord =>
  found(findSubscriberRecord(store, keyOf('SUBSCRIBER', id, 'Subscriber')), `Subscriber ${id}`);

type Named = Pick<SubscriberPrecheck, 'provisioningId' | 'spEnterpriseId'> & Pick<NewSubscriber, 'email'>;

/** A template has to exist, and decides whether the e-mail address has to come from the service provider. */
function checkTemplate(store: Store, { provisioningId, email }: Named): void {
  if (provisioningId === undefined) return;
  const template = findOnboardingTemplate(store, provisioningId);
  if (!template) throw badRequest('Invalid request body', ['provisioningId: there is no such template.']);
  if (template.untrustedEmails || email !== undefined) return;
  const description = `email: needed, since the template "${template.name}" trusts e-mails.`;
  throw badFields('Invalid request body', [{ description, errorCode: 1001, fieldName: 'email' }]);
}

function checkEnterprise(store: Store, { spEnterpriseId }: Named): void {
  if (spEnterpriseId === undefined || findEnterpriseCalled(store, spEnterpriseId)) return;
  throw badRequest('Invalid request body', [`spEnterpriseId: there is no enterprise "${spEnterpriseId}".`]);
}

/** Where no background attempt follows that could fail of it. */
function checkUserId(store: Store, { id }: SubscriberRecord, { userId }: SubscriberChange): void {
  if (userId !== undefined && isUserIdMapped(store, userId, id)) {
    throw badFields('Invalid request body', [{ ...USER_ID_IN_USE, fieldName: 'userId' }]);
  }
}

export const deedOn = ({ id, profile }: SubscriberRecord, description: string, verb: string): Deed => ({
  category: 'USERS',
  description,
  text: `${verb} ${profile.userId}`,
  targetType: 'SUBSCRIBER',
  targetId: encodeWebexId('SUBSCRIBER', id),
  targetName: `${profile.firstName} ${profile.lastName}`,
});
