import { SUBSCRIBER_PACKAGES, type SubscriberPackage } from '@hubdeck/core';

/** The package behind this one, in a circle. */
export const nextPackage = (current: string): SubscriberPackage => {
  const at = (SUBSCRIBER_PACKAGES as readonly string[]).indexOf(current);
  return SUBSCRIBER_PACKAGES[(at + 1) % SUBSCRIBER_PACKAGES.length] ?? SUBSCRIBER_PACKAGES[0];
};
