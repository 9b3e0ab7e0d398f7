import type { Contract } from '../endpoint';
import { Organization, OrganizationList } from '../organization';

export const organizations = {
  list: {
    method: 'GET',
    path: '/organizations',
    doc: 'Lists the organizations that the caller administers, all in one answer.',
    scopes: ['spark-admin:organizations_read'],
    reply: OrganizationList,
    paging: { items: 'items' },
  },
  get: {
    method: 'GET',
    path: '/organizations/:orgId',
    doc: 'Shows an organization.',
    scopes: ['spark-admin:organizations_read'],
    reply: Organization,
  },
  /**
   * Refused with 409, and every reason, while the organization has linked sites, active subscriptions or licences,
   * directory synchronization, or more than one user. It is gone some time after the answer.
   */
  delete: {
    method: 'DELETE',
    path: '/organizations/:orgId',
    doc: 'Deletes an organization and all that is known of it, for good.',
    scopes: ['spark-admin:organizations_write', 'spark-admin:organizations-write'],
    status: 204,
  },
} as const satisfies Contract;
