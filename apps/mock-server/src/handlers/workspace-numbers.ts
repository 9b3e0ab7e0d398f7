import { encodeWebexId, type workspaceNumbers } from '@hubdeck/core';
import type { Handlers } from '../call';
import { found, keyOf, orgOf } from '../lookup';
import { findLocation } from '../store/locations';
import { findWorkspaceNumber } from '../store/numbers';
import { findOrganization } from '../store/organizations';
import { findWorkspace } from '../store/workspaces';

export const workspaceNumbersHandlers: Handlers<typeof workspaceNumbers> = {
  get({ path, query, actor, store }) {
    const stored = findWorkspace(store, keyOf('PLACE', path.workspaceId, 'Workspace'));
    const isCalling = stored?.calling === 'webexCalling' && stored.orgId === orgOf(actor, query.orgId);
    const {
      id,
      orgId,
      locationId = '',
      extension,
    } = found(isCalling ? stored : undefined, `Workspace ${path.workspaceId}`);
    const external = findWorkspaceNumber(store, id);
    return {
      distinctiveRingEnabled: false,
      phoneNumbers: [{ ...(external && { external }), ...(extension && { extension }), primary: true }],
      workspace: { id: encodeWebexId('PLACE', id) },
      location: { id: encodeWebexId('LOCATION', locationId), name: findLocation(store, locationId)?.name ?? '' },
      organization: {
        id: encodeWebexId('ORGANIZATION', orgId),
        name: findOrganization(store, orgId)?.displayName ?? '',
      },
    };
  },
};
