import { encodeWebexId, isCalling, type SubscriptionLoss } from '@hubdeck/core';
import { planEnding } from '../people/calling-stake';
import { applyPlan, readHolder } from '../people/change-licenses';
import { findLicense } from '../store/licenses';
import { withdrawOffersOf } from '../store/pending-offers';
import { findPersonRow, type PersonLine } from '../store/people';
import type { Store } from '../store/store';
import { listHolderKeys } from '../store/subscription-holders';
import { setSubscriptionStatus } from '../store/subscriptions';
import { findWorkspace, type StoredWorkspace } from '../store/workspaces';
import { endWorkspaceCalling, workspaceStake } from '../workspaces/end-calling';

/**
 * The subscription is over, for everybody who holds a licence of it: told who lost what. Part of the caller's transaction,
 * so that nobody is left on a subscription that does not exist any more.
 */
export function endSubscription(store: Store, subscriptionId: string): SubscriptionLoss[] {
  setSubscriptionStatus(store, subscriptionId, 'cancelled');
  withdrawOffersOf(store, subscriptionId);
  const people = listHolderKeys(store, subscriptionId, 'user').map((id) => findPersonRow(store, id));
  const rooms = listHolderKeys(store, subscriptionId, 'workspace').map((id) => findWorkspace(store, id));
  return [
    ...people.flatMap((person) => (person ? [endForPerson(store, person, subscriptionId)] : [])),
    ...rooms.flatMap((room) => (room ? [endForWorkspace(store, room)] : [])),
  ];
}

function endForPerson(store: Store, person: PersonLine, subscriptionId: string): SubscriptionLoss {
  const { removed, left, lost } = planEnding(store, person, subscriptionId);
  const place = left.some(isCalling) ? readHolder(store, person).place : undefined;
  applyPlan(store, person.id, { added: [], removed, place, refused: [] });
  const { displayName, email } = person;
  const licenses = removed.map(({ id: licenseId, name }) => ({ licenseId, name }));
  return { type: 'user', id: encodeWebexId('PEOPLE', person.id), displayName, email, licenses, lost };
}

function endForWorkspace(store: Store, workspace: StoredWorkspace): SubscriptionLoss {
  const { id, displayName, licenseId = '' } = workspace;
  const license = findLicense(store, licenseId);
  const lost = workspaceStake(store, workspace);
  endWorkspaceCalling(store, workspace);
  const licenses = license ? [{ licenseId: license.id, name: license.name }] : [];
  return { type: 'workspace', id: encodeWebexId('PLACE', id), displayName, licenses, lost };
}
