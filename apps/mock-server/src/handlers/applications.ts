import { type applications, decodeWebexId } from '@hubdeck/core';
import type { Handlers } from '../call';
import { filterKey, found } from '../lookup';
import { issueTokens } from '../oauth/issue-tokens';
import { grantRefused } from '../problems';
import { SCOPES } from '../scopes';
import { findApplication } from '../store/applications';

export const applicationsHandlers: Handlers<typeof applications> = {
  createToken({ path, body, actor, world, store, audit }) {
    const clientId = decodeWebexId('APPLICATION', path.applicationId) ?? path.applicationId;
    const application = found(findApplication(store, clientId), `Application ${path.applicationId}`);
    if (application.kind !== 'serviceApp') throw grantRefused('invalid_client', 'The application is no service app.');
    if (body.clientId !== application.clientId || body.clientSecret !== application.clientSecret) {
      throw grantRefused('invalid_client', 'The client id or the client secret is not the service app’s.');
    }
    if (filterKey('ORGANIZATION', body.targetOrgId, 'targetOrgId') !== actor.orgId) {
      throw grantRefused('invalid_grant', 'The organization has not authorized the service app.');
    }
    return store.transaction(() => {
      audit({
        category: 'LOGINS',
        description: 'A service app got tokens',
        text: `got tokens for the service app ${application.name}`,
        targetType: 'APPLICATION',
        targetId: path.applicationId,
        targetName: application.name,
      });
      // The mock has no machine accounts: the service app acts in the administrator's name.
      return issueTokens(world, { clientId, personId: world.adminId, orgId: actor.orgId, scopes: SCOPES }).tokens;
    });
  },
};
