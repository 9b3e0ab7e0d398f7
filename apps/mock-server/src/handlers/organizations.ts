import { deletionObstacles, type organizations } from '@hubdeck/core';
import type { Handlers } from '../call';
import { toJson } from '../json';
import { found, keyOf } from '../lookup';
import { requestDeletion } from '../organization/deletion';
import { notDeletable } from '../problems';
import { findOrganization, listOrganizations, readHoldings } from '../store/organizations';

export const organizationsHandlers: Handlers<typeof organizations> = {
  list: ({ store }) => ({ rows: listOrganizations(store).map(toJson) }),

  get: ({ path, store }) =>
    found(findOrganization(store, keyOf('ORGANIZATION', path.orgId, 'Organization')), `Organization ${path.orgId}`),

  delete({ path, world, store, audit }) {
    const key = keyOf('ORGANIZATION', path.orgId, 'Organization');
    const { displayName } = found(findOrganization(store, key), `Organization ${path.orgId}`);
    const obstacles = deletionObstacles(readHoldings(store, key));
    if (obstacles.length > 0) throw notDeletable(obstacles);
    store.transaction(() => {
      requestDeletion(world, key);
      audit({
        category: 'CUSTOMERS',
        description: 'Organization deleted',
        text: `deleted the organization ${displayName}`,
        targetType: 'ORG',
        targetId: path.orgId,
        targetName: displayName,
      });
    });
    return undefined;
  },
};
