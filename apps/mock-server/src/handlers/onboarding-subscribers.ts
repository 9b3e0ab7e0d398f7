import { type onboardingSubscribers, retryRefusal } from '@hubdeck/core';
import { verificationOf } from '../broadworks/onboarding-template';
import { advanceSubscriber } from '../broadworks/provisioning';
import type { Handlers } from '../call';
import type { Json } from '../json';
import { refuse } from '../problems';
import { findOnboardingTemplate } from '../store/onboarding-templates';
import { selectSubscribers, showSubscriber } from '../store/subscribers';
import { loadCsv } from '../users/directory';
import { deedOn, subscriberConditions, subscriberOf } from './subscribers';

/** Without it a spreadsheet takes the file for one of its own locale, and spoils every name with an accent. */
const BYTE_ORDER_MARK = '\uFEFF';

export const onboardingSubscribersHandlers: Handlers<typeof onboardingSubscribers> = {
  retryActivation({ path, body: { email }, world, store, audit }) {
    const subscriber = subscriberOf(path.subscriberId, store);
    const template = findOnboardingTemplate(store, subscriber.profile.provisioningId);
    const refusal = retryRefusal(subscriber.profile, { email, template: template && verificationOf(template) });
    if (refusal) throw refuse(refusal);
    return store.transaction(() => {
      const retried = advanceSubscriber(world, subscriber, 'retry', { email }) ?? subscriber;
      audit(deedOn(retried, 'Activation retried', `retried the activation with ${email} of the BroadWorks subscriber`));
      return showSubscriber(retried);
    });
  },

  async export({ query, store }) {
    const { formatSubscribers } = await loadCsv();
    const found = selectSubscribers(store, [
      ...subscriberConditions(query),
      query.excludeProvisioned && ["status <> 'provisioned'"],
    ]);
    return (BYTE_ORDER_MARK + formatSubscribers(found)) as Json<string>;
  },
};
