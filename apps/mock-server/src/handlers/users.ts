import type { users } from '@hubdeck/core';
import type { Handlers } from '../call';
import { knownOrgOf } from '../lookup';
import { exportUsers } from '../users/export';
import { describePlan } from '../users/plan';

export const usersHandlers: Handlers<typeof users> = {
  export: ({ query, actor, world, store }) => exportUsers(world, knownOrgOf(store, actor, query.orgId)),

  planImport: ({ query, body, actor, world, store }) =>
    describePlan(world, { orgId: knownOrgOf(store, actor, query.orgId), file: body, mode: query.mode }),
};
