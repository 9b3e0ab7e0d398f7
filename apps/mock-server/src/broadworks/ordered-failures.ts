import type { ProvisioningSituation } from '@hubdeck/core';
import { takeOrderedFailure } from '../store/ordered-failures';
import type { SubscriberRecord } from '../store/subscribers';
import type { World } from '../world';

/**
 * What a tester can make a coming attempt find, by name. The attempt then fails by the same rule as one that finds it
 * without being told, so that the errors are the same.
 */
const FAILURES = {
  addressInUse: { account: 'otherOrganization' },
  userAlreadyAssociated: { isUserIdTaken: true },
  directoryDown: { isUnreachable: true },
} as const satisfies Record<string, Partial<ProvisioningSituation>>;
type Failure = keyof typeof FAILURES;
export const FAILURE_NAMES = Object.keys(FAILURES) as Failure[];

/** What an attempt of the subscriber finds because it was ordered, if anything. Changes of who has Webex go on as ever. */
export function takeFailure(
  { store }: Pick<World, 'store'>,
  { id, profile }: SubscriberRecord,
): Partial<ProvisioningSituation> {
  const name = profile.status === 'provisioning' ? takeOrderedFailure(store, id) : undefined;
  return name === undefined ? {} : FAILURES[name as Failure];
}
