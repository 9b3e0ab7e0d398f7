import type { Contract } from '../endpoint';
import { Role, RoleList } from '../role';

const read = ['spark-admin:roles_read'];

export const roles = {
  list: {
    method: 'GET',
    path: '/roles',
    doc: 'Lists the roles that an administrator can have, all in one answer.',
    scopes: read,
    reply: RoleList,
    paging: { items: 'items' },
  },
  get: {
    method: 'GET',
    path: '/roles/:roleId',
    doc: 'Shows a role.',
    scopes: read,
    reply: Role,
  },
} as const satisfies Contract;
