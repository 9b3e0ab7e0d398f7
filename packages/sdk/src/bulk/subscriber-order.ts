import type { NewSubscriber, Subscriber, SubscriberPackage } from '@hubdeck/core';
import type { SubscriberCalls } from './subscriber-outcome';

/** The order that would bring a subscriber of now to Webex with an e-mail address. */
export function orderOf(subscriber: Subscriber, email: string): NewSubscriber {
  const { provisioningId, userId, spEnterpriseId, firstName, lastName } = subscriber;
  const { primaryPhoneNumber, mobilePhoneNumber, extension } = subscriber;
  return {
    provisioningId,
    userId,
    spEnterpriseId,
    firstName,
    lastName,
    // The service takes back what it has shown; one that is unknown here is for it to refuse.
    package: subscriber.package as SubscriberPackage,
    ...(primaryPhoneNumber !== undefined && { primaryPhoneNumber }),
    ...(mobilePhoneNumber !== undefined && { mobilePhoneNumber }),
    ...(extension !== undefined && { extension }),
    email: email.trim(),
  };
}

/** Throws what would stand in the way of an order, in the words of the service. */
export async function precheck(subscribers: Pick<SubscriberCalls, 'validate'>, order: NewSubscriber): Promise<void> {
  await subscribers.validate({ body: { ...order, email: order.email ?? '' } });
}
