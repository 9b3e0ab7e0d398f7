import { findEnterpriseCalled } from '../store/enterprises';
import { findPersonByEmail, insertPerson, renamePerson } from '../store/people';
import type { SubscriberRecord } from '../store/subscribers';
import { createUuid, type World } from '../world';

/** The Webex user of a subscriber, in the enterprise's organization: theirs already, found there by e-mail, or new. */
export function provideWebexUser(world: World, subscriber: SubscriberRecord, at: number): string {
  const { store } = world;
  const { firstName, lastName, email = '', spEnterpriseId, mobilePhoneNumber } = subscriber.profile;
  const names = { firstName, lastName, displayName: `${firstName} ${lastName}` };
  if (subscriber.personKey !== undefined) {
    renamePerson(store, subscriber.personKey, names);
    return subscriber.personKey;
  }
  const known = findPersonByEmail(store, email);
  if (known) return known.id;
  const enterprise = findEnterpriseCalled(store, spEnterpriseId);
  if (!enterprise) throw new Error(`The enterprise ${spEnterpriseId} of the subscriber ${subscriber.id} is gone`);
  const id = createUuid(world);
  const { displayName, ...profile } = names;
  insertPerson(store, {
    id,
    orgId: enterprise.orgId,
    email,
    displayName,
    profile: {
      ...profile,
      created: new Date(at).toISOString(),
      status: 'unknown',
      invitePending: false,
      loginEnabled: true,
      type: 'person',
    },
    ...(mobilePhoneNumber !== undefined && { otherNumbers: [{ type: 'mobile', value: mobilePhoneNumber }] }),
  });
  return id;
}
