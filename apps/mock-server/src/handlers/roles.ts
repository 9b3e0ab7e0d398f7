import { encodeWebexId, isRoleKey, ROLE_NAMES, type Role, type RoleKey, type roles } from '@hubdeck/core';
import type { Handlers } from '../call';
import { toJson } from '../json';
import { found, keyOf } from '../lookup';

const showRole = (key: RoleKey): Role => ({ id: encodeWebexId('ROLE', key), name: ROLE_NAMES[key] });

export const rolesHandlers: Handlers<typeof roles> = {
  list: () => ({
    rows: Object.keys(ROLE_NAMES)
      .filter(isRoleKey)
      .map((key) => toJson(showRole(key))),
  }),

  get({ path }) {
    const key = keyOf('ROLE', path.roleId, 'Role');
    return showRole(found(isRoleKey(key) ? key : undefined, `Role ${path.roleId}`));
  },
};
