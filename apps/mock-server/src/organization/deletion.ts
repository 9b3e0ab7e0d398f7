import { deleteOrganization } from '../store/organizations';
import { deleteSubscribersOfOrganization } from '../store/subscribers';
import { scheduleTask } from '../tasks';
import type { World } from '../world';

/** The service says up to ten minutes; nobody wants to wait for a mock. */
const DELETION_MS = 1000;

export function requestDeletion(world: World, orgId: string): void {
  scheduleTask(world, DELETION_MS, 'removeOrganization', { orgId });
}

export function removeOrganization({ store }: World, { orgId }: { orgId: string }): void {
  deleteSubscribersOfOrganization(store, orgId);
  deleteOrganization(store, orgId);
}
